import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import type { Counting } from '../../calendar/due.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Rulebook } from './rulebook.ts';

/**
 * How the days after a receipt are counted: the task's own, a transfer, an urging, a return for rework
 * (民法典第二百零一至二百零三条, each point a rule). `received` chooses the version of the rules.
 */
export function afterReceipt(rules: Rulebook, received: Day, paused: Counting['paused'] = NEVER): Counting {
  return paused.length === 0 ? remembered(receiving, rules, received) : countingFrom(rules, received, paused);
}

/**
 * When something that arrived counts as received: after closing time it may be the next working day (下班后收到).
 * On a rest day there are no office hours to be late for: 休息日收到 alone decides. `day` chooses the version of the rules.
 */
export function receiptOf(calendar: Calendar, rules: Rulebook, received: Moment, day: Day): Moment {
  const { minute } = received;
  const inTime = minute === undefined || minute <= rules.get('closingTime', day).value;
  if (inTime || rules.get('afterHours', day).value === 'sameDay' || !calendar.isWorking(received.day)) return received;
  const next = calendar.addWorkingDays(received.day, 1);
  return next === undefined ? received : { day: next };
}

function countingFrom(rules: Rulebook, received: Day, paused: Counting['paused']): Counting {
  return {
    countStart: rules.get('startDay', received).value === 'counted',
    restDayStart: rules.get('restDayReceipt', received).value === 'nextWorkingDay' ? 'next-working-day' : 'as-is',
    restDayEnd: rules.get('restDayEnd', received).value,
    paused,
  };
}

/** How the days after something that a unit or a leader did itself are counted: never its own day (办结日不计入). */
export function afterEvent(rules: Rulebook, received: Day, paused: Counting['paused'] = NEVER): Counting {
  return paused.length === 0 ? remembered(doing, rules, received) : countingSince(rules, received, paused);
}

function countingSince(rules: Rulebook, received: Day, paused: Counting['paused']): Counting {
  return { ...countingFrom(rules, received, paused), countStart: false, restDayStart: 'as-is' };
}

/** How is counted without any pause, as it was made out once for each day of receipt. */
interface Memory {
  readonly make: typeof countingFrom;
  readonly known: WeakMap<Rulebook, Map<Day, Counting>>;
}

const NEVER: Counting['paused'] = [];
const receiving: Memory = { make: countingFrom, known: new WeakMap() };
const doing: Memory = { make: countingSince, known: new WeakMap() };

function remembered({ make, known }: Memory, rules: Rulebook, received: Day): Counting {
  const days = known.get(rules) ?? new Map<Day, Counting>();
  const before = days.get(received);
  if (before) return before;
  const counting = make(rules, received, NEVER);
  known.set(rules, days.set(received, counting));
  return counting;
}
