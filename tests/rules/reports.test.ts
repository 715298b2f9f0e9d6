import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { quarterPeriod } from '../../src/calendar/period.ts';
import { periodAt, periodCalled, periodsBetween } from '../../src/rules/basis/periods.ts';
import { dutiesOf } from '../../src/rules/reports/duties.ts';
import { type JudgedDuty, judgedDuties } from '../../src/rules/reports/duty-items.ts';
import { researchOf } from '../../src/rules/reports/research.ts';
import { knownOn } from '../sample/sample.ts';

/** 应报、按时、迟报、缺报、未到期 */
type Counts = readonly [number, number, number, number, number];

function countsOf(list: readonly JudgedDuty[]): Counts {
  const count = (state: JudgedDuty['state']) => list.filter((one) => one.state === state).length;
  const [onTime, late, lacking, open] = [count('onTime'), count('late'), count('lacking'), count('open')];
  return [onTime + late + lacking + open, onTime, late, lacking, open];
}

function dueIn(quarter: string, day: string): JudgedDuty[] {
  const { from, to } = quarterPeriod(quarter);
  return judgedDuties(knownOn(day)).filter(({ judged: { due } }) => from <= due.day && due.day <= to);
}

/**
 * Worked out by hand from the calendar and the list of what was handed in when. All 30 assessed units owe the two filings
 * of the first quarter; 区中小企业服务中心 is no more from 2022-09-01; quarterly reports are due on 04-08, 07-07 and 10-12,
 * those of the flood season on 07-05, 08-03, 09-05 and 10-10; 营商 reports every month on one long-term task.
 */
const quarters = [
  {
    quarter: '2022Q1',
    day: '2022-03-31',
    all: [61, 57, 1, 1, 2],
    units: { 区教育局: [2, 1, 1, 0, 0], 区营商环境建设局: [3, 3, 0, 0, 0], 南湖街道办事处: [2, 2, 0, 0, 0] },
  },
  {
    quarter: '2022Q2',
    day: '2022-06-30',
    all: [9, 8, 1, 0, 0],
    units: { 区教育局: [0, 0, 0, 0, 0], 区营商环境建设局: [4, 4, 0, 0, 0], 区中小企业服务中心: [1, 0, 1, 0, 0] },
  },
  {
    quarter: '2022Q3',
    day: '2022-09-30',
    all: [26, 22, 2, 1, 1],
    units: {
      国家税务总局xx区税务局: [1, 0, 0, 1, 0],
      区营商环境建设局: [5, 3, 1, 0, 1],
      南湖街道办事处: [3, 2, 1, 0, 0],
    },
  },
  {
    quarter: '2022Q4',
    day: '2022-12-31',
    all: [71, 63, 3, 5, 0],
    units: { 区教育局: [2, 2, 0, 0, 0], 区营商环境建设局: [6, 5, 0, 1, 0], 南湖街道办事处: [3, 2, 0, 1, 0] },
  },
] as const;

describe.each(quarters)('what is due in $quarter, on its last day', ({ quarter, day, all, units }) => {
  const list = dueIn(quarter, day);

  it('is what was counted by hand', () => {
    expect(countsOf(list)).toEqual(all);
  });

  it.each(Object.entries(units))('is for %s what was counted by hand', (unit, counts) => {
    expect(countsOf(list.filter(({ duty }) => duty.unit === unit))).toEqual(counts);
  });
});

describe('a duty', () => {
  it('is there once for each requirement, period and unit', () => {
    const keys = dutiesOf(knownOn('2022-12-31')).map(({ id, period, unit }) => `${id} ${period} ${unit}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is met by what says its period, and by what was handed in when it was the last one over', () => {
    const reports = dutiesOf(knownOn('2022-12-31'))
      .filter(({ id, period }) => id === 'BS20220301-Q7W2' && period === '2022Q2')
      .flatMap((duty) => duty.reports);
    expect(new Set(reports.map(({ instalment }) => instalment))).toEqual(new Set([undefined, '2022Q2']));
  });

  it('follows the ruling on a day that the plan got wrong, and says so', () => {
    const filing = dutiesOf(knownOn('2022-12-31')).find(({ id }) => id === 'BS20220211-3M8K');
    expect(filing?.reckoning.due.day).toBe('2022-02-28');
    expect(filing?.reckoning.changes[0]).toContain('原文 2022-02-08，周某2022-02-11裁定');
  });

  it('falls away with the unit that owes it', () => {
    const small = dutiesOf(knownOn('2022-12-31')).filter(({ unit }) => unit === '区中小企业服务中心');
    const research = small.find(({ id }) => id === 'BS20220211-R6TA');
    expect(research).toMatchObject({ waived: { day: '2022-09-01' } });
    expect(small.some(({ period }) => period === '2022Q3')).toBe(false);
    const before = dutiesOf(knownOn('2022-08-31')).find(
      ({ unit, id }) => unit === '区中小企业服务中心' && id === 'BS20220211-R6TA',
    );
    expect(before).toBeDefined();
    expect(before).not.toHaveProperty('waived');
  });

  it('does not know what will be handed in', () => {
    const late = judgedDuties(knownOn('2022-03-01')).find(
      ({ duty: { id, unit } }) => id === 'BS20220211-3M8K' && unit === '区教育局',
    );
    expect(late?.state).toBe('lacking');
    expect(late?.judged.lateDays).toBe(1);
  });
});

describe('a natural period', () => {
  it.each([
    ['monthly', '2022-03-31', '2022-03'],
    ['monthly', '2022-03-01', '2022-03'],
    ['quarterly', '2022-04-14', '2022Q2'],
    ['quarterly', '2022-06-30', '2022Q2'],
    ['yearly', '2022-12-31', '2022'],
    ['yearly', '2022-01-01', '2022'],
  ] as const)('%s has %s in %s', (rhythm, day, key) => {
    expect(periodAt(rhythm, dayOf(day)).key).toBe(key);
    expect(periodCalled(rhythm, key) !== undefined).toBe(true);
  });

  it('follows the one before without a gap', () => {
    for (const rhythm of ['monthly', 'quarterly', 'yearly'] as const) {
      const all = periodsBetween(rhythm, dayOf('2019-11-20'), dayOf('2022-02-01'));
      expect(all[0]?.from).toMatch(
        rhythm === 'monthly' ? '2019-11-01' : rhythm === 'quarterly' ? '2019-10-01' : '2019-01-01',
      );
      for (const [index, { from }] of all.slice(1).entries()) {
        expect(new Date(from).getTime() - new Date(all[index]?.to ?? '').getTime()).toBe(86_400_000);
      }
    }
  });
});

it('research is told by unit: who chose nothing, who handed in nothing', () => {
  const { from, to } = { from: dayOf('2022-01-01'), to: dayOf('2022-12-31') };
  const all = researchOf(knownOn('2022-12-31'), { from, to, label: '' });
  expect(all).toHaveLength(29);
  expect(all.filter(({ reports }) => reports.length === 0).map(({ unit }) => unit)).toEqual([
    '东风街道办事处',
    '国网xx区供电公司',
  ]);
  expect(all.find(({ unit }) => unit === '区营商环境建设局')?.topics).toHaveLength(2);
});
