import type { Day } from '../../calendar/day.ts';
import type { Counting } from '../../calendar/due.ts';
import type { Rulebook } from './rulebook.ts';

/** How the days of something received on a day are counted (民法典第二百零一至二百零三条, each point a rule). */
export function countingUnder(rules: Rulebook, received: Day, paused: Counting['paused'] = []): Counting {
  return {
    countStart: rules.get('startDay', received).value === 'counted',
    restDayStart: rules.get('restDayReceipt', received).value === 'nextWorkingDay' ? 'next-working-day' : 'as-is',
    restDayEnd: rules.get('restDayEnd', received).value,
    paused,
  };
}
