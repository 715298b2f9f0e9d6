import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { Day } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import type { Clock } from './world.ts';

dayjs.extend(utc);

/** The one place where the clock is read. China keeps UTC+8 all year; the machine's own zone plays no part. */
export const shanghaiClock: Clock = {
  now() {
    const now = dayjs.utc().add(8, 'hour');
    return { day: now.format('YYYY-MM-DD') as Day, minute: now.hour() * 60 + now.minute() };
  },
  second: () => dayjs.utc().second(),
};

/** The wall clock of Asia/Shanghai at so many seconds after 1970 began in UTC. */
export function momentAt(seconds: number): Moment {
  const then = dayjs.unix(seconds).utc().add(8, 'hour');
  return { day: then.format('YYYY-MM-DD') as Day, minute: then.hour() * 60 + then.minute() };
}
