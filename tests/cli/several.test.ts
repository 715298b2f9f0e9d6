import { describe, expect, it } from 'vitest';
import { createWorld } from '../catalogue/world.ts';
import { done, taskFile } from './small.ts';

const [A, B, C, D] = ['RW20220301-AAAA', 'RW20220302-BBBB', 'RW20220303-CCCC', 'RW20220304-DDDD'] as const;

const UNITS = `领导:
  - {姓名: 李某, 职务: 副区长}
单位:
  - {名称: 区应急管理局, 简称: [区应急局], 类型: 部门, 考核对象: 是, 主要负责人: 王某}
  - {名称: 区教育局, 类型: 部门, 考核对象: 是, 主要负责人: 曹某}
  - {名称: 青溪镇, 类型: 镇, 考核对象: 是}
`;
const SIGNED = '办理经过:\n  - {日期: 2022-03-04, 动作: 签批, 人员: 王某}';

const files = {
  'units.yaml': UNITS,
  ...taskFile(A, '收到日期: 2022-03-01\n事项: 排查隐患\n督办文号: 督办〔2022〕1号'),
  ...taskFile(
    B,
    '收到日期: 2022-03-02\n事项: 抽查食堂\n牵头单位: 区教育局\n配合单位: [区应急管理局]\n配合事项: [{单位: 区应急管理局, 事项: 提供名单, 时限: 2022-03-20}]',
  ),
  ...taskFile(C, `收到日期: 2022-03-03\n事项: 清理河道\n牵头单位: 青溪镇\n${SIGNED}`),
  ...taskFile(D, '收到日期: 2022-03-04\n事项: 修复管线\n牵头单位: 青溪镇\n共同牵头: [区教育局]'),
};

interface Typing {
  readonly answers?: readonly string[];
  readonly stdin?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** What is written and said; with `answers` a person sits at a terminal and types them. */
async function typed(words: readonly string[], { answers, stdin = '', more = {} }: Typing = {}) {
  const left = [...(answers ?? [])];
  const { terminal } = createWorld(new Map()).world;
  let said = '';
  const hear = (text: string) => {
    said += text;
  };
  const ask = async (question: string) => {
    hear(question);
    return left.shift();
  };
  const bytes = new TextEncoder().encode(stdin);
  const readStdin = async () => ({ ok: true as const, bytes });
  const at = { ...terminal, out: hear, err: hear, readStdin, ...(answers && { ask }) };
  const line = [...words, '--by', '钱某', '--no-commit', '--today', '2022-03-07', '--no-color'];
  const { written, exit } = await done(line, { ...files, ...more }, { terminal: at });
  const of = (id: string) => [...written].find(([path]) => path.includes(id))?.[1] ?? '';
  return { exit, said, of, count: written.size };
}

describe('several on a terminal', () => {
  it('are asked for once, with what is offered to each, and saved after one yes', async () => {
    const { said, of, exit } = await typed(['sign', 'AAAA', 'BBBB'], { answers: ['', ''] });
    expect(said).toContain('人员（直接回车为 各自的：王某、曹某，不知道写 -）');
    expect(said.match(/保存吗/g)).toHaveLength(1);
    expect(said).toContain('共 2 项：能写 2，不能写 0。');
    expect([of(A), of(B)].map((text) => /人员: (.*)/.exec(text)?.[1])).toEqual(['王某', '曹某']);
    expect([exit, said.includes('共 2 项：写入 2，未写 0。')]).toEqual([0, true]);
  });

  it('get what is typed for all of them, or nothing', async () => {
    const { of } = await typed(['sign', 'AAAA', 'BBBB'], { answers: ['赵某', ''] });
    expect([of(A), of(B)].map((text) => /人员: (.*)/.exec(text)?.[1])).toEqual(['赵某', '赵某']);
    const { of: none } = await typed(['sign', 'AAAA', 'BBBB'], { answers: ['-', ''] });
    expect([none(A), none(B)].map((text) => text.includes('人员'))).toEqual([false, false]);
  });

  it('are left as they are where nobody says yes', async () => {
    const { count, exit } = await typed(['sign', 'AAAA', 'BBBB', '--person', '王某'], { answers: ['否'] });
    expect([count, exit]).toEqual([0, 4]);
  });

  it('are not asked about with --yes', async () => {
    const { said, count } = await typed(['sign', '--received', '2022-03-01..2022-03-02', '--person', '王某', '--yes'], {
      answers: [],
    });
    expect([count, said.includes('保存吗')]).toEqual([2, false]);
  });

  it('of which one is refused are told with why, and nothing is asked', async () => {
    const { said, count, exit } = await typed(['sign', 'AAAA', 'ZZZZ', '--person', '王某'], { answers: [] });
    expect([count, exit]).toEqual([0, 4]);
    expect(said).toContain('没有编号含“ZZZZ”的任务');
    expect(said).toContain('--skip-refused');
  });
});

it('a yes at a terminal leaves it incomplete where something was left out, of a sheet as well', async () => {
  const { exit } = await typed(['urge', 'AAAA', 'ZZZZ', '--means', '电话', '--skip-refused'], { answers: [''] });
  expect(exit).toBe(3);
  const stdin = '事项,牵头单位,收到日期\n巡查河道,区教育局,2022-03-01\n清点物资,,2022-03-01\n';
  expect(await typed(['import', '-', '--skip-bad'], { stdin, answers: [''] })).toMatchObject({ exit: 3, count: 2 });
});

describe('several away from a terminal', () => {
  it('go at once by their numbers, and once looked over by a choice', async () => {
    expect(await typed(['urge', 'AAAA', 'CCCC', '--means', '电话'])).toMatchObject({ exit: 0, count: 2 });
    const choice = ['urge', '--unit-group', '镇', '--means', '电话'];
    const { exit, count, said } = await typed(choice);
    expect([exit, count]).toEqual([4, 0]);
    expect(said).toContain('加 --yes 就写');
    expect(await typed([...choice, '--yes'])).toMatchObject({ exit: 0, count: 2 });
    expect(await typed([...choice, '--dry-run'])).toMatchObject({ exit: 0, count: 0 });
  });

  it('are none where nothing fits, and that is no error', async () => {
    const { exit, said } = await typed(['clear', '--state', '已反馈', '--person', '赵某', '--yes']);
    expect([exit, said.includes('没有合条件的')]).toEqual([0, true]);
  });

  it('leave out what is refused only when it is said', async () => {
    const line = ['urge', 'AAAA', 'BBBB', 'CCCC', '已到期', '--means', '电话', '--on', '2022-03-02'];
    expect(await typed(line)).toMatchObject({ exit: 4, count: 0 });
    const { exit, count, said } = await typed([...line, '--skip-refused']);
    expect([exit, count]).toEqual([3, 2]);
    expect(said).toContain('共 3 项：写入 2，未写 1。');
  });
});

describe('a choice in a ledger with an error', () => {
  it('may leave out what could not be read, and that is said', async () => {
    const more = { [`tasks/2022/RW20220305-EEEE.yaml`]: '编号: RW20220305-EEEE\n牵头单位\n' };
    const { exit, count, said } = await typed(['urge', '--open', '--means', '电话', '--yes'], { more });
    expect([exit, count]).toEqual([3, 4]);
    expect(said).toContain('筛选可能漏了读不出来的');
    expect(await typed(['urge', 'AAAA', 'BBBB', '--means', '电话'], { more })).toMatchObject({ exit: 0, count: 2 });
  });
});

describe('several that are refused, told to a program', () => {
  const more = taskFile(D, '收到日期: 2022-03-04\n备注: 甲\n办理经过: [{日期: 2022-03-04, 动作: 撤销, 理由: 重复}]');
  const told = async (...words: readonly string[]) => {
    const { said } = await typed([...words, '--json'], { more });
    return JSON.parse(said);
  };

  it('stand as they do, not as they would', async () => {
    const line = ['sign', 'AAAA', 'DDDD', '--person', '赵某'];
    const { 各项: rows, 问题: problems } = await told(...line);
    expect(rows.map((row: Record<string, unknown>) => [row['处理'], row['状态']])).toEqual([
      ['没有写', '待签批'],
      ['不能写', '撤销'],
    ]);
    expect(problems).toMatchObject([
      { 代码: 'signer-not-head', 文件: expect.stringContaining(A), 行: 0, 列: 0 },
      { 代码: 'refused', 行: 0, 列: 0 },
    ]);
    const { 各项: written, 问题: warnings } = await told(...line, '--skip-refused');
    expect(written.map((row: Record<string, unknown>) => row['状态'])).toEqual(['办理中', '撤销']);
    expect(warnings[0]['行']).toBeGreaterThan(0);
  });

  it('are named once each in what is wrong with them', async () => {
    const { 问题: known } = await told('sign', 'AAAA', 'DDDD', '--person', '王某');
    expect(known[0]['说明']).toBe(`${D} 现在是“撤销”，不能登记“签批”`);
    const { 问题: unknown } = await told('urge', 'AAAA', 'ZZZZ', '--means', '电话');
    expect(unknown[0]['说明']).toBe('没有编号含“ZZZZ”的任务');
    const { 问题: unnamed } = await told(
      'urge',
      'AAAA',
      'BBBB',
      '--means',
      '电话',
      '--on',
      '2022-03-01',
      '--skip-refused',
    );
    expect(unnamed.at(-1)['说明'].split(B)).toHaveLength(2);
  });

  it('are as they were where nothing changes', async () => {
    const { 各项: rows } = await told('edit', 'AAAA', 'DDDD', '--set', '备注=甲');
    expect(rows.map((row: Record<string, unknown>) => row['状态'])).toEqual(['待签批', '撤销']);
  });
});

describe('how they are named', () => {
  it.each([
    ['number-twice', ['sign', 'AAAA', 'aaaa'], '写了两次'],
    ['both ways', ['sign', 'AAAA', '--open'], '一次只能用一种'],
    ['both other ways', ['sign', '--open', '--from', '-'], '一次只能用一种'],
    ['none', ['sign', '--person', '王某'], '没有写是哪一条任务'],
    ['a mistyped number', ['urge', 'AAAA', '9999', '--means', '电话'], '“9999”像是编号，没有当作“催办”的内容'],
    ['too long a number', ['urge', 'AAAA', 'BBBB1', '--means', '电话'], '“BBBB1”像是编号'],
    [
      'a whole number of none behind the words',
      ['urge', 'AAAA', '甲', 'RW20220301-ZZZ', '--means', '电话'],
      '“RW20220301-ZZZ”是编号',
    ],
    ['a full-width one of none', ['urge', 'AAAA', '９９９９', '--means', '电话'], '“９９９９”像是编号'],
    ['one beside a choice', ['urge', '--open', 'ZZZZ', '--means', '电话', '--yes'], '“ZZZZ”像是编号'],
    ['an editor for several', ['edit', 'AAAA', 'BBBB', '--editor'], '几条一起改，不用编辑器'],
    [
      'words beside their option',
      ['urge', 'AAAA', '乙', '--content', '甲', '--means', '电话'],
      '内容写了两次：“甲”和“乙”',
    ],
    ['of several', ['extend', 'AAAA', 'BBBB', '乙', '--reason', '甲', '--until', '2022-04-01'], '理由写了两次'],
    ['of a choice', ['urge', '--open', '乙', '--content', '甲', '--means', '电话', '--yes'], '内容写了两次'],
  ])('%s is wrong usage', async (_, words, says) => {
    const { exit, said, count } = await typed(words);
    expect([exit, count]).toEqual([2, 0]);
    expect(said).toContain(says);
  });

  it.each([
    ['RW20220301-ABA', '甲'],
    ['ＲＷ２０２２０３０１－ＡＢＡＡ', '甲'],
    ['RW2022030-AAAA', '甲'],
    ['rw20220301AAAA', ''],
  ])('a whole number with a slip in it is none of the words, and the nearest is named: %s', async (slip, more) => {
    const line = ['urge', 'BBBB', slip, ...[more].filter(Boolean), '--means', '电话'];
    const { exit, said, count } = await typed(line);
    expect([exit, count], said).toEqual([4, 0]);
    expect(said).toContain(`没有编号含“${slip}”的任务；是不是 RW20220301-AAAA`);
  });

  it('by numbers with whatever dash, and in a sentence they are words', async () => {
    const { exit, count } = await typed(['urge', 'AAAA', 'RW20220302—BBBB', '请回应', '--means', '电话']);
    expect([exit, count]).toEqual([0, 2]);
    const said = await typed(['urge', 'AAAA', '同RW20220301-ZZZ一并报', '--means', '电话']);
    expect([said.exit, said.count]).toEqual([0, 1]);
  });

  it('in full-width letters as well', async () => {
    const { said, count } = await typed([
      'urge',
      'ＡＡＡＡ',
      'ｂｂｂｂ',
      'ＲＷ２０２２０３０３－ｃｃｃｃ',
      '甲',
      '--means',
      '电话',
    ]);
    expect(count, said).toBe(3);
    const { of } = await typed(['urge', '--from', '-', '--means', '电话', '--yes'], { stdin: '编号\nＡＡＡＡ\n' });
    expect(of(A)).toContain('动作: 催办');
  });

  it('what looks like a number may be told by its option, or among words', async () => {
    const { of } = await typed(['urge', 'AAAA', '--content', '9999', '--means', '电话']);
    expect(of(A)).toMatch(/内容: "?9999/);
    expect((await typed(['urge', 'AAAA', '9999', '号件', '--means', '电话'])).of(A)).toContain('内容: 9999 号件');
  });

  it('--unit of an action picks what the unit leads, and is written where others lead it too', async () => {
    const { of, count } = await typed(['urge', '--unit', '区教育局', '--means', '电话', '--yes']);
    expect(count).toBe(2);
    expect([of(B), of(D)].map((text) => /动作: 催办\n( +单位: .*)?/.exec(text)?.[1]?.trim())).toEqual([
      undefined,
      '单位: 区教育局',
    ]);
    expect(await typed(['urge', '--unit', '区应急局', '--means', '电话', '--yes'])).toMatchObject({
      exit: 0,
      count: 1,
    });
    expect((await typed(['urge', 'BBBB', '--unit', '区教育局', '--means', '电话'])).of(B)).toContain('单位: 区教育局');
  });

  it('of two applications is said which, for they are not granted together', async () => {
    const asked = (what: string) => `${SIGNED}\n  - {日期: 2022-03-05, 动作: ${what}}`;
    const more = {
      ...taskFile(A, `收到日期: 2022-03-01\n${asked('申请延期, 理由: 等, 延至: 2022-04-30')}`),
      ...taskFile(B, `收到日期: 2022-03-02\n${asked('申请极特殊, 理由: 等')}`),
    };
    const line = ['refuse', 'AAAA', 'BBBB', '理由不充分', '--approver', '李某'];
    const { exit, said, count } = await typed(line, { more });
    expect([exit, count]).toEqual([2, 0]);
    expect(said).toContain('有的是不予延期，有的是不予极特殊');
  });
});

describe('what is corrected', () => {
  it.each([
    ['twice', ['--set', '备注=甲', '--set', '备注=乙'], '“备注”改了两次：“甲”和“乙”'],
    ['and taken away', ['--set', '备注=甲', '--unset', '备注'], '“备注”改了两次：“甲”和“（去掉）”'],
    ['as a whole and in part', ['--set', '来源=类别=其他', '--set', '来源．文号=乙'], '“来源．文号”改了两次'],
  ])('is no key %s', async (_, words, says) => {
    const { exit, said, count } = await typed(['edit', 'AAAA', ...words]);
    expect([exit, count, said.includes(says)], said).toEqual([2, 0, true]);
  });

  describe('to what it says already', () => {
    const more = taskFile(A, '收到日期: 2022-03-01\n备注: 甲\n责任人: 张某');
    const alike = ['edit', 'AAAA', 'BBBB', '--set', '备注=甲'];

    it('is neither counted nor named in history', async () => {
      const { exit, said, of, count } = await typed([...alike, '--set', '责任人=张某'], { more });
      expect([exit, count, of(A)], said).toEqual([0, 1, '']);
      expect(said).toMatch(/没有变化 +RW20220301-AAAA/);
      expect(said).toContain('共 2 项：写入 1，没有变化 1，未写 0。');
      const { said: json } = await typed([...alike, '--json'], { more });
      expect(JSON.parse(json)).toMatchObject({ 合计: 2, 写入: 1, 没有变化: 1, 未写: 0, 编号: B });
    });

    it('is not written', async () => {
      const both = { ...more, ...taskFile(B, '收到日期: 2022-03-02\n备注: 甲') };
      const unchanged = await typed(alike, { more: both });
      expect([unchanged.exit, unchanged.count], unchanged.said).toEqual([0, 0]);
      expect(unchanged.said).toContain('共 2 项：写入 0，没有变化 2，未写 0。');
      expect(unchanged.said).not.toContain('已写入');
    });

    it('is told apart before anybody says yes', async () => {
      const { exit, said } = await typed(alike, { more, answers: [''] });
      expect([exit, said.includes('共 2 项：能写 1，没有变化 1，不能写 0。')], said).toEqual([0, true]);
    });
  });

  it('is named in history by the keys that change', async () => {
    const more = taskFile(A, '收到日期: 2022-03-01\n备注: 甲');
    const line = ['edit', 'AAAA', '--set', '备注=甲', '--set', '责任人=张某'];
    const { said } = await typed([...line, '--json', '--dry-run'], { more });
    expect(Object.keys(JSON.parse(said)['现在'])).toEqual(['责任人']);
  });

  it('may be several keys of one mapping', async () => {
    const { of } = await typed(['edit', 'AAAA', '--set', '来源.文号=甲', '--set', '来源.日期=2022-03-01']);
    expect(of(A)).toMatch(/文号: 甲(.|\n)*日期: 2022-03-01/);
  });
});

describe('a table', () => {
  const table = (text: string, ...words: readonly string[]) => typed([...words, '--from', '-'], { stdin: text });

  it('names a task a row, and tells of each what its columns say', async () => {
    const text = '签批情况\n编号,事项,人员,日期,备忘\nAAAA,排查隐患,王某,3月4日,甲\n,抽查食堂,,2022-03-05,\n';
    const { exit, said, of, count } = await table(text, 'sign', '--person', '曹某', '--yes');
    expect([exit, count], said).toEqual([0, 2]);
    expect(of(A)).toContain('  - 日期: 2022-03-04\n    动作: 签批\n    人员: 王某');
    expect(of(B)).toContain('  - 日期: 2022-03-05\n    动作: 签批\n    人员: 曹某');
    expect(said).toContain('没有用上的栏目：备忘');
  });

  it.each([
    ['of another task', '编号,事项\nAAAA,抽查食堂\n', '账上是“排查隐患”，表里是“抽查食堂”'],
    ['of no task', '事项\n没有这件\n', '账上没有任务“没有这件”'],
    ['without a name', '编号,人员\n,王某\n', '这一行没有写是哪一条'],
    ['with a day that is in doubt', '编号,日期\nAAAA,三月上旬\n', '日期：'],
    ['with a formula that went wrong', '编号,人员\nAAAA,#REF!\n', '公式出错'],
    ['of another unit', '编号,单位\nAAAA,区教育局\n', '区教育局不牵头这项任务'],
  ])('with a row %s is refused whole', async (_, text, says) => {
    const { exit, count, said } = await table(`${text}`, 'sign', '--yes');
    expect([exit, count]).toEqual([4, 0]);
    expect(said).toContain(says);
  });

  it.each([
    ['a head', '甲,乙\n1,2\n', '没有找到编号、督办文号、文号、事项一栏'],
    ['one meaning for each column', '编号,人员,人员\nAAAA,王某,李某\n', '有两栏都是人员'],
  ])('without %s is refused', async (_, text, says) => {
    const { exit, said } = await table(text, 'sign', '--yes');
    expect([exit, said.includes(says)], said).toEqual([4, true]);
  });

  it('may tell of one task more than once, in the order of its rows', async () => {
    const text = '编号,内容,日期\nCCCC,报进度,2022-03-05\nAAAA,报方案,2022-03-05\nCCCC,再报,2022-03-06\n';
    const { of, exit, said } = await table(text, 'urge', '--means', '电话', '--yes');
    expect(exit, said).toBe(0);
    expect(of(C).match(/内容: .*/g)).toEqual(['内容: 报进度', '内容: 再报']);
    expect(said).toContain('已写入');
  });

  it('is not read where the action itself has that option', async () => {
    const { exit, said } = await typed(['transfer', '--from', '-', '--unit', '区教育局', '职责'], {
      stdin: '编号\nAAAA\n',
    });
    expect([exit, said.includes('没有') || said.includes('编号')]).toEqual([4, true]);
  });
});

describe('records of a register', () => {
  const issue = (end: string, unit: string) => ({
    [`issues/2022/WT20220301-${end}.yaml`]: `编号: WT20220301-${end}
内容: 通道堵塞
单位: ${unit}
来源: 督查
类别: 慢落实
发现日期: 2022-03-01
`,
  });
  const more = { ...issue('AAAA', '区教育局'), ...issue('BBBB', '青溪镇') };

  it('are followed up together by the same mechanism', async () => {
    const line = ['issue', 'progress', 'AAAA', 'BBBB', '已清理'];
    const { exit, said, count } = await typed(line, { more });
    expect([exit, count], said).toEqual([0, 2]);
    expect(await typed(['issue', 'progress', '--where', '单位=青溪镇', '已清理', '--yes'], { more })).toMatchObject({
      exit: 0,
      count: 1,
    });
  });

  it('are told once what happened, in words or by its option', async () => {
    const line = ['issue', 'progress', 'AAAA', '乙', '--content', '甲'];
    const { exit, count, said } = await typed(line, { more });
    expect([exit, count, said.includes('内容写了两次：“甲”和“乙”')], said).toEqual([2, 0, true]);
  });

  it('are corrected together, and history names what was changed', async () => {
    const { exit, count, said } = await typed(['issue', 'edit', 'AAAA', 'BBBB', '--set', '备注=核过'], { more });
    expect([exit, count], said).toEqual([0, 2]);
  });
});
