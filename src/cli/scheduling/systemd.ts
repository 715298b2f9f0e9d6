import { clockOf, idOfJob, type Job, jobTitle, MADE } from './job.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The units of a job by the names of their files (systemd.service(5), systemd.timer(5)). */
export function timerFiles(job: Job): Readonly<Record<string, string>> {
  const id = idOfJob(job.name);
  return { [`${id}.service`]: serviceOf(job), [`${id}.timer`]: timerOf(job) };
}

/** `append:` is there from systemd 240 on. */
function serviceOf(job: Job): string {
  return `# ${MADE}
[Unit]
Description=${specified(jobTitle(job))}

[Service]
Type=oneshot
Environment=LC_ALL=C.UTF-8
ExecStart=${job.command.map(quotedForUnit).join(' ')}
StandardOutput=append:${specified(job.log)}
StandardError=append:${specified(job.log)}
`;
}

function timerOf(job: Job): string {
  return `# ${MADE}
[Unit]
Description=${specified(jobTitle(job))}

[Timer]
OnCalendar=${onCalendar(job)}
Persistent=true

[Install]
WantedBy=timers.target
`;
}

/** systemd.time(7) */
function onCalendar({ weekdays, minute }: Job): string {
  const days = weekdays.map((day) => DAYS[day - 1]).join(',');
  return `${days === '' ? '' : `${days} `}*-*-* ${clockOf(minute)}:00 Asia/Shanghai`;
}

/** A word of a command line, as systemd.service(5) reads it. */
function quotedForUnit(word: string): string {
  return `"${specified(word).replace(/[\\"]/g, '\\$&').replaceAll('$', '$$$$')}"`;
}

/** What begins with a percent sign stands for something else in a unit. */
function specified(text: string): string {
  return text.replaceAll('%', '%%');
}
