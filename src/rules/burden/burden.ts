import type { Period } from '../../calendar/period.ts';
import { inspectionKind } from '../../records/inspection.ts';
import { meetingKind } from '../../records/meeting.ts';
import type { Terms } from '../../records/terms.ts';
import type { Known } from '../basis/known.ts';
import type { Item } from '../lateness/overdue.ts';
import type { Standing } from '../lateness/standing.ts';

/** What one unit was made to do by this office and others: each thing with its month. */
export interface Load {
  readonly unit: string;
  /** 2022-03 */
  readonly month: string;
  readonly sort: 'handedDown' | 'urged' | 'reportsAsked' | 'inspectionsMade' | 'meetingsCalled';
}

/** What it is taken from. */
export interface Sources {
  readonly ledger: Known;
  readonly standings: readonly Standing[];
  readonly owed: readonly Item[];
  readonly terms: Terms;
}

/**
 * 报送负担 that supervision itself causes, in a period: tasks handed down, urgings, reports asked (by the day they fell
 * due), inspections and meetings that name the unit. Each is counted in the month in which it came.
 */
export function loadsOf(sources: Sources, { from, to }: Period): Load[] {
  const within = ({ day }: { readonly day: string }) => from <= day && day <= to;
  return [...taskLoads(sources), ...reportLoads(sources), ...registerLoads(sources)]
    .filter(within)
    .map(({ unit, day, sort }) => ({ unit: sources.ledger.directory.fullName(unit), month: day.slice(0, 7), sort }));
}

interface Dated {
  readonly unit: string;
  readonly day: string;
  readonly sort: Load['sort'];
}

function taskLoads({ standings }: Sources): Dated[] {
  return standings.flatMap(({ story }) => [
    ...story.receipts.map(({ unit, from }): Dated => ({ unit, day: from.day, sort: 'handedDown' })),
    ...story.urges.map(({ unit, entry }): Dated => ({ unit, day: entry.date.day, sort: 'urged' })),
  ]);
}

/** Reports, feedback and responses to come are no burden yet: what fell due by the day of looking. */
function reportLoads({ owed, terms }: Sources): Dated[] {
  return owed
    .filter(
      ({ obligation: { link, due, verdict } }) =>
        link === 'report' && verdict !== 'waived' && due.day <= terms.asOf.day,
    )
    .map(({ obligation }) => ({ unit: obligation.unit, day: obligation.due.day, sort: 'reportsAsked' }));
}

function registerLoads({ ledger }: Sources): Dated[] {
  const inspections = ledger
    .records(inspectionKind)
    .flatMap(({ record: { inspected = [], date } }) =>
      inspected.map((unit): Dated => ({ unit, day: date, sort: 'inspectionsMade' })),
    );
  const meetings = ledger
    .records(meetingKind)
    .flatMap(({ record: { attendees = [], date } }) =>
      attendees.map((unit): Dated => ({ unit, day: date, sort: 'meetingsCalled' })),
    );
  return [...inspections, ...meetings];
}
