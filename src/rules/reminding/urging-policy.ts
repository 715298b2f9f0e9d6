import type { Urge } from '../../records/task/story.ts';
import type { Terms } from '../../records/terms.ts';
import type { UrgingStep } from '../../vocabulary/choices.ts';

const ladder = [
  ['circular', 'circularAfter'],
  ['talk', 'talkAfter'],
  ['notice', 'noticeAfter'],
] as const;

/** What comes next for a unit that has left so many urgings unanswered: 再催办, 督办通知, 约谈, 通报. */
export function nextStep(unanswered: number, { rules, asOf }: Terms): UrgingStep | undefined {
  if (unanswered === 0) return undefined;
  return ladder.find(([, rule]) => unanswered >= rules.get(rule, asOf.day).value)?.[0] ?? 'urge';
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
