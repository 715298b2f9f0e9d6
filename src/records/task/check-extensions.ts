import type { Day } from '../../calendar/day.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import type { Terms } from '../terms.ts';
import { placeOf } from './check-history.ts';
import { alreadyPast } from './check-limits.ts';
import { handlingObligations } from './handling.ts';
import type { Entry, Task } from './schema.ts';
import { pending, type Story } from './story.ts';
import { before, tell } from './tell.ts';
import { ruleFor } from './terms.ts';

/** 延期: asked for in writing, before the day, decided, forward, and not again and again (三（一）3). */
export function checkExtensions(task: Task, story: Story, terms: Terms): Finding[] {
  if (story.extensions.length === 0 && story.rounds.every((round) => round.grants.length === 0)) return [];
  const grants = story.rounds.flatMap((round) => round.grants);
  return [
    ...story.extensions.flatMap(({ request }) => askedLate(task, request, terms)),
    ...undecided(task, story),
    ...unasked(task, story, grants),
    ...grants.flatMap((grant) => wrongWay(task, grant, terms)),
    ...repeated(task, grants, terms),
  ];
}

function askedLate(task: Task, request: Entry, terms: Terms): Finding[] {
  const due = dayBefore(task, request, terms);
  if (!due || request.date.day <= due) return [];
  return [finding('extension-late', placeOf(task, request, 'date'), { date: request.date.day, due })];
}

function undecided(task: Task, { extensions }: Story): Finding[] {
  const request = pending(extensions)?.request;
  if (!request) return [];
  const params = { date: request.date.day, until: request.until ?? '' };
  return [finding('extension-pending', placeOf(task, request, 'action'), params)];
}

function unasked(task: Task, { extensions }: Story, grants: readonly Entry[]): Finding[] {
  const decisions = new Set(extensions.map(({ decision }) => decision));
  return grants
    .filter((grant) => !decisions.has(grant))
    .map((grant) => finding('extension-unasked', placeOf(task, grant, 'action'), { date: grant.date.day }));
}

/** To a day before the old one, or else to one that had passed when it was granted. */
function wrongWay(task: Task, grant: Entry, terms: Terms): Finding[] {
  const back = backwards(task, grant, terms);
  return back.length > 0 ? back : alreadyPast(task, grant, 'until');
}

function backwards(task: Task, grant: Entry, terms: Terms): Finding[] {
  const due = dayBefore(task, grant, terms);
  const { until } = grant;
  if (!due || !until || until >= due) return [];
  return [finding('extension-backwards', placeOf(task, grant, 'until'), { until, due })];
}

function repeated(task: Task, grants: readonly Entry[], terms: Terms): Finding[] {
  const limit = ruleFor(terms, task, 'extensions').value;
  const last = grants.at(-1);
  if (!last || grants.length <= limit) return [];
  return [finding('extension-repeated', placeOf(task, last, 'action'), { count: grants.length, limit })];
}

/** The day for handling as it stood just before an entry was made. */
function dayBefore(task: Task, entry: Entry, terms: Terms): Day | undefined {
  const asOf = { day: entry.date.day };
  const then = before(task, entry);
  return handlingObligations(then, tell(then, asOf), { ...terms, asOf }).at(-1)?.due.day;
}
