import { type Calendar, isCovered, LAST_DAY } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { type Counting, type Due, dueOn, fixedDue, type RestDayEnd } from '../calendar/due.ts';
import { addMinutes, type Moment } from '../calendar/moment.ts';
import type { Span } from '../calendar/span.ts';
import type { Reckoning } from './obligation.ts';
import { type ParameterName, parameters } from './rule/parameters.ts';
import type { Rulebook, Ruling } from './rule/rulebook.ts';
import type { Directory } from './unit/directory.ts';

/** What deadlines are computed from besides the facts. */
export interface Terms {
  readonly calendar: Calendar;
  readonly rules: Rulebook;
  /** The moment of looking; no minute: the end of that day. */
  readonly asOf: Moment;
  /** The register of units, for until when each of them answers; none where no ledger is asked. */
  readonly units?: Pick<Directory, 'find'>;
}

/** The same as it stood at another moment: of the calendar what was known then. */
export function termsAt(terms: Terms, asOf: Moment): Terms {
  return { ...terms, asOf, calendar: terms.calendar.asKnown(asOf.day) };
}

/** The same for one unit, with what the place ordered for it alone (停工). */
export function termsOf(terms: Terms, unit: string): Terms {
  const calendar = terms.calendar.forUnit(unit);
  return calendar === terms.calendar ? terms : { ...terms, calendar };
}

/** 依据 of a rule as it is quoted: 方案三（一）2（签批时限3个工作日）. */
export function cite(name: ParameterName, ruling: Ruling): string {
  return cites(name, ruling)[0] as string;
}

/** 依据 that is a rule and nothing else; of the same ruling the same list. */
export function cites(name: ParameterName, ruling: Ruling): readonly string[] {
  const known = cited.get(ruling);
  if (known) return known;
  const list = [`${ruling.basis}（${parameters[name].word}${ruling.written}）`];
  cited.set(ruling, list);
  return list;
}

const cited = new WeakMap<Ruling, readonly string[]>();

/**
 * A due moment counted from a start. Minutes run on the clock; without a time of day they end with the day.
 * What would lie past the end of the calendar is due on its last day, provisionally.
 */
export function bySpan(
  { calendar }: Terms,
  start: Moment,
  span: Span,
  counting: Counting,
  basis: readonly string[],
): Reckoning {
  const origin = { kind: 'span', start, span, counting } as const;
  const end: Due = { raw: LAST_DAY, day: LAST_DAY, provisional: true };
  if (span.unit === 'minute') {
    const due = start.minute === undefined ? start : addMinutes(start, span.count);
    const within = isCovered(due.day);
    return { due: within ? due : { day: end.day }, provisional: !within, origin, basis, changes: NONE };
  }
  const { day, provisional, unconfirmed } = dueOn(calendar, start.day, span, counting) ?? end;
  const changes = pausesNoted(counting.paused, start.day, day);
  return { due: { day }, provisional, ...(unconfirmed && UNCONFIRMED), origin, basis, changes };
}

const NONE: readonly never[] = [];
const UNCONFIRMED = { unconfirmed: true } as const;

function pausesNoted(paused: Counting['paused'], start: Day, due: Day): readonly string[] {
  if (paused.length === 0) return NONE;
  return paused
    .filter(({ from, through }) => from <= due && through > start)
    .map(({ from, through }) => `${from} 至 ${through} 中止，停表`);
}

/** A due day fixed as a date, with what a rest day does to it; in a year not announced yet it is provisional. */
export function fixedOn(terms: Terms, day: Day, restDayEnd: RestDayEnd, basis: readonly string[]): Reckoning {
  const fixed: Due = fixedDue(terms.calendar, day, restDayEnd) ?? { raw: day, day, provisional: true };
  const { day: due, provisional, unconfirmed } = fixed;
  const verb = restDayEnd === 'next' ? '顺延' : '提前';
  const changes = due === day ? NONE : [`${day} 是休息日，按规定${verb}至 ${due}`];
  const origin = { kind: 'fixed', day, restDayEnd } as const;
  return { due: { day: due }, provisional, ...(unconfirmed && UNCONFIRMED), origin, basis, changes };
}
