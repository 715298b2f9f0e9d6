import { type Day, earlier } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { Matter } from '../../records/obligation.ts';
import { isCompleted } from '../../records/task/states.ts';
import { type Link, link as links, type Stage, type Unplaced } from '../../vocabulary/choices.ts';
import { type Fraction, fraction, plus, ZERO } from '../basis/fraction.ts';
import type { Known } from '../basis/known.ts';
import { leaderOf } from '../basis/leader.ts';
import { type Place, placesOf, unplacedOf } from '../basis/ranking.ts';
import type { Sources } from '../burden/burden.ts';
import { allOwed, besidesTasks } from '../deadlines/owed.ts';
import { countsIn } from '../lateness/lateness.ts';
import { type Item, isListed, overdueItems, taskItems } from '../lateness/overdue.ts';
import type { Standing } from '../lateness/standing.ts';
import { standings } from '../lateness/standings.ts';
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

/** What was counted of some tasks and links in a period; tasks stand as on its last day, or today if that is earlier. */
export interface Figures {
  /** Tasks received before the period and not finished by then. */
  readonly carried: number;
  readonly received: number;
  /** Tasks finished in the period for which that was the last time, not returned since. */
  readonly completed: number;
  /** How often in the period 销号 of a task was taken back, as of the unit that had finished it. */
  readonly reopened: number;
  /** Tasks still to be finished at the end, and of these those that are late in signing or handling. */
  readonly open: number;
  readonly overdueTasks: number;
  /** Links that count in the period (`countedOn`): those that were met in time and those that were late. */
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  /** Tasks of which the handling counts in the period, and those of them that were handled in time throughout. */
  readonly handled: number;
  readonly handledInTime: number;
  /** The mean of the working days from receipt (or return) to completion, where anything was completed. */
  readonly days?: Fraction;
}

/** Figures of a unit or a leader. */
export interface Named {
  readonly name: string;
  readonly figures: Figures;
  /** Why a unit takes no part in any ranking. */
  readonly unplaced?: Unplaced;
}

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

export interface Count {
  readonly known: Known;
  readonly period: Period;
  readonly reopened: readonly Reopening[];
}

function punctuality(due: readonly ItemFigures[]): Pick<Figures, 'due' | 'onTime' | 'late'> {
  const onTime = due.filter((one) => one.onTime).length;
  return { due: due.length, onTime, late: due.length - onTime };
}

/** 按时办结 by tasks: one that was handled twice, or by two units, counts once, and in time only if it always was. */
function handlingOf(due: readonly ItemFigures[]): Pick<Figures, 'handled' | 'handledInTime'> {
  const handling = due.filter(({ link }) => link === 'handling');
  const late = new Set(handling.filter((one) => one.wasLate).map(({ id }) => id));
  const all = new Set(handling.map(({ id }) => id));
  return { handled: all.size, handledInTime: all.size - late.size };
}

function figuresOf(tasks: readonly TaskFigures[], due: readonly ItemFigures[], count: Count): Figures {
  const { from, to } = count.period;
  const within = (day: Day | undefined) => day !== undefined && from <= day && day <= to;
  const done = tasks.filter(({ completed }) => within(completed));
  const open = tasks.filter(({ unfinished }) => unfinished);
  const days = meanDays(done);
  return {
    carried: tasks.filter(({ received }) => received < from).length,
    received: tasks.filter(({ received }) => received >= from).length,
    completed: done.length,
    reopened: new Set(count.reopened.map(({ entry }) => entry)).size,
    open: open.length,
    overdueTasks: open.filter(({ overdue }) => overdue).length,
    ...punctuality(due),
    ...handlingOf(due),
    ...(days && { days }),
  };
}

function meanDays(done: readonly TaskFigures[]): Fraction | undefined {
  const taken = done.flatMap((one) => one.taken ?? []);
  if (taken.length === 0) return undefined;
  const sum = taken.map((days) => fraction(days)).reduce(plus, ZERO);
  return { n: sum.n, d: sum.d * BigInt(taken.length) };
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

/** The figures of everybody who had anything to do, in the order of the register, others after that. */
export function figuresByName(
  order: readonly string[],
  tasks: readonly TaskFigures[],
  due: readonly ItemFigures[],
  count: Count,
  ofItem: (item: ItemFigures) => string | undefined,
  ofMatter: (matter: Matter, unit: string) => string | undefined,
): Named[] {
  const tasksBy = groupedBy(tasks, ({ names }) => names);
  const dueBy = groupedBy(due, (item) => [ofItem(item)]);
  const reopenedBy = groupedBy(count.reopened, ({ matter, unit }) => [ofMatter(matter, unit)]);
  const present = new Set([tasksBy, dueBy, reopenedBy].flatMap((by) => [...by.keys()]));
  const names = [...order.filter((name) => present.has(name)), ...[...present].filter((name) => !order.includes(name))];
  return names.map((name) => ({
    name,
    figures: figuresOf(eachTaskOnce(tasksBy.get(name) ?? []), dueBy.get(name) ?? [], {
      ...count,
      reopened: reopenedBy.get(name) ?? [],
    }),
  }));
}

/** What belongs to each name, in its order; what has no name to none. */
function groupedBy<T>(all: readonly T[], namesOf: (one: T) => readonly (string | undefined)[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all)
    for (const name of new Set(namesOf(one))) {
      if (name === undefined) continue;
      const group = groups.get(name);
      if (group) group.push(one);
      else groups.set(name, [one]);
    }
  return groups;
}

/** Of several parts that one unit has of a task that which is furthest from its end; of two that are over the later. */
function eachTaskOnce(own: readonly TaskFigures[]): readonly TaskFigures[] {
  const ids = new Set(own.map(({ id }) => id));
  if (ids.size === own.length) return own;
  const sorted = own.toSorted(
    (a, b) => distance(b) - distance(a) || ((a.completed ?? '') > (b.completed ?? '') ? -1 : 1),
  );
  return [...ids].map((id) => sorted.find((one) => one.id === id) as TaskFigures);
}

function distance({ unfinished, overdue }: TaskFigures): number {
  if (!unfinished) return 0;
  return overdue ? 2 : 1;
}

/** Units that are ranked, by their share of links on time, exactly compared. */
export function byPunctuality(units: readonly Named[]): Place<Named>[] {
  return placesOf(
    units.filter(({ unplaced }) => unplaced === undefined),
    ({ figures: a }, { figures: b }) => b.onTime * a.due - a.onTime * b.due,
  );
}
