import type { Period } from '../../calendar/period.ts';
import { isCompleted } from '../../records/task/states.ts';
import { countsIn } from '../lateness/counted-on.ts';
import { type Judged, wasLate } from '../lateness/lateness.ts';
import { type Item, isListed } from '../lateness/overdue.ts';
import type { Standing } from '../lateness/standing.ts';

/** The figures of lateness that stand side by side in a summary and on the board. */
export type Figure =
  | 'red'
  | 'overdueTasks'
  | 'lateElsewhere'
  | 'matrixLate'
  | 'lateFinished'
  | 'lateLinks'
  | 'lateDone'
  | 'lateFell'
  | 'lateExtended'
  | 'lateUnlisted'
  | 'overdueItems'
  | 'stillNew'
  | 'stillOld'
  | 'stillOfTasks'
  | 'stillBeside';

/** How many there are in each figure. */
export type Tally = Readonly<Record<Figure, number>>;

/** A figure and what it is the sum of, with a name of its own where it is parted in several ways. */
interface Bridge {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  readonly parted?: 'stillBySpan' | 'stillByMatter';
}

/** What each figure is the sum of: the way from one to the other. */
export const bridges: readonly Bridge[] = [
  { whole: 'red', parts: ['overdueTasks', 'lateElsewhere'] },
  { whole: 'matrixLate', parts: ['overdueTasks', 'lateFinished'] },
  { whole: 'lateLinks', parts: ['lateDone', 'stillNew', 'lateFell', 'lateExtended', 'lateUnlisted'] },
  { whole: 'overdueItems', parts: ['stillNew', 'stillOld'], parted: 'stillBySpan' },
  { whole: 'overdueItems', parts: ['stillOfTasks', 'stillBeside'], parted: 'stillByMatter' },
];

/**
 * 逾期 of a task: while it is open, that its unit is late in signing or handling it now; afterwards, that any unit which
 * had it was late with it at any time, as in 按时办结率. Whose lateness it was is told by unit.
 */
export function isOverdue({ obligations, state }: Standing): boolean {
  if (!isCompleted(state))
    return obligations.some(({ link, verdict }) => verdict === 'overdue' && (link === 'handling' || link === 'sign'));
  return obligations.some((owed) => owed.link === 'handling' && wasLate(owed));
}

/** Still to be finished: not completed, not cancelled, and no whole whose parts are counted (分办). */
export function isUnfinished({ state, divided }: Standing): boolean {
  return !isCompleted(state) && state !== 'cancelled' && !divided;
}

/** In which figures a task is; `isThere`: it is one of those of the period, which the matrix is of. */
function figuresOfTask(standing: Standing, isThere: boolean): Figure[] {
  const now = isUnfinished(standing) && isOverdue(standing);
  const finished = isThere && isCompleted(standing.state) && isOverdue(standing);
  return [
    ...(standing.light === 'red' ? (['red'] as const) : []),
    ...(standing.light === 'red' && !now ? (['lateElsewhere'] as const) : []),
    ...(now ? (['overdueTasks'] as const) : []),
    ...(finished ? (['lateFinished'] as const) : []),
    ...((now && isThere) || finished ? (['matrixLate'] as const) : []),
  ];
}

/** In which figures something owed is, as of the end of a period; `ofTask`: it is a link of a task. */
function figuresOfItem({ obligation }: Item, period: Period, ofTask: boolean): Figure[] {
  const counted = countsIn(obligation, period);
  const listed = isListed({ obligation });
  return [
    ...(counted && wasLate(obligation) ? (['lateLinks', becameOf(obligation)] as const) : []),
    ...(listed ? (['overdueItems', ofTask ? 'stillOfTasks' : 'stillBeside'] as const) : []),
    ...(listed && !counted ? (['stillOld'] as const) : []),
  ];
}

/** What became of something late. */
function becameOf({ verdict, unlisted }: Judged): Figure {
  if (verdict === 'done-late') return 'lateDone';
  if (verdict === 'waived-late') return 'lateFell';
  if (verdict !== 'overdue') return 'lateExtended';
  return unlisted ? 'lateUnlisted' : 'stillNew';
}

/** All figures, each task and each thing owed put into its own when it is told of. */
export class TallyCount {
  readonly #counts = new Map<Figure, number>();
  readonly #period: Period;
  /** What is owed because of tasks is told apart by their numbers. */
  readonly #ids = new Set<string>();

  constructor(period: Period) {
    this.#period = period;
  }

  task(standing: Standing, isThere: boolean): void {
    this.#ids.add(standing.id);
    this.#add(figuresOfTask(standing, isThere));
  }

  /** What is owed of tasks after the tasks. */
  item(item: Item): void {
    this.#add(figuresOfItem(item, this.#period, this.#ids.has(item.matter.id)));
  }

  get tally(): Tally {
    const figures = new Set(bridges.flatMap(({ whole, parts }) => [whole, ...parts]));
    return Object.fromEntries([...figures].map((figure) => [figure, this.#counts.get(figure) ?? 0])) as Tally;
  }

  #add(figures: readonly Figure[]): void {
    for (const figure of figures) this.#counts.set(figure, (this.#counts.get(figure) ?? 0) + 1);
  }
}

/** Where a figure is not the sum of its parts: a fault of this program, which must not be printed unseen. */
export function unbalanced(tally: Tally): typeof bridges {
  return bridges.filter(({ whole, parts }) => parts.reduce((sum, part) => sum + tally[part], 0) !== tally[whole]);
}
