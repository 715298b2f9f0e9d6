import { quoted } from '../writing/merge-driver.ts';
import type { Job } from './job.ts';

/** In minutes. Shanghai has been so far ahead all year round since 1992. */
const AHEAD = 8 * 60;
const DAY = 24 * 60;

/** A line for crontab(5), on a machine whose clock is that of Shanghai or of Greenwich; cron itself knows of no zones. */
export function crontabLine({ weekdays, minute, command, log }: Job, clock: 'Asia/Shanghai' | 'UTC'): string {
  const at = clock === 'UTC' ? minute - AHEAD : minute;
  const days = weekdays.map((day) => (at < 0 ? day - 1 : day) % 7).toSorted((a, b) => a - b);
  const [hour, rest] = [Math.floor(((at + DAY) % DAY) / 60), ((at + DAY) % DAY) % 60];
  const line = `LC_ALL=C.UTF-8 ${command.map(quoted).join(' ')} >> ${quoted(log)} 2>&1`;
  return `${rest} ${hour} * * ${days.length === 0 ? '*' : days.join(',')} ${line.replaceAll('%', '\\%')}`;
}
