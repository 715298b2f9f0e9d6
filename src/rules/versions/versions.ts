import { addDays, type Day, earlier } from '../../calendar/day.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Task } from '../../records/task/schema.ts';
import type { Directory } from '../../records/unit/directory.ts';
import type { Level, SourceCategory, State } from '../../vocabulary/choices.ts';
import { Known, knownTask, termsOn } from '../basis/known.ts';
import { leaderOf } from '../basis/leader.ts';
import { allOwed } from '../deadlines/owed.ts';
import { answerableUntil } from '../lateness/answerable.ts';
import type { Item } from '../lateness/overdue.ts';
import { holdersOf, type Standing, sharesOf } from '../lateness/standing.ts';
import { standings } from '../lateness/standings.ts';
import { isUnfinished } from '../summary/figures.ts';
import { Almanacs } from './almanac.ts';
import { lateFrom, type Owing, owingOf } from './owing.ts';
import { ledgerOf, type Strand, strandsOf } from './strands.ts';
import { commonTurns, factDays, goesByPeriods, periodTurns } from './turns.ts';

/** What holds on every day of looking from one to another, both included; without an end it still does. */
export interface Version<T> {
  readonly from: Day;
  readonly to: Day | undefined;
  readonly of: T;
}

/** A task as it stands, without what is owed of it. */
export interface TaskStand {
  readonly id: string;
  readonly title: string;
  readonly state: State;
  readonly received: Day;
  /** The units that have it. */
  readonly leads: readonly string[];
  readonly leaders: readonly string[];
  readonly category: SourceCategory | undefined;
  readonly level: Level | undefined;
  readonly completed: Day | undefined;
  readonly ended: Day | undefined;
  /** 分办, or taken over as done: it is in no figure. */
  readonly uncounted: boolean;
}

/** The part of a task that a unit has which leads it, alone or with others. */
export interface TaskShare {
  readonly id: string;
  readonly unit: string;
  readonly leader: string | undefined;
  readonly state: State;
  readonly completed: Day | undefined;
  /** Still to be finished. */
  readonly unfinished: boolean;
}

/** What of a strand was known when. */
export interface StrandHistory {
  readonly owed: readonly Version<Owing>[];
  readonly stands: readonly Version<TaskStand>[];
  readonly shares: readonly Version<TaskShare>[];
}

/** How many days ahead is looked for when something changes by itself. */
const AHEAD = 40;

/** Tells of strands of a ledger what was known of them on each day up to that of looking. */
export class OwedHistories {
  readonly #whole: Ledger;
  readonly #asOf: Day;
  readonly #common: readonly Day[];
  readonly #now: Directory;
  #lasting: Day;
  /** The calendars by which what was told runs. */
  readonly almanacs = new Almanacs();

  constructor(whole: Ledger, asOf: Day) {
    this.#whole = whole;
    this.#asOf = asOf;
    this.#common = commonTurns(whole);
    this.#now = whole.directory.at(asOf);
    const ahead = this.#common.filter((day) => day > asOf).map((day) => addDays(day, -1));
    this.#lasting = ahead.reduce(earlier, addDays(asOf, AHEAD));
  }

  /** All that is known on the day of looking. */
  get known(): Known {
    return new Known(this.#whole, termsOn(this.#whole, { day: this.#asOf }));
  }

  get asOf(): Day {
    return this.#asOf;
  }

  /** What was known of each strand, with its task as it is known now. */
  *told(): Generator<StrandHistory & { readonly task?: Task | undefined }> {
    const now = { day: this.#asOf };
    for (const strand of strandsOf(this.#whole)) {
      const { task: filed } = strand;
      const record = filed?.record;
      const isThere = record !== undefined && record.received.day <= this.#asOf;
      yield {
        ...this.of(strand),
        task: isThere ? knownTask({ record, file: filed?.file ?? '' }, now).record : undefined,
      };
      filed?.release?.();
    }
  }

  /** The last day on which all that was told so far is still so, if nothing more is recorded. */
  get lasting(): Day {
    return this.#lasting;
  }

  /** What was known of a strand on each day. */
  of(strand: Strand): StrandHistory {
    const [owed, stands, shares] = [new Spans<Owing>(), new Spans<TaskStand>(), new Spans<TaskShare>()];
    const facts = factDays(strand);
    const [first] = facts;
    if (first === undefined && !strand.ofBulletins) return { owed: [], stands: [], shares: [] };
    const ledger = ledgerOf(strand, this.#whole);
    const turns = new Turns(this.#turnsOf(strand, facts, first ?? this.#asOf));
    for (let day = turns.next(); day !== undefined && day <= this.#lasting; day = turns.next()) {
      const { items, all, known } = lookedAt(ledger, day);
      const [now, almanacs] = [this.#now, this.almanacs];
      const rows = [items.map((item) => owingOf(item, { known, now, almanacs })), all.map(standOf)] as const;
      const held = all.flatMap((one) => sharesOf(one).map((share) => shareOf(share, known)));
      if (day <= this.#asOf) {
        owed.turn(day, rows[0]);
        stands.turn(day, rows[1]);
        shares.turn(day, held);
      } else if (!(owed.isAsBefore(rows[0]) && stands.isAsBefore(rows[1]) && shares.isAsBefore(held))) {
        this.#lasting = addDays(day, -1);
      }
      turns.add(items.flatMap((item) => ceasing(item, known)));
    }
    return { owed: owed.told(), stands: stands.told(), shares: shares.told() };
  }

  #turnsOf(strand: Strand, facts: readonly Day[], first: Day): Day[] {
    const later = this.#common.filter((day) => day > first);
    const terms = termsOn(this.#whole, { day: this.#asOf });
    const regular = goesByPeriods(strand, terms) ? periodTurns(first, addDays(this.#asOf, AHEAD)) : [];
    return [...facts, ...later, ...regular];
  }
}

function lookedAt(ledger: Ledger, day: Day) {
  const known = new Known(ledger, termsOn(ledger, { day }));
  const all = standings(known);
  return { known, all, items: allOwed(known, all) };
}

/** Of a unit that is no more, what falls due afterwards falls away on the day on which it would be late. */
function ceasing({ obligation }: Item, { terms }: Known): readonly Day[] {
  const isOpen = obligation.done === undefined && obligation.waived === undefined;
  return isOpen && answerableUntil(obligation.unit, terms) !== undefined ? [lateFrom(obligation)] : [];
}

function standOf(standing: Standing): TaskStand {
  const { id, state, received, matter, leaders, synopsis, divided } = standing;
  return {
    id,
    title: matter.title,
    state,
    received,
    leads: holdersOf(standing),
    leaders,
    category: matter.source?.category,
    level: matter.source?.level,
    completed: synopsis.completed,
    ended: synopsis.ended,
    uncounted: divided || synopsis.doneBefore === true,
  };
}

function shareOf(standing: Standing, { directory }: Known): TaskShare {
  const { id, matter, state, synopsis } = standing;
  return {
    id,
    unit: directory.fullName(matter.lead),
    leader: leaderOf(matter.leader, matter.lead, directory),
    state,
    completed: synopsis.completed,
    unfinished: isUnfinished(standing),
  };
}

/** Days to look at, each once and in their order, to which others may be added on the way. */
class Turns {
  readonly #ahead: Set<Day>;
  #sorted: Day[];
  #day: Day | undefined;

  constructor(days: readonly Day[]) {
    this.#ahead = new Set(days);
    this.#sorted = [...this.#ahead].sort().reverse();
  }

  next(): Day | undefined {
    this.#day = this.#sorted.pop();
    return this.#day;
  }

  add(days: readonly Day[]): void {
    const more = days.filter((day) => !this.#ahead.has(day) && day > (this.#day ?? day));
    if (more.length === 0) return;
    for (const day of more) this.#ahead.add(day);
    this.#sorted = [...new Set([...this.#sorted, ...more])].sort().reverse();
  }
}

/** What is told of each day, put together to what is told from one day to another. */
class Spans<T extends object> {
  #open = new Map<string, { readonly from: Day; readonly of: T }>();
  readonly #closed: Version<T>[] = [];

  turn(day: Day, rows: readonly T[]): void {
    const before = this.#open;
    const now = keyed(rows);
    this.#open = new Map([...now].map(([key, of]) => [key, before.get(key) ?? { from: day, of }]));
    for (const [key, { from, of }] of before) if (!now.has(key)) this.#closed.push({ from, to: addDays(day, -1), of });
  }

  isAsBefore(rows: readonly T[]): boolean {
    const now = keyed(rows);
    return now.size === this.#open.size && [...now.keys()].every((key) => this.#open.has(key));
  }

  told(): Version<T>[] {
    return [...this.#closed, ...[...this.#open.values()].map(({ from, of }) => ({ from, to: undefined, of }))];
  }
}

/** By all that they say; the same said twice is two. */
function keyed<T extends object>(rows: readonly T[]): Map<string, T> {
  const all = new Map<string, T>();
  for (const row of rows) {
    const key = JSON.stringify(row);
    let place = key;
    for (let again = 2; all.has(place); again += 1) place = `${key}${again}`;
    all.set(place, row);
  }
  return all;
}
