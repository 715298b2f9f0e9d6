import { describe, expect, it } from 'vitest';
import { checkTask } from '../../src/records/task/check.ts';
import { tell } from '../../src/records/task/tell.ts';
import { taskOf, termsOn } from './specimen.ts';

function stale(on: string, yaml: string, rules = ''): string[] {
  const terms = termsOn(on, rules);
  const record = taskOf(yaml);
  return checkTask(record, tell(record, terms.asOf), terms)
    .filter(({ code }) => code === 'task-stale')
    .map(({ path, message }) => `${path.join('.')} ${message}`);
}

const received = '办结时限: 2022-12-30\n收到日期: 2022-02-14';
const signed = `${received}\n办理经过:\n  - {日期: 2022-02-16, 动作: 签批, 人员: 王某}`;

describe('a task in hand of which nothing is told (三（一）1 实时动态更新)', () => {
  it('is noticed after more than 20 working days since the last entry', () => {
    expect(stale('2022-03-16', signed)).toEqual([]);
    expect(stale('2022-03-17', signed)).toEqual([
      '办理经过.0.日期 2022-02-16 以来已有 21 个工作日没有登记办理经过，超过 20个工作日',
    ]);
  });

  it('is noticed since its receipt where nothing was entered at all', () => {
    expect(stale('2022-03-14', received)).toEqual([]);
    expect(stale('2022-03-15', received)).toEqual([
      '收到日期 2022-02-14 以来已有 21 个工作日没有登记办理经过，超过 20个工作日',
    ]);
  });

  it('is noticed by the limit of the rules', () => {
    expect(stale('2022-02-23', signed, '久未更新: 5个工作日')).toEqual([]);
    expect(stale('2022-02-24', signed, '久未更新: 5个工作日')).toHaveLength(1);
  });

  it('is not noticed once anything is entered, nor by an entry that does not hold', () => {
    const entry = (line: string) => `${signed}\n  - {日期: 2022-03-15, ${line}}`;
    expect(stale('2022-03-31', entry('动作: 进展, 内容: 过半'))).toEqual([]);
    expect(stale('2022-03-31', entry('动作: 销号, 人员: 姜某'))).toHaveLength(1);
  });

  it('is noticed while an extension is pending too', () => {
    const asked = `${signed}\n  - {日期: 2022-02-17, 动作: 申请延期, 理由: 等待批复, 延至: 2022-04-29}`;
    expect(stale('2022-03-18', asked)).toHaveLength(1);
  });

  it.each([
    ['suspended', '动作: 中止, 理由: 封控, 批准人: 李某'],
    ['completed', '动作: 办结, 内容: 已整改'],
    ['cancelled', '动作: 撤销, 理由: 重复, 批准人: 李某'],
  ])('is not noticed when it is %s', (_, line) => {
    expect(stale('2022-12-31', `${signed}\n  - {日期: 2022-02-17, ${line}}`)).toEqual([]);
  });

  it('is not noticed once it is overdue, for that is on another list', () => {
    expect(stale('2022-12-30', signed)).toHaveLength(1);
    expect(stale('2022-12-31', signed)).toEqual([]);
  });

  it('is not noticed when it is for the long term', () => {
    expect(stale('2022-12-31', signed.replace('2022-12-30', '长期'))).toEqual([]);
  });
});
