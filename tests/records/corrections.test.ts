import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHint } from '../../src/audit/finding.ts';
import { auditFindings } from '../../src/audit/findings.ts';
import type { Commit } from '../../src/audit/past.ts';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { addDays, type Day, later } from '../../src/calendar/day.ts';
import { saidBy, sinceOf } from '../../src/cli/past/since.ts';
import { mergeTexts } from '../../src/ledger/merge/texts.ts';
import { isPlainMap, type Plain, type PlainMap } from '../../src/ledger/text/plain.ts';
import { parseText } from '../../src/ledger/text/read/parse.ts';
import { flatten, unflatten } from '../../src/records/flat.ts';
import { taskKind } from '../../src/records/index.ts';
import { createRulebook } from '../../src/records/rule/rulebook.ts';
import { checkTask } from '../../src/records/task/check.ts';
import { entryBefore } from '../../src/records/task/corrections.ts';
import { type Entry, entry as schema, type Task } from '../../src/records/task/schema.ts';
import { tell } from '../../src/records/task/tell.ts';
import { type Known, knownLedger, knownTask } from '../../src/rules/basis/known.ts';
import { settledOn } from '../../src/rules/deadlines/card.ts';
import { standingOf } from '../../src/rules/lateness/standing.ts';
import { standings } from '../../src/rules/lateness/standings.ts';
import { runs } from '../extent.ts';
import { cutTo } from '../laws/cut.ts';
import { legal } from './legal.ts';
import { ledgerOf, momentOf, taskOf, termsOn } from './specimen.ts';

const calendar = createCalendar();
const rules = createRulebook([]);

/** How an entry is corrected: so many days after it, to another day, with words of its own that it may not have had. */
interface Change {
  readonly at: number;
  readonly wait: number;
  readonly shift: number;
  readonly remark: string | undefined;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(30),
  wait: fc.nat(30),
  shift: fc.integer({ min: -5, max: 5 }),
  remark: fc.option(fc.constantFrom('甲', '乙'), { nil: undefined }),
});

/** A task with one of its entries corrected; as it is where that would change nothing. */
function corrected(task: Task, { at, wait, shift, remark }: Change): Task {
  const { history = [] } = task;
  const index = history.length === 0 ? -1 : at % history.length;
  const entry = history[index];
  if (!entry) return task;
  const day = addDays(entry.date.day, shift);
  const date = addDays(later(entry.corrections?.at(-1)?.date ?? entry.date.day, entry.date.day), wait);
  const was = { ...(shift !== 0 && { date: entry.date.day }), ...(remark && entry.remark && { remark: entry.remark }) };
  const wasAbsent = remark !== undefined && entry.remark === undefined ? ['备注'] : [];
  if (entry.remark === remark || day < task.received.day || (shift === 0 && remark === undefined)) return task;
  const told = {
    date,
    ...(Object.keys(was).length > 0 && { was }),
    ...(wasAbsent.length > 0 && { wasAbsent }),
    reason: '记错了',
  };
  const now = { ...entry, date: { day }, ...(remark && { remark }), corrections: [...(entry.corrections ?? []), told] };
  return { ...task, history: history.with(index, now as Entry) };
}

const changed = fc
  .tuple(legal, fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([{ task }, changes]) => ({ task, now: changes.reduce(corrected, task) }));

function plainOf(task: Task): PlainMap {
  const { 办理经过: history, ...values } = taskKind.schema.encode(task) as PlainMap;
  return { ...values, ...(Array.isArray(history) && history.length > 0 && { 办理经过: history }) };
}

function look(task: Task, day: Day) {
  const [record, all] = [taskKind.schema.decode(plainOf(task) as never) as Task, task.history ?? []];
  expect(record.history ?? []).toHaveLength(all.length);
  const known = knownTask({ record, file: 'any.yaml' }, { day });
  const {
    state,
    light,
    obligations,
    story,
    goesOn: _goesOn,
    task: cut,
  } = standingOf(known, {
    calendar,
    rules,
    asOf: { day },
  });
  return { state, light, obligations, lead: story.lead, refusals: story.refusals.length, cut };
}

describe('a correction', () => {
  it('is not known before its day: the ledger of then says the same', () => {
    fc.assert(
      fc.property(changed, fc.nat(60), ({ now }, wait) => {
        const day = addDays(now.received.day, wait);
        const [values] = cutTo(day, new Map([['tasks/2022/any.yaml', plainOf(now)]])).values();
        expect(look(taskKind.schema.decode(values as never) as Task, day)).toEqual(look(now, day));
      }),
      { numRuns: runs(300) },
    );
  });

  it('leads back to what stood there, one after the other', () => {
    fc.assert(
      fc.property(changed, ({ task, now }) => {
        const first = (now.history ?? []).map((entry) => entryBefore(entry, 0) ?? entry);
        expect({ ...now, history: first }).toEqual({ ...task, history: task.history ?? [] });
      }),
      { numRuns: runs(200) },
    );
  });

  it.each([
    ['{日期: 2022-02-20, 理由: 错了}', '没有写原来是什么'],
    ['{日期: 2022-02-20, 原无: [颜色], 理由: 错了}', '原无里的“颜色”不是经过的项'],
    ['{日期: 2022-02-20, 原: {日期: 前天}, 理由: 错了}', '原来的写法读不出来'],
    ['{日期: 2022-02-20, 原: {人员: 王某}, 理由: 错了}', '“人员”更正前后一样'],
    ['{日期: 2022-02-20, 原无: [内容], 理由: 错了}', '“内容”更正前后一样'],
    [
      '{日期: 2022-02-20, 原: {人员: 甲}, 理由: 错了}, {日期: 2022-02-19, 原: {人员: 乙}, 理由: 错了}',
      '2022-02-19 在前一次更正 2022-02-20 之前',
    ],
    ['{日期: 2022-02-20, 原: {人员: 赵某}, 理由: 错了}', undefined],
    ['{日期: 2022-02-20, 原: {日期: 2022-02-17, 人员: 赵某}, 原无: [备注], 理由: 错了}', undefined],
  ])('%s: %s', (corrections, why) => {
    const record = taskOf(`收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-16, 动作: 签批, 人员: 王某, 备注: 补, 更正: [${corrections}]}`);
    const found = checkTask(record, tell(record, momentOf('2022-03-01')), termsOn('2022-03-01'));
    const said = found.filter(({ code }) => code === 'correction-unsound').map(({ message }) => message);
    expect(said).toEqual(why === undefined ? [] : [`这次更正不成立：${why}`]);
  });
});

it('of different values by two people are both there when they meet', () => {
  const base = `编号: RW20220214-7K3Q
办理经过:
  - 日期: 2022-02-16
    动作: 签批
    人员: 王某
`;
  const note = (day: string, was: string) => `    更正:\n      - {日期: ${day}, 原: {${was}}, 理由: 错了}\n`;
  const ours = base.replace('02-16', '02-15') + note('2022-02-21', '日期: 2022-02-16');
  const theirs = base.replace('王某', '赵某') + note('2022-02-22', '人员: 王某');
  const met = mergeTexts({ base, ours, theirs }, { order: ['编号', '办理经过'] });
  expect(met?.doubts).toEqual([]);
  expect(parseText(met?.text ?? '').value?.['办理经过']).toEqual([
    {
      日期: '2022-02-15',
      动作: '签批',
      人员: '赵某',
      更正: [
        { 日期: '2022-02-21', 原: { 日期: '2022-02-16' }, 理由: '错了' },
        { 日期: '2022-02-22', 原: { 人员: '王某' }, 理由: '错了' },
      ],
    },
  ]);
});

it('comes back from a sheet as it was written there', () => {
  fc.assert(
    fc.property(changed, ({ now }) => {
      const back = unflatten(taskKind, flatten(taskKind, [now])).get(now.id);
      expect(back).toEqual(plainOf(now));
    }),
    { numRuns: runs(60) },
  );
});

it('is one of the facts that a card rests on', () => {
  const record = taskOf(`收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-16, 动作: 签批, 人员: 王某, 更正: [{日期: 2022-03-02, 原: {人员: 赵某}, 理由: 错了}]}`);
  expect(settledOn(record, { settled: undefined })).toBe('2022-03-02');
});

it('is listed among what was entered since, though the figures of then do not change', () => {
  const file = (entry: string) => ({
    'tasks/2022/RW20220214-7K3Q.yaml': `编号: RW20220214-7K3Q
事项: 排查隐患
牵头单位: 区应急管理局
收到日期: 2022-02-14
办理经过: [${entry}]`,
  });
  const then = ledgerOf(file('{日期: 2022-02-21, 动作: 签批, 人员: 王某}'));
  const note = '更正: [{日期: 2022-03-02, 原: {日期: 2022-02-21}, 理由: 看错了}]';
  const now = ledgerOf(file(`{日期: 2022-02-16, 动作: 签批, 人员: 王某, ${note}}`));
  const on = (day: string) => [then, now].map((ledger) => knownLedger(ledger, termsOn(day)));
  const [before, after] = on('2022-02-28') as [Known, Known];
  const owed = (known: Known) => standings(known).map(({ obligations }) => obligations);
  expect(owed(after)).toEqual(owed(before));
  expect(sinceOf(saidBy(before), saidBy(after)).flatMap(({ texts }) => texts)).toEqual([
    '更正 第1条 2022-02-21 签批 日期：2022-02-21 → 2022-02-16；理由：看错了',
  ]);
  const [old, later] = on('2022-03-02') as [Known, Known];
  expect(owed(later)).not.toEqual(owed(old));
});

describe('the audit', () => {
  const bytes = (values: PlainMap) => new TextEncoder().encode(`${JSON.stringify(values)}\n`);

  /** What it says of a commit that leads from one state of a task to another. */
  function findings(before: PlainMap, after: PlainMap, day: Day, action = '更正'): string[] {
    const path = `tasks/${day.slice(0, 4)}/RW20220214-7K3Q.yaml`;
    const commit: Commit = {
      hash: 'a',
      parents: ['b'],
      author: '田某',
      at: { day, minute: 600 },
      subject: '更正第1条经过的日期',
      trailers: { action, ids: ['RW20220214-7K3Q'], clerk: '田某' },
      signed: false,
      files: [{ path, before: bytes(before), after: bytes(after) }],
    };
    const found = auditFindings([commit], { calendar, rules });
    return found.filter((one) => !isHint(one)).map(({ kind }) => kind);
  }

  /** An entry of 办理经过 with the last of its corrections as `make` has it. */
  function forged(task: PlainMap, index: number, make: (correction: PlainMap) => PlainMap): PlainMap {
    const history = (task['办理经过'] as Plain[]).map((entry, at) => {
      const list = isPlainMap(entry) ? entry['更正'] : undefined;
      if (at !== index || !isPlainMap(entry) || !Array.isArray(list)) return entry;
      return { ...entry, 更正: [...list.slice(0, -1), make(list.at(-1) as PlainMap)] };
    });
    return { ...task, 办理经过: history };
  }

  const byClerk = (one: PlainMap): PlainMap => ({ ...one, 经办人: '田某' });

  const forgeries: Readonly<Record<string, (one: PlainMap) => PlainMap>> = {
    'another old value': (one) => ({ ...one, 原: { ...(one['原'] as PlainMap), 日期: '2021-01-01' } }),
    'an old value of what was not changed': (one) => ({ ...one, 原: { ...(one['原'] as PlainMap), 文号: '一号' } }),
    'a value that was not there': (one) => ({ ...one, 原无: [...((one['原无'] ?? []) as Plain[]), '文号'] }),
    'an older day': (one) => ({ ...one, 日期: '2021-01-04' }),
    'another clerk': (one) => ({ ...one, 经办人: '钱某' }),
    nothing: () => ({ 日期: '2022-02-14', 原: { 方式: '电话' }, 理由: '错了', 经办人: '田某' }),
  };

  it('takes a correction that holds what stood there, and no other', () => {
    fc.assert(
      fc.property(legal, change, fc.constantFrom(...Object.keys(forgeries)), ({ task }, how, name) => {
        const now = corrected(task, how);
        const index = (now.history ?? []).findIndex(({ corrections }) => corrections);
        const day = now.history?.[index]?.corrections?.[0]?.date;
        if (day === undefined) return;
        const after = forged(plainOf(now), index, byClerk);
        expect(findings(plainOf(task), after, day)).toEqual([]);
        const bad = forged(after, index, forgeries[name] as (one: PlainMap) => PlainMap);
        expect([name, findings(plainOf(task), bad, day)]).toEqual([name, ['entryChanged']]);
        expect(findings(plainOf(task), after, day, '催办')).toEqual(['entryChanged']);
      }),
      { numRuns: runs(150) },
    );
  });

  it('finds what is said of a correction where nothing was corrected, in an entry that is new, or changed later', () => {
    const signed = { 日期: '2022-02-16', 动作: '签批', 人员: '王某' };
    const one = { 日期: '2022-02-21', 原: { 人员: '赵某' }, 理由: '错了', 经办人: '田某' };
    const task = (...history: readonly Plain[]): PlainMap => ({ 编号: 'RW20220214-7K3Q', 办理经过: [...history] });
    const day = '2022-02-21' as Day;
    const claimed = { ...signed, 更正: [one] };
    expect(findings(task(signed), task(claimed), day)).toEqual(['entryChanged']);
    expect(findings(task(signed), task(signed, claimed), day)).toEqual(['entryChanged']);
    expect(findings(task(claimed), task({ ...signed, 更正: [{ ...one, 理由: '看错' }] }), day)).toEqual([
      'entryChanged',
    ]);
    expect(findings(task(claimed), task(signed), day)).toEqual(['entryChanged']);
    const next = { ...one, 原: { 日期: '2022-02-16' } };
    const again = (first: PlainMap) => task({ ...signed, 日期: '2022-02-15', 更正: [first, next] });
    expect(findings(task(claimed), again(one), day)).toEqual([]);
    expect(findings(task(claimed), again({ ...one, 理由: '看错' }), day)).toEqual(['entryChanged']);
    expect(findings(task({ ...signed, 人员: '赵某' }), task(claimed), day)).toEqual([]);
  });
});

it('every value of an entry may be corrected', () => {
  const keys = Object.keys((schema as unknown as { in: { shape: object } }).in.shape);
  expect(keys.at(-1)).toBe('更正');
});
