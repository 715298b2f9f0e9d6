import { addDays, earlier, later } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import type { Obligation } from '../records/obligation.ts';
import type { Terms } from '../records/task/terms.ts';

/** How an obligation stands on the day of looking. */
export type Verdict = 'done' | 'done-late' | 'waived' | 'paused' | 'open' | 'soon' | 'today' | 'overdue';

export interface Judged extends Obligation {
  readonly verdict: Verdict;
  /** Working days after the due day, up to when it was done or today; days of a stopped clock do not count. */
  readonly lateDays: number;
  /** Working days left, today not counted. */
  readonly daysLeft: number;
  /** Any day that the due day or the lateness rests on is not announced yet. */
  readonly rough: boolean;
}

/** Judges an obligation as of a moment. The due day itself is on time (民法典第二百零三条、第一千二百五十九条). */
export function judge(obligation: Obligation, terms: Terms): Judged {
  const { asOf, calendar } = terms;
  const { due, done, waived } = obligation;
  const until = done ?? waived ?? asOf;
  const lateDays = isAfter(until, due) ? workingDaysLate(obligation, until, terms) : 0;
  const daysLeft = due.day > asOf.day ? calendar.workingDaysIn(asOf.day, due.day) : 0;
  const touched = until.day > due.day ? calendar.isProvisional(addDays(due.day, 1), until.day) : false;
  return {
    ...obligation,
    verdict: verdictOf(obligation, terms, daysLeft),
    lateDays,
    daysLeft,
    rough: obligation.provisional || touched,
  };
}

function verdictOf(obligation: Obligation, terms: Terms, daysLeft: number): Verdict {
  const { due, done, waived } = obligation;
  if (done) return isAfter(done, due) ? 'done-late' : 'done';
  if (waived) return 'waived';
  if (obligation.paused && !lateBeforePause(obligation)) return 'paused';
  if (isAfter(terms.asOf, due)) return 'overdue';
  if (due.day === terms.asOf.day) return 'today';
  return daysLeft <= warningDays(obligation, terms) ? 'soon' : 'open';
}

function lateBeforePause({ due, stopped }: Obligation): boolean {
  const last = stopped.at(-1);
  return last !== undefined && due.day < last.from;
}

/** Whether a moment lies after a due one; a moment without a time of day is the end of its day. */
export function isAfter(moment: Moment, due: Moment): boolean {
  if (moment.day !== due.day) return moment.day > due.day;
  return due.minute !== undefined && (moment.minute ?? Number.POSITIVE_INFINITY) > due.minute;
}

function workingDaysLate({ due, stopped }: Obligation, until: Moment, { calendar }: Terms): number {
  const still = stopped
    .map(({ from, through }) => ({ from: later(from, addDays(due.day, 1)), through: earlier(through, until.day) }))
    .filter(({ from, through }) => from <= through)
    .reduce((sum, { from, through }) => sum + calendar.workingDaysIn(addDays(from, -1), through), 0);
  return calendar.workingDaysIn(due.day, until.day) - still;
}

/** 临期: 3 working days before the end, or 1 where the whole time is 5 working days or less. */
function warningDays(obligation: Obligation, terms: Terms): number {
  const rule = (name: 'soonWithin' | 'soonWithinShort' | 'shortTask') =>
    terms.rules.get(name, obligation.start).value.count;
  const total = terms.calendar.workingDaysIn(obligation.start, obligation.due.day);
  return total <= rule('shortTask') ? rule('soonWithinShort') : rule('soonWithin');
}
