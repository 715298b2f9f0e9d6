import { formatMoment } from '../../calendar/moment.ts';
import { action as actions } from '../../vocabulary/choices.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { isDay } from '../fields.ts';
import type { Terms } from '../terms.ts';
import { assistanceKey } from './assistance.ts';
import { checkCorrections } from './check-corrections.ts';
import { checkExtensions } from './check-extensions.ts';
import { checkHistory, placeOf } from './check-history.ts';
import { checkLimits } from './check-limits.ts';
import { checkSteps } from './check-steps.ts';
import { happened } from './course.ts';
import { handlingObligations } from './handling.ts';
import { isJoint, partsOf } from './parts.ts';
import { LONG_TERM, type Task } from './schema.ts';
import { isDivided, isInHand } from './states.ts';
import { approvalIn, type Story } from './story.ts';
import { tell } from './tell.ts';
import { ruleFor } from './terms.ts';

/** Everything to be said of a task by itself, as of a day: entries that do not hold, and what must stay visible. */
export function checkTask(task: Task, story: Story, terms: Terms): Finding[] {
  if (isJoint(task)) return checkJointly(task, terms);
  if (!happened(task.received, { day: terms.asOf.day })) return notYet(task, terms);
  return [
    ...unsourced(task),
    ...openedAlone(task),
    ...checkHistory(task, terms.asOf),
    ...checkCorrections(task),
    ...beforeReceipt(task),
    ...onRestDay(task, terms),
    ...roadmap(task, story, terms),
    ...repeatedAssistance(task),
    ...emergency(task),
    ...unopened(task, story),
    ...checkSteps(task, story, terms),
    ...checkExtensions(task, story, terms),
    ...checkLimits(task, story, terms),
    ...exceptional(task, story, terms),
    ...stale(task, story, terms),
  ];
}

/** What is to be said of a task as any of those that lead it has it, once, at its place in the whole. */
function checkJointly(task: Task, terms: Terms): Finding[] {
  const found = partsOf(task).flatMap((part) =>
    checkTask(part, tell(part, terms.asOf), terms).map((one) => ({ ...one, path: pathInWhole(one.path, part, task) })),
  );
  return [...new Map(found.map((one) => [`${one.message} ${one.path.join()}`, one])).values()];
}

function pathInWhole([key, index, ...rest]: Path, part: Task, { history = [] }: Task): Path {
  const entry = key === words.history && typeof index === 'number' ? part.history?.[index] : undefined;
  if (key === undefined || index === undefined) return key === undefined ? [] : [key];
  return [key, entry ? history.indexOf(entry) : index, ...rest];
}

/** 来源 by which tasks are counted and chosen. */
function unsourced({ source }: Task): Finding[] {
  if (source?.category !== undefined) return [];
  return [finding('source-unsaid', [source ? words.source : words.title], {})];
}

/** 期初状态 says how it stood on a day that is not told. */
function openedAlone({ opening, openingState }: Task): Finding[] {
  if (openingState === undefined || opening !== undefined) return [];
  return [finding('opening-unsaid', [words.openingState], {})];
}

/** A task that will only be received: nothing of it is counted yet. */
function notYet({ received }: Task, { asOf }: Terms): Finding[] {
  return [finding('received-future', [words.received], { date: formatMoment(received), today: asOf.day })];
}

/** Days that were fixed and are over before the task was received. */
function beforeReceipt(task: Task): Finding[] {
  return (['deadline', 'planDue', 'feedbackDue'] as const).flatMap((key) => {
    const day = task[key];
    const { received } = task;
    if (day === undefined || day === LONG_TERM || !isDay(day) || day >= received.day) return [];
    // 期初: nobody knows since when it was there
    if (task.opening === received.day) return [];
    return [finding('deadline-before-receipt', [words[key]], { key: words[key], day, received: received.day })];
  });
}

/** A fixed day is a day and not a period: it does not move, so where it is a rest day the last working day is told. */
function onRestDay(task: Task, terms: Terms): Finding[] {
  const { deadline } = task;
  if (deadline === undefined || deadline === LONG_TERM || !isDay(deadline)) return [];
  if (terms.calendar.isWorking(deadline)) return [];
  const { reason } = terms.calendar.at(deadline);
  if (ruleFor(terms, task, 'fixedOnRestDay').value !== 'none') return [];
  const last = terms.calendar.workingOnOrBefore(deadline) ?? deadline;
  return [finding('deadline-rest-day', [words.deadline], { deadline, reason, last })];
}

function roadmap(task: Task, story: Story, terms: Terms): Finding[] {
  if (!task.roadmap) return [];
  const seen = new Set<string>();
  const due = handlingObligations(task, story, terms).at(-1)?.due.day;
  return task.roadmap.flatMap(({ step, limit }, index) => {
    const findings: Finding[] = [];
    if (seen.has(step)) findings.push(finding('step-duplicate', [words.roadmap, index, words.step], { step }));
    seen.add(step);
    if (due && limit > due)
      findings.push(finding('step-after-deadline', [words.roadmap, index, words.limit], { step, limit, due }));
    return findings;
  });
}

function repeatedAssistance({ assistance = [] }: Task): Finding[] {
  const keys = assistance.map(assistanceKey);
  return assistance.flatMap(({ unit, title }, index) =>
    keys.indexOf(keys[index] as string) === index
      ? []
      : [finding('assistance-repeated', [words.assistance, index, words.title], { unit, title })],
  );
}

function emergency(task: Task): Finding[] {
  if (!task.emergency) return [];
  const { occurred } = task.emergency;
  const path = [words.emergency, words.occurred];
  if (!happened(occurred, task.received)) {
    const params = { occurred: formatMoment(occurred), received: formatMoment(task.received) };
    return [finding('emergency-after-receipt', path, params)];
  }
  return occurred.minute === undefined ? [finding('emergency-timeless', path, { date: occurred.day })] : [];
}

/** 续报 or 终报 before any 首报, which is late until then (三（一）3). */
function unopened(task: Task, { reports }: Story): Finding[] {
  const [report] = reports;
  if (!report || report.action === 'firstReport') return [];
  const params = { action: actions.words[report.action], date: formatMoment(report.date) };
  return [finding('report-unopened', placeOf(task, report, 'action'), params)];
}

/** 极特殊 needs an approval, unless whoever handed the task down fixed its day (三（一）3). */
function exceptional(task: Task, story: Story, terms: Terms): Finding[] {
  const decided = task.deadline !== undefined || approvalIn(story.rounds);
  if (task.difficulty !== 'exceptional' || decided) return [];
  const floor = ruleFor(terms, task, 'exceptionalFloor').written;
  return [finding('exceptional-unapproved', [words.difficulty], { floor })];
}

/** 实时动态更新 (三（一）1): something is told of a task in hand every so many working days; a long-term one reports instead, an overdue one is on another list. */
function stale(task: Task, story: Story, terms: Terms): Finding[] {
  const { state, last } = story;
  if (task.deadline === LONG_TERM || isDivided(task) || !isInHand(state)) return [];
  const rule = ruleFor(terms, task, 'staleAfter');
  const since = last?.date.day ?? task.received.day;
  const days = terms.calendar.workingDaysIn(since, terms.asOf.day);
  if (days <= rule.value || isOverdue(task, story, terms)) return [];
  const path = last ? placeOf(task, last, 'date') : [words.received];
  return [finding('task-stale', path, { since, days, limit: rule.written })];
}

function isOverdue(task: Task, story: Story, terms: Terms): boolean {
  const due = handlingObligations(task, story, terms).at(-1)?.due.day;
  return due !== undefined && due < terms.asOf.day;
}
