import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayOf } from '../../src/calendar/day.ts';
import type { LedgerFile } from '../../src/ledger/ledger.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { applyEdits, type Edit } from '../../src/ledger/text/edit/edit.ts';
import { bulletinKind } from '../../src/records/bulletin.ts';
import { receiptKind } from '../../src/records/receipt.ts';
import { knownLedger, termsOn } from '../../src/rules/basis/known.ts';
import { bulletinsFrom, carriedOf } from '../../src/rules/carrying/carried.ts';
import { allOwed } from '../../src/rules/deadlines/owed.ts';
import { overdueItems } from '../../src/rules/lateness/overdue.ts';
import { standings } from '../../src/rules/lateness/standings.ts';
import { unstartedIn } from '../../src/rules/routines/unstarted.ts';
import { runs } from '../extent.ts';
import { anyLedger, filesOf, shown } from '../generated/ledger.ts';
import { lines, small } from './small.ts';

const FIRST = dayOf('2023-01-01');
const encoder = new TextEncoder();

type Files = readonly LedgerFile[];

function knownOf(files: Files, day: Day) {
  const ledger = readLedger(files);
  return knownLedger(ledger, termsOn(ledger, { day }));
}

/** What is late on a day, and what is not handed down: each by its number, period, unit and day. */
function owedIn(files: Files, day: Day): string[] {
  const known = knownOf(files, day);
  const late = overdueItems(allOwed(known, standings(known))).map(
    ({ matter, obligation: { link, detail, unit, due } }) => [matter.id, link, detail, unit, due.day].join(' '),
  );
  const unstarted = unstartedIn(known).map(({ routine, period, unit, reckoning }) =>
    [routine.id, period.key, unit, reckoning.due.day].join(' '),
  );
  return [...late, ...unstarted];
}

/** The old ledger and the new one, as carry leaves them. */
function carried(files: Files, day: Day): readonly [Files, Files] {
  const known = knownOf(files, day);
  const { going } = carriedOf(known, FIRST);
  const months = known.records(receiptKind).map(({ record }) => record.month);
  const published = known.records(bulletinKind).map(({ record }) => record.month);
  const from = bulletinsFrom(months, published, FIRST);
  const closed: Edit = { op: 'set', path: ['结转'], value: { 结束: '2022-12-31', 日期: day, 账本: '../2023' } };
  const opened: Edit = {
    op: 'set',
    path: ['接续'],
    value: { 开始: FIRST, 账本: '../2022', ...(from !== undefined && { 错情通报起: from }) },
  };
  const old = new Map<string, readonly Edit[]>([
    ['xiaoneng.yaml', [closed]],
    ...going.map((one) => [one.filed.file, one.old] as const),
  ]);
  const fresh = new Map<string, readonly Edit[]>([
    ['xiaoneng.yaml', [opened]],
    ...going.map((one) => [one.filed.file, one.fresh] as const),
  ]);
  const copied = files.filter(({ path }) => fresh.has(path) || /^(?:units|rules)\.yaml$|^calendar\//.test(path));
  return [files.map((file) => edited(file, old)), copied.map((file) => edited(file, fresh))];
}

function edited(file: LedgerFile, edits: ReadonlyMap<string, readonly Edit[]>): LedgerFile {
  const done = applyEdits(new TextDecoder().decode(file.bytes), edits.get(file.path) ?? []);
  if (!('text' in done)) throw new Error(`${file.path}: ${done.faults[0]?.message}`);
  return { path: file.path, kind: 'file', bytes: encoder.encode(done.text) };
}

function files(all: Readonly<Record<string, string>>): Files {
  return Object.entries(all).map(([path, text]) => ({ path, kind: 'file', bytes: encoder.encode(text) }));
}

const routine = (tail: string, values: Readonly<Record<string, string>>) =>
  lines(`routines/2022/ZQ20221001-${tail}.yaml`, {
    事项: '排查',
    来源类别: '文件部署',
    单位: '[应急局]',
    印发日期: '2022-10-01',
    ...values,
  });

const task = (tail: string, of: string, period: string) =>
  lines(`tasks/2022/RW20221220-${tail}.yaml`, {
    事项: '排查',
    来源: '{类别: 文件部署}',
    牵头单位: '应急局',
    收到日期: '2022-12-20',
    办结时限: '2023-01-05',
    周期任务: `ZQ20221001-${of}`,
    期次: period,
  });

/** Weeks and terms that reach into the new year, handed down or not; what is counted from the end of a period. */
const routines: Readonly<Record<string, string>> = {
  ...routine('AAAA', { 周期: '每周', 时限: '周三前' }),
  ...routine('BBBB', { 周期: '每周' }),
  ...task('BBBB', 'BBBB', '2022-12-26'),
  ...routine('CCCC', { 周期: '每学期' }),
  ...task('CCCC', 'CCCC', '2022秋季学期'),
  ...routine('DDDD', { 周期: '每学期' }),
  ...routine('EEEE', { 周期: '每月', 时限: '次月5日前' }),
  ...routine('FFFF', { 周期: '按日期', 各期日期: '[2022-12-20, 2023-01-20, 2023-04-20]' }),
  ...routine('GGGG', {
    周期: '每季',
    结束: '2023-03-31',
    不交办: '\n  - {日期: 2022-12-30, 期次: 2023Q1, 理由: 并入}',
  }),
  ...routine('HHHH', { 周期: '每年', 时限: '3月5日前', 结束: '2022-12-31' }),
};

const LIMITS: Readonly<Record<string, readonly string[]>> = {
  每周: ['', '周三前', '周日前', '期末前', '2个工作日'],
  每半月: ['', '期末前', '3个工作日'],
  每月: ['', '25日前', '31日前', '最后一个工作日前', '5个工作日', '次月5日前'],
  每季: ['', '首月10日前', '末月20日前', '5个工作日', '次月5日前'],
  每半年: ['', '期末前', '10个工作日'],
  每学期: ['', '期末前', '5个工作日'],
  每年: ['', '3月15日前', '11月底前', '次年2月底前'],
};

/** Some that come round, from and until some day, of which periods may have been skipped. */
const anyRoutines = fc
  .array(
    fc.record({
      often: fc.constantFrom(...Object.keys(LIMITS)),
      at: fc.nat(5),
      from: fc.option(fc.integer({ min: -200, max: 60 }), { nil: undefined }),
      to: fc.option(fc.integer({ min: -100, max: 300 }), { nil: undefined }),
      units: fc.constantFrom('[应急局]', '[应急局, 教育局]'),
      ahead: fc.option(fc.nat(20), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    Object.assign(
      {},
      ...all.map(({ often, at, from, to, units, ahead }, index) => {
        const limits = LIMITS[often] ?? [''];
        const limit = limits[at % limits.length];
        const [start, end] = [from ?? -90, to];
        return routine(`R${index}R${index}`, {
          单位: units,
          周期: often,
          ...(limit !== '' && limit !== undefined && { 时限: limit }),
          ...(ahead !== undefined && { 提前天数: String(ahead) }),
          开始: addDays(FIRST, start),
          ...(end !== undefined && end >= start && { 结束: addDays(FIRST, end) }),
        });
      }),
    ),
  ) as fc.Arbitrary<Record<string, string>>;

describe('what is owed by the old ledger and the new one together', () => {
  const later = ['2023-01-01', '2023-01-03', '2023-01-25', '2023-02-20', '2023-04-10', '2023-08-01'].map(dayOf);

  it.each(later)('is what the one would have owed, of routines, on %s', (day) => {
    const { ledger } = small({ 'units.yaml': '单位:\n  - {名称: 应急局, 类型: 部门, 考核对象: 是}\n', ...routines });
    expect(ledger.diagnostics).toEqual([]);
    const one = files({
      'xiaoneng.yaml': '版本: 1\n名称: 督查室\n',
      'units.yaml': '单位:\n  - {名称: 应急局, 类型: 部门, 考核对象: 是}\n',
      ...routines,
    });
    const [old, fresh] = carried(one, dayOf('2023-01-03'));
    expect([...owedIn(old, day), ...owedIn(fresh, day)].sort()).toEqual(owedIn(one, day).sort());
  });

  it('is what the one would have owed, whatever is in it', () => {
    fc.assert(
      fc.property(anyLedger, fc.constantFrom(...later), (facts, day) => {
        const one = [...filesOf(facts), ...files(routines)];
        const [old, fresh] = carried(one, dayOf('2023-01-03'));
        expect([...owedIn(old, day), ...owedIn(fresh, day)].sort(), shown(facts)).toEqual(owedIn(one, day).sort());
      }),
      { numRuns: runs(80) },
    );
  });

  const someDay = fc.integer({ min: 0, max: 420 }).map((count) => addDays(FIRST, count));

  it('is what the one would have owed, whatever comes round, on whichever days', () => {
    fc.assert(
      fc.property(anyLedger, anyRoutines, someDay, someDay, (facts, turning, one, other) => {
        const [carriedOn, day] = one < other ? [one, other] : [other, one];
        const before = [...filesOf(facts), ...files(turning)];
        const [old, fresh] = carried(before, carriedOn);
        const both = [...owedIn(old, day), ...owedIn(fresh, day)].sort();
        expect(both, `${shown(facts)}\n${JSON.stringify(turning)}`).toEqual(owedIn(before, day).sort());
        expect(new Set(both).size, 'owed twice').toBe(both.length);
      }),
      { numRuns: runs(60) },
    );
  });

  const watched = (visit: Readonly<Record<string, string>>) => ({
    ...lines('targets/2022/BD20220221-AAAA.yaml', {
      名称: '物流园',
      类别: '重点项目',
      层级: '区',
      列入日期: '2022-02-21',
    }),
    ...lines('assignments/2022/BB20220225-AAAA.yaml', {
      包保对象: 'BD20220221-AAAA',
      人员: '张某',
      单位: '应急局',
      层级: '区',
      开始: '2022-02-25',
    }),
    ...lines('visits/2023/ZF20230103-AAAA.yaml', {
      包保对象: 'BD20220221-AAAA',
      走访人: '[张某]',
      形式: '实地',
      ...visit,
    }),
  });

  it.each([
    ['makes up for the last quarter', { 日期: '2023-01-03', 补访: '2022Q4' }, '新账'],
    ['is said to make up for its own', { 日期: '2023-01-03', 补访: '2023Q1' }, '旧账'],
    ['is of the new year', { 日期: '2023-01-03' }, '旧账'],
    ['is of its first day', { 日期: '2023-01-01' }, '旧账'],
    ['is of the new year, for what comes', { 日期: '2022-12-30', 补访: '2023Q1' }, '新账'],
  ])('is what the one would have owed, of a target whose visit %s', (_, visit, where) => {
    const one = files({
      'xiaoneng.yaml': '版本: 1\n名称: 督查室\n',
      'units.yaml': '单位:\n  - {名称: 应急局, 类型: 部门, 考核对象: 是}\n',
      ...watched(visit),
    });
    const [old, fresh] = carried(one, dayOf('2023-01-05'));
    expect(fresh.some(({ path }) => path.startsWith('targets/'))).toBe(where === '新账');
    for (const day of ['2023-01-20', '2023-04-10', '2023-07-10'].map(dayOf))
      expect([...owedIn(old, day), ...owedIn(fresh, day)].sort(), day).toEqual(owedIn(one, day).sort());
  });

  it('is read without an error in either', () => {
    const one = files({
      'xiaoneng.yaml': '版本: 1\n名称: 督查室\n',
      'units.yaml': '单位:\n  - {名称: 应急局, 类型: 部门, 考核对象: 是}\n',
      ...routines,
    });
    for (const files of carried(one, dayOf('2023-01-03'))) expect(readLedger(files).diagnostics).toEqual([]);
  });
});
