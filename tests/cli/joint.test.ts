import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { createWorld } from '../catalogue/world.ts';

const UNITS = `领导: [{姓名: 李某, 职务: 副区长}]
单位:
  - {名称: 区应急管理局, 简称: [应急局], 类型: 部门, 考核对象: 是, 主要负责人: 王某}
  - {名称: 区住房和城乡建设局, 简称: [住建局], 类型: 部门, 考核对象: 是, 主要负责人: 周某}
  - {名称: 区水利局, 简称: [水利局], 类型: 部门, 考核对象: 是}
`;

/** Both have until 04-15; 应急局 has signed. */
const TASK = `编号: RW20220301-7K3Q
事项: 排查燃气隐患
来源: {类别: 领导批示}
牵头单位: 区应急管理局
共同牵头: [住建局]
收到日期: 2022-03-01
办结时限: 2022-04-15
办理经过:
  - {日期: 2022-03-02, 动作: 签批, 人员: 王某}
`;

async function run(words: readonly string[], task = TASK, answers?: readonly string[], units = UNITS) {
  const files = {
    'xiaoneng.yaml': '版本: 1\n名称: 督查室\n',
    'units.yaml': units,
    'tasks/2022/RW20220301-7K3Q.yaml': task,
  };
  const items = Object.entries(files).map(([path, text]) => [path, { bytes: new TextEncoder().encode(text) }] as const);
  const { world, said } = createWorld(new Map(items));
  const left = [...(answers ?? [])];
  const terminal = { ...world.terminal, ...(answers && { ask: async () => left.shift() }) };
  const code = await main([...words, '--today', '2022-03-07'], { ...world, terminal });
  return { code, ...said };
}

async function planned(words: readonly string[], task = TASK, units = UNITS) {
  const { code, out, err } = await run([...words, '--by', '钱某', '--dry-run', '--json'], task, undefined, units);
  return { code, told: out === '' ? undefined : JSON.parse(out), err };
}

describe('an action on a task that several lead', () => {
  it('is of the unit that is named, by the name that the task has for it, with its own head', async () => {
    const { told } = await planned(['sign', '7k3q', '--unit', '区住房和城乡建设局']);
    expect(told['经过']).toMatchObject({ 单位: '住建局' });
    expect(told['状态']).toBe('办理中');
  });

  it('is refused outside of a terminal where none is named, and names those that lead', async () => {
    const { code, err } = await run(['sign', '7k3q', '--by', '钱某']);
    expect(code).toBe(2);
    expect(err).toContain('这项任务由区应急管理局、住建局共同牵头，“签批”要写是哪个单位');
    expect(err).toContain('--unit 区应急管理局');
  });

  it('asks which on a terminal', async () => {
    const { out } = await run(['sign', '7k3q', '--by', '钱某', '--dry-run'], TASK, ['2', '']);
    expect(out).toMatch(/单位 +住建局/);
    expect(out).toMatch(/人员 +周某/);
  });

  it('is refused for a unit that does not lead', async () => {
    const { code, err } = await run(['sign', '7k3q', '--unit', '水利局', '--by', '钱某']);
    expect(code).toBe(4);
    expect(err).toContain('区水利局不牵头这项任务');
    expect(err).toContain('牵头的是区应急管理局、区住房和城乡建设局');
  });

  it('is of all where it is urged or stopped', async () => {
    const { told } = await planned(['urge', '7k3q', '--means', '电话']);
    expect(told['经过']['单位']).toBeUndefined();
  });

  it('is urged by a letter to those alone that are late', async () => {
    // 签批 until 03-04: 应急局 signed, 住建局 did not
    const { out } = await run(['notice', 'urging', '7k3q']);
    expect(out).toContain('\n住建局：\n');
    expect(out).toContain('签批：时限2022年3月4日，已逾期1个工作日');
    expect(out).not.toContain('应急');
  });

  it('hands on the share of the unit that --from names', async () => {
    const { told } = await planned(['transfer', '7k3q', '--unit', '水利局', '--from', '住建局', '职责']);
    expect(told['经过']).toMatchObject({ 单位: '区水利局', 转出单位: '住建局' });
    const { code, err } = await run(['transfer', '7k3q', '--unit', '水利局', '职责', '--by', '钱某']);
    expect(code).toBe(2);
    expect(err).toContain('--from');
  });

  it('clears nothing while one of them is not done', async () => {
    const one = `${TASK}  - {日期: 2022-03-03, 动作: 办结, 内容: 好}\n  - {日期: 2022-03-03, 动作: 反馈, 对象: 督查室, 内容: 好}\n`;
    const { code, err } = await run(['clear', '7k3q', '--person', '赵某', '--by', '钱某'], one);
    expect(code).toBe(4);
    expect(err).toContain('现在是“待签批”，不能登记“销号”');
  });
});

describe('a task that several lead', () => {
  it('is registered with --joint', async () => {
    const words = ['add', '排查', '--lead', '应急局', '--joint', '住建局、水利局', '--source', '领导批示'];
    expect((await planned(words)).told['任务']['共同牵头']).toEqual(['区住房和城乡建设局', '区水利局']);
  });

  it('is in the list of each of them, with both named', async () => {
    const rows = async (unit: string) => JSON.parse((await run(['list', '--unit', unit, '--json'])).out)['任务'];
    expect((await rows('住建局')).map((row: Record<string, string>) => row['牵头单位'])).toEqual([
      '区应急管理局、区住房和城乡建设局',
    ]);
    expect(await rows('应急局')).toHaveLength(1);
    expect(await rows('水利局')).toEqual([]);
  });

  it.each(['show', 'explain'])('is told by %s for each of them', async (command) => {
    const { out } = await run([command, '7k3q']);
    expect(out).toMatch(/区应急管理局 +办理中/);
    expect(out).toMatch(/住建局 +待签批/);
  });

  it('lists each that is late', async () => {
    const late = JSON.parse((await run(['overdue', '--json'])).out)['逾期'];
    expect(late).toMatchObject([{ 单位: '区住房和城乡建设局', 环节: '签批', 逾期工作日: 1 }]);
  });

  it('has only the late one urged by a reminder', async () => {
    const { out } = await run(['remind', '--record', '--means', '电话', '--by', '钱某', '--dry-run']);
    expect(out).toContain('登记催办 1 项');
    expect(out).toContain('单位: 住建局');
  });

  it('tells of one urging of both as one, in every paper', async () => {
    const urged = `${TASK}  - {日期: 2022-03-04, 动作: 催办, 方式: 电话}\n`;
    expect((await run(['notice', 'sheet', '7k3q', '--to', '应急局'], urged)).out).toContain('已催办1次');
    const { out } = await run(['export', '--format', 'csv'], urged);
    const [head = '', row = ''] = out.split('\n');
    expect(row.split(',')[head.split(',').indexOf('催办次数')]).toBe('1');
  });

  it('reminds each of what it was urged about and has applied for itself', async () => {
    const asked = `${TASK}  - {日期: 2022-03-02, 动作: 签批, 人员: 周某, 单位: 住建局}
  - {日期: 2022-03-03, 动作: 催办, 方式: 电话, 单位: 住建局}
  - {日期: 2022-03-04, 动作: 申请延期, 单位: 住建局, 理由: 会商, 延至: 2022-04-29}
`;
    const { out } = await run(['remind', '--window', '60wd', '--json'], asked);
    const rows: Record<string, unknown>[] = JSON.parse(out)['提醒'];
    expect(rows.map((row) => `${row['单位']} ${row['环节'] ?? '待批'} ${row['催办次数']}`)).toEqual([
      '区应急管理局 办理 0',
      '区住房和城乡建设局 回应 1',
      '区住房和城乡建设局 办理 1',
      '区住房和城乡建设局 待批 1',
    ]);
  });

  it('is not read where 牵头单位 is a list, and 共同牵头 is named as the cure', async () => {
    const two = TASK.replace('牵头单位: 区应急管理局\n共同牵头: [住建局]', '牵头单位: [区应急管理局, 住建局]');
    const { code, out } = await run(['check', '--no-color'], two);
    expect(code).toBe(1);
    expect(out).toContain('RW20220301-7K3Q.yaml:4:7');
    expect(out).toContain('“牵头单位”写一个单位：区应急管理局；其余的写进“共同牵头: [住建局]”');
  });
});

describe('an action of a unit that has taken over from those that lead, or support', () => {
  const units = `${UNITS}  - {名称: 区城乡局, 类型: 部门, 考核对象: 是, 主要负责人: 孙某, 成立日期: 2022-03-04}
沿革: [{日期: 2022-03-04, 变动: 合并, 单位: [区应急管理局, 区住房和城乡建设局], 承接单位: [区城乡局]}]
`;

  it('is written by the name that the task has, of the part where it may be done', async () => {
    const sign = await planned(['sign', '7k3q', '--unit', '区城乡局'], TASK, units);
    expect(sign.told['经过']).toMatchObject({ 单位: '区应急管理局' });
    const both = `${TASK}  - {日期: 2022-03-03, 动作: 签批, 人员: 周某, 单位: 住建局}\n`;
    const first = await planned(['complete', '7k3q', '--unit', '区城乡局', '好'], both, units);
    expect(first.told['经过']).toMatchObject({ 单位: '区应急管理局' });
    const one = `${both}  - {日期: 2022-03-04, 动作: 办结, 内容: 好}\n`;
    const second = await planned(['complete', '7k3q', '--unit', '区城乡局', '好'], one, units);
    expect(second.told).toMatchObject({ 经过: { 单位: '住建局' }, 状态: '已办结待反馈' });
  });

  it('is refused under the name of one that is no more, and for others names who leads now', async () => {
    const closed = await run(['sign', '7k3q', '--unit', '住建局', '--by', '钱某'], TASK, undefined, units);
    expect([closed.code, closed.err]).toEqual([4, expect.stringContaining('由区城乡局承接')]);
    const other = await run(['sign', '7k3q', '--unit', '水利局', '--by', '钱某'], TASK, undefined, units);
    expect([other.code, other.err]).toEqual([4, expect.stringContaining('牵头的是区城乡局\n')]);
  });

  it('is urged by a reminder without the other that leads', async () => {
    const some = units.replace('[区应急管理局, 区住房和城乡建设局]', '[区水利局, 区住房和城乡建设局]');
    const words = ['remind', '--record', '--means', '电话', '--window', '0wd', '--by', '钱某', '--dry-run'];
    const { out, err } = await run(words, TASK, undefined, some);
    expect(err).toBe('');
    expect(out).toContain('登记催办 1 项');
    expect(out).toContain('单位: 住建局');
  });

  it('meets what the unit before was to do in support', async () => {
    const support = `编号: RW20220301-7K3Q
事项: 排查燃气隐患
来源: {类别: 领导批示}
牵头单位: 区水利局
配合单位: [住建局]
配合事项: [{单位: 住建局, 事项: 提供名单, 时限: 2022-03-10}]
收到日期: 2022-03-01
`;
    const { told } = await planned(['assist', '7k3q', '--unit', '区城乡局'], support, units);
    expect(told['经过']).toMatchObject({ 单位: '住建局' });
  });
});

it('a leader has of a joint task what the units of that leader did', async () => {
  const units = UNITS.replace(/领导: .*/, '领导: [{姓名: 李某, 职务: 副区长}, {姓名: 赵某, 职务: 副区长}]')
    .replace('主要负责人: 王某', '主要负责人: 王某, 分管领导: 李某')
    .replace('主要负责人: 周某', '主要负责人: 周某, 分管领导: 赵某');
  const task = `${TASK}  - {日期: 2022-03-02, 动作: 签批, 单位: 住建局, 人员: 周某}
  - {日期: 2022-03-03, 动作: 办结, 单位: 区应急管理局, 内容: 完}
  - {日期: 2022-03-07, 动作: 办结, 单位: 住建局, 内容: 完}
`;
  const { out } = await run(['summary', '2022Q1', '--json'], task, undefined, units);
  const told: { 分管领导: string; 办结数: number; 平均用时: number }[] = JSON.parse(out).分领导;
  expect(told.map((one) => [one.分管领导, one.办结数, one.平均用时])).toEqual([
    ['李某', 1, 2],
    ['赵某', 1, 4],
  ]);
});
