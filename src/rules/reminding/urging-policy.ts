import type { Urge } from '../../records/task/story.ts';
import type { Terms } from '../../records/terms.ts';
import type { UrgingStep } from '../../vocabulary/choices.ts';

/** The steps beyond urging, one above the other, and the rule that says when each is due. */
const ladder = [
  { step: 'notice', rule: 'noticeAfter' },
  { step: 'talk', rule: 'talkAfter' },
  { step: 'circular', rule: 'circularAfter' },
] as const;

/** What a unit has failed in now: answers that it owes, and what it is late with. */
export interface Failing {
  /** Urgings that want an answer and have none. */
  readonly unanswered: number;
  /** Working days of what is late longest; none where nothing is. */
  readonly lateDays: number;
  /** What was done about it already, beyond urging. */
  readonly taken: readonly UrgingStep[];
}

/** A step that is due, and the rule that has it be so; none of its own for urging once more. */
export interface StepDue {
  readonly step: UrgingStep;
  readonly rule?: (typeof ladder)[number]['rule'];
}

/**
 * What comes next for a unit: 再催办, 督办通知, 约谈, 通报. Above what was taken already the highest step that urgings without
 * an answer have come up to; by lateness alone the next one, for nobody is summoned who had no notice.
 */
export function stepDue({ unanswered, lateDays, taken }: Failing, { rules, asOf }: Terms): StepDue | undefined {
  const above = ladder.slice(ladder.findLastIndex(({ step }) => taken.includes(step)) + 1);
  const thresholdOf = (rule: (typeof ladder)[number]['rule']) => rules.get(rule, asOf.day).value;
  const silent = above.findLast(({ rule }) => unanswered > 0 && unanswered >= (thresholdOf(rule).times ?? Infinity));
  if (silent) return silent;
  const [next] = above;
  if (next && lateDays > 0 && lateDays >= (thresholdOf(next.rule).late ?? Infinity)) return next;
  return unanswered > 0 ? { step: 'urge' } : undefined;
}

/** Why nothing is to be urged of itself on the day of looking; nothing where it may be. */
export function restFrom({ rules, calendar, asOf }: Terms): string | undefined {
  if (calendar.isWorking(asOf.day) || rules.get('restDayUrging', asOf.day).value === 'urged') return undefined;
  return `${asOf.day} 是休息日（${calendar.at(asOf.day).reason}），按制度“休息日自动催办”不催，没有登记。`;
}

/** Why a unit is not to be urged again yet, by its own urgings; what another unit was urged about is another matter. */
export function tooSoon(urges: readonly Urge[], unit: string, { rules, calendar, asOf }: Terms): string | undefined {
  const last = urges.findLast((urge) => urge.unit === unit && !urge.dropped)?.entry.date.day;
  const rule = rules.get('urgingInterval', asOf.day);
  if (last === undefined || calendar.workingDaysIn(last, asOf.day) >= rule.value) return undefined;
  return `${last} 催办过，不到${rule.written}`;
}
