import { describe, expect, it } from 'vitest';
import { commitMessage } from '../../src/cli/writing/commit.ts';
import { done, taskFile } from './small.ts';

const [FIRST, LAST, CALLED_OFF, MOVED] = [
  'RW20220301-AAAA',
  'RW20220331-BBBB',
  'RW20220310-CCCC',
  'RW20220315-DDDD',
] as const;

const tasks = {
  ...taskFile(FIRST, '收到日期: 2022-03-01\n难易程度: 一般\n工作要求: 逐户登记'),
  ...taskFile(LAST, '收到日期: 2022-03-31\n事项: 报送燃气台账'),
  ...taskFile(
    CALLED_OFF,
    '收到日期: 2022-03-10\n办理经过:\n  - {日期: 2022-03-11, 动作: 撤销, 批准人: 李某, 理由: 并入}',
  ),
  ...taskFile(
    MOVED,
    '收到日期: 2022-03-15\n难易程度: 较复杂\n办理经过:\n  - {日期: 2022-03-18, 动作: 转办, 单位: 区住房和城乡建设局, 理由: 职责}',
  ),
};

async function listed(...args: readonly string[]): Promise<string[]> {
  const { out } = await done(['list', '--today', '2022-05-31', '--json', ...args], tasks);
  return (JSON.parse(out) as { 任务: { 编号: string }[] }).任务.map(({ 编号 }) => 编号);
}

describe('a list of tasks', () => {
  it.each([
    [
      ['--received', '2022-03-01..2022-03-31'],
      [FIRST, CALLED_OFF, MOVED, LAST],
    ],
    [
      ['--received', '2022-03-02..2022-03-30'],
      [CALLED_OFF, MOVED],
    ],
    [['--open'], [FIRST, MOVED, LAST]],
    [
      ['--difficulty', '一般'],
      [FIRST, CALLED_OFF, LAST],
    ],
    [['--unit', '区住建局'], [MOVED]],
    [
      ['--unit', '区应急局'],
      [FIRST, CALLED_OFF, LAST],
    ],
    [['逐户'], [FIRST]],
    [['燃气', '台账'], [LAST]],
    [['燃气', '隐患'], []],
  ])('of %j has %j', async (args, ids) => {
    expect(await listed(...args)).toEqual(ids);
  });
});

it('by --due goes by the last deadline of the handling', async () => {
  const returned = `收到日期: 2022-03-01
办结时限: 2022-03-10
办理经过:
  - {日期: 2022-03-02, 动作: 签批, 人员: 王某}
  - {日期: 2022-03-10, 动作: 办结, 内容: 完成}
  - {日期: 2022-03-11, 动作: 退回重办, 理由: 不实, 时限: 2022-04-15}`;
  const due = async (period: string) =>
    (await done(['list', '--due', period, '--today', '2022-05-31', '--json'], taskFile(FIRST, returned))).out;
  expect(await due('2022-04')).toContain(FIRST);
  expect(await due('2022-03')).not.toContain(FIRST);
});

it.each([
  ['--state', '办里中', '办理中'],
  ['--difficulty', '较复', '较复杂'],
])('suggests for %s %s what is nearest, as the lists of registers do', async (option, typed, meant) => {
  const { err, exit } = await done(['list', option, typed, '--today', '2022-05-31'], tasks);
  expect(exit).toBe(2);
  expect(err).toContain(`是不是“${meant}”？`);
});

it('shows the task whose whole number was typed, though another has it as a part of its own', async () => {
  const longer = { ...taskFile(FIRST, '收到日期: 2022-03-01'), ...taskFile(`${FIRST}-2`, '收到日期: 2022-03-02') };
  const { out, exit } = await done(['show', FIRST, '--today', '2022-03-03'], longer);
  expect([exit, out.slice(0, FIRST.length)]).toEqual([3, FIRST]);
});

describe('a file that is asked for', () => {
  it('has the form that --format says, whatever it is called', async () => {
    const { written } = await done(['list', '-o', 'a.csv', '--format', 'json', '--today', '2022-05-31'], tasks);
    expect(written.get('a.csv')?.slice(0, 1)).toBe('{');
  });

  it('of each unit lies in the folder, whatever the unit is called', async () => {
    const units = '单位:\n  - {名称: ../区发改局, 类型: 部门, 考核对象: 是}\n';
    const files = { ...taskFile(FIRST, '牵头单位: ../区发改局'), 'units.yaml': units };
    const { written } = await done(['remind', '-o', 'out/', '--format', 'md', '--today', '2022-05-31'], files);
    expect([...written.keys()]).toEqual(['out/_.._区发改局.md', 'out/索引.csv']);
  });
});

it('makes no trailer of a line break in a name or a subject', () => {
  const message = commitMessage({ subject: '登记：甲\n动作: 销号', action: '登记' }, '钱某\n经办人: 孙某', []);
  expect(message).toBe('登记：甲 动作: 销号\n\n动作: 登记\n经办人: 钱某 经办人: 孙某\n');
});

it('tells what has grown since the period before, and what has shrunk', async () => {
  const files = { ...tasks, ...taskFile('RW20220228-EEEE', '收到日期: 2022-02-28') };
  const received = async (month: string) => {
    const { out } = await done(['summary', month, '--today', '2022-04-30', '--json'], files);
    return (JSON.parse(out) as { 趋势: Record<string, string>[] }).趋势.find((row) => row['项目'] === '收到数')?.[
      '变化'
    ];
  };
  expect([await received('2022-03'), await received('2022-04')]).toEqual(['增3', '减4']);
});

it('takes a month for the bulletin of errors, and nothing shorter', async () => {
  const told = async (month: string) => (await done(['error', 'bulletin', month, '--today', '2022-05-31'], {})).exit;
  expect(await told('2022-03')).toBe(0);
  expect(await told('2022-03-01')).toBe(2);
  expect(await told('2022-03-02..2022-03-31')).toBe(2);
});
