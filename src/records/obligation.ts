import type { Day } from '../calendar/day.ts';
import type { Counting, RestDayEnd } from '../calendar/due.ts';
import type { Moment } from '../calendar/moment.ts';
import type { Span } from '../calendar/span.ts';
import type { Level, Link, SourceCategory } from '../vocabulary/choices.ts';

/** How a due day comes about: a length of time counted from a day, or a day that somebody fixed. */
export type Origin =
  | { readonly kind: 'span'; readonly start: Moment; readonly span: Span; readonly counting: Counting }
  | { readonly kind: 'fixed'; readonly day: Day; readonly restDayEnd: RestDayEnd };

/** A due moment with everything needed to explain it. */
export interface Reckoning {
  readonly due: Moment;
  readonly provisional: boolean;
  /** 未核对: it rests on days of a notice that nobody has compared with its original. */
  readonly unconfirmed?: true;
  readonly origin: Origin;
  /** 依据: clauses and rules, most specific first. */
  readonly basis: readonly string[];
  /** What moved the day, in the order of happening, in Chinese. */
  readonly changes: readonly string[];
  /** What it was before an extension put another day in its place. */
  readonly earlier?: Reckoning;
}

/** A due day that was missed, and the day of the application that ended the lateness. */
export interface Missed {
  readonly due: Day;
  readonly through: Day;
}

/** What ended an obligation that was not met: 转办, 退回重办, 撤销 and the like, as people call it. */
export interface Waived extends Moment {
  readonly by: string;
  /** It ought to have come before that, which shows that it was never kept (缺办): late or not by then, it is missed. */
  readonly unkept?: true;
}

/** Something that a unit owes by a moment, and how it ended, as far as is known on the day of looking. */
export interface Obligation extends Reckoning {
  readonly link: Link;
  /** What exactly, where the link has several: 电话, a step of the roadmap. */
  readonly detail?: string;
  readonly unit: string;
  readonly start: Day;
  /** When it became known that it was owed, where that is later than its start. */
  readonly known?: Day;
  /** When it was done. */
  readonly done?: Moment;
  /** When and by what it fell away undone; what was late by then stays late. */
  readonly waived?: Waived;
  /** The clock stands still: 中止. */
  readonly paused: boolean;
  /** Days that do not count towards lateness: suspensions that stop the clock. */
  readonly stopped: Counting['paused'];
  /** Days that it missed before it was given others for which it asked too late: what lies between stays late. */
  readonly missed?: readonly Missed[];
  /** Not listed as overdue any more (缺访列示期); in figures it stays as late as it is. */
  readonly unlisted?: true;
}

/** Where a task came from, as far as it is told. */
export interface MatterSource {
  readonly category?: SourceCategory;
  readonly level?: Level;
  /** 领导 who instructed. */
  readonly leader?: string;
}

/** What an obligation comes from: a task, a record of a register, or a cell of a table that rules span. */
export interface Matter {
  /** 编号 of the task or record, or the key of the cell. */
  readonly id: string;
  readonly title: string;
  /** 现牵头单位, or the unit that owes it. */
  readonly lead: string;
  /** 分管领导, where the record itself names one. */
  readonly leader?: string;
  /** Of tasks alone, also where nothing is told. */
  readonly source?: MatterSource;
  /** How often it has been urged. */
  readonly urges: number;
}

/** What a unit owes beside how its day comes about. */
export interface Owed {
  readonly link: Link;
  readonly detail?: string | undefined;
  readonly unit: string;
  readonly start: Day;
  readonly known?: Day;
  readonly done: Moment | undefined;
  readonly waived: Waived | undefined;
  readonly paused: boolean;
  readonly stopped: Counting['paused'];
  readonly missed?: readonly Missed[] | undefined;
}

/** An obligation in the one form that all have, what need not be there last: there are tens of thousands of them. */
export function obligation(reckoning: Reckoning, owed: Owed): Obligation {
  const { due, provisional, origin, basis, changes } = reckoning;
  const { link, unit, start, paused, stopped } = owed;
  const made = { due, provisional, origin, basis, changes, link, unit, start, paused, stopped };
  return withEndings(made, reckoning, owed);
}

type Endings = Pick<Owed, 'detail' | 'known'> & {
  readonly done?: Moment | undefined;
  readonly waived?: Waived | undefined;
  readonly missed?: Owed['missed'];
  readonly unlisted?: true;
};

/** Adds what need not be there to an obligation that has just been made. */
export function withEndings<T extends Obligation>(
  made: T,
  { earlier, unconfirmed }: { readonly earlier?: Reckoning | undefined; readonly unconfirmed?: true | undefined },
  endings: Endings,
): T {
  const open: { -readonly [K in keyof Obligation]: Obligation[K] } = made;
  const { detail, known, done, waived, missed, unlisted } = endings;
  if (earlier) open.earlier = earlier;
  if (unconfirmed) open.unconfirmed = unconfirmed;
  if (detail !== undefined) open.detail = detail;
  if (known) open.known = known;
  if (done) open.done = done;
  if (waived) open.waived = waived;
  if (missed) open.missed = missed;
  if (unlisted) open.unlisted = unlisted;
  return made;
}

/** Whether it is still owed after its due day: one that is met on its due day is not late. */
export function isLate({ due, done, waived }: Obligation, asOf: Moment): boolean {
  return !done && !waived && due.day < asOf.day;
}
