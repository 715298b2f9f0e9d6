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

describe('how they are named', () => {
  it.each([
    ['number-twice', ['sign', 'AAAA', 'aaaa'], '写了两次'],
    ['both ways', ['sign', 'AAAA', '--open'], '一次只能用一种'],
    ['both other ways', ['sign', '--open', '--from', '-'], '一次只能用一种'],
    ['none', ['sign', '--person', '王某'], '没有写是哪一条任务'],
    ['an editor for several', ['edit', 'AAAA', 'BBBB', '--editor'], '几条一起改，不用编辑器'],
  ])('%s is wrong usage', async (_, words, says) => {
    const { exit, said, count } = await typed(words);
    expect([exit, count]).toEqual([2, 0]);
    expect(said).toContain(says);
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

  it('are corrected together, and history names what was changed', async () => {
    const { exit, count, said } = await typed(['issue', 'edit', 'AAAA', 'BBBB', '--set', '备注=核过'], { more });
    expect([exit, count], said).toEqual([0, 2]);
  });
});
