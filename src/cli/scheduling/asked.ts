import { endingOf, formatNamed } from '../../render/formats.ts';
import type { World } from '../../world/world.ts';
import { leaderOption } from '../asking/units.ts';
import { plainPath } from '../attachments/store.ts';
import { stop } from '../contract/outcome.ts';
import type { InputOf } from '../contract/spec.ts';
import type { Session } from '../session/session.ts';
import { type Job, jobNamed, minuteMeant, weekdaysMeant } from './job.ts';
import { logOf } from './keeper.ts';

export const rehearsing = { flags: '--dry-run', help: '只看会写什么、会运行什么' } as const;

export const jobOptions = [
  { flags: '--weekly <星期>', help: '每周哪几天，如 周一、周四；不写就是每天', chinese: '每周', repeat: true },
  { flags: '--time <时刻>', help: '几点，北京时间，如 08:30（不写就是它）', chinese: '时刻' },
  { flags: '--into <存到>', help: '每次写到哪个文件，按结尾定格式，如 晨报.docx；每次换上新的', chinese: '存到' },
  { flags: '--outbox <文件夹>', help: 'remind 的：不写文件，写成邮件由设好的服务器发出，发件箱在这里' },
  leaderOption,
  rehearsing,
] as const;

type Typed = InputOf<typeof jobOptions>;

/** The job that was asked for; every path in it is absolute, for it is run elsewhere. */
export function jobMeant({ args: [typed = ''], options }: Typed, session: Session): Job {
  const { world } = session;
  const name = jobNamed(typed);
  const place = (path: string) => plainPath(path, world.cwd);
  const ledger = place(session.open().folder);
  const { into, outbox, leader, weekly = [], time = '08:30' } = options;
  if ((into === undefined) === (outbox === undefined)) return stop('schedule-nowhere');
  if (outbox !== undefined && name !== 'remind') return stop('schedule-mail');
  if (into !== undefined && formatNamed(endingOf(into) ?? '') === undefined)
    return stop('output-no-file', { path: into });
  const target = into === undefined ? ['--mail', '--outbox', place(outbox ?? '')] : ['-o', place(into)];
  const who = leader === undefined ? [] : ['--leader', leader];
  const said = [name, '--ledger', ledger, ...who, ...target];
  const [runtime, program] = world.program;
  const job: Job = {
    name,
    weekdays: weekdaysMeant(weekly),
    minute: minuteMeant(time),
    command: [runtime, place(program), ...said],
    log: logOf(name, world),
    whither: into === undefined ? `发邮件，发件箱 ${place(outbox ?? '')}` : `写到 ${place(into)}`,
  };
  refuseOdd([...job.command, job.log], world);
  return job;
}

/** What no scheduler can be told: a line's end; to cmd.exe also a percent sign. */
function refuseOdd(words: readonly string[], { scheduler }: World): void {
  const odd = words.find((word) => /[\r\n]/.test(word) || (scheduler?.kind === 'schtasks' && /[%"]/.test(word)));
  if (odd !== undefined) stop('schedule-path', { path: odd });
}
