import type { Day } from '../../src/calendar/day.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { Known, termsOn } from '../../src/rules/basis/known.ts';
import { allOwed } from '../../src/rules/deadlines/owed.ts';
import { countedOn } from '../../src/rules/lateness/counted-on.ts';
import { isAdrift, wasLate } from '../../src/rules/lateness/lateness.ts';
import { isListed } from '../../src/rules/lateness/overdue.ts';
import { standings } from '../../src/rules/lateness/standings.ts';
import type { Owing } from '../../src/rules/versions/owing.ts';
import { strandsOf } from '../../src/rules/versions/strands.ts';
import { OwedHistories, type TaskStand, type Version } from '../../src/rules/versions/versions.ts';

/** What all versions of a ledger say together. */
export function versionsOf(whole: Ledger, asOf: Day) {
  const histories = new OwedHistories(whole, asOf);
  const told = [...strandsOf(whole)].map((strand) => histories.of(strand));
  const calendars = new Map(histories.almanacs.entries());
  return {
    owed: told.flatMap(({ owed }) => owed),
    stands: told.flatMap(({ stands }) => stands),
    lasting: histories.lasting,
    lateDays: ({ running, countFrom, lateBase, calendar }: Owing, day: Day) =>
      running && countFrom !== undefined && countFrom < day
        ? lateBase + (calendars.get(calendar ?? -1)?.workingDaysIn(countFrom, day) ?? Number.NaN)
        : lateBase,
  };
}

export type Versions = ReturnType<typeof versionsOf>;

function holdsOn<T>({ from, to }: Version<T>, day: Day): boolean {
  return from <= day && (to === undefined || day <= to);
}

/** What is owed on a day by the versions, in words that say all that lists and figures need. */
export function byVersions({ owed, lateDays }: Versions, day: Day): string[] {
  return owed
    .filter((version) => holdsOn(version, day))
    .map(({ of }) => {
      const { id, unit, link, detail, due, outcome, lateFrom, unlisted, countedOn: counted } = of;
      const late = outcome === 'open' && lateFrom !== undefined && lateFrom <= day;
      const counts = outcome === 'done' || of.wasLate || late;
      const overdue = late && !unlisted;
      return [
        id,
        unit,
        link,
        detail,
        due,
        overdue,
        overdue ? lateDays(of, day) : '',
        counts ? counted : '',
        outcome === 'done',
      ].join(' ');
    })
    .sort();
}

/** The same as the rules answer it of that day. */
export function byRules(whole: Ledger, day: Day): string[] {
  const known = new Known(whole, termsOn(whole, { day }));
  return allOwed(known, standings(known))
    .map((item) => {
      const { matter, obligation } = item;
      const { link, detail, due, verdict, lateDays } = obligation;
      const unit = known.directory.fullName(obligation.unit);
      const overdue = isListed(item);
      const counts = verdict === 'done' || wasLate(obligation);
      const shown = isAdrift(obligation) ? undefined : due.day;
      return [
        matter.id,
        unit,
        link,
        detail,
        shown,
        overdue,
        overdue ? lateDays : '',
        counts ? countedOn(obligation) : '',
        verdict === 'done',
      ].join(' ');
    })
    .sort();
}

/** How each task stands on a day, by the versions. */
export function standsByVersions({ stands }: Versions, day: Day): string[] {
  return stands
    .filter((version) => holdsOn(version, day))
    .map(({ of }) => wordsOf(of))
    .sort();
}

export function standsByRules(whole: Ledger, day: Day): string[] {
  const known = new Known(whole, termsOn(whole, { day }));
  return standings(known)
    .map(({ id, state, synopsis }) => wordsOf({ id, state, completed: synopsis.completed, ended: synopsis.ended }))
    .sort();
}

function wordsOf({ id, state, completed, ended }: Pick<TaskStand, 'id' | 'state' | 'completed' | 'ended'>): string {
  return [id, state, completed, ended].join(' ');
}
