import { type Day, weekdayName } from '../calendar/day.ts';

/** What is wrong with a weekday that stands beside a day: 四 beside a Friday. */
export function weekdayTrouble(day: Day, written: string): string | undefined {
  const [told, name] = [written.replace('天', '日'), weekdayName(day)];
  return told === name ? undefined : `${day} 是星期${name}，不是星期${told}`;
}
