import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { attachedTo, namedDigest, storedName, storedPath } from '../../src/records/attachment.ts';
import { registers, taskKind } from '../../src/records/index.ts';
import { asKnown } from '../../src/records/task/tell.ts';
import { fieldsOf } from '../../src/vocabulary/anatomy.ts';

const checksum = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

describe('the place of an attachment', () => {
  it.each([
    ['照片.JPG', 'jpg'],
    ['验收单.pdf', 'pdf'],
    ['记录.yaml', 'bin'],
    ['运行.sh', 'bin'],
    ['没有结尾', 'bin'],
    ['.gitattributes', 'bin'],
  ])('of %s ends in %s', (name, ending) => {
    expect(storedName({ name, checksum })).toBe(`9f86d081884c7d65.${ending}`);
  });

  it('is named by the record and by what it holds', () => {
    const path = storedPath(taskKind, 'RW20220214-7K3Q', { name: '照片.jpg', checksum });
    expect(path).toBe('attachments/2022/RW20220214-7K3Q/9f86d081884c7d65.jpg');
    expect(namedDigest(path)).toBe('9f86d081884c7d65');
  });

  it.each([
    'attachments/2022/RW20220214-7K3Q/9f86d081884c7d65.sh',
    'attachments/2022/RW20220214-7K3Q/照片.jpg',
    'attachments/2022/9f86d081884c7d65.jpg',
    'tasks/2022/RW20220214-7K3Q.yaml',
    'attachments/2022/RW20220214-7K3Q/../9f86d081884c7d65.jpg',
  ])('is not %s', (path) => {
    expect(namedDigest(path)).toBeUndefined();
  });
});

describe('what a record bears', () => {
  const told = {
    编号: 'RW20220214-7K3Q',
    事项: '排查',
    牵头单位: '区应急管理局',
    收到日期: '2022-02-14',
    附件: [{ 日期: '2022-03-01', 名称: '甲.jpg', 大小: '3', 校验值: checksum }],
    办理经过: [
      {
        日期: '2022-02-15',
        动作: '签批',
        人员: '王某',
        附件: [{ 日期: '2022-02-20', 名称: '乙.jpg', 大小: '3', 校验值: checksum }],
      },
    ],
  };
  const task = taskKind.schema.parse(told);
  const namesOn = (day: string) =>
    attachedTo(asKnown(task, { day: dayOf(day) })).map(({ attachment }) => attachment.name);

  it.each([
    ['2022-03-01', ['甲.jpg', '乙.jpg']],
    ['2022-02-28', ['乙.jpg']],
    ['2022-02-19', []],
  ])('by %s is %j', (day, names) => {
    expect(namesOn(day)).toEqual(names);
  });

  it.each(['0', '-1', '1.5', '照片'])('is of no size like %s', (size) => {
    const [one] = told.附件;
    expect(taskKind.schema.safeParse({ ...told, 附件: [{ ...one, 大小: size }] }).success).toBe(false);
  });

  it('may be borne by a record of every kind', () => {
    const without = registers.filter(({ schema }) => fieldsOf(schema).every(({ word }) => word !== 'attachments'));
    expect(
      without.map(({ name }) => name),
      'remedy: attachments: attachments.optional() in its schema',
    ).toEqual([]);
  });
});
