import type { Day } from '../../calendar/day.ts';
import { isDay } from '../fields.ts';
import { type Obligation, type Owed, obligation, type Reckoning } from '../obligation.ts';
import { afterEvent, afterReceipt } from '../rule/counting.ts';
import { bySpan, cites, type Terms, termsOf } from '../terms.ts';
import { assistanceObligations } from './assistance.ts';
import { happened } from './course.ts';
import { doneBy, ending, endingOfDuty, firstOf } from './endings.ts';
import { handlingObligations } from './handling.ts';
import { isJoint, partsOf } from './parts.ts';
import { isPaused, pausedDays, running } from './pauses.ts';
import type { Entry, Task } from './schema.ts';
import { type Deed, isAwaited, type Receipt, type Round, type Story, type Urge } from './story.ts';
import { tell } from './tell.ts';
import { byDay, fromReceipt, ruleFor } from './terms.ts';

/** Everything that a task obliges its units to, in the order of the chain. */
export function obligationsOf(task: Task, story: Story, terms: Terms): Obligation[] {
  if (isJoint(task)) return partsOf(task).flatMap((part) => obligationsOf(part, tell(part, terms.asOf), terms));
  const owed = [
    ...story.receipts.map((receipt) => signing(task, story, receipt, terms)),
    ...firstReports(task, story, terms),
    ...planning(task, story, terms),
    ...steps(task, story, terms),
    ...handlingObligations(task, story, terms),
    ...assistanceObligations(task, story, terms),
    ...silences(story.urges.filter(isAwaited)).map((urges) => response(task, story, urges, terms)),
    ...story.rounds.flatMap((round, index) => feedback(task, story, round, index, terms)),
  ];
  const { opening, received } = task;
  return opening === undefined ? owed : owed.filter((one) => isAfterOpening(one, opening, received.day));
}

/**
 * What lies before the day from which the ledger answers (期初) is neither owed nor scored: links that began before it,
 * and completion where it was done before it. What is still to be completed is owed by its own day. What was received on
 * that very day was there before: nobody knows since when.
 */
function isAfterOpening({ link, start, done, waived }: Obligation, opening: Day, received: Day): boolean {
  if (link !== 'handling') return start >= opening && start > received;
  const over = done ?? waived;
  return over === undefined || over.day >= opening;
}

/**
 * 签批或部署 within 3 working days of receipt by each unit that had the task (三（一）2): by its head, which no work of others
 * stands for. A task that was completed without it was never signed, though its day may not have been over.
 */
function signing(task: Task, story: Story, receipt: Receipt, terms: Terms): Obligation {
  const { unit, from, overtaken } = receipt;
  const signed = doneBy(receipt.signed, overtaken);
  const own = termsOf(terms, unit);
  const rule = ruleFor(terms, task, 'signLimit');
  const waived = overtaken ?? receipt.ended ?? story.ended;
  const stopped = pausedDays(terms, task, story, signed ?? waived);
  const paused = isPaused(story, stopped, signed ?? waived);
  const reckoning = fromReceipt(own, task, from, rule.value, stopped, cites('signLimit', rule));
  const owed = { link: 'sign', unit, start: from.day, paused, stopped } as const;
  return obligation(reckoning, { ...owed, ...endingOfDuty(signed, overtaken, waived) });
}

const firstReportKinds = [
  { detail: '电话', limit: 'phoneReportLimit', means: ['电话', '书面'] },
  { detail: '书面', limit: 'writtenReportLimit', means: ['书面'] },
] as const;

/**
 * 首报 of an emergency by telephone and in writing, in clock time from its occurrence (三（一）3). One that is never made
 * is late until the final report or the completion, which leave nothing to be reported first, or until the transfer:
 * what the next unit reports is not done by the first.
 */
function firstReports(task: Task, story: Story, terms: Terms): Obligation[] {
  const { emergency } = task;
  if (!emergency) return [];
  const { occurred } = emergency;
  const { unit, ended } = story.receipts[0];
  const own = ended ? story.reports.filter(({ date }) => happened(date, ended.date)) : story.reports;
  const final = own.find(({ action }) => action === 'finalReport');
  const over = firstOf(final, ended, story.rounds[0].completed, story.ended);
  return firstReportKinds.map(({ detail, limit, means }) => {
    const rule = ruleFor(terms, task, limit);
    const counting = afterEvent(terms.rules, task.received.day);
    const reckoning = bySpan(terms, occurred, rule.value, counting, cites(limit, rule));
    const end = over && byItsEnd(over);
    const done = own.find(
      ({ date, means: by }) => means.some((one) => one === by) && (!end || happened(date, end.date)),
    );
    const owed = { link: 'firstReport', detail, unit, start: occurred.day, known: task.received.day } as const;
    return obligation(reckoning, { ...owed, ...ending(done, end), ...running });
  });
}

/** Never reporting is no better than reporting late: what was finished that day without a time ends it with the day. */
function byItsEnd(entry: Entry): Entry {
  const { date, action } = entry;
  if (action === 'cancel' || date.minute !== undefined) return entry;
  return { ...entry, date: { ...date, minute: 1439 } };
}

const PLANNING = ['方案三（一）2（在规定时限内报送区政府分管领导研处）'];

/** 工作方案 to the leader in charge, where a day was set for it (三（一）2). */
function planning(task: Task, story: Story, terms: Terms): Obligation[] {
  if (!task.planDue) return [];
  return onTheWay({ link: 'plan' }, byDay(terms, task, task.planDue, PLANNING), story.plans[0], task, story, terms);
}

const ROADMAP = ['方案三（一）1（逐项明确时间表、路线图、责任人）'];

/** Steps of the roadmap by their own days (三（一）1 时间表、路线图). */
function steps(task: Task, story: Story, terms: Terms): Obligation[] {
  return (task.roadmap ?? NO_STEPS).flatMap(({ step, limit }) => {
    const reckoning = byDay(terms, task, limit, ROADMAP);
    return onTheWay({ link: 'step', detail: step }, reckoning, story.steps.get(step), task, story, terms);
  });
}

const NO_STEPS: NonNullable<Task['roadmap']> = [];

/**
 * What is owed on the way to completion and falls away with it, for good: a return for rework sets a day of its own, and
 * what is handed in after that meets nothing.
 * A unit that hands the task on with the day passed stays late; the next one owes nothing of what was before it.
 */
function onTheWay(
  what: Pick<Owed, 'link' | 'detail'>,
  reckoning: Reckoning,
  told: Deed | undefined,
  task: Task,
  story: Story,
  terms: Terms,
): Obligation[] {
  const finished = story.rounds.find(({ completed }) => completed !== undefined);
  const over = finished?.completed ?? story.ended;
  const deed = doneBy(told?.entry, over) ? told : undefined;
  const last = turnAt(
    story.receipts,
    deed ?? (finished?.completed && { unit: finished.unit, entry: finished.completed }),
  );
  return story.receipts.slice(0, last + 1).flatMap((receipt, index) => {
    const [done, waived] = index === last ? [deed?.entry, over] : [undefined, receipt.ended];
    if (index > 0 && reckoning.due.day < receipt.from.day) return [];
    if (index < last && waived && waived.date.day <= reckoning.due.day) return [];
    const stopped = pausedDays(terms, task, story, done ?? waived);
    const paused = isPaused(story, stopped, done ?? waived);
    const owed = { ...what, unit: receipt.unit, start: receipt.from.day, ...ending(done, waived), paused, stopped };
    return [obligation(reckoning, owed)];
  });
}

/** Whose turn it was when something was done: of a unit that had the task twice the last turn begun by then. */
function turnAt(receipts: Story['receipts'], deed: Deed | undefined): number {
  if (!deed) return receipts.length - 1;
  const at = receipts.findLastIndex(({ unit, from }) => unit === deed.unit && from.day <= deed.entry.date.day);
  return at === -1 ? receipts.length - 1 : at;
}

/** 有效回应 by the unit that was urged: one for a silence, from its first urging on, however often it is urged (三（一）4). */
function response(task: Task, story: Story, urges: readonly Urge[], terms: Terms): Obligation {
  const { entry, unit, answer, dropped } = urges[0] as Urge;
  const rule = ruleFor(terms, task, 'responseLimit');
  const counting = afterReceipt(terms.rules, task.received.day);
  const reckoning = entry.limit
    ? byDay(terms, task, entry.limit, [`${entry.date.day} 催办时要求`])
    : bySpan(termsOf(terms, unit), entry.date, rule.value, counting, cites('responseLimit', rule));
  const detail = urges.length > 1 ? `催办${urges.length}次` : undefined;
  const owed = { link: 'response', detail, unit, start: entry.date.day } as const;
  return obligation(reckoning, { ...owed, ...ending(answer, dropped ?? story.ended), ...running });
}

/** The urgings that met with one silence: of one unit, with the same answer or still without any. */
function silences(urges: readonly Urge[]): Urge[][] {
  const groups: Urge[][] = [];
  for (const urge of urges) {
    const last = groups.at(-1)?.[0];
    const same = last && last.unit === urge.unit && last.answer === urge.answer && last.dropped === urge.dropped;
    if (same) groups.at(-1)?.push(urge);
    else groups.push([urge]);
  }
  return groups;
}

/** 反馈 within 5 working days of completion, or as a superior fixed it (三（五）2); 销号 without it shows that there was none. */
function feedback(task: Task, story: Story, round: Round, index: number, terms: Terms): Obligation[] {
  const { completed, cleared, sentBack, unit } = round;
  if (!completed) return [];
  const reckoning = feedbackReckoning(task, completed, index > 0, termsOf(terms, unit));
  const owed = { link: 'feedback', unit, start: completed.date.day } as const;
  const end = endingOfDuty(round.feedback, cleared, sentBack ?? story.ended);
  return [obligation(reckoning, { ...owed, ...end, ...running })];
}

const SUPERIOR = ['方案三（五）2（上级有明确时限要求的在规定时间内办结反馈）'];

/** A day that a superior fixed holds for the first feedback; once it has passed, rework is fed back within the limit. */
function feedbackReckoning(task: Task, completed: Entry, rework: boolean, terms: Terms): Reckoning {
  const { feedbackDue } = task;
  const fixed = feedbackDue !== undefined && isDay(feedbackDue) ? feedbackDue : undefined;
  if (fixed !== undefined && !(rework && fixed < completed.date.day)) return byDay(terms, task, fixed, SUPERIOR);
  const rule = ruleFor(terms, task, 'feedbackLimit');
  const counting = afterEvent(terms.rules, task.received.day);
  if (feedbackDue === undefined || isDay(feedbackDue))
    return bySpan(terms, completed.date, rule.value, counting, cites('feedbackLimit', rule));
  return bySpan(terms, completed.date, feedbackDue, counting, SUPERIOR);
}
