import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { parsePeriod } from '../../src/calendar/period.ts';
import { complaintKind } from '../../src/records/complaint/index.ts';
import { stateOf as stateOfComplaint } from '../../src/records/complaint/obligations.ts';
import { issueKind } from '../../src/records/issue/index.ts';
import { stateOf as stateOfIssue } from '../../src/records/issue/state.ts';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { complaintFigures } from '../../src/rules/complaints/complaints.ts';
import { allOwed } from '../../src/rules/deadlines/owed.ts';
import * as choices from '../../src/vocabulary/choices.ts';
import { eachDay } from '../calendar/data.ts';
import { knownOn, ledger, termsOn } from './sample.ts';

/*
 * The figures were worked out by hand from the files, and again by other code from the text of the rules, the days off
 * and the files.
 */

/** How many problems and complaints of a unit are open at the end of a quarter, and how many of them are late. */
const standing = [
  { unit: '区营商环境建设局', day: '2022-03-31', issues: [1, 0], complaints: [0, 0] },
  { unit: '区营商环境建设局', day: '2022-06-30', issues: [0, 0], complaints: [1, 0] },
  { unit: '区营商环境建设局', day: '2022-09-30', issues: [0, 0], complaints: [0, 0] },
  { unit: '区营商环境建设局', day: '2022-12-31', issues: [1, 0], complaints: [1, 1] },
  { unit: '区住房和城乡建设局', day: '2022-03-31', issues: [1, 0], complaints: [2, 0] },
  { unit: '区住房和城乡建设局', day: '2022-06-30', issues: [1, 1], complaints: [0, 0] },
  { unit: '区住房和城乡建设局', day: '2022-09-30', issues: [1, 0], complaints: [1, 0] },
  { unit: '区住房和城乡建设局', day: '2022-12-31', issues: [1, 0], complaints: [1, 0] },
  { unit: '区城市管理综合执法局', day: '2022-03-31', issues: [1, 1], complaints: [0, 0] },
  { unit: '区城市管理综合执法局', day: '2022-06-30', issues: [0, 0], complaints: [1, 1] },
  { unit: '区城市管理综合执法局', day: '2022-09-30', issues: [1, 0], complaints: [1, 0] },
  { unit: '区城市管理综合执法局', day: '2022-12-31', issues: [1, 1], complaints: [1, 1] },
];

/** What nothing in the sample comes to; tests/records/handed-complaints.test.ts has them. */
const HANDED = ['returning', 'reworking'];

const year = eachDay(dayOf('2022-01-01'), dayOf('2022-12-31')).map((day) => termsOn(day));

function issueStates(day: string, unit?: string) {
  const terms = termsOn(day);
  return knownLedger(ledger, terms)
    .records(issueKind)
    .filter(({ record }) => unit === undefined || record.unit === unit)
    .map(({ record }) => stateOfIssue(record, terms));
}

function complaintStates(day: string, unit?: string) {
  const terms = termsOn(day);
  return knownLedger(ledger, terms)
    .records(complaintKind)
    .filter(({ record }) => unit === undefined || record.unit === unit)
    .map(({ record }) => stateOfComplaint(record, terms));
}

describe('the sample', () => {
  it.each(standing)('has of $unit on $day problems $issues and complaints $complaints', (row) => {
    const issues = issueStates(row.day, row.unit).filter((state) => !['accepted', 'cleared'].includes(state));
    const complaints = complaintStates(row.day, row.unit).filter((state) => state !== 'closed');
    const late = (states: readonly string[]) => [states.length, states.filter((state) => state === 'late').length];
    expect(late(issues)).toEqual(row.issues);
    expect(late(complaints)).toEqual(row.complaints);
  });

  it.each([
    ['2022-03-31', [4, 2, 0], [4, 2, 1, 1, 0], [3, 1, 1, 1, 0], [2, 2, 0, 0, 0]],
    ['2022-06-30', [9, 2, 1], [9, 8, 1, 0, 0], [9, 5, 3, 1, 1], [7, 5, 1, 1, 0]],
    ['2022-09-30', [13, 2, 0], [13, 11, 1, 1, 0], [12, 7, 4, 1, 0], [10, 9, 1, 0, 0]],
    ['2022-12-31', [17, 4, 3], [17, 14, 1, 2, 1], [15, 9, 5, 1, 1], [13, 11, 1, 1, 1]],
  ])('counts the complaints of 2022 on %s', (day, whole, ...steps) => {
    const period = parsePeriod('2022', dayOf(day));
    if (!period) throw new Error(day);
    const figures = complaintFigures(knownOn(day), period);
    expect([figures.whole.count, figures.whole.open, figures.whole.late]).toEqual(whole);
    expect(
      figures.steps.map(({ count, onTime, doneLate, open, late }) => [count, onTime, doneLate, open, late]),
    ).toEqual(steps);
  });

  it('counts the complaints of the year by channel, unit, result and satisfaction', () => {
    const period = { from: dayOf('2022-01-01'), to: dayOf('2022-12-31'), label: '2022年' };
    const { parts } = complaintFigures(knownOn('2022-12-31'), period);
    expect(parts.map(({ name, count }) => `${name} ${count}`)).toEqual([
      ...['互联网＋督查 3', '12345 8', '人民网 3', '来信来访 2', '其他 1'],
      ...[
        '区营商环境建设局 6',
        '区住房和城乡建设局 5',
        '区城市管理综合执法局 4',
        '区市场监督管理局 1',
        '铁西街道办事处 1',
      ],
      ...['属实 5', '部分属实 4', '不属实 5'],
      ...['满意 7', '基本满意 3', '不满意 2'],
    ]);
  });

  it('has what is late at the end of the year, but for tasks and visits', () => {
    const terms = termsOn('2022-12-31');
    const wanted = ['rectification', 'referral', 'resolution', 'callBack', 'relay'];
    const late = allOwed(knownLedger(ledger, terms), [])
      .filter(({ obligation }) => obligation.verdict === 'overdue' && wanted.includes(obligation.link))
      .map(({ matter, obligation }) => `${matter.id} ${obligation.unit} ${obligation.due.day} ${obligation.lateDays}`);
    expect(late.toSorted()).toEqual([
      'BP20221012-B9ZT 石桥镇人民政府 2022-11-30 22',
      'CD20221219-3MYT 区卫生健康局 2022-12-22 6',
      'TS20220929-W6MF 区政府督查室 2022-10-19 52',
      'TS20221221-K9ZH 铁西街道办事处 2022-12-29 1',
      'TS20221227-7XQC 区政府督查室 2022-12-29 1',
      'WT20220608-PD7R 石桥镇人民政府 2022-08-31 83',
      'WT20220906-8CQH 区城市管理综合执法局 2022-10-31 44',
    ]);
  });

  it('shows in its year every state, channel, source and category there is', () => {
    const days = year.map(({ asOf }) => asOf.day);
    const unseen = (choice: { readonly keys: readonly string[] }, seen: Iterable<string | undefined>) => {
      const found = new Set(seen);
      return choice.keys.filter((key) => !found.has(key));
    };
    const issues = knownOn('2022-12-31')
      .records(issueKind)
      .map(({ record }) => record);
    const complaints = knownOn('2022-12-31')
      .records(complaintKind)
      .map(({ record }) => record);
    expect(
      unseen(
        choices.issueState,
        days.flatMap((day) => issueStates(day)),
      ),
    ).toEqual([]);
    expect(
      unseen(
        choices.complaintState,
        days.flatMap((day) => complaintStates(day)),
      ),
    ).toEqual(HANDED);
    expect(
      unseen(
        choices.complaintChannel,
        complaints.map(({ channel }) => channel),
      ),
    ).toEqual([]);
    expect(
      unseen(
        choices.issueSource,
        issues.map(({ source }) => source),
      ),
    ).toEqual([]);
    expect(
      unseen(
        choices.issueCategory,
        [...issues, ...complaints].map(({ category }) => category),
      ),
    ).toEqual(['other']);
  });

  it('holds no telephone number and nobody by a name', () => {
    for (const { record } of ledger.records.get('complaint') ?? []) {
      const { complainant } = record as { complainant?: { fullName?: string; reach?: string } };
      if (complainant) expect([complainant.fullName?.slice(1), complainant.reach]).toEqual(['某某', '已登记']);
    }
  });
});
