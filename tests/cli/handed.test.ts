import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { createWorld } from '../catalogue/world.ts';

const UNITS = ['区住建局', '区城管局', '区应急局', '区教育局']
  .map((name) => `  - {名称: ${name}, 类型: 部门, 考核对象: 是}\n`)
  .join('');

const MOTION = `编号: JY20220301-7K3Q
事项: 增设充电桩
类别: 人大建议
届次号: 第18届第1次会议第12号
领衔: 孙某
交办日期: 2022-03-01
主办单位: [区住建局, 区城管局]
会办单位: [区应急局]
改派:
  - {日期: 2022-03-07, 转出单位: 区应急局, 单位: 区教育局}
`;

const COMPLAINT = `编号: TS20220301-7K3Q
内容: 路灯坏了
渠道: "12345"
单位: 区住建局
类别: 慢作为
收到日期: 2022-03-01
投诉人: {姓名: 欧阳某某}
转办: {日期: 2022-03-01, 单位: 区住建局}
改派:
  - {日期: 2022-03-07, 单位: 区城管局}
`;

async function run(words: readonly string[], today = '2022-03-08') {
  const files = {
    'xiaoneng.yaml': '版本: 1\n名称: 督查室\n',
    'units.yaml': `单位:\n${UNITS}`,
    'motions/2022/JY20220301-7K3Q.yaml': MOTION,
    'complaints/2022/TS20220301-7K3Q.yaml': COMPLAINT,
  };
  const items = Object.entries(files).map(([path, text]) => [path, { bytes: new TextEncoder().encode(text) }] as const);
  const { world, said } = createWorld(new Map(items));
  const exit = await main([...words, '--today', today], world);
  return { exit, ...said };
}

const answer = async (words: readonly string[], today?: string) =>
  JSON.parse((await run([...words, '--json'], today)).out);

describe('a list of what a unit has', () => {
  it.each([
    ['区住建局', ['分办']],
    ['区城管局', ['分办']],
    ['区应急局', ['会办（2022-03-07 改派）']],
    ['区教育局', ['会办']],
  ])('has the motions of %s, and as what', async (unit, roles) => {
    const { 建议提案: found } = await answer(['motion', 'list', '--unit', unit]);
    expect(found.map((one: Record<string, string>) => one['承办方式'])).toEqual(roles);
  });

  it('has none of those that a unit was handed later', async () => {
    const { 建议提案: found } = await answer(['motion', 'list', '--unit', '区教育局'], '2022-03-04');
    expect(found).toEqual([]);
  });

  it.each([
    ['区住建局', ['承办（2022-03-07 改派）']],
    ['区城管局', ['承办']],
    ['区教育局', []],
  ])('has the complaints of %s', async (unit, roles) => {
    const { 投诉: found } = await answer(['complaint', 'list', '--unit', unit]);
    expect(found.map((one: Record<string, string>) => one['承办方式'])).toEqual(roles);
  });
});

describe('explain', () => {
  it('tells of a motion what each unit owes, day by day', async () => {
    const { 期限: due } = await answer(['explain', 'JY20220301']);
    const told = due.map((one: Record<string, unknown>) => [one['环节'], one['单位'], one['应办日期']]);
    expect(told).toEqual([
      ['建议答复', '区住建局', '2022-06-01'],
      ['建议答复', '区城管局', '2022-06-01'],
      ['会办意见', '区应急局', '2022-04-01'],
      ['会办意见', '区教育局', '2022-04-07'],
    ]);
    expect(due[3]['逐日'].length).toBe(32);
  });

  it.each([
    [['--unit', '区教育局'], ['会办意见']],
    [['--link', '建议答复', '--unit', '区城管局'], ['建议答复']],
    [['--link', '投诉办理'], []],
  ])('tells only what was asked for: %j', async (more, links) => {
    const { 期限: due } = await answer(['explain', 'JY20220301', ...more]);
    expect(due.map((one: Record<string, unknown>) => one['环节'])).toEqual(links);
  });

  it('tells of a complaint, and not who complained', async () => {
    const { out, exit } = await run(['explain', 'TS20220301']);
    expect([exit, out.includes('投诉办理'), out.includes('投诉办理时限5个工作日'), out.includes('欧阳')]).toEqual([
      0,
      true,
      true,
      false,
    ]);
  });

  it('knows nothing of a record of a later day', async () => {
    expect((await run(['explain', 'JY20220301'], '2022-02-28')).exit).toBe(4);
  });
});
