import { describe, expect, it } from 'vitest';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { allOwed } from '../../src/rules/deadlines/owed.ts';
import { bulletinItems } from '../../src/rules/errors/bulletins.ts';
import { errorsOf, ratesOf } from '../../src/rules/errors/errors.ts';
import { overdueItems } from '../../src/rules/lateness/overdue.ts';
import { rateView } from '../../src/views/registers/errors.ts';
import { share } from '../../src/views/view/share.ts';
import { knownOn } from '../sample/sample.ts';
import { lines, small } from './small.ts';

/** Papers received and with faults, added up by hand from the monthly counts and the list of errors. */
const byHand = {
  区教育局: { Q1: [30, 2, '6.7%'], Q2: [30, 1, '3.3%'], Q3: [30, 0, '0.0%'], Q4: [24, 1, '4.2%'] },
  区水利局: { Q1: [30, 1, '3.3%'], Q2: [30, 1, '3.3%'], Q3: [30, 1, '3.3%'], Q4: [24, 0, '0.0%'] },
  区住房和城乡建设局: { Q1: [30, 1, '3.3%'], Q2: [30, 0, '0.0%'], Q3: [30, 1, '3.3%'], Q4: [21, 1, '4.8%'] },
} as const;

const months = {
  Q1: ['2022-01', '2022-03', '2022-03-31'],
  Q2: ['2022-04', '2022-06', '2022-06-30'],
  Q3: ['2022-07', '2022-09', '2022-09-30'],
  // the papers of December had not been counted by the end of November
  Q4: ['2022-10', '2022-12', '2022-12-31'],
} as const;

describe.each(Object.entries(byHand))('the errors of %s', (unit, quarters) => {
  it.each(Object.entries(quarters))('in %s are what was counted by hand', (quarter, [received, faulty, rate]) => {
    const [first, last, day] = months[quarter as keyof typeof months];
    const own = errorsOf(knownOn(day), first, last).find((one) => one.unit === unit);
    expect([own?.received, own?.errors.length]).toEqual([received, faulty]);
    expect(share(own?.errors.length ?? 0, own?.received ?? 0)).toBe(rate);
  });
});

it('a month without errors is there all the same', () => {
  const september = errorsOf(knownOn('2022-09-30'), '2022-09', '2022-09');
  expect(september.flatMap(({ errors }) => errors)).toEqual([]);
  expect(september.reduce((sum, { received }) => sum + (received ?? 0), 0)).toBe(177);
});

describe('units by their rate of errors', () => {
  const unit = (name: string, rest: string) => `  - {名称: ${name}, 类型: 部门, ${rest}}\n`;
  const counts = { 甲局: 10, 乙局: 1, 丙局: 10, 丁局: 10, 戊局: 8, 己局: 4 };
  const faults = { 甲局: 2, 乙局: 1, 丙局: 9, 丁局: 5, 戊局: 6 };
  const faulty = Object.entries(faults).flatMap(([name, count], at) =>
    Array.from({ length: count }, (_, i) =>
      lines(`errors/2022/CQ20220310-0${at}${String(i).padStart(2, '0')}.yaml`, {
        事项: '请示',
        单位: name,
        来文日期: '2022-03-10',
        类别: '格式',
        错情描述: '文号',
      }),
    ),
  );
  const { ledger: book, termsOn: on } = small({
    'units.yaml': `单位:\n${unit('甲局', '考核对象: 是')}${unit('乙局', '考核对象: 是')}${unit('丙局', '考核对象: 否')}${unit('丁局', '考核对象: 是')}${unit('戊局', '考核对象: 是, 撤销日期: 2022-03-20')}${unit('己局', '考核对象: 是')}`,
    ...lines('receipts/2022/LW20220331-0001.yaml', {
      月份: '2022-03',
      日期: '2022-03-31',
      来文: `[${Object.entries(counts).map(([name, count]) => `{单位: ${name}, 数量: ${count}}`)}]`,
    }),
    ...Object.assign({}, ...faulty),
  });

  it('have the worst first, without those that have too few papers, are not assessed or are no more', () => {
    // 丁局 5 of 10, 甲局 2 of 10; 乙局 with 1 of 1 and 己局 with 0 of 4 have fewer than five papers
    const rates = ratesOf(knownLedger(book, on('2022-03-31')), '2022-03', '2022-03');
    expect(rates.map(({ unit: name, unplaced }) => [name, unplaced])).toEqual([
      ['丁局', undefined],
      ['甲局', undefined],
      ['丙局', 'unassessed'],
      ['戊局', 'abolished'],
      ['乙局', 'few'],
      ['己局', 'few'],
    ]);
  });

  it('are praised for no fault only where they are ranked', () => {
    const terms = on('2022-03-31');
    const { notes } = rateView('3月', ratesOf(knownLedger(book, terms), '2022-03', '2022-03'), terms);
    expect(notes?.join('\n')).toContain('零差错单位 0 个。');
    expect(notes?.join('\n')).toContain('来文不足 5 件的');
  });
});

describe('the bulletin of a month', () => {
  const of = (month: string, day: string) =>
    bulletinItems(knownOn(day)).find(({ matter }) => matter.id === `错情通报/${month}`)?.obligation;

  it('is due five working days after its end, whatever happened', () => {
    // after 2022-09-30: 10-08 and 10-09 are worked, then 10, 11, 12
    expect(of('2022-09', '2022-10-11')).toMatchObject({ due: { day: '2022-10-12' }, verdict: 'done' });
    expect(of('2022-01', '2022-02-10')).toMatchObject({ due: { day: '2022-02-11' }, verdict: 'done' });
    // after 2022-08-31: 09-01, 02, 05, 06, 07; it came on 09-13, after 08, 09 and 13 (12 was a holiday)
    expect(of('2022-08', '2022-12-31')).toMatchObject({
      due: { day: '2022-09-07' },
      verdict: 'done-late',
      lateDays: 3,
    });
  });

  it('is owed from the day after the month, and overdue when it does not come', () => {
    expect(of('2022-11', '2022-11-29')).toBeUndefined();
    expect(of('2022-11', '2022-12-07')?.verdict).toBe('today');
    expect(of('2022-11', '2022-12-08')?.verdict).toBe('overdue');
  });
});

it('a paper that was sent back is owed again within three working days', () => {
  const late = (day: string) =>
    overdueItems(allOwed(knownOn(day), []))
      .filter(({ obligation }) => obligation.link === 'resubmission')
      .map(({ matter }) => matter.title);
  // sent back on Tuesday 2022-12-27: 28, 29, 30
  expect(late('2022-12-30')).toEqual([]);
  expect(late('2023-01-03')).toEqual(['关于年度总结的报告']);
  // sent back on Thursday 2022-02-24: 25, 28, 03-01; it came on 03-02
  expect(late('2022-03-01')).toEqual([]);
});
