import type { Day } from '../../calendar/day.ts';
import type { Remark } from '../../ledger/ledger.ts';
import { type Assertion, assertionKind } from '../../records/assertion.ts';
import { isCompleted } from '../../records/task/states.ts';
import { finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import type { Known } from '../basis/known.ts';
import { type Standing, sharesOf } from '../lateness/standing.ts';
import { standings } from '../lateness/standings.ts';
import { isOverdue, isUnfinished } from './figures.ts';

/** What is counted of tasks: 在办 still to be finished, 办结 finished and not returned, 逾期 late in signing or handling. */
export type Counted = 'open' | 'completed' | 'overdue';

const counted = ['open', 'completed', 'overdue'] as const satisfies readonly Counted[];

/** A task and what it counts for at the end of a day; one that several units lead counts for each of them, and once in all. */
export interface CountedTask {
  readonly id: string;
  readonly unit: string;
  readonly as: readonly Counted[];
  readonly shares: readonly { readonly unit: string; readonly as: readonly Counted[] }[];
}

/** Every task that counts for something at the end of a day, with the unit that led it then. */
export function countedOn(ledger: Known, day: Day): CountedTask[] {
  return standings(ledger.upTo(day))
    .filter(({ divided }) => !divided)
    .map((standing) => ({
      id: standing.task.id,
      ...countedAs(standing, ledger),
      shares: sharesOf(standing).map((share) => countedAs(share, ledger)),
    }))
    .filter(({ as }) => as.length > 0);
}

function countedAs(standing: Standing, { directory }: Known) {
  return { unit: directory.fullName(standing.story.lead), as: countsAs(standing) };
}

function countsAs(standing: Standing): Counted[] {
  if (isUnfinished(standing)) return isOverdue(standing) ? ['open', 'overdue'] : ['open'];
  return isCompleted(standing.state) ? ['completed'] : [];
}

export type Counts = Readonly<Record<Counted, number>>;

/** How many tasks count for each, of one unit or of all. */
export function countsOf(tasks: readonly CountedTask[], unit?: string): Counts {
  const own = unit === undefined ? tasks : tasks.flatMap(({ shares }) => shares.filter((share) => share.unit === unit));
  const of = (what: Counted) => own.filter(({ as }) => as.includes(what)).length;
  return { open: of('open'), completed: of('completed'), overdue: of('overdue') };
}

/** What was published and is not what is counted for that day any more. */
export function assertionRemarks(ledger: Known): Remark[] {
  const days = new Map<Day, readonly CountedTask[]>();
  return ledger.records(assertionKind).flatMap(({ record, file }) => {
    const day = record.dataUntil;
    if (day > ledger.terms.asOf.day) return [];
    const tasks = days.get(day) ?? countedOn(ledger, day);
    days.set(day, tasks);
    return differing(record, tasks, ledger).map((found) => ({ record: found, file }));
  });
}

function differing({ overall, perUnit }: Assertion, tasks: readonly CountedTask[], { directory }: Known) {
  const all = between(overall, countsOf(tasks), '全区', [words.overall]);
  const each = perUnit.flatMap((line, i) => {
    const unit = directory.fullName(line.unit);
    return between(line, countsOf(tasks, unit), unit, [words.perUnit, i]);
  });
  return [...all, ...each];
}

function between(published: Counts, now: Counts, who: string, path: readonly (string | number)[]) {
  return counted
    .filter((what) => published[what] !== now[what])
    .map((what) =>
      finding('assertion-differs', [...path, words[what]], {
        who,
        what: words[what],
        published: published[what],
        now: now[what],
      }),
    );
}
