import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import type { Register } from '../kind.ts';
import type { Obligation } from '../obligation.ts';
import { fixedOn, type Terms } from '../terms.ts';
import { type Visit, visit } from './schema.ts';

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
  check: ({ visitProblems = [] }) => visitProblems.flatMap(adrift),
  owes: ({ date, visitProblems = [] }, terms) => visitProblems.flatMap((problem) => settling(problem, date, terms)),
};

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
