import type { Calendar } from '../../calendar/calendar.ts';
import { addDays, type Day } from '../../calendar/day.ts';
import type { Directory } from '../../records/unit/directory.ts';
import type { Level, Link, SourceCategory } from '../../vocabulary/choices.ts';
import type { Known } from '../basis/known.ts';
import { leaderOf } from '../basis/leader.ts';
import { countedOn } from '../lateness/counted-on.ts';
import { isAdrift, type Judged, warningDays, wasLate } from '../lateness/lateness.ts';
import type { Item } from '../lateness/overdue.ts';
import type { Almanacs } from './almanac.ts';

/** How something owed stands: settled for good, or open, which the days decide. */
export type OwingOutcome = 'done' | 'done-late' | 'waived' | 'waived-late' | 'paused' | 'open';

/**
 * Something owed, said so that it does not depend on the day of looking: on any day of its version it is late if it is
 * open and the day is not before `lateFrom`, before that 临期 by `soonWithin`; late days are `lateBase`, and where `running` those of its calendar in
 * (`countFrom`, day] besides; it counts on `countedOn` if it was done in time, `wasLate`, or is late.
 */
export interface Owing {
  readonly id: string;
  readonly title: string;
  /** By the name that it had then. */
  readonly unit: string;
  readonly leader: string | undefined;
  /** 分管领导 by the register as it is now: figures of periods go by that. */
  readonly leaderNow: string | undefined;
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
  /** 临期 from so many working days before its end on, where the days decide. */
  readonly soonWithin: number | undefined;
  /** Not listed as overdue any more; in figures it stays. */
  readonly unlisted: boolean;
  /** The number of the calendar by which its days are counted, where the days decide. */
  readonly calendar: number | undefined;
}

/** By what something owed is told: what is known on the day of looking, and who is in charge now. */
export interface OwingSources {
  readonly known: Known;
  readonly now: Directory;
  readonly almanacs: Almanacs;
}

/** What is owed as it stands on the day of looking, said for all days on which the same is known. */
export function owingOf({ matter, obligation }: Item, { known, now, almanacs }: OwingSources): Owing {
  const { terms, directory } = known;
  const { due, done, waived } = obligation;
  const { source } = matter;
  const outcome = outcomeOf(obligation);
  const isOpen = outcome === 'open';
  const calendar = terms.calendar.forUnit(obligation.unit);
  const adrift = isAdrift(obligation);
  const hasCeased = obligation.ceased !== undefined;
  const running = isOpen && !obligation.paused && !hasCeased;
  // days before an extension that was asked for too late, and those of a clock that stood still, are in the base
  const countFrom = running ? due.day : undefined;
  return {
    id: matter.id,
    title: matter.title,
    unit: directory.fullName(obligation.unit),
    leader: leaderOf(matter.leader, obligation.unit, directory),
    leaderNow: leaderOf(matter.leader, obligation.unit, now),
    link: obligation.link,
    detail: obligation.detail,
    ofTask: source !== undefined,
    category: source?.category,
    level: source?.level,
    start: obligation.start,
    due: adrift ? undefined : due.day,
    dueMinute: adrift ? undefined : due.minute,
    // of a unit that is no more the days end; of all others years go on to be announced or not
    provisional: hasCeased ? obligation.rough : obligation.provisional,
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
    soonWithin: running ? warningDays(obligation, obligation.ruledOn, { ...terms, calendar }) : undefined,
    unlisted: obligation.unlisted === true,
    calendar: isOpen && !hasCeased ? almanacs.numberOf(calendar) : undefined,
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
