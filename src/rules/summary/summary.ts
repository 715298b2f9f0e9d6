import { type Day, earlier } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { Matter } from '../../records/obligation.ts';
import { isCompleted } from '../../records/task/states.ts';
import { type Link, link as links, type Stage, type Unplaced } from '../../vocabulary/choices.ts';
import { type Fraction, fraction, plus, ZERO } from '../basis/fraction.ts';
import type { Known } from '../basis/known.ts';
import { type Place, placesOf, unplacedOf } from '../basis/ranking.ts';
import type { Sources } from '../burden/burden.ts';
import { allOwed } from '../deadlines/owed.ts';
import { countsIn, wasLate, workingDays } from '../lateness/lateness.ts';
import { type Item, overdueItems } from '../lateness/overdue.ts';
import { holdersOf, type Standing, sharesOf, standings } from '../lateness/standing.ts';
import { isOverdue, isUnfinished, type Tally, tallyOf } from './figures.ts';
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

/** Sums up a period as it stood on its last day, or today if it is not over: what became known later is not in it. */
export function summaryOf(ledger: Known, period: Period): Summary {
  const end = earlier(period.to, ledger.terms.asOf.day);
  const sources = sourcesAt(ledger, end);
  const count: Count = { ...sources, period, reopened: reopeningsIn(sources.standings, { ...period, to: end }) };
  const tasks = sources.standings.filter((standing) => wasThere(standing, period));
  const due = sources.owed.filter(({ obligation }) => countsIn(obligation, { ...period, to: end }));
  const leaderOf = (item: { readonly leader?: string }, unit: string) =>
    item.leader ?? ledger.directory.find(unit)?.leaderInCharge;
  const total = figuresOf(tasks, due, count);
  const units = unitsOf(tasks, due, count);
  return {
    period,
    end,
    tasks,
    total,
    byLink: links.keys
      .map((link) => ({ link, ...punctuality(due.filter(({ obligation }) => obligation.link === link)) }))
      .filter((one) => one.due > 0),
    matrix: matrixOf(tasks),
    units,
    countedAgain: countedAgainIn(due, ledger),
    leaders: named(
      ledger.directory.leaders.map(({ fullName }) => fullName),
      tasks,
      due,
      count,
      (standing) => holdersOf(standing).map((unit) => standing.task.leaderInCharge ?? leaderOf({}, unit)),
      leaderOf,
    ),
    overdue: overdueItems(sources.owed).map((item) => byFullName(item, ledger)),
    tally: tallyOf(sources.standings, tasks, sources.owed, { ...period, to: end }),
  };
}

/** What is late under the name that its unit has in the figures. */
function byFullName({ matter, obligation }: Item, { directory }: Known): Item {
  return { matter, obligation: { ...obligation, unit: directory.fullName(obligation.unit) } };
}

/** By how many more units than one each task was handled that counts. */
function countedAgainIn(due: readonly Item[], { directory }: Known): number {
  const handling = due.filter(({ obligation }) => obligation.link === 'handling');
  const turns = new Set(
    handling.map(({ matter, obligation }) => `${matter.id} ${directory.fullName(obligation.unit)}`),
  );
  return turns.size - new Set(handling.map(({ matter }) => matter.id)).size;
}

/** Each unit by the tasks that it has and by what it owed itself, with why it may take no part in a ranking. */
function unitsOf(tasks: readonly Standing[], due: readonly Item[], count: Count): Named[] {
  const { directory } = count.ledger;
  return named(
    directory.units.map(({ name }) => name),
    tasks.flatMap(sharesOf),
    due,
    count,
    ({ matter }) => [directory.fullName(matter.lead)],
    (_, unit) => directory.fullName(unit),
  ).map((one) => {
    const unplaced = unplacedOf(directory.find(one.name), one.figures.due, count.terms);
    return { ...one, ...(unplaced && { unplaced }) };
  });
}

/** How many links fell due in a period, and how many of them were done in time. */
export function punctualityIn(ledger: Known, period: Period): Pick<Figures, 'due' | 'onTime' | 'late'> {
  const sources = sourcesAt(ledger, period.to);
  const end = sources.terms.asOf.day;
  return punctuality(sources.owed.filter(({ obligation }) => countsIn(obligation, { ...period, to: end })));
}

interface Count extends Sources {
  readonly period: Period;
  readonly reopened: readonly Reopening[];
}

/** A task is there in a period if it was received by its end and not finished or cancelled before it began. */
function wasThere({ task, story }: Standing, { from, to }: Period): boolean {
  if (task.received.day > to) return false;
  const finished = story.rounds.at(-1)?.completed ?? story.ended;
  return finished === undefined || finished.date.day >= from;
}

function punctuality(due: readonly Item[]): Pick<Figures, 'due' | 'onTime' | 'late'> {
  const onTime = due.filter(({ obligation }) => obligation.verdict === 'done').length;
  return { due: due.length, onTime, late: due.length - onTime };
}

/** 按时办结 by tasks: one that was handled twice, or by two units, counts once, and in time only if it always was. */
function handlingOf(due: readonly Item[]): Pick<Figures, 'handled' | 'handledInTime'> {
  const handling = due.filter(({ obligation }) => obligation.link === 'handling');
  const idsOf = (items: readonly Item[]) => new Set(items.map(({ matter }) => matter.id));
  const late = idsOf(handling.filter(({ obligation }) => wasLate(obligation)));
  const all = idsOf(handling);
  return { handled: all.size, handledInTime: all.size - late.size };
}

function figuresOf(tasks: readonly Standing[], due: readonly Item[], count: Count): Figures {
  const { from, to } = count.period;
  const within = (day: Day | undefined) => day !== undefined && from <= day && day <= to;
  const done = tasks.filter(({ story }) => within(story.rounds.at(-1)?.completed?.date.day));
  const open = tasks.filter(isUnfinished);
  const days = meanDays(done, count);
  return {
    carried: tasks.filter(({ task }) => task.received.day < from).length,
    received: tasks.filter(({ task }) => task.received.day >= from).length,
    completed: done.length,
    reopened: new Set(count.reopened.map(({ entry }) => entry)).size,
    open: open.length,
    overdueTasks: open.filter(isOverdue).length,
    ...punctuality(due),
    ...handlingOf(due),
    ...(days && { days }),
  };
}

/** Long-term tasks have no time to be measured; one that several lead takes as long as the one that finished last. */
function meanDays(done: readonly Standing[], { terms }: Count): Fraction | undefined {
  const taken = done.flatMap((standing) => {
    const ends = sharesOf(standing).flatMap(
      ({ obligations }) => obligations.findLast(({ link }) => link === 'handling') ?? [],
    );
    const last = ends.toSorted((a, b) => ((a.done?.day ?? '') > (b.done?.day ?? '') ? -1 : 1))[0];
    return last?.done ? [workingDays(last.start, last.done.day, last.stopped, terms.calendar)] : [];
  });
  if (taken.length === 0) return undefined;
  const sum = taken.map((days) => fraction(days)).reduce(plus, ZERO);
  return { n: sum.n, d: sum.d * BigInt(taken.length) };
}

function matrixOf(tasks: readonly Standing[]): Summary['matrix'] {
  const count = (stage: Stage) => {
    const own = tasks.filter((standing) => stageOf(standing) === stage);
    const overdue = own.filter(isOverdue).length;
    return { onTime: own.length - overdue, overdue };
  };
  return { untouched: count('untouched'), underWay: count('underWay'), finished: count('finished') };
}

/** 未办理: nobody has signed it yet. */
function stageOf({ state }: Standing): Stage | undefined {
  if (state === 'cancelled') return undefined;
  if (state === 'unsigned') return 'untouched';
  return isCompleted(state) ? 'finished' : 'underWay';
}

/** The figures of everybody who had anything to do, in the order of the register, others after that. */
function named(
  order: readonly string[],
  tasks: readonly Standing[],
  due: readonly Item[],
  count: Count,
  ofTask: (standing: Standing) => readonly (string | undefined)[],
  ofMatter: (matter: Matter, unit: string) => string | undefined,
): Named[] {
  const tasksBy = groupedBy(tasks, ofTask);
  const dueBy = groupedBy(due, ({ matter, obligation }) => [ofMatter(matter, obligation.unit)]);
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
function eachTaskOnce(own: readonly Standing[]): readonly Standing[] {
  const ids = new Set(own.map(({ matter }) => matter.id));
  if (ids.size === own.length) return own;
  const sorted = own.toSorted((a, b) => distance(b) - distance(a) || (finishedOn(a) > finishedOn(b) ? -1 : 1));
  return [...ids].map((id) => sorted.find(({ matter }) => matter.id === id) as Standing);
}

function distance(standing: Standing): number {
  if (!isUnfinished(standing)) return 0;
  return isOverdue(standing) ? 2 : 1;
}

function finishedOn({ story }: Standing): string {
  return story.rounds.at(-1)?.completed?.date.day ?? '';
}

/** Units that are ranked, by their share of links on time, exactly compared. */
export function byPunctuality(units: readonly Named[]): Place<Named>[] {
  return placesOf(
    units.filter(({ unplaced }) => unplaced === undefined),
    ({ figures: a }, { figures: b }) => b.onTime * a.due - a.onTime * b.due,
  );
}
