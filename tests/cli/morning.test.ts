import { describe, expect, it } from 'vitest';
import { done, taskFile } from './small.ts';

const ID = 'RW20220301-7K3Q';
const SIGNED = '{日期: 2022-03-02, 动作: 签批, 人员: 王某}';

const history = (...entries: string[]) =>
  `难易程度: 较复杂\n办理经过:\n${entries.map((one) => `  - ${one}\n`).join('')}`;

interface Told {
  readonly [key: string]: string;
}

/** One list of an answer. */
async function list(args: readonly string[], key: string, files: Readonly<Record<string, string>>): Promise<Told[]> {
  const { out } = await done([...args, '--format', 'json'], files);
  return (JSON.parse(out) as Record<string, Told[]>)[key] ?? [];
}

describe('what is new in the morning', () => {
  // its handling is due on 2022-03-15, a Tuesday
  const files = taskFile(ID, history(SIGNED));
  const late = async (today: string) =>
    (await list(['brief', '--today', today], '新的情况', files)).filter((one) => one['动作'] === '新逾期');

  it('is late from the day after its due day, and new as long as that day is told of', async () => {
    expect(await late('2022-03-15')).toEqual([]);
    for (const today of ['2022-03-16', '2022-03-17'])
      expect((await late(today)).map((one) => one['日期'])).toEqual(['2022-03-16']);
    expect(await late('2022-03-18')).toEqual([]);
  });
});

describe('what waits for a decision', () => {
  const asked = [
    '{日期: 2022-03-10, 动作: 申请延期, 理由: 材料不齐, 延至: 2022-03-25}',
    '{日期: 2022-03-10, 动作: 申请极特殊, 理由: 要打井, 人员: 王某}',
    '{日期: 2022-03-10, 动作: 报结, 内容: 已办完}',
  ];

  it.each(asked)('is listed by the command that is named for it: %s', async (entry) => {
    const files = { ...taskFile(ID, history(SIGNED, entry)), ...taskFile('RW20220301-8M2P', history(SIGNED)) };
    expect(await list(['brief', '--today', '2022-03-11'], '等决定', files)).toHaveLength(1);
    const listed = await list(['list', '--undecided', '--today', '2022-03-11'], '任务', files);
    expect(listed.map((one) => one['编号'])).toEqual([ID]);
  });

  it('is named so where more wait than are shown', async () => {
    const many = Object.assign(
      {},
      ...['7K3Q', '8M2P', '9B4C', 'A2B3', 'A2B4'].map((end) =>
        taskFile(`RW20220301-${end}`, history(SIGNED, asked[1] ?? '')),
      ),
    ) as Record<string, string>;
    for (const command of ['brief', 'today'])
      expect((await done([command, '--today', '2022-03-11'], many)).out).toContain('xiaoneng list --undecided');
  });
});

describe('what comes next for what is late', () => {
  const request = '{日期: 2022-03-10, 动作: 申请延期, 理由: 材料不齐, 延至: 2022-03-25}';
  const urged = '{日期: 2022-03-16, 动作: 催办, 方式: 电话}';
  it.each([
    [[SIGNED], '催办', 'xiaoneng urge 7K3Q'],
    [[SIGNED, urged], '再催办', 'xiaoneng urge 7K3Q'],
    [[SIGNED, request], '先批复', 'xiaoneng approve 7K3Q'],
  ])('of %j is %s', async (entries, step, command) => {
    const rows = await list(['brief', '--today', '2022-03-17'], '逾期', taskFile(ID, history(...entries)));
    const handling = rows.find((one) => one['状况']?.includes('办理') || one['命令']?.includes('approve')) ?? rows[0];
    expect([handling?.['下一步'], handling?.['命令']]).toEqual([step, command]);
  });
});

it('the states that a summary tells add up to what is in the books, and say so', async () => {
  const files = {
    ...taskFile(ID, history(SIGNED)),
    ...taskFile(
      'RW20220301-8M2P',
      history(SIGNED, '{日期: 2022-03-03, 动作: 办结, 内容: 办完}', '{日期: 2022-03-04, 动作: 反馈, 内容: 办完}'),
    ),
  };
  const { out } = await done(['summary', '2022-03', '--today', '2022-03-10', '--format', 'md'], files);
  const [, open, states = ''] = /在办(\d+)项，[^；。]*；在账的按状态分，([^。]*)。/.exec(out) ?? [];
  expect(Number(open)).toBe(1);
  expect([...states.matchAll(/(\d+)项/g)].reduce((sum, [, count]) => sum + Number(count), 0)).toBe(2);
});
