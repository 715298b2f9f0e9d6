import { type Day, earlier } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { isCompleted } from '../../records/task/states.ts';
import { type Link, link as links, type Stage } from '../../vocabulary/choices.ts';
import type { Known } from '../basis/known.ts';
import { leaderOf } from '../basis/leader.ts';
import { unplacedOf } from '../basis/ranking.ts';
import type { Sources } from '../burden/burden.ts';
import { allOwed, besidesTasks } from '../deadlines/owed.ts';
import { countsIn } from '../lateness/counted-on.ts';
import { type Item, isListed, overdueItems, taskItems } from '../lateness/overdue.ts';
import type { Standing } from '../lateness/standing.ts';
import { standings } from '../lateness/standings.ts';
import { type Count, type Figures, figuresByName, figuresOf, type Named, punctuality } from './by-name.ts';
import {
  countedByLeader,
  countedItem,
  countedShares,
  countedTask,
  counting,
  type ItemFigures,
  isPast,
  type TaskFigures,
  type Times,
  wasThere,
} from './counted.ts';
import { type Tally, TallyCount } from './figures.ts';
import { type Reopening, reopeningsIn } from './reopenings.ts';

export { byPunctuality, type Figures, type Named, NO_FIGURES } from './by-name.ts';

/** What a period came to. */
export interface Summary {
  readonly period: Period;
  /** The last day that is known: that of the period, or today. */
  readonly end: Day;
  /** Tasks that were there in the period. */
  readonly tasks: readonly Standing[];
  readonly total: Figures;
  readonly byLink: readonly ({ readonly link: Link } & Pick<Figures, 'due' | 'onTime' | 'late'>)[];
  /** 未办理, 办理中, 办结 × 未逾期, 逾期; cancelled tasks are in none. */
  readonly matrix: Readonly<Record<Stage, { readonly onTime: number; readonly overdue: number }>>;
  readonly units: readonly Named[];
  /**
   * How much more the units' tasks of which the handling counts come to than the total: a task that several units
   * answered for, each for its own time, is once in the total and once with each of them.
   */
  readonly countedAgain: number;
  readonly leaders: readonly Named[];
  /** How many tasks were taken over as done and are in none of the figures. */
  readonly past: number;
  /** What the figures of links are of, one by one. */
  readonly due: readonly ItemFigures[];
  /** What is still late at the end, the worst first. */
  readonly overdue: readonly Item[];
  /** The figures of lateness, each task and each thing owed in its own. */
  readonly tally: Tally;
}

/** Everything as it stood at the end of a day. */
export function sourcesAt(now: Known, day: Day): Sources {
  const ledger = now.upTo(day);
  const all = standings(ledger);
  return { ledger, terms: ledger.terms, standings: all, owed: allOwed(ledger, all) };
}

/**
 * Sums up a period as it stood on its last day, or today if it is not over: what became known later is not in it. Tasks
 * are gone through once, and let go of, unless everything as it stood then is at hand.
 */
export function summaryOf(ledger: Known, period: Period, sources?: Sources): Summary {
  const end = earlier(period.to, ledger.terms.asOf.day);
  const known = sources?.ledger ?? ledger.upTo(end);
  const all = sources?.standings ?? counting(standings(known));
  const own = countsOf({ known, now: ledger }, { ...period, to: end }, period, all);
  const { tasks, counted, led, shares, due } = own;
  const count: Count = { known, period, reopened: own.reopened };
  return {
    period,
    end,
    tasks,
    total: figuresOf(counted, due, count),
    byLink: links.keys
      .map((link) => ({ link, ...punctuality(due.filter((one) => one.link === link)) }))
      .filter((one) => one.due > 0),
    matrix: matrixOf(counted),
    units: unitsOf(shares, due, count),
    countedAgain: countedAgainIn(due),
    past: own.past,
    leaders: figuresByName(
      ledger.directory.leaders.map(({ fullName }) => fullName),
      led,
      due,
      count,
      ({ leader }) => leader,
      ({ leader }, unit) => leaderOf(leader, unit, ledger.directory),
    ),
    overdue: overdueItems(own.listed).map((item) => byFullName(item, ledger)),
    due,
    tally: own.tally,
  };
}

/** What goes into the figures of a period for those who part it otherwise: see 分来源. */
export function countedIn(now: Known, period: Period, { ledger: known, standings: all }: Sources) {
  const end = known.terms.asOf.day;
  const { counted, due, reopened } = countsOf({ known, now }, { ...period, to: end }, period, all);
  return { counted, due, count: { known, period, reopened } };
}

/** What goes into the figures of a period up to its end; `whole`: without regard to today. */
function countsOf(times: Times, period: Period, whole: Period, all: Iterable<Standing>) {
  const tallied = new TallyCount(period);
  const tasks: Standing[] = [];
  const [counted, led, shares]: [TaskFigures[], TaskFigures[], TaskFigures[]] = [[], [], []];
  const [due, listed, reopened]: [ItemFigures[], Item[], Reopening[]] = [[], [], []];
  const add = (item: Item) => {
    tallied.item(item);
    if (countsIn(item.obligation, period)) due.push(countedItem(item, times));
    if (isListed(item)) listed.push(item);
  };
  let past = 0;
  for (const standing of all) {
    if (isPast(standing, whole.to)) past += 1;
    const isThere = wasThere(standing, whole);
    tallied.task(standing, isThere);
    for (const item of taskItems([standing])) add(item);
    for (const one of reopeningsIn([standing], period)) reopened.push(one);
    if (!isThere) continue;
    tasks.push(standing);
    const task = countedTask(standing, times);
    counted.push(task);
    led.push(...countedByLeader(standing, task, times));
    shares.push(...countedShares(standing, times));
  }
  for (const item of besidesTasks(times.known)) add(item);
  return { tasks, counted, led, shares, due, listed, reopened, past, tally: tallied.tally };
}

/** What is late under the name that its unit has in the figures. */
function byFullName({ matter, obligation }: Item, { directory }: Known): Item {
  return { matter, obligation: { ...obligation, unit: directory.fullName(obligation.unit) } };
}

/** By how many more units than one each task was handled that counts. */
function countedAgainIn(due: readonly ItemFigures[]): number {
  const handling = due.filter(({ link }) => link === 'handling');
  return (
    new Set(handling.map(({ id, unitNow }) => `${id} ${unitNow}`)).size - new Set(handling.map(({ id }) => id)).size
  );
}

/** Each unit by the tasks that it has and by what it owed itself, with why it may take no part in a ranking. */
function unitsOf(shares: readonly TaskFigures[], due: readonly ItemFigures[], count: Count): Named[] {
  const { directory, terms } = count.known;
  return figuresByName(
    directory.units.map(({ name }) => name),
    shares,
    due,
    count,
    ({ unit }) => unit,
    (_, unit) => directory.fullName(unit),
  ).map((one) => {
    const unplaced = unplacedOf(directory.find(one.name), one.figures.due, terms);
    return { ...one, ...(unplaced && { unplaced }) };
  });
}

function matrixOf(tasks: readonly TaskFigures[]): Summary['matrix'] {
  const count = (stage: Stage) => {
    const own = tasks.filter((one) => stageOf(one) === stage);
    const overdue = own.filter((one) => one.overdue).length;
    return { onTime: own.length - overdue, overdue };
  };
  return { untouched: count('untouched'), underWay: count('underWay'), finished: count('finished') };
}

/** 未办理: nobody has signed it yet. */
export function stageOf({ state }: Pick<TaskFigures, 'state'>): Stage | undefined {
  if (state === 'cancelled') return undefined;
  if (state === 'unsigned') return 'untouched';
  return isCompleted(state) ? 'finished' : 'underWay';
}
