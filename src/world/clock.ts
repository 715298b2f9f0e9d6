import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { Day } from '../calendar/day.ts';
import type { Clock } from './world.ts';

dayjs.extend(utc);

/** The one place where the clock is read. China keeps UTC+8 all year; the machine's own zone plays no part. */
export const shanghaiClock: Clock = {
  now() {
    const now = dayjs.utc().add(8, 'hour');
    return { day: now.format('YYYY-MM-DD') as Day, minute: now.hour() * 60 + now.minute() };
  },
};
