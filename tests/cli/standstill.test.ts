import { expect, it } from 'vitest';
import { done, taskFile } from './small.ts';

const history = (...lines: readonly string[]) => `办理经过:\n${lines.map((line) => `  - {${line}}`).join('\n')}`;
const signed = '日期: 2022-03-02, 动作: 签批, 人员: 王某';

const ledger = {
  ...taskFile(
    'RW20220301-AAA1',
    history(
      signed,
      '日期: 2022-03-03, 动作: 办结, 内容: 完',
      '日期: 2022-03-04, 动作: 退回重办, 理由: 不全',
      '日期: 2022-03-07, 动作: 申请延期, 理由: 检测, 延至: 2022-03-31',
    ),
  ),
  ...taskFile('RW20220301-AAA2', history(signed, '日期: 2022-03-04, 动作: 中止, 理由: 疫情, 批准人: 李某')),
};

/** The numbers of a list with a filter, by their last character. */
async function listed(...filter: readonly string[]): Promise<string[]> {
  const { out } = await done(['list', '--json', '--today', '2022-03-08', ...filter], ledger);
  const { 任务: rows } = JSON.parse(out) as { readonly 任务: readonly { readonly 编号: string }[] };
  return rows.map(({ 编号: id }) => id.slice(-1));
}

it('a task that waits for an extension is found by that and by what it waits in', async () => {
  expect(await listed('--state', '退回重办')).toEqual(['1']);
  expect(await listed('--state', '延期待批')).toEqual(['1']);
  expect(await listed('--state', '办理中')).toEqual([]);
});

it('a stopped task has no due day to be found by', async () => {
  expect(await listed('--due', '2022-03')).toEqual(['1']);
  expect(await listed()).toEqual(['1', '2']);
});

it('the help says which clocks a suspension stops', async () => {
  const { out } = await done(['suspend', '--help'], ledger);
  expect(out.replace(/\s/g, '')).toContain('签批、方案、节点、办理、配合停表，回应、反馈、首报照走');
});
