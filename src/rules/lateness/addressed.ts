import { current, ownApplications } from '../../records/task/story.ts';
import { holdersOf, type Standing, sharesOf } from './standing.ts';

/** To whom a paper about a task goes, and the task as they have it. */
export interface Addressed {
  /** What these units have of it: of several that lead it nobody is told what another has signed, asked for or is late with. */
  readonly share: Standing;
  /** One, or several whose shares stand alike. */
  readonly units: readonly string[];
  /** All that lead it. */
  readonly leads: readonly string[];
}

/** The papers that a task calls for: one to each unit that leads it and whose share is meant, one to those whose shares stand alike. */
export function addressedOf(whole: Standing, isMeant: (share: Standing) => boolean): Addressed[] {
  const groups = new Map<string, Standing[]>();
  for (const share of sharesOf(whole).filter(isMeant)) {
    const key = likeness(share);
    groups.set(key, [...(groups.get(key) ?? []), share]);
  }
  const leads = holdersOf(whole);
  return [...groups.values()].map((own) => ({
    share: own[0] as Standing,
    units: [...new Set(own.map(({ matter }) => matter.lead))],
    leads,
  }));
}

/** What two shares have in common of which one paper can tell. */
function likeness({ state, obligations, story, urging }: Standing): string {
  const owed = obligations
    .filter(({ link, verdict }) => link !== 'assist' || verdict === 'overdue')
    .map(({ link, detail, start, due, done, verdict, lateDays }) => [
      link,
      detail,
      start,
      due,
      done,
      verdict,
      lateDays,
    ]);
  const { returned } = current(story.rounds);
  return JSON.stringify([state, owed, ownApplications(story), returned, urging]);
}
