import type { Calendar } from '../../calendar/calendar.ts';
import { addDays, type Day } from '../../calendar/day.ts';
import type { Level, Link, SourceCategory } from '../../vocabulary/choices.ts';
import type { Known } from '../basis/known.ts';
import { leaderOf } from '../basis/leader.ts';
import { countedOn } from '../lateness/counted-on.ts';
import { isAdrift, type Judged, wasLate } from '../lateness/lateness.ts';
import type { Item } from '../lateness/overdue.ts';
import type { Almanacs } from './almanac.ts';

/** How something owed stands: settled for good, or open, which the days decide. */
export type OwingOutcome = 'done' | 'done-late' | 'waived' | 'waived-late' | 'paused' | 'open';

/**
 * Something owed, said so that it does not depend on the day of looking: on any day of its version it is late if it is
 * open and the day is not before `lateFrom`; late days are `lateBase`, and where `running` those of its calendar in
 * (`countFrom`, day] besides; it counts on `countedOn` if it was done in time, `wasLate`, or is late.
 */
export interface Owing {
  readonly id: string;
  readonly title: string;
  /** By the name that it had then. */
  readonly unit: string;
  readonly leader: string | undefined;
  readonly link: Link;
  readonly detail: string | undefined;
  /** What it comes from, where that is a task. */
  readonly ofTask: boolean;
  readonly category: SourceCategory | undefined;
  readonly level: Level | undefined;
  readonly start: Day;
  /** None while the clock stands still. */
  readonly due: Day | undefined;
  /** Minutes after midnight. */
  readonly dueMinute: number | undefined;
  readonly provisional: boolean;
  readonly outcome: OwingOutcome;
  readonly done: Day | undefined;
  readonly waived: Day | undefined;
  readonly waivedBy: string | undefined;
  readonly lateFrom: Day | undefined;
  readonly lateBase: number;
  readonly running: boolean;
  readonly countFrom: Day | undefined;
  readonly countedOn: Day | undefined;
  readonly wasLate: boolean;
  /** Not listed as overdue any more; in figures it stays. */
  readonly unlisted: boolean;
  /** The number of the calendar by which its days run. */
  readonly calendar: number | undefined;
}

/** What is owed as it stands on the day of looking, said for all days on which the same is known. */
export function owingOf({ matter, obligation }: Item, { terms, directory }: Known, almanacs: Almanacs): Owing {
  const { due, done, waived } = obligation;
  const { source } = matter;
  const outcome = outcomeOf(obligation);
  const isOpen = outcome === 'open';
  const calendar = terms.calendar.forUnit(obligation.unit);
  const adrift = isAdrift(obligation);
  const running = isOpen && !obligation.paused && obligation.ceased === undefined;
  // days before an extension that was asked for too late, and those of a clock that stood still, are in the base
  const countFrom = running ? due.day : undefined;
  return {
    id: matter.id,
    title: matter.title,
    unit: directory.fullName(obligation.unit),
    leader: leaderOf(matter.leader, obligation.unit, directory),
    link: obligation.link,
    detail: obligation.detail,
    ofTask: source !== undefined,
    category: source?.category,
    level: source?.level,
    start: obligation.start,
    due: adrift ? undefined : due.day,
    dueMinute: adrift ? undefined : due.minute,
    provisional: obligation.provisional,
    outcome,
    done: done?.day,
    waived: waived?.day,
    waivedBy: waived?.by,
    lateFrom: isOpen ? lateFrom(obligation) : undefined,
    lateBase: obligation.lateDays - (countFrom === undefined ? 0 : countedSoFar(countFrom, terms.asOf.day, calendar)),
    running,
    countFrom,
    countedOn: countedOn(isOpen ? { ...obligation, verdict: 'overdue' } : obligation),
    wasLate: isOpen ? obligation.missed !== undefined : wasLate(obligation),
    unlisted: obligation.unlisted === true,
    calendar: running ? almanacs.numberOf(calendar) : undefined,
  };
}

function outcomeOf({ verdict }: Judged): OwingOutcome {
  return verdict === 'soon' || verdict === 'today' || verdict === 'overdue' ? 'open' : verdict;
}

/** The first day on whose evening it is late: with an hour, its due day itself. */
export function lateFrom({ due }: Pick<Judged, 'due'>): Day {
  return due.minute === undefined ? addDays(due.day, 1) : due.day;
}

function countedSoFar(from: Day, asOf: Day, calendar: Calendar): number {
  return from < asOf ? calendar.workingDaysIn(from, asOf) : 0;
}
