import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { createWorld } from '../catalogue/world.ts';

const UNITS = `领导: [{姓名: 李某, 职务: 副区长}]
单位:
  - {名称: 区应急管理局, 简称: [应急局], 类型: 部门, 考核对象: 是, 主要负责人: 王某}
  - {名称: 区住房和城乡建设局, 简称: [住建局], 类型: 部门, 考核对象: 是}
  - {名称: 区水利局, 简称: [水利局], 类型: 部门, 考核对象: 是}
`;

/** 住建局 has two things to do, 水利局 one; the lead has until 04-15, 水利局 until Thursday 03-24. */
const TASK = `编号: RW20220301-7K3Q
事项: 排查燃气隐患
来源: {类别: 领导批示}
牵头单位: 区应急管理局
配合单位: [住建局, 区水利局]
配合事项:
  - {单位: 住建局, 事项: 提供管网图, 时限: 2022-03-28}
  - {单位: 住建局, 事项: 现场指认, 时限: 2022-03-30}
  - {单位: 区水利局, 事项: 提供水位, 时限: 2022-03-24}
收到日期: 2022-03-01
办结时限: 2022-04-15
办理经过:
  - {日期: 2022-03-02, 动作: 签批, 人员: 王某}
`;

async function run(words: readonly string[], task = TASK, today = '2022-03-25') {
  const files = {
    'xiaoneng.yaml': '版本: 1\n名称: 督查室\n',
    'units.yaml': UNITS,
    'tasks/2022/RW20220301-7K3Q.yaml': task,
  };
  const items = Object.entries(files).map(([path, text]) => [path, { bytes: new TextEncoder().encode(text) }] as const);
  const { world, said } = createWorld(new Map(items));
  const code = await main([...words, '--today', today], world);
  return { code, ...said };
}

async function asked(words: readonly string[], task = TASK) {
  const { code, out, err } = await run([...words, '--by', '钱某', '--dry-run', '--json'], task);
  return { code, told: out === '' ? undefined : JSON.parse(out), err };
}

const ASKED = TASK.replace('时限: 2022-03-28}', '时限: 3个工作日}').replace(
  '时限: 2022-03-30}',
  '时限: 3个工作日, 日期: 2022-03-21}',
);

describe('what a supporting unit is asked for', () => {
  it.each([
    ['2022-03-25', ['2022-03-04', '2022-03-24']],
    // it is not known before it is asked
    ['2022-03-18', ['2022-03-04']],
  ])('is due so long after the receipt, or after it was asked: on %s', async (today, days) => {
    const { out } = await run(['explain', '7k3q', '--link', '配合', '--unit', '住建局', '--json'], ASKED, today);
    const due = JSON.parse(out)['应办'] ?? JSON.parse(out)['期限'];
    expect(due.map((one: Record<string, string>) => one['应办日期'])).toEqual(days);
  });

  it('is asked later from the day of asking', async () => {
    const { told } = await asked(['edit', '7k3q', '--assist', '住建局=复核=2个工作日']);
    expect(JSON.stringify(told)).toContain('"时限":"2个工作日","日期":"2022-03-25"');
  });
});

describe('xiaoneng assist', () => {
  it('records what a unit did, by the name that the task has for it', async () => {
    const { code, told } = await asked([
      'assist',
      '7k3q',
      '--unit',
      '区住房和城乡建设局',
      '--item',
      '现场指认',
      '已到场',
    ]);
    expect(code).toBe(0);
    expect(told['经过']).toMatchObject({ 单位: '住建局', 事项: '现场指认', 内容: '已到场' });
  });

  it('needs no word of what it was where the unit has one thing to do', async () => {
    expect((await asked(['assist', '7k3q', '--unit', 'slj'])).code).toBe(0);
  });

  it.each([
    [['--unit', '住建局'], '住建局有2件配合事项没有完成', '写明“事项”，是哪一件：提供管网图、现场指认'],
    [['--unit', '住建局', '--item', '提供管线图'], '住建局没有待完成的配合事项“提供管线图”', '改成“提供管网图”'],
    [['--unit', '应急局'], '没有要区应急管理局做的配合事项', '照“配合事项”里的单位写'],
  ] as const)('is refused with %j, and says why', async (words, why, remedy) => {
    const { code, err } = await run(['assist', '7k3q', ...words, '--by', '钱某']);
    expect(code).toBe(4);
    expect(err).toContain(why);
    expect(err).toContain(remedy);
  });

  it('is refused where everything is done', async () => {
    const done = `${TASK}  - {日期: 2022-03-03, 动作: 配合, 单位: 区水利局}\n`;
    const { code, err } = await run(['assist', '7k3q', '--unit', '水利局', '--by', '钱某'], done);
    expect(code).toBe(4);
    expect(err).toContain('区水利局的配合事项都已完成');
  });
});

describe('what a unit is to do in support', () => {
  const registering = ['add', '排查', '--lead', '应急局', '--source', '领导批示'];

  it('is told with add, and who does it supports', async () => {
    const { told } = await asked([...registering, '--support', '水利局', '--assist', '住建局=提供=图=2022-03-28']);
    expect(told['任务']).toMatchObject({
      配合单位: ['区水利局', '区住房和城乡建设局'],
      配合事项: [{ 单位: '区住房和城乡建设局', 事项: '提供=图', 时限: '2022-03-28' }],
    });
  });

  it('is told later with edit, the unit only once', async () => {
    const more = ['--assist', '水利局=复测=2022-04-01', '--assist', '应急局=值守=2022-04-02'];
    const { told } = await asked(['edit', '7k3q', ...more]);
    expect(told['现在']['配合单位']).toEqual(['住建局', '区水利局', '区应急管理局']);
    expect(told['现在']['配合事项'].slice(3)).toEqual([
      { 单位: '区水利局', 事项: '复测', 时限: '2022-04-01' },
      { 单位: '区应急管理局', 事项: '值守', 时限: '2022-04-02' },
    ]);
  });

  it('is refused where it is not written as it must be', async () => {
    const { code, err } = await run(['edit', '7k3q', '--assist', '水利局=复测', '--by', '钱某']);
    expect(code).toBe(2);
    expect(err).toContain('写成 单位=事项=时限');
  });
});

describe('a supporting unit', () => {
  it('finds the task in its list, and nobody else does', async () => {
    const listed = async (unit: string) =>
      JSON.parse((await run(['list', '--unit', unit, '--json'])).out)['任务'].length;
    expect(await Promise.all(['应急局', '水利局', '住建局'].map(listed))).toEqual([1, 1, 1]);
    const led = TASK.replace(/配合单位[\s\S]*收到日期/, '收到日期');
    expect(JSON.parse((await run(['list', '--unit', '水利局', '--json'], led)).out)['任务']).toEqual([]);
  });

  it('is in the lists of what is late and what falls due, under its own name', async () => {
    const late = JSON.parse((await run(['overdue', '--json'])).out)['逾期'];
    expect(late).toMatchObject([{ 单位: '区水利局', 环节: '配合', 应办日期: '2022-03-24', 逾期工作日: 1 }]);
    const soon = JSON.parse((await run(['due', '--unit', '住建局', '--json'])).out)['到期'];
    expect(soon.map((row: Record<string, string>) => row['环节'])).toEqual(['配合', '配合']);
  });

  it('is reminded, and the lead is not urged for it', async () => {
    const { out } = await run(['remind']);
    expect(out).toContain('配合“提供水位”');
    const urged = await run(['remind', '--record', '--means', '电话', '--dry-run', '--by', '钱某']);
    expect(urged.out).toContain('登记催办 0 项');
    expect((await run(['notice', 'urging', '7k3q'])).err).toContain('逾期的只有区水利局的配合事项');
  });

  it('goes on while the task is stopped, and its days do not count then', async () => {
    const stopped = `${TASK}  - {日期: 2022-03-23, 动作: 中止, 理由: 封控, 批准人: 李某}\n`;
    expect(JSON.parse((await run(['overdue', '--json'], stopped)).out)['逾期']).toEqual([]);
    expect((await asked(['assist', '7k3q', '--unit', '水利局'], stopped)).code).toBe(0);
  });

  it.each([
    ['--set', '配合单位=区水利局'],
    ['--unset', '配合单位'],
    ['--unset', '配合事项'],
  ])('is not added to a list that is told as a whole: %s %s', async (...told) => {
    const { code, err } = await run(['edit', '7k3q', '--assist', '住建局=复查=2022-04-01', ...told]);
    expect([code, err.includes('分两次：先改')]).toEqual([2, true]);
    const alone = [
      'edit',
      '7k3q',
      '--assist',
      '住建局=复查=2022-04-01',
      '--set',
      '备注=甲',
      '--dry-run',
      '--by',
      '钱某',
    ];
    expect((await run(alone)).code).toBe(0);
  });
});
