import { describe, expect, it } from 'vitest';
import { auditFindings } from '../../src/audit/findings.ts';
import { textOf } from '../../src/audit/life.ts';
import { alteredIn } from '../../src/audit/merges.ts';
import { type Commit, trailersOf } from '../../src/audit/past.ts';
import { complaintKind } from '../../src/records/complaint/index.ts';
import { fieldsOf } from '../../src/vocabulary/anatomy.ts';
import { auditKind } from '../../src/vocabulary/choices.ts';
import { momentOf, termsOn } from '../records/specimen.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const TASK = 'tasks/2022/RW20220214-7K3Q.yaml';
const VISIT = 'visits/2022/ZF20220301-7K3Q.yaml';

/** Due on a Thursday; 2022-03-01 is a Tuesday, and the fifth working day after it 03-08. */
function task(more = '', { due = '2022-03-10', received = '2022-02-14', history = '' } = {}): string {
  return `编号: RW20220214-7K3Q
事项: 排查隐患
来源: {类别: 领导批示}
牵头单位: 区应急管理局
收到日期: ${received}
办结时限: ${due}
${more}办理经过:
  - {日期: 2022-02-16, 动作: 签批, 人员: 王某}
${history}`;
}

const entry = (text: string) => `  - {${text}}\n`;

interface Made {
  readonly on: string;
  readonly hash?: string;
  readonly message?: string;
  readonly parents?: readonly string[];
  readonly signed?: boolean;
  readonly path?: string;
}

/** What a commit of one file would be in history. */
function commit(before: string | undefined, after: string | undefined, made: Made): Commit {
  const { on, hash = 'a'.repeat(40), message = '动作: 登记\n经办人: 田某', parents = ['p'], signed = false } = made;
  const change = {
    path: made.path ?? TASK,
    ...(before !== undefined && { before: bytes(before) }),
    ...(after !== undefined && { after: bytes(after) }),
  };
  const files = before === undefined && after === undefined ? [] : [change];
  const [at, trailers] = [momentOf(`${on} 10:00`), trailersOf(message)];
  return { hash, parents, author: '田某', at, subject: '修改', trailers, signed, files };
}

function found(commits: readonly Commit[], rules = ''): string[] {
  return auditFindings(commits, termsOn('2022-12-31', rules)).map(({ kind }) => auditKind.words[kind]);
}

describe('迟记', () => {
  const signed = entry('日期: 2022-03-01, 动作: 进展, 内容: 动工');

  it.each([
    ['2022-03-08', []],
    ['2022-03-09', ['迟记']],
  ])('a fact of 03-01 entered on %s', (on, kinds) => {
    expect(found([commit(task(), task('', { history: signed }), { on })])).toEqual(kinds);
  });

  it.each([
    ['2022-03-08', []],
    ['2022-03-09', ['迟记']],
  ])('a visit of 03-01 entered on %s', (on, kinds) => {
    expect(found([commit(undefined, '日期: 2022-03-01\n', { on, path: VISIT })])).toEqual(kinds);
  });

  it('counts each entry of a task that is entered with its history', () => {
    const whole = task('', { received: '2022-03-09', history: signed });
    expect(found([commit(undefined, whole, { on: '2022-03-09' })])).toEqual(['迟记', '迟记']);
  });

  it('is not said of what was before a task was taken over, but of what came after', () => {
    const whole = task('', { received: '2022-03-09', history: signed });
    const since = (day: string) => found([commit(undefined, `${whole}期初: ${day}\n`, { on: '2022-03-09' })]);
    expect(since('2022-03-09')).toEqual([]);
    expect(since('2022-01-01')).toEqual(['迟记', '迟记']);
  });

  it('is no matter of what is told later of an old entry, or taken out', () => {
    const [before, after] = ['人员: 王某', '人员: 王某, 备注: 电话'];
    const edited = (text: string) => [
      commit(task(), task().replace(`  - {日期: 2022-02-16, 动作: 签批, ${before}}\n`, text), { on: '2022-03-09' }),
    ];
    expect(found(edited(entry(`日期: 2022-02-16, 动作: 签批, ${after}`)))).toEqual([]);
    expect(found(edited(entry('日期: 2022-02-16, 动作: 签批, 人员: 李某')))).toEqual(['改动经过']);
    expect(found(edited(entry('日期: 2022-02-17, 动作: 销号, 人员: 王某')))).toEqual(['改动经过']);
    expect(found(edited(''))).toEqual(['删除经过']);
  });
});

describe('过期后改时限', () => {
  const moved = (on: string, old = task()) =>
    found([commit(old, old.replace('时限: 2022-03-10', '时限: 2022-03-31'), { on })]);

  it('is what is changed after the day that the task is due', () => {
    expect(moved('2022-03-10')).toEqual(['改动时限']);
    expect(moved('2022-03-11')).toEqual(['改动时限', '过期后改时限']);
  });

  it('asks for a task that was there, and was neither done nor called off', () => {
    expect(moved('2022-03-11', task('', { received: '2022-03-11' }))).toEqual(['改动时限', '过期后改时限']);
    expect(moved('2022-03-11', task('', { received: '2022-03-12' }))).toEqual(['改动时限']);
    const done = entry('日期: 2022-03-09, 动作: 办结, 内容: 完成');
    expect(moved('2022-03-11', task('', { history: done }))).toEqual(['改动时限']);
    const off = entry('日期: 2022-03-09, 动作: 撤销, 批准人: 李某, 理由: 并入');
    expect(moved('2022-03-11', task('', { history: off }))).toEqual(['改动时限']);
  });

  it('may be a limit of reporting a plan, or the day of a register', () => {
    const plan = task('方案时限: 2022-03-01\n');
    expect(found([commit(plan, plan.replace('2022-03-01', '2022-03-04'), { on: '2022-03-01' })])).toEqual(['改动时限']);
    const visit = [commit('日期: 2022-03-01\n', '日期: 2022-03-02\n', { on: '2022-03-02', path: VISIT })];
    expect(found(visit)).toEqual(['改动日期']);
  });

  it.each([
    ['2022-03-10', []],
    ['2022-03-11', ['过期后申请延期']],
  ])('an extension asked for on %s', (day, kinds) => {
    const asked = entry(`日期: ${day} 09:00, 动作: 申请延期, 延至: 2022-03-31, 理由: 连日降雨`);
    expect(found([commit(task(), task('', { history: asked }), { on: '2022-03-11' })])).toEqual(kinds);
  });
});

describe('a change that is taken back', () => {
  const [before, after] = [task('难易程度: 一般\n'), task('难易程度: 较复杂\n')];
  const done = commit(before, after, { on: '2022-03-01', hash: 'b'.repeat(40) });
  const undone = (on: string, clerk: string) =>
    commit(after, before, { on, message: `动作: 撤回\n经办人: ${clerk}\n撤回提交: ${'b'.repeat(40)}` });

  it('is no change by the same clerk within the days in which things are entered', () => {
    expect(found([undone('2022-03-08', '田某'), done])).toEqual(['改动难易']);
    expect(found([undone('2022-03-09', '田某'), done])).toEqual(['改动难易', '改动难易']);
  });

  it('is one by another clerk', () => {
    expect(found([undone('2022-03-01', '钱某'), done])).toEqual(['改动难易', '改动难易']);
  });
});

describe('a commit', () => {
  const note = task('备注: 手工\n');

  it('is of the tool that says what was done and by whom', () => {
    const by = (message: string) => found([commit(task(), note, { on: '2022-03-01', message })]);
    expect(by('动作: 修改\n经办人: 田某')).toEqual([]);
    expect(by('动作: 修改')).toEqual(['不是本程序提交']);
    expect(found([commit(undefined, undefined, { on: '2022-03-01', message: '空' })])).toEqual([]);
  });

  it('tells of what was changed by hand before, as far as it is of the ledger', () => {
    const message = '含此前没有提交的改动：units.yaml、rules.yaml、说明.txt\n\n动作: 修改\n经办人: 田某';
    const findings = auditFindings([commit(task(), note, { on: '2022-03-01', message })], termsOn('2022-12-31'));
    expect(findings.map(({ text }) => text)).toEqual(['随命令提交了原有的手工改动：units.yaml、rules.yaml']);
  });

  it.each([
    ['of one line of history', ['p']],
    ['that merges two', ['p', 'q']],
  ])('%s is signed where the rules ask for it', (_, parents) => {
    const made = (signed: boolean) =>
      found([commit(task(), note, { on: '2022-03-01', parents, signed })], '提交签名: 要求');
    expect(made(true)).toEqual([]);
    expect(made(false)).toEqual(['没有签名']);
  });
});

describe('a merge', () => {
  const on = (name: string) => bytes(`责任人: ${name}\n`);
  const altered = (base: string, ours: string, theirs: string, merged: string) =>
    alteredIn({ path: TASK, base: on(base), ours: on(ours), theirs: on(theirs), merged: on(merged) });

  it('has what only one line did', () => {
    expect(altered('张某', '张某', '李某', '李某')).toEqual([]);
    expect(altered('张某', '李某', '张某', '李某')).toEqual([]);
    expect(altered('张某', '张某', '李某', '张某')).toEqual(['内容和两边都不一样，或少了一边的改动']);
    expect(altered('张某', '李某', '张某', '张某')).toEqual(['内容和两边都不一样，或少了一边的改动']);
  });

  it('settles what both lines wrote, either way, and nothing else', () => {
    for (const settled of ['李某', '王某', '赵某']) expect(altered('张某', '李某', '王某', settled)).toEqual([]);
    const [base, ours, theirs] = ['责任人: 张某\n', '责任人: 李某\n', '责任人: 王某\n'].map(bytes);
    const merged = bytes('责任人: 李某\n备注: 顺手\n');
    expect(alteredIn({ path: TASK, base, ours, theirs, merged } as never)).toEqual(['填 备注：顺手']);
  });

  it('may bring entries of one day together in the order of either side', () => {
    const [base, one, other] = [
      '',
      entry('日期: 2022-03-01, 动作: 进展, 内容: 甲'),
      entry('日期: 2022-03-01, 动作: 进展, 内容: 乙'),
    ];
    const [began, ours, theirs] = [base, one, other].map((history) => bytes(task('', { history: history as string })));
    for (const history of [one + other, other + one])
      expect(
        alteredIn({ path: TASK, base: began, ours, theirs, merged: bytes(task('', { history })) } as never),
      ).toEqual([]);
  });
});

it('says of a field that is not for the public only that it was changed', () => {
  const change = { path: ['投诉人', '姓名'], before: '欧阳某', after: '司马某' };
  expect(textOf(change, fieldsOf(complaintKind.schema))).toBe('改 投诉人 姓名：〔不公开〕 → 〔不公开〕');
});
