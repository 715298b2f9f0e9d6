import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import { type Filed, type FiledTask, type Ledger, recordsOf } from '../../ledger/ledger.ts';
import { taskKind } from '../../records/index.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import { knownOn } from '../../records/known.ts';
import { holdsOn } from '../../records/task/card.ts';
import { asEntered } from '../../records/task/corrections.ts';
import { happened } from '../../records/task/course.ts';
import type { Task } from '../../records/task/schema.ts';
import { asKnown, upTo } from '../../records/task/tell.ts';
import type { Terms } from '../../records/terms.ts';
import { eachOnce } from './ids.ts';

declare const cut: unique symbol;

/** A task with nothing in it that happened after the day of looking; a card that it has speaks for that day. */
export interface KnownTask extends FiledTask {
  readonly [cut]: true;
  /** Whether its file tells of later days as well. */
  readonly goesOn?: boolean;
  /** What is said now of what had happened by then, where some of that was corrected later: for telling what has changed. */
  readonly corrected?: Task | undefined;
}

/**
 * What is known of a ledger on the day of looking (只看见到那天为止的事实): all that rules and views answer from. Tasks
 * and records are cut to that day, and there is no way from here to the rest; what is laid down ahead (units, rules,
 * plan, calendar) was known as it is. Nothing is opened that nobody asks for.
 */
export class Known {
  /** 历法, 制度 and the day of looking. */
  readonly terms: Terms;
  readonly #whole: Ledger;
  readonly #records = new Map<string, readonly Filed<Numbered>[]>();
  #tasks: readonly KnownTask[] | undefined;
  /** The day that was asked for last: many ask for the same. */
  #earlier: Known | undefined;

  constructor(whole: Ledger, terms: Terms) {
    this.#whole = whole;
    this.terms = terms;
  }

  get office(): Ledger['office'] {
    return this.#whole.office;
  }

  get directory(): Ledger['directory'] {
    return this.#whole.directory.at(this.terms.asOf.day);
  }

  get register(): Ledger['register'] {
    return this.#whole.register;
  }

  get ruleFile(): Ledger['ruleFile'] {
    return this.#whole.ruleFile;
  }

  get plan(): Ledger['plan'] {
    return this.#whole.plan;
  }

  /** The tasks received by then, each number once. */
  get tasks(): readonly KnownTask[] {
    const { asOf } = this.terms;
    this.#tasks ??= eachOnce(taskKind, this.#whole.tasks).flatMap((filed) => knownThen(filed, asOf));
    return this.#tasks;
  }

  /** The records of a register, each number once. */
  records<R extends Numbered>(kind: Kind<R>): readonly Filed<R>[] {
    const before = this.#records.get(kind.name);
    if (before) return before as readonly Filed<R>[];
    const { day } = this.terms.asOf;
    const known = eachOnce(kind, recordsOf(this.#whole, kind)).flatMap((filed) => recordThen(kind, filed, day));
    this.#records.set(kind.name, known);
    return known;
  }

  /** The same cut back to the end of an earlier day, for a period that is over (期末数); it is never let forward. */
  upTo(day: Day): Known {
    if (day >= this.terms.asOf.day) return this;
    if (this.#earlier?.terms.asOf.day !== day) this.#earlier = new Known(this.#whole, termsOn(this.#whole, { day }));
    return this.#earlier;
  }

  /** The same with each unit that had one successor by the day of looking taken as that one (沿革口径). */
  chained(): Known {
    const { asOf } = this.terms;
    const whole = { ...this.#whole, directory: this.#whole.directory.chained(asOf.day) };
    return new Known(whole, termsOn(whole, asOf));
  }
}

/** 历法、制度 and 单位名录 of a ledger as they were known on a day. */
export function termsOn(whole: Ledger, asOf: Moment): Terms {
  return { asOf, calendar: whole.calendar.asKnown(asOf.day), rules: whole.rules, units: whole.directory.at(asOf.day) };
}

/** The one door from what was read to what may be answered from. */
export function knownLedger(whole: Ledger, terms: Terms): Known {
  const before = latest.get(whole);
  if (before?.terms === terms) return before;
  const known = new Known(whole, terms);
  latest.set(whole, known);
  return known;
}

const latest = new WeakMap<Ledger, Known>();

/** What is known of a task on a day, also of one that is only about to be written. */
export function knownTask({ record, file }: Filed<Task>, asOf: Moment): KnownTask {
  const known = asKnown(record, asOf);
  const corrected = asEntered(record, asOf.day) === record ? undefined : upTo(record, asOf);
  return { record: known, file, goesOn: known !== record, ...(corrected && { corrected }) } as KnownTask;
}

function knownThen(filed: FiledTask, asOf: Moment): readonly KnownTask[] {
  const { card } = filed;
  if (card && holdsOn(card, asOf)) return [filed as KnownTask];
  if (card && card.received < asOf.day) return [unopened(filed, asOf)];
  if (card && card.received > asOf.day) return [];
  return happened(filed.record.received, asOf) ? [knownTask(filed, asOf)] : [];
}

/** A task whose card speaks for later days than that of looking: its file is opened when it is asked for. */
function unopened(filed: FiledTask, asOf: Moment): KnownTask {
  let known: KnownTask | undefined;
  const opened = () => (known ??= knownTask(filed, asOf));
  const { file } = filed;
  return {
    file,
    get record() {
      return opened().record;
    },
    get goesOn() {
      return opened().goesOn;
    },
    get corrected() {
      return opened().corrected;
    },
    release() {
      known = undefined;
      filed.release?.();
    },
  } as KnownTask;
}

function recordThen<R extends Numbered>(kind: Kind<R>, filed: Filed<R>, day: Day): readonly Filed<R>[] {
  const record = knownOn(kind, filed.record, day);
  if (record === filed.record) return [filed];
  return record ? [{ record, file: filed.file }] : [];
}
