import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../catalogue/cases.ts';
import { extent } from '../extent.ts';
import { caseLedger } from './cases.ts';
import { figuresApart, listApart, scoresApart } from './compare.ts';
import { coverageApart } from './compare-registers.ts';
import type { Span } from './days.ts';

const sample = filesIn(join(import.meta.dirname, '../../ledger'));

/** Every answer of the program costs a third of a second: while one writes, two months stand for twelve. */
const lasts = ['31', '28', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31'];
const months = lasts.map((last, index) => [`2022-${String(index + 1).padStart(2, '0')}`, last] as const);
const asked = months.filter(([month]) => extent !== 'core' || ['2022-07', '2022-12'].includes(month));

function spanOf(month: string, last: string): Span {
  return [`${month}-01`, `${month}-${last}`];
}

describe('the judge and the program agree on the sample', () => {
  it.each(asked)('on what is overdue when %s ends', async (month, last) => {
    expect(await listApart(sample, `${month}-${last}`)).toEqual([]);
  });

  it.each(asked)('on the figures of %s by link, by unit and by task', async (month, last) => {
    expect(await figuresApart(sample, month, spanOf(month, last), `${month}-${last}`)).toEqual([]);
  });

  it.each(asked)('on the first part of the score when %s ends', async (month, last) => {
    expect(await scoresApart(sample, `${month}-${last}`)).toEqual([]);
  });

  it.each([
    ['2022Q1', '2022-03-31'],
    ['2022Q2', '2022-06-30'],
    ['2022Q3', '2022-09-30'],
    ['2022Q4', '2022-12-31'],
  ])('on who was visited in %s', async (quarter, last) => {
    expect(await coverageApart(sample, quarter, last, '2022-12-31')).toEqual([]);
  });

  it('on the figures of the year', async () => {
    expect(await figuresApart(sample, '2022', ['2022-01-01', '2022-12-31'], '2022-12-31')).toEqual([]);
  });

  it.each([
    ['2022-01', '31'],
    ['2022-04', '30'],
    ['2022-12', '31'],
  ] as const)('on %s when it is asked about later', async (month, last) => {
    expect(await figuresApart(sample, month, spanOf(month, last), '2022-12-31')).toEqual([]);
  });
});

/** A case, the day on which its list is asked for, and rules that are changed in it. */
type Case = readonly [name: string, day: string, rules: Readonly<Record<string, string>>];
const again = { 转办后时限: '重新起算' };
const stays = { 转办后时限: '不变' };

describe('the judge and the program agree on the cases', () => {
  it.each<Case>([
    ['waived-lateness', '2022-03-15', again],
    ['waived-lateness', '2022-06-30', again],
    ['transfer-late', '2026-12-02', again],
    ['transfer-late', '2026-12-02', stays],
    ['extension-to-past', '2026-12-02', {}],
  ])('on what is overdue in %s on %s', async (name, day, rules) => {
    expect(await listApart(caseLedger(name, rules), day)).toEqual([]);
  });

  it('on the figures and the score of an extension to a day that had passed', async () => {
    expect(await yearApart('extension-to-past', '2026', {})).toEqual([]);
  });
});

async function yearApart(name: string, year: string, rules: Readonly<Record<string, string>>): Promise<string[]> {
  const [ledger, last] = [caseLedger(name, rules), `${year}-12-31`];
  return [...(await figuresApart(ledger, year, [`${year}-01-01`, last], last)), ...(await scoresApart(ledger, last))];
}

describe('the judge and the program agree later and on what falls away', () => {
  it.each(months)('%s says the same when it is asked about later', async (month, last) => {
    expect(await figuresApart(sample, month, spanOf(month, last), '2022-12-31')).toEqual([]);
  });

  it.each([
    ['2022Q1', '2022-01-01', '2022-03-31'],
    ['2022Q2', '2022-04-01', '2022-06-30'],
    ['2022Q3', '2022-07-01', '2022-09-30'],
    ['2022Q4', '2022-10-01', '2022-12-31'],
  ] as const)(
    '%s says the same on its last day and later, and 按时办结率 is one of tasks',
    async (quarter, first, last) => {
      expect(await figuresApart(sample, quarter, [first, last], last)).toEqual([]);
      expect(await figuresApart(sample, quarter, [first, last], '2023-02-28')).toEqual([]);
    },
  );

  it.each<Case>([
    ['longterm-return', '2022-06-30', {}],
    ['returned-again', '2028-03-31', {}],
    ['urged-thrice', '2026-12-03', {}],
    ['fell-away', '2022-07-15', again],
    ['supported', '2022-03-14', again],
    ['supported', '2022-03-21', again],
    ['supported', '2022-04-29', again],
    ['reopened', '2022-04-18', again],
    ['reopened', '2022-04-29', again],
  ])('the list of %s on %s', async (name, day, rules) => {
    expect(await listApart(caseLedger(name, rules), day)).toEqual([]);
  });

  it.each([
    ['waived-lateness', '2022', again],
    ['waived-lateness', '2022', stays],
    ['fell-away', '2022', again],
    ['supported', '2022', again],
    ['reopened', '2022', again],
    ['longterm-return', '2022', {}],
    ['transfer-late', '2026', again],
    ['transfer-late', '2026', stays],
    ['urged-thrice', '2026', {}],
    ['returned-again', '2028', {}],
    ['approved-then-handed', '2022', again],
    ['approved-then-handed', '2022', stays],
  ] as const)('the figures and the score of %s in %s, %j', async (name, year, rules) => {
    expect(await yearApart(name, year, rules)).toEqual([]);
  });
});
