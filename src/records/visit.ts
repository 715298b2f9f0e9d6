import type * as z from 'zod';
import { quarterPeriod } from '../calendar/period.ts';
import { element, visitForm, yesNo } from '../vocabulary/choices.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { list, listOf, record, text } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import { attachments } from './attachment.ts';
import { day, freeText, numberOf, pastDay, quarter, unitName } from './fields.ts';
import type { Register } from './kind.ts';
import type { Obligation } from './obligation.ts';
import { fixedOn, type Terms } from './terms.ts';

const problem = record({
  element: element.codec,
  content: text,
  solved: yesNo.codec,
  unit: unitName.optional(),
  limit: day.optional(),
  task: numberOf('task').optional(),
  issue: numberOf('issue').optional(),
  resolved: pastDay.optional(),
});

const confirmation = record({ date: pastDay, person: text, content: text.optional() });

/** 包保走访记录: who went to which target, what was explained, found, solved and referred (三（三）2). */
export const visit = record({
  id: text,
  date: pastDay,
  target: numberOf('target'),
  persons: list,
  form: visitForm.codec,
  makeUp: quarter.optional(),
  policies: list.optional(),
  visitProblems: listOf(problem).optional(),
  confirmation: confirmation.optional(),
  content: text.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Visit = z.output<typeof visit>;

type Problem = NonNullable<Visit['visitProblems']>[number];

/** 走访. */
export const visitKind: Register<Visit> = {
  name: 'visit',
  word: '走访',
  group: '包保',
  summary: '包保走访：登记走访，核对每季覆盖（三（三）2）',
  example: 'visit add --target BD20220221-H7Y2 --persons 李某 --form 实地 --policies 留抵退税、房租减免',
  prefix: 'ZF',
  folder: 'visits',
  schema: visit,
  columns: ['date', 'persons', 'form', 'makeUp', 'target'],
  day: 'date',
  follow: [{ name: 'confirm', field: 'confirmation', alias: '确认', summary: '登记企业确认' }],
  titleOf: ({ persons, target }) => `${persons.join('、')}走访 ${target}`,
  dayOf: ({ date }) => date,
  check: (one) => [...madeUpEarly(one), ...(one.visitProblems ?? []).flatMap(adrift)],
  owes: ({ date, visitProblems = [] }, terms) => visitProblems.flatMap((problem) => settling(problem, date, terms)),
};

/** Nothing is made up for before it is missed: see `cellsOf` for what such a visit counts as. */
function madeUpEarly({ date, makeUp }: Visit): Finding[] {
  const { from, to } = makeUp === undefined ? { from: date, to: date } : quarterPeriod(makeUp);
  if (makeUp === undefined || date > to) return [];
  return [
    finding('visit-made-up-early', [words.makeUp], { date, quarter: makeUp, to, counts: date < from ? 'no' : 'yes' }),
  ];
}

/** Not solved on the spot, neither referred to a record of its own nor given to a unit by a day. */
function adrift({ solved, task, issue, unit, limit, content, resolved }: Problem, index: number): Finding[] {
  const inHand = task !== undefined || issue !== undefined || (unit !== undefined && limit !== undefined);
  if (solved === 'yes' || inHand || resolved !== undefined) return [];
  return [finding('problem-adrift', [words.visitProblems, index], { content })];
}

/** A problem that was given to a unit by a day, unless a task or an issue of its own keeps the day. */
function settling(
  { unit, limit, task, issue, resolved, content, solved }: Problem,
  start: Visit['date'],
  terms: Terms,
) {
  if (solved === 'yes' || unit === undefined || limit === undefined || task !== undefined || issue !== undefined) {
    return [];
  }
  const obligation: Obligation = {
    ...fixedOn(terms, limit, terms.rules.get('fixedOnRestDay', start).value, ['方案三（三）2（走访问题的办理时限）']),
    link: 'visitProblem',
    detail: content,
    unit,
    start,
    ...(resolved && { done: { day: resolved } }),
    paused: false,
    stopped: [],
  };
  return [obligation];
}
