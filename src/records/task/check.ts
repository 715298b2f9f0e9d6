import type { Moment } from '../../calendar/moment.ts';
import { action as actionChoice } from '../../vocabulary/choices.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { isDay } from '../fields.ts';
import { type Attribute, tellings } from './actions.ts';
import { handlingObligations } from './handling.ts';
import { type Entry, LONG_TERM, type Task } from './schema.ts';
import { granted, pending, type Story } from './story.ts';
import { happened, tell } from './tell.ts';
import { ruleFor, type Terms } from './terms.ts';

/** Everything to be said of a task by itself, as of a day: entries that do not hold, and what must stay visible. */
export function checkTask(task: Task, story: Story, terms: Terms): Finding[] {
  return [
    ...(task.history ?? []).flatMap((entry, index) => checkEntry(task, entry, index, terms.asOf)),
    ...refusals(task, story),
    ...datesOf(task, terms),
    ...roadmap(task, story, terms),
    ...emergency(task),
    ...extensions(task, story, terms),
    ...exceptional(task, story, terms),
  ];
}

const historyKey = words.history;

function place(task: Task, entry: Entry, key: Attribute | 'action' | 'date'): Path {
  return [historyKey, (task.history ?? []).indexOf(entry), words[key]];
}

function checkEntry(task: Task, entry: Entry, index: number, asOf: Moment): Finding[] {
  const { must, may } = tellings[entry.action];
  const action = actionChoice.words[entry.action];
  const path = [historyKey, index];
  const findings: Finding[] = [];
  const lacking = must.filter((key) => entry[key] === undefined).map((key) => words[key]);
  if (lacking.length > 0)
    findings.push(finding('entry-lacks', [...path, words.action], { action, keys: lacking.join('、') }));
  const known: readonly string[] = [...must, ...may, 'date', 'action', 'clerk', 'remark'];
  for (const key of Object.keys(entry) as Attribute[]) {
    if (known.includes(key)) continue;
    const usable = [...must, ...may].map((name) => words[name]).join('、') || '只有日期和动作';
    findings.push(finding('entry-surplus', [...path, words[key]], { action, key: words[key], known: usable }, 'key'));
  }
  if (!happened(entry.date, { day: asOf.day })) {
    findings.push(finding('entry-future', [...path, words.date], { date: entry.date.day, today: asOf.day }));
  }
  const previous = task.history?.[index - 1];
  if (previous && previous.date.day > entry.date.day) {
    const params = { action, date: entry.date.day, previous: previous.date.day };
    findings.push(finding('entry-backdated', [...path, words.date], params));
  }
  return findings;
}

function refusals(task: Task, story: Story): Finding[] {
  return story.refusals
    .filter(({ entry }) => tellings[entry.action].must.every((key) => entry[key] !== undefined))
    .map(({ entry, why, allowed }) => {
      const names = allowed.map((action) => actionChoice.words[action]).join('、');
      const params = { action: actionChoice.words[entry.action], date: entry.date.day, why, allowed: names };
      return finding('entry-refused', place(task, entry, 'action'), params);
    });
}

function datesOf(task: Task, terms: Terms): Finding[] {
  const { deadline, received } = task;
  if (deadline === undefined || deadline === LONG_TERM || !isDay(deadline)) return [];
  const path = [words.deadline];
  const findings: Finding[] = [];
  if (deadline < received.day)
    findings.push(finding('deadline-before-receipt', path, { deadline, received: received.day }));
  const { working, reason } = terms.calendar.at(deadline);
  if (!working && ruleFor(terms, task, 'fixedOnRestDay').value === 'none') {
    findings.push(
      finding('deadline-rest-day', path, {
        deadline,
        reason,
        last: terms.calendar.workingOnOrBefore(deadline) ?? deadline,
      }),
    );
  }
  return findings;
}

function roadmap(task: Task, story: Story, terms: Terms): Finding[] {
  const seen = new Set<string>();
  const due = handlingObligations(task, story, terms).at(-1)?.due.day;
  return (task.roadmap ?? []).flatMap(({ step, limit }, index) => {
    const findings: Finding[] = [];
    if (seen.has(step)) findings.push(finding('step-duplicate', [words.roadmap, index, words.step], { step }));
    seen.add(step);
    if (due && limit > due)
      findings.push(finding('step-after-deadline', [words.roadmap, index, words.limit], { step, limit, due }));
    return findings;
  });
}

function emergency(task: Task): Finding[] {
  if (!task.emergency) return [];
  const { occurred } = task.emergency;
  const path = [words.emergency, words.occurred];
  if (occurred.day > task.received.day) {
    return [finding('emergency-after-receipt', path, { occurred: occurred.day, received: task.received.day })];
  }
  return occurred.minute === undefined ? [finding('emergency-timeless', path, { date: occurred.day })] : [];
}

/** 延期: asked for in writing, before the day, decided, and not again and again (三（一）3). */
function extensions(task: Task, story: Story, terms: Terms): Finding[] {
  const asked = story.extensions.flatMap(({ request }) => askedLate(task, request, terms));
  const waiting = pending(story.extensions)?.request;
  if (waiting) {
    const params = { date: waiting.date.day, until: waiting.until ?? '' };
    asked.push(finding('extension-pending', place(task, waiting, 'action'), params));
  }
  const grants = story.rounds.flatMap((round) => round.grants);
  const answered = new Set(story.extensions.map(({ decision }) => decision));
  const unasked = grants
    .filter((grant) => !answered.has(grant))
    .map((grant) => finding('extension-unasked', place(task, grant, 'action'), { date: grant.date.day }));
  return [
    ...asked,
    ...unasked,
    ...grants.flatMap((grant) => backwards(task, grant, terms)),
    ...repeated(task, grants, terms),
  ];
}

function askedLate(task: Task, request: Entry, terms: Terms): Finding[] {
  const due = dueBefore(task, request, terms);
  if (!due || request.date.day <= due) return [];
  return [finding('extension-late', place(task, request, 'date'), { date: request.date.day, due })];
}

function backwards(task: Task, grant: Entry, terms: Terms): Finding[] {
  const due = dueBefore(task, grant, terms);
  const { until } = grant;
  if (!due || !until || until >= due) return [];
  return [finding('extension-backwards', place(task, grant, 'until'), { until, due })];
}

function repeated(task: Task, grants: readonly Entry[], terms: Terms): Finding[] {
  const limit = ruleFor(terms, task, 'extensions').value;
  const last = grants.at(-1);
  if (!last || grants.length <= limit) return [];
  return [finding('extension-repeated', place(task, last, 'action'), { count: grants.length, limit })];
}

/** The day for handling as it stood just before an entry was made. */
function dueBefore(task: Task, entry: Entry, terms: Terms) {
  const history = (task.history ?? []).filter((other) => other !== entry);
  const earlier: Task = { ...task, history };
  const asOf: Moment = { day: entry.date.day };
  return handlingObligations(earlier, tell(earlier, asOf), { ...terms, asOf }).at(-1)?.due.day;
}

function exceptional(task: Task, story: Story, terms: Terms): Finding[] {
  const decided = task.deadline !== undefined || granted(story.exceptional);
  if (task.difficulty !== 'exceptional' || decided) return [];
  return [
    finding('exceptional-unapproved', [words.difficulty], { floor: ruleFor(terms, task, 'exceptionalFloor').written }),
  ];
}
