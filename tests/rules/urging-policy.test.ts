import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { dayOf } from '../../src/calendar/day.ts';
import { createRulebook } from '../../src/records/rule/rulebook.ts';
import type { Rule } from '../../src/records/rule/schema.ts';
import { tell } from '../../src/records/task/tell.ts';
import { knownTask } from '../../src/rules/basis/known.ts';
import { standingOf } from '../../src/rules/lateness/standing.ts';
import { restFrom, stepDue, tooSoon } from '../../src/rules/reminding/urging-policy.ts';
import type { UrgingStep } from '../../src/vocabulary/choices.ts';
import { momentOf } from '../records/specimen.ts';
import { caseFiles } from './cases.ts';
import { small } from './small.ts';

const silent = (unanswered: number) => ({ unanswered, lateDays: 0, taken: [] });

function termsOn(day: string, rules: Readonly<Record<string, string>> = {}) {
  const list = Object.entries(rules).map(
    ([name, value]): Rule => ({ name, value, basis: '某文', effectiveFrom: dayOf('2022-01-01') }),
  );
  return { calendar: createCalendar(), rules: createRulebook(list), asOf: momentOf(day) };
}

/** The case with more entries of 办理经过, or with what each urging asks. */
function urged(change: (text: string) => string = (text) => text) {
  const files = caseFiles('urged-thrice.yaml');
  const [path = ''] = Object.keys(files).filter((name) => name.startsWith('tasks/'));
  const { ledger, termsOn: on } = small({ ...files, [path]: change(files[path] ?? '') });
  const [filed] = ledger.tasks;
  if (!filed) throw new Error('no task');
  return { task: filed.record, standing: (day: string) => standingOf(knownTask(filed, on(day).asOf), on(day)) };
}

const responsesOf = (standing: ReturnType<typeof standingOf>) =>
  standing.obligations
    .filter(({ link }) => link === 'response')
    .map(({ start, due, detail }) => [start, due.day, detail]);

describe('a silence', () => {
  it('is one 回应, from the first urging on, with the count', () => {
    const standing = urged().standing('2026-12-03');
    expect(responsesOf(standing)).toEqual([['2026-11-26', '2026-11-27', '催办3次']]);
    expect(standing.urging).toMatchObject({ unanswered: 3 });
  });

  it('begins with the first urging that wants an answer', () => {
    const only = (text: string) => text.replace('内容: 提醒单', '要求回应: 否\n    内容: 提醒单');
    expect(responsesOf(urged(only).standing('2026-12-03'))).toEqual([['2026-11-28', '2026-11-30', '催办2次']]);
  });

  it('is none where slips were only handed out', () => {
    const none = urged((text) => text.replaceAll('内容: 提醒单', '要求回应: 否\n    内容: 提醒单'));
    expect(responsesOf(none.standing('2026-12-03'))).toEqual([]);
    expect(none.standing('2026-12-03').matter.urges).toBe(3);
    expect(none.standing('2026-12-03').urging).not.toHaveProperty('unanswered');
  });
});

it.each([
  [0, undefined],
  [1, 'urge'],
  [2, 'notice'],
  [3, 'talk'],
  [4, 'circular'],
  [9, 'circular'],
])('after %i unanswered urgings comes %s', (count, step) => {
  expect(stepDue(silent(count), termsOn('2026-12-03'))?.step).toBe(step);
});

it('the steps come as the rules have it', () => {
  const terms = termsOn('2026-12-03', { 催办升级为督办通知: '1次', 催办升级为约谈: '9次', 催办升级为通报: '9次' });
  expect([1, 4].map((count) => stepDue(silent(count), terms)?.step)).toEqual(['notice', 'notice']);
});

describe('升级', () => {
  const rules = {
    催办升级为督办通知: '2次或逾期5个工作日',
    催办升级为约谈: '逾期10个工作日',
    催办升级为通报: '6次或逾期15个工作日',
  };
  const due = (unanswered: number, lateDays: number, ...taken: readonly UrgingStep[]) =>
    stepDue({ unanswered, lateDays, taken }, termsOn('2026-12-03', rules))?.step;

  it.each([
    [0, 0, undefined],
    [1, 0, 'urge'],
    [2, 0, 'notice'],
    [5, 0, 'notice'],
    [6, 0, 'circular'],
    [0, 4, undefined],
    [0, 5, 'notice'],
    [0, 99, 'notice'],
  ])('after %i urgings and %i days nothing was done yet about comes %s', (unanswered, lateDays, step) => {
    expect(due(unanswered, lateDays)).toBe(step);
  });

  it.each([
    [3, 9, ['notice'], 'urge'],
    [0, 9, ['notice'], undefined],
    [0, 10, ['notice'], 'talk'],
    [0, 14, ['notice', 'talk'], undefined],
    [0, 15, ['notice', 'talk'], 'circular'],
    [7, 40, ['notice', 'talk', 'circular'], 'urge'],
    [0, 40, ['circular'], undefined],
  ] as const)('%i urgings and %i days after %j: %s, and nothing twice', (unanswered, lateDays, taken, step) => {
    expect(due(unanswered, lateDays, ...taken)).toBe(step);
  });
});

it.each([
  ['2026-12-04', {}, undefined],
  ['2026-12-05', {}, '2026-12-05 是休息日'],
  ['2026-12-05', { 休息日自动催办: '照催' }, undefined],
  // worked on a Saturday
  ['2022-01-29', {}, undefined],
  ['2022-10-03', {}, '2022-10-03 是休息日'],
])('on %s with %o nothing is urged: %s', (day, rules, expected) => {
  const told = restFrom(termsOn(day, rules));
  expect(told?.slice(0, expected?.length)).toBe(expected);
});

describe('urging again', () => {
  const { task } = urged();
  const soon = (day: string, unit = '区教育局', rules = {}) => {
    const terms = termsOn(day, rules);
    return tooSoon(tell(task, terms.asOf).urges, unit, terms);
  };

  it('waits for the interval, in working days', () => {
    expect(soon('2026-11-30')).toBe('2026-11-29 催办过，不到2个工作日');
    expect(soon('2026-12-01')).toBeUndefined();
    expect(soon('2026-12-01', '区教育局', { 催办最短间隔: '3个工作日' })).toBe('2026-11-29 催办过，不到3个工作日');
  });

  it('does not wait where it was another unit, or nobody, that was urged', () => {
    expect(soon('2026-11-30', '区水利局')).toBeUndefined();
    expect(soon('2026-11-25')).toBeUndefined();
  });
});
