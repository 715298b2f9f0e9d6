import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayOf } from '../../src/calendar/day.ts';
import type { PlainMap } from '../../src/ledger/text/plain.ts';
import { runs } from '../extent.ts';
import { someDay } from '../generated/days.ts';
import { type Facts, told } from '../generated/filing.ts';
import { anyLedger, shown } from '../generated/ledger.ts';
import { ask } from './questions.ts';
import { specimen } from './specimen.ts';

/** Quarters with the one after each, and days on which they are over. */
const QUARTERS = [
  { quarter: '2022Q1', next: '2022Q2' },
  { quarter: '2022Q2', next: '2022Q3' },
  { quarter: '2022Q3', next: '2022Q4' },
  { quarter: '2022Q4', next: '2023Q1' },
] as const;
const DAYS = ['2023-03-31', '2023-06-30'].map(dayOf);

type Row = Readonly<Record<string, unknown>>;
type Answer = Readonly<Record<string, unknown>>;

async function answer(line: string, facts: Facts, day: Day): Promise<Answer> {
  return JSON.parse((await ask([...line.split(' '), '--json'], facts, day)).out) as Answer;
}

/** 应访, 已访 and 缺访 of 包保覆盖. */
async function covered(quarter: string, facts: Facts, day: Day, unit?: string) {
  const told = await answer(`visit coverage ${quarter}${unit === undefined ? '' : ` --unit ${unit}`}`, facts, day);
  return { owed: told['应访'], met: told['已访'], missed: told['缺访'] };
}

/** 走访 in 汇总: met in time and late. */
async function summed(quarter: string, facts: Facts, day: Day) {
  const rows = (await answer(`summary ${quarter}`, facts, day))['环节'] as readonly Row[];
  const own = rows.find((row) => row['环节'] === '走访');
  return { met: own?.['按时件次'] ?? 0, late: own?.['逾期件次'] ?? 0 };
}

/** 走访缺访 in 评分 of a unit: met in time and late. */
async function scored(quarter: string, facts: Facts, day: Day, unit: string) {
  const told = await answer(`score --period ${quarter} --unit ${unit}`, facts, day);
  const rows = Object.values(told).flatMap((part) => (Array.isArray(part) ? (part as readonly Row[]) : []));
  const own = rows.find((row) => row['项目'] === '走访缺访');
  return { met: Number(own?.['基数'] ?? 0) - Number(own?.['扣分件数'] ?? 0), late: Number(own?.['扣分件数'] ?? 0) };
}

function unitsOf(facts: Facts): PlainMap[] {
  return (facts.get('units.yaml')?.['单位'] ?? []) as PlainMap[];
}

/** The units that have a score: none where the rules give no points. */
const assessed = (facts: Facts) =>
  facts.has('rules.yaml')
    ? unitsOf(facts).flatMap(({ 考核对象: is, 名称: name }) => (is === '是' ? [String(name)] : []))
    : [];

/** A ledger in which most of those who answer for a target went there on some days. */
const anyVisited: fc.Arbitrary<Facts> = fc
  .tuple(anyLedger, fc.array(someDay, { minLength: 12, maxLength: 12 }))
  .map(([facts, days]) => {
    const terms = [...facts].filter(([path]) => path.startsWith('assignments/')).map(([, term]) => term);
    const visits = days.flatMap((day, at): [string, PlainMap][] => {
      const { 包保对象: target, 人员: person } = terms[at % Math.max(terms.length, 1)] ?? {};
      const id = `ZF${day.replaceAll('-', '')}-X${String(at).padStart(3, '0')}`;
      const values = { 编号: id, 日期: day, 包保对象: target, 走访人: [person as string], 形式: '实地' };
      return target === undefined ? [] : [[`visits/${day.slice(0, 4)}/${id}.yaml`, told(values)]];
    });
    return new Map([...facts, ...visits]);
  });

const anyQuarter = fc.tuple(fc.constantFrom(...QUARTERS), fc.constantFrom(...DAYS));

describe('the coverage of a quarter, asked about later, agrees', () => {
  it('with the summary and the scores of the quarter in what was visited', async () => {
    await fc.assert(
      fc.asyncProperty(anyVisited, anyQuarter, async (facts, [{ quarter }, day]) => {
        const { met } = await covered(quarter, facts, day);
        expect((await summed(quarter, facts, day)).met, shown(facts)).toBe(met);
        for (const unit of assessed(facts))
          expect((await scored(quarter, facts, day, unit)).met, shown(facts)).toBe(
            (await covered(quarter, facts, day, unit)).met,
          );
      }),
      { numRuns: runs(16) },
    );
  });

  it('with the summary and the scores of the next quarter, in which they are late, in what was missed', async () => {
    await fc.assert(
      fc.asyncProperty(anyVisited, anyQuarter, async (facts, [{ quarter, next }, day]) => {
        const { missed } = await covered(quarter, facts, day);
        expect((await summed(next, facts, day)).late, shown(facts)).toBe(missed);
        for (const unit of assessed(facts))
          expect((await scored(next, facts, day, unit)).late, shown(facts)).toBe(
            (await covered(quarter, facts, day, unit)).missed,
          );
      }),
      { numRuns: runs(16) },
    );
  });

  it('where of two cells one was visited, and the other made up for in the next quarter', async () => {
    const target = (tail: string) =>
      `{编号: BD20220401-${tail}, 名称: 厂${tail}, 类别: 重点企业, 层级: 区, 列入日期: 2022-04-01}`;
    const term = (tail: string) =>
      `{编号: BB20220401-${tail}, 包保对象: BD20220401-${tail}, 人员: 李某, 单位: 甲局, 层级: 区, 开始: 2022-04-01}`;
    const visit = (day: string, rest: string) =>
      `{编号: ZF${day.replaceAll('-', '')}-0001, 日期: ${day}, 走访人: [李某], 形式: 实地, ${rest}}`;
    const facts = specimen({
      'targets/2022/BD20220401-0001.yaml': target('0001'),
      'targets/2022/BD20220401-0002.yaml': target('0002'),
      'assignments/2022/BB20220401-0001.yaml': term('0001'),
      'assignments/2022/BB20220401-0002.yaml': term('0002'),
      'visits/2022/ZF20220601-0001.yaml': visit('2022-06-01', '包保对象: BD20220401-0001'),
      'visits/2022/ZF20220801-0001.yaml': visit('2022-08-01', '包保对象: BD20220401-0002, 补访: 2022Q2'),
    });
    for (const day of ['2022-06-30', '2022-07-01', '2022-12-31'].map(dayOf))
      expect(await covered('2022Q2', facts, day)).toEqual({ owed: 2, met: 1, missed: 1 });
    const after = dayOf('2022-12-31');
    expect((await answer('visit coverage 2022Q2', facts, after))['补访数']).toBe(1);
    expect(await summed('2022Q2', facts, after)).toEqual({ met: 1, late: 0 });
    // 06-30 is the last day; the gap is late from 07-01 (期末当天到期、当天没办的，计入下一期)
    expect(await summed('2022Q3', facts, after)).toEqual({ met: 0, late: 1 });
    expect(await scored('2022Q3', facts, after, '甲局')).toEqual({ met: 0, late: 1 });
  });

  it.each([
    // Nobody went there from July to September: 每季至少 1 次，补访另记，不比不补差.
    { of: 'before it began', day: '2022-06-30', met: 0 },
    { of: 'on its first day', day: '2022-07-01', met: 1 },
    { of: 'on its last day', day: '2022-09-30', met: 1 },
  ])('where a visit $of is said to make up for a quarter', async ({ day, met }) => {
    const id = `ZF${day.replaceAll('-', '')}-0001`;
    const facts = specimen({
      'targets/2022/BD20220601-0001.yaml':
        '{编号: BD20220601-0001, 名称: 厂1, 类别: 重点企业, 层级: 区, 列入日期: 2022-06-01}',
      'assignments/2022/BB20220701-0001.yaml':
        '{编号: BB20220701-0001, 包保对象: BD20220601-0001, 人员: 李某, 单位: 甲局, 层级: 区, 开始: 2022-07-01}',
      [`visits/2022/${id}.yaml`]: `{编号: ${id}, 日期: ${day}, 包保对象: BD20220601-0001, 走访人: [李某], 形式: 实地, 补访: 2022Q3}`,
    });
    const after = dayOf('2022-12-31');
    expect(await covered('2022Q3', facts, after)).toEqual({ owed: 1, met, missed: 1 - met });
    expect((await answer('visit coverage 2022Q3', facts, after))['补访数']).toBe(0);
    expect(await summed('2022Q3', facts, after)).toEqual({ met, late: 0 });
    expect(await summed('2022Q4', facts, after)).toEqual({ met: 0, late: 1 - met });
    expect((await scored('2022Q4', facts, after, '甲局')).late).toBe(1 - met);
  });
});

// 06-30 is the last day of its quarter: the evening before, and on that day by its end (期末数), and on the one after
it.each([
  ['2022-06-29', '2022Q2', ['已访', '待访']],
  ['2022-06-30', '2022Q2', ['已访', '缺访']],
  ['2022-07-01', '2022Q3', ['待访', '待访']],
])('the board of %s has the cells of the coverage of %s: %j', async (day, quarter, states) => {
  const of = (tail: string) => ({
    [`targets/2022/BD20220401-${tail}.yaml`]: `{编号: BD20220401-${tail}, 名称: 厂${tail}, 类别: 重点企业, 层级: 区, 列入日期: 2022-04-01}`,
    [`assignments/2022/BB20220401-${tail}.yaml`]: `{编号: BB20220401-${tail}, 包保对象: BD20220401-${tail}, 人员: 李某, 单位: 甲局, 层级: 区, 开始: 2022-04-01}`,
  });
  const facts = specimen({
    ...of('0001'),
    ...of('0002'),
    'visits/2022/ZF20220601-0001.yaml':
      '{编号: ZF20220601-0001, 日期: 2022-06-01, 包保对象: BD20220401-0001, 走访人: [李某], 形式: 实地}',
  });
  const [matrix] = (await answer('board', facts, dayOf(day)))['覆盖'] as readonly Row[];
  const cells = (await answer(`visit coverage ${quarter}`, facts, dayOf(day)))['覆盖'] as readonly Row[];
  expect(cells.map(({ 状态: state }) => state)).toEqual(states);
  expect(cells.map(({ 名称: name }) => matrix?.[String(name)])).toEqual(states);
});
