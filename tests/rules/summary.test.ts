import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { monthsOf, type Period, parsePeriod, periodBefore, quarterPeriod } from '../../src/calendar/period.ts';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { unbalanced } from '../../src/rules/summary/figures.ts';
import { type Summary, sourcesAt, summaryOf } from '../../src/rules/summary/summary.ts';
import { ledgerOf, termsOn as plainTerms } from '../records/specimen.ts';
import { knownOn, rowsOf } from '../sample/sample.ts';

const END = '2022-12-31';

function summary(period: Period, on = END): Summary {
  return summaryOf(knownOn(on), period);
}

/*
 * Worked out from tests/sample/figures.test.ts and overdue.csv, which other code made: received and open are the states at
 * the ends of the quarters, completed is what was there and is neither open nor cancelled.
 */
const quarters = [
  { quarter: '2022Q1', carried: 0, received: 29, open: 5, cancelled: 1, overdueTasks: 2 },
  { quarter: '2022Q2', carried: 5, received: 18, open: 10, cancelled: 0, overdueTasks: 5 },
  // ten that were open, and one of which 销号 was taken back on 08-15
  { quarter: '2022Q3', carried: 11, received: 12, open: 6, cancelled: 0, overdueTasks: 2 },
] as const;

describe.each(quarters)('the summary of $quarter', ({ quarter, cancelled, ...figures }) => {
  const { total } = summary(quarterPeriod(quarter));

  it('has the figures that were worked out by hand', () => {
    expect(total).toMatchObject(figures);
    expect(total.completed).toBe(figures.carried + figures.received - figures.open - cancelled);
  });

  it('counts as late the tasks that other code finds late in signing or handling', () => {
    const { to } = quarterPeriod(quarter);
    const late = rowsOf('overdue.csv').filter(
      (row) => row['截至'] === to && ['签批', '办理'].includes(row['环节'] ?? ''),
    );
    expect(new Set(late.map((row) => row['编号'])).size).toBe(figures.overdueTasks);
  });
});

const YEAR = parsePeriod('2022', dayOf(END)) as Period;

describe('the figures of lateness that stand side by side', () => {
  it('of 2022Q2 are those that were counted by hand', () => {
    const { tally } = summary(quarterPeriod('2022Q2'));
    const late = rowsOf('overdue.csv').filter((row) => row['截至'] === '2022-06-30');
    const idsOf = (rows: typeof late) => new Set(rows.map((row) => row['编号']));
    const inHand = idsOf(late.filter((row) => ['签批', '办理'].includes(row['环节'] ?? '')));
    // other code lists the late links of tasks: they light the red lamp
    expect(tally).toMatchObject({
      red: idsOf(late).size,
      overdueTasks: inHand.size,
      lateElsewhere: idsOf(late).size - inHand.size,
      stillOfTasks: late.length,
    });
    expect(tally).toMatchObject({ red: 11, overdueTasks: 5, matrixLate: 7, lateLinks: 30, overdueItems: 19 });
  });

  it.each([YEAR, ...monthsOf({ from: dayOf('2022-01-01'), to: dayOf(END) })])(
    'of $label come from one another',
    (one) => {
      const { tally, total, matrix, overdue } = summary(one);
      expect(unbalanced(tally)).toEqual([]);
      expect(tally).toMatchObject({
        overdueTasks: total.overdueTasks,
        lateLinks: total.late,
        overdueItems: overdue.length,
      });
      expect(tally.matrixLate).toBe(matrix.untouched.overdue + matrix.underWay.overdue + matrix.finished.overdue);
    },
  );

  it('that do not are found', () => {
    const { tally } = summary(quarterPeriod('2022Q2'));
    expect(unbalanced({ ...tally, stillOld: tally.stillOld + 1 }).map(({ whole }) => whole)).toEqual(['overdueItems']);
  });
});

const periods = [
  ...['2022Q1', '2022Q2', '2022Q3', '2022Q4'].map(quarterPeriod),
  ...monthsOf({ from: dayOf('2022-01-01'), to: dayOf(END) }),
  { from: dayOf('2022-06-27'), to: dayOf('2022-07-03'), label: '一周' },
];

describe.each(periods)('the parts of $label', (period) => {
  // a day on which all of them are over
  const one = summary(period, '2023-01-15');
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

  it('add up', () => {
    const { total, byLink, units, matrix, tasks } = one;
    for (const name of ['due', 'onTime', 'late'] as const) {
      expect(sum(byLink.map((link) => link[name]))).toBe(total[name]);
      expect(sum(units.map(({ figures }) => figures[name]))).toBe(total[name]);
    }
    for (const name of ['received', 'completed', 'open', 'overdueTasks'] as const)
      expect(sum(units.map(({ figures }) => figures[name]))).toBe(total[name]);
    const cells = Object.values(matrix).flatMap(({ onTime, overdue }) => [onTime, overdue]);
    expect(sum(cells)).toBe(tasks.filter(({ state }) => state !== 'cancelled').length);
    expect(matrix.untouched.overdue + matrix.underWay.overdue).toBe(total.overdueTasks);
    expect(total.carried + total.received).toBe(tasks.length);
    expect(total.due).toBe(total.onTime + total.late);
  });

  it('are the same whenever one looks after its end', () => {
    const later = summary(period, '2023-03-31');
    expect(later.total).toEqual(one.total);
    expect(later.units).toEqual(one.units);
  });

  it('take over what the period before left open', () => {
    const before = summary(periodBefore(period), '2023-01-15');
    const reopened = one.tasks.filter(({ task, story }) =>
      story.rounds
        .slice(0, -1)
        .some(
          ({ sentBack, completed }) =>
            completed &&
            completed.date.day < period.from &&
            (sentBack?.date.day ?? '') >= period.from &&
            task.received.day < period.from,
        ),
    );
    expect(one.total.carried).toBe(before.total.open + reopened.length);
  });
});

const UNITS = `单位:
  - {名称: 甲局, 类型: 部门, 考核对象: 是}
  - {名称: 乙局, 类型: 部门, 考核对象: 是}`;

function task(id: string, more: string): Record<string, string> {
  return { [`tasks/2022/${id}.yaml`]: `编号: ${id}\n事项: 事项${id}\n来源: {类别: 领导批示}\n难易程度: 一般\n${more}` };
}

describe('a period', () => {
  // 2022-06-23 (Thursday) + 5 working days is 2022-06-30, the last day of the quarter
  const small = ledgerOf({
    'units.yaml': UNITS,
    ...task(
      'RW20220623-AAAA',
      '牵头单位: 甲局\n收到日期: 2022-06-23\n办理经过:\n  - {日期: 2022-06-24, 动作: 签批, 人员: 张某}',
    ),
    ...task(
      'RW20220623-BBBB',
      '牵头单位: 乙局\n收到日期: 2022-06-23\n办理经过:\n  - {日期: 2022-06-24, 动作: 签批, 人员: 张某}\n  - {日期: 2022-06-30, 动作: 办结, 内容: 好}',
    ),
  });
  const figures = (on: string) => summaryOf(knownLedger(small, plainTerms(on)), quarterPeriod('2022Q2')).total;

  it('says on its last day what it says ever after: what was due then and not done is late in the next one', () => {
    for (const day of ['2022-06-30', '2022-07-01', '2022-12-31'])
      expect(figures(day)).toMatchObject({ due: 3, onTime: 3, late: 0, open: 1, overdueTasks: 0 });
    const next = summaryOf(knownLedger(small, plainTerms('2022-07-01')), quarterPeriod('2022Q3')).total;
    expect(next).toMatchObject({ due: 1, onTime: 0, late: 1 });
  });

  it('measures the working days from receipt to completion', () => {
    expect(figures('2022-07-01').days).toEqual({ n: 5n, d: 1n });
  });

  it('does not know what happened after its end', () => {
    const { standings } = sourcesAt(knownLedger(small, plainTerms('2022-07-31')), dayOf('2022-06-25'));
    expect(standings.map(({ state }) => state)).toEqual(['working', 'working']);
  });
});

describe('the period before', () => {
  const before = (text: string) => periodBefore(parsePeriod(text, dayOf('2022-06-30')) as Period);

  it.each([
    ['2022Q1', '2021-10-01', '2021-12-31', '2021年第四季度'],
    ['2022-03', '2022-02-01', '2022-02-28', '2022年2月'],
    ['2022', '2021-01-01', '2021-12-31', '2021年'],
    ['本周', '2022-06-20', '2022-06-26', '2022-06-20至2022-06-26'],
    ['2022-03-10..2022-03-19', '2022-02-28', '2022-03-09', '2022-02-28至2022-03-09'],
  ])('%s is %s to %s', (text, from, to, label) => {
    expect(before(text)).toEqual({ from, to, label });
  });
});
