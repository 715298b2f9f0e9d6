import { describe, expect, it } from 'vitest';
import { done, taskFile } from './small.ts';

const ID = 'RW20220301-7K3Q';
const task = taskFile(
  ID,
  `牵头单位: 区住房和城乡建设局
办结时限: 2022-04-15
办理经过:
  - {日期: 2022-03-02, 动作: 签批, 人员: 王某}
  - {日期: 2022-03-03, 动作: 转办, 单位: 区住房和城乡建设局, 理由: 职责不符}`,
);

const correct = (...words: string[]) =>
  done(['correct', '7K3Q', ...words, '--today', '2022-03-10', '--by', '钱某'], task);

describe('an entry that is corrected', () => {
  it('did not happen on a day that has not come', async () => {
    const { exit, out, err, written } = await correct('--entry', '1', '--set', '日期=2022-03-11', '看错了');
    expect(exit, out).toBe(4);
    expect(err).toContain('2022-03-11');
    expect(written.size).toBe(0);
  });

  it('names a unit by its whole name', async () => {
    const { exit, err, written } = await correct('--entry', '2', '--set', '单位=区应急局', '写错了');
    expect(exit, err).toBe(0);
    expect([...written.values()].join()).toContain('单位: 区应急管理局');
    expect([...written.values()].join()).toContain('单位: 区住房和城乡建设局');
  });
});
