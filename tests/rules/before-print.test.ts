import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Git } from '../../src/world/world.ts';
import { createWorld } from '../catalogue/world.ts';

const UNITS = `单位:
  - {名称: 甲局, 类型: 部门, 考核对象: 是}
  - {名称: 乙局, 类型: 部门, 考核对象: 是}
  - {名称: 丙局, 类型: 部门, 考核对象: 是, 撤销日期: 2022-06-30}
`;

const RULES = `制度: []
评分:
  - 名称: 考核
    满分: 100
    项目:
      - {名称: 办理, 环节: 办理, 扣分: 80, 折算: 按件}
      - {名称: 群众, 评价: 群众, 扣分: 20}
`;

function task(id: string, unit: string, done: string): Record<string, string> {
  return {
    [`tasks/2022/${id}.yaml`]: `编号: ${id}
事项: 事项${id}
来源: {类别: 领导批示}
难易程度: 一般
牵头单位: ${unit}
收到日期: 2022-06-01
办理经过:
  - {日期: 2022-06-02, 动作: 签批, 人员: 张某}
  - {日期: ${done}, 动作: 办结, 内容: 好}
  - {日期: ${done}, 动作: 反馈, 对象: 督查室, 内容: 好}
`,
  };
}

/** Two units with six links each in the second quarter; 乙 late with both of its tasks, 甲 with none. */
const sound = {
  'xiaoneng.yaml': '版本: 1\n名称: 督查室\n',
  'units.yaml': UNITS,
  'rules.yaml': RULES,
  ...task('RW20220601-AAAA', '甲局', '2022-06-08'),
  ...task('RW20220601-BBBB', '甲局', '2022-06-08'),
  ...task('RW20220601-CCCC', '乙局', '2022-06-20'),
  ...task('RW20220601-DDDD', '乙局', '2022-06-20'),
};

const evaluation = (id: string, unit: string) => ({
  [`evaluations/2022/${id}.yaml`]: `编号: ${id}\n单位: ${unit}\n来源: 群众\n日期: 2022-06-20\n得分: 90\n`,
});
const praise = (unit: string, category: string) => ({
  'citations/2022/BP20220610-7K3Q.yaml': `编号: BP20220610-7K3Q\n类别: ${category}\n单位: ${unit}\n日期: 2022-06-10\n事由: 事\n形式: 通报\n`,
});

async function run(line: string, files: Readonly<Record<string, string>>, git?: Partial<Git>) {
  const items = Object.entries(files).map(([path, text]) => [path, { bytes: new TextEncoder().encode(text) }] as const);
  const { world, said } = createWorld(new Map(items));
  const none = world.git('');
  const code = await main([...line.split(' '), '--no-color', '--today', '2022-07-01'], {
    ...world,
    git: () => ({ ...none, ...git }),
  });
  return { code, ...said };
}

const COMMANDS = ['summary 2022Q2', 'notice circular 2022Q2', 'score --lists --period 2022Q2'];
const cases = [
  {
    what: '件数过少',
    more: task('RW20220601-EEEE', '丙局', '2022-06-08'),
    said: '机构已撤销：已经撤销，不列在两头：丙局（3件次）。',
  },
  { what: '缺评价', more: evaluation('PJ20220620-7K3Q', '甲局'), said: '缺评价：群众评价1个单位有、1个没有' },
  {
    what: '名单矛盾',
    more: praise('乙局', '表扬'),
    said: '名单矛盾：乙局列在较差一头，期内却有表扬（BP20220610-7K3Q）。',
  },
] as const;

describe.each(COMMANDS)('xiaoneng %s', (command) => {
  it('says nothing where nothing speaks against it', async () => {
    const told = await run(`${command} --exit-code`, sound);
    expect(told).toMatchObject({ code: 0, err: '' });
  });

  it.each(cases)('says what speaks against publishing it: $what', async ({ more, said }) => {
    const files = { ...sound, ...more };
    const told = await run(command, files);
    expect(told.code).toBe(0);
    expect(told.err).toContain(said);
    expect(told.out).not.toContain('出数前核对');
    expect((await run(`${command} --exit-code`, files)).code).toBe(1);
  });

  it('has it in the answer for programs', async () => {
    const told = await run(`${command} --json`, { ...sound, ...cases[1].more });
    expect(told.err).toBe('');
    expect(JSON.parse(told.out)['出数前核对']).toEqual([
      { 类别: '缺评价', 情况: '群众评价1个单位有、1个没有，评分里对所有单位都不计' },
    ]);
  });

  it('says which files are not in history yet', async () => {
    const told = await run(command, sound, {
      state: () => ({ available: true, repository: true, detached: false }),
      unrecorded: () => ['tasks/2022/RW20220601-AAAA.yaml', 'notes.md'],
    });
    expect(told.err).toContain('没有提交：1个文件的改动还没有提交：tasks/2022/RW20220601-AAAA.yaml。');
  });
});

describe('a period asked after its end', () => {
  const path = 'tasks/2022/RW20220601-AAAA.yaml';
  const now = new Map(Object.entries(sound)).get(path) ?? '';
  // on the last day of the quarter neither completion nor feedback had been entered
  const then = now.split('\n').slice(0, 8).join('\n');
  const history = (before: string): Partial<Git> => ({
    state: () => ({ available: true, repository: true, detached: false }),
    commitNamed: () => 'c0ffee',
    changes: () => [{ path, before: 'b10b', after: 'b10c' }],
    blobs: () => new Map([['b10b', new TextEncoder().encode(before)]]),
  });

  it('says what has been entered since', async () => {
    const told = await run('summary 2022Q2', sound, history(then));
    expect(told.err).toContain('期后补记：2022-06-30 以后补记、改动了 1 项记录里 2 处以前的事');
  });

  it('says nothing where nothing has been, where history does not reach back, or while it runs', async () => {
    expect((await run('summary 2022Q2', sound, history(now))).err).toBe('');
    expect((await run('summary 2022Q2', sound, { ...history(then), commitNamed: () => undefined })).err).toBe('');
    expect((await run('summary 2022Q3', sound, history(then))).err).not.toContain('期后补记');
  });

  it('says nothing where the versions of then cannot be had', async () => {
    expect((await run('summary 2022Q2', sound, { ...history(then), blobs: () => new Map() })).err).toBe('');
  });
});

describe('xiaoneng error bulletin', () => {
  const paper = {
    'errors/2022/CQ20220610-7K3Q.yaml':
      '编号: CQ20220610-7K3Q\n单位: 甲局\n文号: 甲〔2022〕1号\n事项: 请示\n类别: 格式\n来文日期: 2022-06-10\n错情描述: 缺字\n',
  };

  it('says that a rate rests on nothing', async () => {
    const told = await run('error bulletin 2022-06 --exit-code', { ...sound, ...paper });
    expect(told.err).toContain('缺来文数：没有登记来文数，算不出错情率：甲局。');
    expect(told.code).toBe(1);
  });
});

describe('xiaoneng demonstration propose', () => {
  const files = { ...sound, ...evaluation('PJ20220620-7K3Q', '甲局') };

  it('does not rank units that were judged with units that were not', async () => {
    const told = await run('demonstration propose 2022Q2', files);
    expect(told).toMatchObject({ code: 4, out: '' });
    expect(told.err).toContain('1个单位有群众的评价，1个没有（乙局），不能放在一起排');
  });

  it('ranks them on what all have, where somebody says so, and says what is left out', async () => {
    const told = await run('demonstration propose 2022Q2 --common-parts', files);
    expect(told.code).toBe(0);
    expect(told.out).toContain('有的单位有、有的没有：群众评价（1个有、1个没有）；对所有单位都不计。');
  });
});

describe('days late', () => {
  // not done by the end: 乙 has been late since 06-10, 15 working days by 06-30, which the circular says, 16 by 07-01
  const late = { ...sound, ...task('RW20220601-FFFF', '乙局', '2022-07-08') };

  it.each([
    'overdue',
    'remind',
    'remind --sms',
    'summary 2022Q2',
    'board',
    'brief',
    'notice circular 2022Q2',
    'notice supervision RW20220601-FFFF',
    'explain RW20220601-FFFF',
    'list',
  ])('are working days in xiaoneng %s', async (command) => {
    const { out } = await run(command, late);
    expect(out).not.toMatch(/(?:逾期|剩|待批)\s*\d+\s*[日天]/);
    expect(out).toMatch(command.endsWith('2022Q2') ? /逾期15个工作日/ : /16 ?个工作日/);
  });
});

describe('a unit whose 销号 was taken back in the period（五（二））', () => {
  const path = 'tasks/2022/RW20220601-AAAA.yaml';
  const reopened = (day: string) => ({
    ...sound,
    [path]: `${new Map(Object.entries(sound)).get(path)}  - {日期: 2022-06-10, 动作: 销号, 人员: 赵某}
  - {日期: ${day}, 动作: 撤销销号, 理由: 回访发现没有整改, 类别: 假落实}
`,
  });

  it('is named among the good in none of the lists, and why is told', async () => {
    const { out } = await run('score --lists --period 2022Q2', reopened('2022-06-30'));
    expect(out).toContain('甲局  销号后恢复1件');
    expect((await run('score --lists --period 2022Q2', sound)).out).not.toContain('销号后恢复');
  });

  it('is named there as long as that was not known', async () => {
    const { out } = await run('score --lists --period 2022Q2', reopened('2022-07-01'));
    expect(out).not.toContain('销号后恢复');
  });
});
