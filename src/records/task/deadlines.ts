import type { Day } from '../../calendar/day.ts';
import { isDay } from '../fields.ts';
import { type Obligation, obligation, type Reckoning } from '../obligation.ts';
import { afterEvent, afterReceipt } from '../rule/counting.ts';
import { bySpan, cites, type Terms, termsOf } from '../terms.ts';
import { assistanceObligations } from './assistance.ts';
import { ending, endingOfDuty } from './endings.ts';
import { firstReports } from './first-reports.ts';
import { handlingObligations } from './handling.ts';
import { instructed, planning, steps } from './on-the-way.ts';
import { isJoint, partsOf } from './parts.ts';
import { running } from './pauses.ts';
import type { Entry, Task } from './schema.ts';
import { isDivided } from './states.ts';
import { isAwaited, type Round, type Story, type Urge } from './story.ts';
import { takingUp } from './taking-up.ts';
import { tell } from './tell.ts';
import { byDay, ruleFor } from './terms.ts';

/** Everything that a task obliges its units to, in the order of the chain; nothing of a whole whose parts others have (分办). */
export function obligationsOf(task: Task, story: Story, terms: Terms): Obligation[] {
  if (isDivided(task)) return [];
  if (isJoint(task)) return partsOf(task).flatMap((part) => obligationsOf(part, tell(part, terms.asOf), terms));
  const owed = [
    ...story.receipts.flatMap((receipt) => takingUp({ task, story, receipt, terms })),
    ...firstReports(task, story, terms),
    ...planning(task, story, terms),
    ...steps(task, story, terms),
    ...instructed(task, story, terms),
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

/** 反馈 within 5 working days of 办结 (where there was 报结, of 认可), or as a superior fixed it (三（五）2); 销号 without it shows that there was none. */
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
