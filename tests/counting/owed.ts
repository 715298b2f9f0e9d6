import { type Day, dayOf, daysBetween, earlier, isWorkday, later, type Moment, type Span, step } from './days.ts';

/** A thing that a unit owes: what, by when, when it was done, when and why it fell away, which days are not charged. */
export interface Owed {
  readonly record: string;
  readonly unit: string;
  readonly link: string;
  /** The limit; where an extension came after it had passed, the one that was missed. */
  readonly due: Moment;
  /** The limit as it stands since then. */
  readonly now?: Moment | undefined;
  readonly done?: Moment | undefined;
  readonly gone?: Gone | undefined;
  /** Days on which the clock stood still. */
  readonly stopped?: readonly Span[];
  /** Days that a late approval took out: from the day after it was applied for through the new limit. */
  readonly excused?: readonly Span[];
  readonly urgings?: number;
  /** Since when anybody could know that it was owed. */
  readonly known?: Day;
}

const ABOLISHED = '机构撤销';

/** 机构撤销 of a unit that still has a task. */
export const ORPHANED = `${ABOLISHED}，未移交`;

export interface Gone {
  readonly day: Moment;
  readonly why: string;
  /** It came to nothing because what must come after it came without it: that is a miss at any time. */
  readonly skipped?: true;
}

export type Verdict = '未到期' | '按时' | '迟办' | '逾期未办' | '逾期后了结' | '不再欠';

export interface Item extends Owed {
  readonly now: Moment;
  readonly verdict: Verdict;
  /** Working days late, as of the day of looking, of doing it, or of its falling away. */
  readonly late: number;
  /** Whether a list of what is overdue on the day of looking has it. */
  readonly open: boolean;
}

/** What became of a thing owed, seen on a day. Late is any day after the limit that is not taken out; it stays late. */
export function judged(owed: Owed, look: Day): Item {
  const done = owed.done !== undefined && isItsOwn(owed, owed.done) ? owed.done : undefined;
  const gone = done === undefined ? owed.gone : undefined;
  const end = done ?? gone?.day ?? look;
  const out = [...(owed.stopped ?? []), ...(owed.excused ?? [])];
  const days = daysBetween(owed.due, end, out);
  const wasLate = isStoppedAfter(owed, owed.due, end);
  const isLate = days.length > 0 || wasLate || minutesLate(owed.due, end);
  const open =
    owed.done === undefined && (gone === undefined || gone.why === ORPHANED) && isLate && !isGrantedTo(owed, look);
  return {
    ...owed,
    now: owed.now ?? owed.due,
    done,
    gone,
    verdict: verdictOf(isLate || gone?.skipped === true, done, gone),
    late: days.filter(isWorkday).length,
    open,
  };
}

/** What was late when it was stopped is late by then, if by no day that counts. */
function isStoppedAfter({ stopped = [] }: Owed, due: Moment, end: Moment): boolean {
  return stopped.some(([from]) => dayOf(due) < from && from <= dayOf(end));
}

/** Whether a late approval gives it until that day: from its own day on the new limit holds, which is missed as any is. */
function isGrantedTo(owed: Owed, look: Day): boolean {
  const { excused = [], now, stopped = [] } = owed;
  if (excused.length === 0 || now === undefined) return false;
  return daysBetween(now, look, [...stopped]).length === 0 && !isStoppedAfter(owed, now, look);
}

/** Whether it was done before it fell away; what a unit that is no more did in time counts as done all the same. */
function isItsOwn({ due, gone, excused = [] }: Owed, done: Moment): boolean {
  if (!before(gone?.day, done)) return true;
  return gone?.why.startsWith(ABOLISHED) === true && excused.length === 0 && dayOf(done) <= dayOf(due);
}

function verdictOf(isLate: boolean, done: Moment | undefined, gone: Gone | undefined): Verdict {
  if (done !== undefined) return isLate ? '迟办' : '按时';
  if (gone !== undefined) return isLate ? '逾期后了结' : '不再欠';
  return isLate ? '逾期未办' : '未到期';
}

/** A limit by the minute is missed by the minute; whatever is dated by the day is taken to be in time that day. */
function minutesLate(due: Moment, end: Moment): boolean {
  return due.length > 10 && end.length > 10 && end > due;
}

function before(day: Moment | undefined, other: Moment): boolean {
  return day !== undefined && dayOf(day) < dayOf(other);
}

export function firstGone(...all: readonly (Gone | undefined)[]): Gone | undefined {
  const known = all.filter((gone) => gone !== undefined);
  const first = known.length === 0 ? undefined : earlier(...known.map(({ day }) => day));
  return known.find(({ day }) => day === first);
}

/**
 * What is settled within a period one way or the other: met in time on its day, or late from the day after, and the same
 * whenever one asks; not what fell away before, nor what may yet be done.
 */
export function dueWithin(items: readonly Item[], [first, last]: Span): Item[] {
  return items.filter((item) => {
    if (['不再欠', '未到期'].includes(item.verdict)) return false;
    const day = settledOn(item);
    return first <= day && day <= last;
  });
}

/** What is late is so from the first day that counts against it: where the clock stood still as the limit passed, when it went on. */
function settledOn({ due, verdict, known = '', gone, stopped = [] }: Item): Day {
  const still = stopped.find(([from, through]) => from <= dayOf(due) && dayOf(due) <= through);
  const first = step(still?.[1] ?? dayOf(due), 1);
  if (gone?.skipped) return later(earlier(dayOf(gone.day), first), known);
  return later(verdict === '按时' || due.length > 10 ? dayOf(due) : first, known);
}
