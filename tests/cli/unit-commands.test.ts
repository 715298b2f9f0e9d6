import { describe, expect, it } from 'vitest';
import type { World } from '../../src/world/world.ts';
import { createWorld } from '../catalogue/world.ts';
import { done, taskFile } from './small.ts';

const UNITS = `# 单位名录
领导:
  - {姓名: 李某, 职务: 副区长}
单位:
  - 名称: 区工业局   # 老单位
    简称: [工业局]
    类型: 部门
    考核对象: 是
    主要负责人: 张某
    分管领导: 李某
  - 名称: 区信息化局
    类型: 部门
    考核对象: 是
    主要负责人: 孙某
`;

const files = { 'units.yaml': UNITS };
const WRITING = ['--by', '甲', '--no-commit', '--today', '2022-07-10', '--no-color'];

/** units.yaml after a command, and how it went. */
async function told(args: readonly string[], own: Readonly<Record<string, string>> = files) {
  const { written, exit, err, out } = await done([...args, ...WRITING], own);
  return { text: written.get('/ledger/units.yaml') ?? '', exit, err, out };
}

describe('the register', () => {
  it('gets another unit, and nothing else changes', async () => {
    const { text, exit } = await told([
      'unit',
      'add',
      '区档案馆',
      '--type',
      '部门',
      '--assessed',
      '是',
      '--head',
      '王某',
    ]);
    expect(exit).toBe(0);
    expect(text).toBe(`${UNITS}  - 名称: 区档案馆\n    类型: 部门\n    考核对象: 是\n    主要负责人: 王某\n`);
  });

  it.each([
    ['what it lacks', ['unit', 'add', '区档案馆'], 2, '还要写：类型、考核对象'],
    [
      'a name that another has',
      ['unit', 'add', '工业局', '--type', '部门', '--assessed', '是'],
      4,
      '“工业局”同时指两个单位',
    ],
    [
      'a name that is nearly one',
      ['unit', 'add', '县信息化局', '--type', '部门', '--assessed', '是'],
      4,
      '登记时分不清',
    ],
    ['another name by edit', ['unit', 'edit', '区工业局', '--set', '名称=区工信局'], 4, '改名要留下沿革'],
    ['nobody to go on', ['unit', 'merge', '区工业局', '区信息化局'], 2, '没有写由哪个单位承接'],
    ['one unit to merge', ['unit', 'merge', '区工业局', '--into', '区工信局'], 4, '单位至少两个'],
  ])('refuses %s', async (_, args, code, said) => {
    const { text, exit, err } = await told(args);
    expect([exit, text]).toEqual([code, '']);
    expect(err).toContain(said);
  });

  it('is corrected where it is wrong', async () => {
    const { text } = await told(['unit', 'edit', '信息化局', '--set', '联系人=郑某']);
    expect(text).toBe(`${UNITS}    联系人: 郑某\n`);
  });

  it('keeps the old name of a unit that is renamed, and its comment', async () => {
    const { text } = await told([
      'unit',
      'rename',
      '工业局',
      '--to',
      '区工信局',
      '--on',
      '2022-07-01',
      '--basis',
      '区编〔2022〕5号',
    ]);
    expect(text).toContain('  - 名称: 区工信局   # 老单位\n    简称: [工业局]\n    曾用名: [区工业局]\n');
    expect(text).toMatch(
      /沿革:\n {2}- 日期: 2022-07-01\n {4}变动: 更名\n {4}单位: \[区工业局\]\n {4}承接单位: \[区工信局\]\n {4}依据: 区编〔2022〕5号\n$/,
    );
  });

  it('goes by a name again that it had given up, and lists each once', async () => {
    const rename = async (name: string, on: string, text: string) =>
      (await told(['unit', 'rename', '工业局', '--to', name, '--on', on], { 'units.yaml': text })).text;
    const there = await rename('区工信局', '2022-03-01', UNITS);
    const back = await rename('区工业局', '2022-04-01', there);
    const again = await rename('区工信局', '2022-05-01', back);
    expect(back).toContain('曾用名: [区工信局]\n');
    expect(again).toContain('曾用名: [区工业局]\n');
  });

  it('is renamed in the order of the days', async () => {
    const { text } = await told(['unit', 'rename', '工业局', '--to', '区工信局', '--on', '2022-07-01']);
    const earlier = ['unit', 'rename', '工业局', '--to', '区经信局', '--on', '2022-06-01'];
    const { exit, err } = await told(earlier, { 'units.yaml': text });
    expect([exit, err]).toEqual([4, expect.stringContaining('区工信局在 2022-07-01 已经改过名')]);
  });

  it('is divided into units whose names are like its own', async () => {
    const own = { 'units.yaml': UNITS.replaceAll('区工业局', '区文化体育局') };
    const split = ['unit', 'split', '区文化体育局', '--into', '区文化局', '--into', '区体育局', '--on', '2022-07-01'];
    expect((await told(split, own)).exit).toBe(0);
    const { exit, err } = await told(['unit', 'close', '工业局', '--into', '区信息化', '--on', '2022-07-01']);
    expect([exit, err]).toEqual([4, expect.stringContaining('“区信息化”像是区信息化局')]);
  });

  it('gets the unit that a merger makes', async () => {
    const merge = ['unit', 'merge', '区工业局', '区信息化局', '--into', '区工信局', '--on', '2022-07-01'];
    const { text, out } = await told(merge);
    expect(text).toContain('  - 名称: 区工信局\n    类型: 部门\n    考核对象: 是\n    成立日期: 2022-07-01\n');
    expect(text).toMatch(/变动: 合并\n {4}单位: \[区工业局, 区信息化局\]\n {4}承接单位: \[区工信局\]\n$/);
    expect(out).toContain('合并：区工业局、区信息化局，由区工信局承接');
  });

  it('tells what a division leaves to be transferred', async () => {
    const split = ['unit', 'split', '区工业局', '--into', '区轻工局', '--into', '区重工局', '--on', '2022-07-01'];
    const { exit, out, err } = await told(split, { ...files, ...taskFile('RW20220301-7K3Q', '牵头单位: 区工业局') });
    expect(exit).toBe(0);
    expect(out).toContain('还有 1 项在办任务要转办');
    expect(err + out).toContain('由区轻工局、区重工局承接，这项任务归谁还没有定');
  });

  it('leaves no task of a divided unit without a word in the list, until it is transferred', async () => {
    const split = ['unit', 'split', '区工业局', '--into', '区轻工局', '--into', '区重工局', '--on', '2022-07-01'];
    const { text } = await told(split);
    const more = '牵头单位: 区工业局\n收到日期: 2022-06-29\n难易程度: 一般';
    const verdictOf = async (day: string, history = '') => {
      const own = { 'units.yaml': text, ...taskFile('RW20220629-7K3Q', `${more}${history}`) };
      const { out } = await done(['list', '--json', '--today', day], own);
      return JSON.parse(out)['任务'][0]['状况'];
    };
    const transfer = '\n办理经过:\n  - {日期: 2022-07-04, 动作: 转办, 单位: 区轻工局, 理由: 分工}';
    // 5 working days from 06-29 end on 07-06, signing on 07-04; from 07-04 on 07-11 and 07-07
    expect(await verdictOf('2022-06-30')).toBe('签批剩2个工作日');
    expect(await verdictOf('2022-07-12')).toBe('机构撤销，待转办');
    expect(await verdictOf('2022-07-08', transfer)).toBe('签批逾期1个工作日');
  });

  it('remembers who was head before', async () => {
    const { text } = await told(['unit', 'head', '区工业局', '周某', '--on', '2022-07-01']);
    expect(text).toContain('    主要负责人: 周某\n');
    expect(text).toMatch(/历任:\n {6}- 职务: 主要负责人\n {8}姓名: 张某\n {8}结束: 2022-06-30\n/);
    const second = await told(['unit', 'head', '区工业局', '吴某', '--on', '2022-07-05'], { 'units.yaml': text });
    expect(second.text).toMatch(/- 职务: 主要负责人\n {8}姓名: 周某\n {8}开始: 2022-07-01\n {8}结束: 2022-07-04\n/);
    const back = await told(['unit', 'head', '区工业局', '郑某', '--on', '2022-06-01'], { 'units.yaml': text });
    expect([back.exit, back.text]).toEqual([4, '']);
  });

  it('gets the term of a head that somebody has written another over', async () => {
    const over = { 'units.yaml': UNITS.replace('张某', '周某') };
    const head = ['unit', 'head', '区工业局', '周某', '--on', '2022-07-01'];
    const idle = await told(head, over);
    expect([idle.exit, idle.text, idle.err]).toEqual([4, '', expect.stringContaining('--predecessor')]);
    const { text } = await told([...head, '--predecessor', '张某'], over);
    const lines = `    历任:\n      - 职务: 主要负责人\n        姓名: 张某\n        结束: 2022-06-30\n`;
    expect(text.replace(lines, '')).toBe(over['units.yaml']);
    const other = await told([...head, '--predecessor', '吴某'], files);
    expect([other.exit, other.text, other.err]).toEqual([4, '', expect.stringContaining('写的是张某，不是吴某')]);
  });

  it('does not say who was head where nobody told before', async () => {
    const own = { 'units.yaml': UNITS.replace('    主要负责人: 孙某\n', '') };
    const { text } = await told(['unit', 'head', '区信息化局', '周某', '--on', '2022-07-01'], own);
    expect(text).toMatch(/历任:\n {6}- 职务: 主要负责人\n {8}结束: 2022-06-30\n/);
    const task = taskFile(
      'RW20220301-7K3Q',
      '牵头单位: 区信息化局\n办理经过:\n  - {日期: 2022-03-02, 动作: 签批, 人员: 钱某}',
    );
    const check = await done(['check', '--json', '--today', '2022-07-10'], { 'units.yaml': text, ...task });
    expect(check.out).not.toContain('signer-not-head');
    const list = ['unit', 'show', '区信息化局', '--json', '--today'];
    const headOn = async (day: string) =>
      JSON.parse((await done([...list, day], { 'units.yaml': text })).out)['单位']['主要负责人'];
    expect([await headOn('2022-06-30'), await headOn('2022-07-01')]).toEqual([undefined, '周某']);
  });

  it('is closed with or without somebody to go on', async () => {
    const { text } = await told(['unit', 'close', '区工业局', '--into', '信息化局', '--on', '2022-07-01']);
    expect(text).toMatch(/变动: 撤销\n {4}单位: \[区工业局\]\n {4}承接单位: \[区信息化局\]\n$/);
    const again = await told(['unit', 'close', '区工业局'], { 'units.yaml': text });
    expect([again.exit, again.err]).toEqual([4, expect.stringContaining('已于 2022-07-01 撤销')]);
  });
});

describe('asked', () => {
  const past = UNITS.replace(
    '    分管领导: 李某\n',
    '    历任:\n      - {职务: 主要负责人, 姓名: 陈某, 结束: 2022-05-31}\n',
  );

  it.each([
    ['2022-05-31', '陈某'],
    ['2022-06-01', '张某'],
  ])('on %s it says that %s is head', async (today, head) => {
    const { out } = await done(['unit', 'list', '--json', '--today', today], { 'units.yaml': past });
    expect(JSON.parse(out)['单位'][0]).toMatchObject({ 名称: '区工业局', 主要负责人: head });
  });

  it('shows a unit with its past', async () => {
    const { out } = await done(['unit', 'show', '工业局', '--today', '2022-07-10', '--no-color'], {
      'units.yaml': past,
    });
    expect(out).toMatch(/历任 +职务 主要负责人，姓名 陈某，结束 2022-05-31/);
  });
});

/** A terminal with something to read, and answers to what it asks, if it may. */
function terminalOf(stdin: string, answers?: string[]) {
  const said = { out: '', err: '' };
  const terminal: World['terminal'] = {
    ...createWorld(new Map()).world.terminal,
    readStdin: async () => ({ ok: true, bytes: new TextEncoder().encode(stdin) }),
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    ...(answers && { ask: async () => answers.shift() }),
  };
  return { said, terminal };
}

describe('a division, on a terminal', () => {
  const split = ['unit', 'split', '区工业局', '--into', '区轻工局', '--into', '区重工局', '--on', '2022-07-01'];
  const tasks = {
    ...files,
    ...taskFile('RW20220601-7K3Q', '事项: 纺织\n牵头单位: 区工业局\n收到日期: 2022-06-01'),
    ...taskFile('RW20220602-7K3Q', '事项: 矿山\n牵头单位: 区工业局\n收到日期: 2022-06-02'),
    ...taskFile('RW20220603-7K3Q', '事项: 其他\n牵头单位: 区信息化局\n收到日期: 2022-06-03'),
  };

  it('asks of each open task who takes it, and hands it on from the day of the reform', async () => {
    const { said, terminal } = terminalOf('', ['1', '区重工局']);
    const { written, exit } = await done([...split, ...WRITING], tasks, { terminal });
    expect(exit, said.err).toBe(0);
    expect(said.out).toContain('1 区轻工局  2 区重工局  3 以后再定');
    expect([...written.keys()].filter((path) => path.includes('/tasks/'))).toHaveLength(2);
    const one = '- 日期: 2022-07-01\n    动作: 转办\n    单位: 区轻工局\n    理由: 机构变动\n';
    expect(written.get('/ledger/tasks/2022/RW20220601-7K3Q.yaml')).toContain(one);
    expect(written.get('/ledger/tasks/2022/RW20220602-7K3Q.yaml')).toContain('单位: 区重工局');
    expect(said.out).not.toContain('要转办');
  });

  it('leaves what is to be decided later, and changes nothing where it is given up', async () => {
    const { said, terminal } = terminalOf('', ['2', '3']);
    const { written } = await done([...split, ...WRITING], tasks, { terminal });
    expect([...written.keys()].filter((path) => path.includes('/tasks/'))).toHaveLength(1);
    expect(said.out).toContain('还有 1 项在办任务要转办');
    const broken = terminalOf('', ['1']);
    const given = await done([...split, ...WRITING], tasks, { terminal: broken.terminal });
    expect([given.exit, given.written.size]).toEqual([4, 0]);
  });
});

describe('work for a unit that is no more', () => {
  const closed = `${UNITS}沿革:\n  - {日期: 2022-07-01, 变动: 撤销, 单位: [区工业局], 承接单位: [区信息化局]}\n`;
  const add = ['add', '排查隐患', '--lead', '工业局', '--source', '会议决定', '--difficulty', '一般', ...WRITING];

  it('is refused where nobody can be asked, with who goes on', async () => {
    const { exit, err, written } = await done(add, { 'units.yaml': closed });
    expect([exit, written.size]).toEqual([4, 0]);
    expect(err).toContain('区工业局已于 2022-07-01 撤销，由区信息化局承接');
  });

  it('is taken where it was received before', async () => {
    const { exit } = await done([...add, '--received', '2022-06-30'], { 'units.yaml': closed });
    expect(exit).toBe(0);
  });

  it.each([
    ['是', 0, 1],
    ['否', 4, 0],
  ])('is asked about on a terminal: %s', async (answer, code, files) => {
    const { terminal } = terminalOf('', [answer]);
    const { exit, written } = await done(add, { 'units.yaml': closed }, { terminal });
    expect([exit, written.size]).toEqual([code, files]);
  });

  it('is not given by a sheet either, unless it was received before', async () => {
    const sheet = (received: string) => `事项,牵头单位,收到日期,难易程度\n排查隐患,区工业局,${received},一般\n`;
    const imported = async (received: string) => {
      const { terminal, said } = terminalOf(sheet(received));
      const { exit, written } = await done(['import', '-', ...WRITING], { 'units.yaml': closed }, { terminal });
      return { exit, size: written.size, said: said.out + said.err };
    };
    expect(await imported('2022-07-01')).toMatchObject({
      exit: 4,
      size: 0,
      said: expect.stringContaining('区工业局已于 2022-07-01 撤销，由区信息化局承接'),
    });
    expect(await imported('2022-06-30')).toMatchObject({ exit: 0, size: 2 });
  });

  it('is not given by a transfer either', async () => {
    const transfer = ['transfer', '7K3Q', '--unit', '区工业局', '--reason', '分工', ...WRITING];
    const own = { 'units.yaml': closed, ...taskFile('RW20220705-7K3Q', '牵头单位: 区信息化局\n收到日期: 2022-07-05') };
    const { exit, err } = await done(transfer, own);
    expect([exit, err]).toEqual([4, expect.stringContaining('已于 2022-07-01 撤销')]);
  });
});

describe('a sheet of tasks with units that nobody registered', () => {
  const sheet =
    '序号,事项,牵头单位,收到日期,时限\n1,甲,区档案馆,2022-07-01,2022-08-01\n2,乙,区史志办,2022-07-01,2022-08-01\n3,丙,区档案馆,2022-07-01,2022-08-01\n';
  const told = '单位名录里没有的有 2 个：区档案馆、区史志办';
  /** Each number another than the one before. */
  const counted = () => {
    let last = 0;
    return (count: number) => new Uint8Array(count).fill(last++);
  };

  it('tells each of them once, and what to type', async () => {
    const { terminal, said } = terminalOf(sheet);
    const { exit, written } = await done(['import', '-', ...WRITING], files, { terminal, random: counted() });
    expect([exit, written.size]).toEqual([4, 0]);
    expect(said.out).toContain(told);
    expect(said.out).toContain('xiaoneng unit add 区档案馆 --type 部门 --assessed 是');
  });

  it('is entered with them where somebody says of what kind they are', async () => {
    const { terminal, said } = terminalOf(sheet, ['是', '部门', '否', '是']);
    const { exit, written } = await done(['import', '-', ...WRITING], files, { terminal, random: counted() });
    expect(exit).toBe(0);
    expect(said.out).toContain(told);
    expect(written.get('/ledger/units.yaml')).toBe(
      `${UNITS}  - 名称: 区档案馆\n    类型: 部门\n    考核对象: 否\n  - 名称: 区史志办\n    类型: 部门\n    考核对象: 否\n`,
    );
    expect(written.size).toBe(5);
  });
});

describe('what is changed and not committed', () => {
  const git = (): World['git'] => () =>
    ({
      ...createWorld(new Map()).world.git('/ledger'),
      state: () => ({ available: true, repository: true, detached: false }),
      unrecorded: () => ['units.yaml', 'calendar/2027.yaml', 'tasks/2022/RW20220301-7K3Q.yaml'],
    }) as ReturnType<World['git']>;

  it.each(['check', 'doctor'])('is told by %s, where everything rests on it', async (command) => {
    const { out } = await done([command, '--today', '2022-07-10', '--no-color'], files, { git: git() });
    expect(out).toContain('calendar/2027.yaml、units.yaml');
    expect(out).not.toContain('calendar/2027.yaml、tasks');
  });

  it('is told with what doctor finds in the environment that git is not given', async () => {
    const env = { GIT_TRACE: '1', GIT_AUTHOR_NAME: '王某' };
    const { out } = await done(['doctor', '--today', '2022-07-10', '--no-color'], files, { git: git(), env });
    expect(out).toContain('GIT_TRACE 不传给 git');
    expect(out).not.toContain('GIT_AUTHOR_NAME');
  });

  it('is not looked for by a list', async () => {
    const { out } = await done(['list', '--today', '2022-07-10', '--no-color'], files, { git: git() });
    expect(out).not.toContain('units.yaml');
  });
});

describe('a sheet', () => {
  async function imported(sheet: string, ...more: string[]) {
    const { terminal, said } = terminalOf(sheet);
    const result = await done(['unit', 'import', '-', ...more, ...WRITING], files, { terminal });
    return { ...result, ...said, text: result.written.get('/ledger/units.yaml') ?? '' };
  }

  it('of any kind brings its units, those that are there left alone', async () => {
    const sheet = '全区单位名单,,\n序号,单位名称,一把手\n1,区工业局,别人\n2,区档案馆,王某\n3,河湾镇人民政府,马某\n';
    const { text, exit, out } = await imported(sheet, '--type', '部门', '--assessed', '是');
    expect(exit).toBe(0);
    expect(text.slice(UNITS.length)).toBe(
      '  - 名称: 区档案馆\n    类型: 部门\n    考核对象: 是\n    主要负责人: 王某\n  - 名称: 河湾镇人民政府\n    类型: 镇\n    考核对象: 是\n    主要负责人: 马某\n',
    );
    expect(out).toContain('名录里已有、没有改动：区工业局');
  });

  it('that leaves the kind open is asked for it, by row', async () => {
    const { text, exit, err } = await imported('单位名称\n区档案馆\n');
    expect([exit, text]).toEqual([2, '']);
    expect(err).toContain('第 2 行 区档案馆：类型没有写，考核对象没有写');
  });

  it('is accounted for: sums, headings, columns and rows that are left are told', async () => {
    const rows = ['一、部门,,,', '1,区档案馆,是,138', '2,区 档案馆,是,139', '合计,2个,,', '填表人：王某,,,'];
    const sheet = `序号,责任单位名称（全称）,是否考核,手机\n${rows.join('\n')}\n`;
    const { text, exit, out } = await imported(sheet, '--type', '部门');
    expect(exit).toBe(0);
    expect(text.slice(UNITS.length)).toBe('  - 名称: 区档案馆\n    类型: 部门\n    考核对象: 是\n');
    expect(out).toContain('没有读的栏：手机\n');
    expect(out).toContain('第 4 行 区档案馆：上面已有这个单位，这一行没有读');
    expect(out).toContain('没有读的行：第 2 行“一、部门”（小标题）');
    expect(out).toContain('没有读的行：第 5 行“合计”（合计）');
    expect(out).toContain('没有读的行：第 6 行“填表人：王某”（填表说明）');
  });

  it('that says a kind there is not is refused, and one with nothing new is no fault', async () => {
    const wrong = await imported('单位名称,类型,考核对象\n区档案馆,局,√\n');
    expect([wrong.exit, wrong.text]).toEqual([4, '']);
    expect(wrong.err).toContain('第 2 行 区档案馆：类型“局”不对，考核对象“√”不对');
    const again = await imported('单位名称\n区工业局\n');
    expect([again.exit, again.text]).toEqual([0, '']);
    expect(again.out).toContain('名录里已有、没有改动：区工业局');
  });
});
