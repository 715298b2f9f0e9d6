import { addDays, type Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import { type Obligation, withEndings } from '../../records/obligation.ts';
import { type Terms, termsOf } from '../../records/terms.ts';
import type { Light } from '../../vocabulary/choices.ts';
import { answerableUntil } from './answerable.ts';
import { type LateSpell, lateSpells, workingDays } from './spells.ts';

/**
 * How an obligation stands on the day of looking. What was late when it fell away stays late, and what fell away because
 * it was never kept is missed though its day was not over: `waived-late`.
 */
export type Verdict =
  | 'done'
  | 'done-late'
  | 'waived'
  | 'waived-late'
  | 'paused'
  | 'open'
  | 'soon'
  | 'today'
  | 'overdue';

export interface Judged extends Obligation {
  readonly verdict: Verdict;
  /** Working days after the due day, up to when it was done or today; days of a stopped clock do not count. */
  readonly lateDays: number;
  /** Working days left, today not counted. */
  readonly daysLeft: number;
  /** Any day that the due day or the lateness rests on is not announced yet. */
  readonly rough: boolean;
  /** The day that chooses the version of the rules. */
  readonly ruledOn: Day;
  /** When its unit was abolished, where it was late then or after: no later day is charged to it. */
  readonly ceased?: Day;
}

/**
 * Judges an obligation of a task that was received on a day, which chooses the version of the rules, as of a moment.
 * The due day itself is on time (民法典第二百零三条、第一千二百五十九条). A unit that is no more stays late by the days
 * until then, and is listed until somebody takes over; what was due after that it never owed (逾期之后).
 */
export function judge(obligation: Obligation, received: Day, terms: Terms): Judged {
  const own = termsOf(terms, obligation.unit);
  const { asOf, calendar } = own;
  const { due, stopped } = obligation;
  const daysLeft = due.day > asOf.day ? calendar.workingDaysIn(asOf.day, due.day) : 0;
  const verdict = verdictOf(obligation, daysLeft, received, own);
  const late = obligation.missed !== undefined || isLateVerdict(verdict);
  const ceased = late ? ceasedBefore(obligation, own) : undefined;
  const end = ceased ?? endOf(obligation, asOf);
  const spells = late ? lateSpells(obligation, end) : NONE;
  const touched = end > due.day && calendar.isProvisional(addDays(due.day, 1), end);
  const unread = end > due.day && calendar.isUnconfirmed(addDays(due.day, 1), end);
  return judgedAs(ceased === undefined ? obligation : missedUntil(obligation, ceased), {
    verdict: ceased !== undefined && spells.length === 0 ? 'waived' : verdict,
    lateDays: spells.reduce((sum, { due: after, through }) => sum + workingDays(after, through, stopped, calendar), 0),
    daysLeft,
    rough: obligation.provisional || touched,
    ruledOn: received,
    ...((obligation.unconfirmed || unread) && UNCONFIRMED),
    ceased,
  });
}

const NONE: readonly LateSpell[] = [];

/** Without the days that were missed only when the unit was no more. */
function missedUntil({ missed, ...owed }: Obligation, ceased: Day): Obligation {
  const own = missed?.filter(({ due }) => due < ceased) ?? [];
  return own.length > 0 ? { ...owed, missed: own } : owed;
}

/** The day on which counting ends at the latest: when it was done or fell away, else today. */
function endOf({ done, waived }: Pick<Obligation, 'done' | 'waived'>, asOf: Moment): Day {
  return (done ?? waived ?? asOf).day;
}

/** When the unit was abolished, if that was before counting would end. */
function ceasedBefore(obligation: Obligation, terms: Terms): Day | undefined {
  const last = answerableUntil(obligation.unit, terms);
  return last !== undefined && last < endOf(obligation, terms.asOf) ? last : undefined;
}

const UNCONFIRMED = { unconfirmed: true } as const;

/** Named one by one: a spread would take several times as long, and there are tens of thousands of them. */
function judgedAs(owed: Obligation, judgement: Judgement): Judged {
  const { due, provisional, origin, basis, changes, link, unit, start, paused, stopped } = owed;
  const { verdict, lateDays, daysLeft, rough, ruledOn, unconfirmed, ceased } = judgement;
  const judged = {
    due,
    provisional,
    origin,
    basis,
    changes,
    link,
    unit,
    start,
    paused,
    stopped,
    verdict,
    lateDays,
    daysLeft,
    rough,
    ruledOn,
    ...(ceased && { ceased }),
  };
  return withEndings(judged, { earlier: owed.earlier, unconfirmed }, owed);
}

type Judgement = Omit<Judged, keyof Obligation | 'ceased'> &
  Pick<Judged, 'unconfirmed'> & { readonly ceased: Day | undefined };

function verdictOf(obligation: Obligation, daysLeft: number, received: Day, terms: Terms): Verdict {
  const { due, done, waived, missed } = obligation;
  if (done) return missed || isAfter(done, due) ? 'done-late' : 'done';
  if (waived) return missed || waived.unkept || fellAfter(waived, due) ? 'waived-late' : 'waived';
  if (obligation.paused && !lateBeforePause(obligation)) return 'paused';
  if (isAfter(terms.asOf, due)) return 'overdue';
  if (due.day === terms.asOf.day) return 'today';
  return daysLeft <= warningDays(obligation, received, terms) ? 'soon' : 'open';
}

/** What was late when the clock was stopped stays late, by as many days as then. */
function lateBeforePause({ due, stopped }: Obligation): boolean {
  const last = stopped.at(-1);
  return last !== undefined && due.day < last.from;
}

/** Whether a moment lies after a due one; a moment without a time of day is the end of its day. */
function isAfter(moment: Moment, due: Moment): boolean {
  if (moment.day !== due.day) return moment.day > due.day;
  return due.minute !== undefined && (moment.minute ?? Number.POSITIVE_INFINITY) > due.minute;
}

/** Whether something fell away after a due moment; of the same day without a time of day nobody can say that it did. */
function fellAfter(waived: Moment, due: Moment): boolean {
  if (waived.day !== due.day) return waived.day > due.day;
  return due.minute !== undefined && waived.minute !== undefined && waived.minute > due.minute;
}

/** 临期: 3 working days before the end, or 1 where the whole time is 5 working days or less. */
export function warningDays({ start, due, stopped }: Obligation, received: Day, { calendar, rules }: Terms): number {
  const total = workingDays(start, due.day, stopped, calendar);
  const short = total <= rules.get('shortTask', received).value;
  return rules.get(short ? 'soonWithinShort' : 'soonWithin', received).value;
}

/** Whether it is or was late, whatever became of it: the one judgement that lists, figures and scores rest on. */
export function wasLate({ verdict, missed }: Pick<Judged, 'verdict' | 'missed'>): boolean {
  return missed !== undefined || isLateVerdict(verdict);
}

function isLateVerdict(verdict: Verdict): boolean {
  return verdict === 'overdue' || verdict === 'done-late' || verdict === 'waived-late';
}

const lights: Readonly<Record<Verdict, Light>> = {
  done: 'none',
  'done-late': 'none',
  waived: 'none',
  'waived-late': 'none',
  paused: 'none',
  open: 'green',
  soon: 'yellow',
  today: 'yellow',
  overdue: 'red',
};

/** 亮灯 of one obligation; none when nothing is to be done about it. */
export function lightFor({ verdict }: Pick<Judged, 'verdict'>): Light {
  return lights[verdict];
}

/** Whether the due day would move from day to day: a length of time whose clock stands still. A fixed day does not. */
export function isAdrift({ verdict, origin }: Pick<Judged, 'verdict' | 'origin'>): boolean {
  return verdict === 'paused' && origin.kind === 'span';
}

const URGENCY: readonly Verdict[] = ['overdue', 'today', 'soon', 'open', 'paused'];

/** Of what is still to be done that which most wants attention: the longest overdue, else the next to fall due. */
export function mostPressing(obligations: readonly Judged[]): Judged | undefined {
  const open = obligations.filter(({ verdict }) => URGENCY.includes(verdict));
  const rank = ({ verdict }: Judged) => URGENCY.indexOf(verdict);
  return open.toSorted((a, b) => rank(a) - rank(b) || (a.due.day < b.due.day ? -1 : 1))[0];
}
