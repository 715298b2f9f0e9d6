import { describe, expect, it } from 'vitest';
import { done, taskFile } from './small.ts';

const UNITS = `领导:
  - 姓名: 李某
    职务: 副区长
单位:
  - 名称: 区应急管理局
    类型: 部门
    考核对象: 是
    主要负责人: 王某
  - 名称: 区教育局
    简称: [教育局]
    类型: 部门
    考核对象: 是
  - 名称: 区教育工会
    简称: [教育局]
    类型: 部门
    考核对象: 否
`;

const files = { 'units.yaml': UNITS };
const TODAY = ['--today', '2022-03-25', '--no-color'];
const both = /“教育局”对得上不止一个单位：区教育局、区教育工会/;

describe('on a ledger without short names', () => {
  it('--lead 应急局 finds 区应急管理局', async () => {
    const { written, exit, err } = await done(
      ['add', '排查隐患', '--lead', '应急局', '--source', '会议决定', '--by', '甲', '--no-commit', ...TODAY],
      files,
    );
    expect([exit, err]).toEqual([0, expect.not.stringContaining('名录')]);
    expect([...written.values()].join()).toContain('牵头单位: 区应急管理局');
  });

  it('a line that begins with 应急局 is for it', async () => {
    const { written } = await done(
      ['add', '应急局3月30日前排查隐患', '--source', '会议决定', '--by', '甲', '--no-commit', ...TODAY],
      files,
    );
    expect([...written.values()].join()).toMatch(/牵头单位: 区应急管理局/);
  });
});

describe('a name that fits two units', () => {
  const add = ['add', '--source', '会议决定', '--by', '甲', '--no-commit', ...TODAY];

  it.each([
    ['add --lead', [...add, '排查隐患', '--lead', '教育局'], 4],
    ['a line', [...add, '教育局3月30日前排查隐患'], 2],
    [
      'transfer',
      ['transfer', '7K3Q', '--unit', '教育局', '--reason', '分工', '--by', '甲', '--no-commit', ...TODAY],
      4,
    ],
    ['list', ['list', '--unit', '教育局', ...TODAY], 4],
  ] as const)('is refused by %s, which names both', async (_, args, code) => {
    const { exit, err, written } = await done(args, {
      ...files,
      ...taskFile('RW20220301-7K3Q', '牵头单位: 区应急管理局'),
    });
    expect(err).toMatch(both);
    expect([exit, written.size]).toEqual([code, 0]);
  });
});
