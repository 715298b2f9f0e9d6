import { stop } from '../contract/outcome.ts';

/** What is done at set times: the commands that need nobody, and what each puts where. */
export const jobNames = { remind: '提醒单', brief: '晨报' } as const;

export type JobName = keyof typeof jobNames;

/** A command that is to be run again and again. */
export interface Job {
  readonly name: JobName;
  /** From 1, Monday; none: each day. */
  readonly weekdays: readonly number[];
  /** In Shanghai, counted from midnight. */
  readonly minute: number;
  /** The runtime, the program and what it is told; every path in it absolute. */
  readonly command: readonly string[];
  /** The file that all it says is added to. */
  readonly log: string;
  /** What becomes of it, as people read it. */
  readonly whither: string;
}

/** Marks what we have written, in whatever form a scheduler wants it. */
export const MADE = 'xiaoneng schedule install';

/** What it is and when, as the scheduler shows it to people. */
export function jobTitle(job: Job): string {
  return `效能：${jobNames[job.name]}，${jobTimes(job)}，${job.whither}`;
}

/** What schedulers call it. */
export function idOfJob(name: JobName): string {
  return `xiaoneng-${name}`;
}

export function jobNamed(typed: string): JobName {
  const found = (Object.keys(jobNames) as JobName[]).find((name) =>
    [name, jobNames[name], ALIASES[name]].includes(typed),
  );
  return found ?? stop('job-unknown', { typed, choices: Object.keys(jobNames).join('、') });
}

const ALIASES: Readonly<Record<JobName, string>> = { remind: '提醒', brief: '晨报' };

const DAYS = '一二三四五六日';

/** 周一、星期四; nothing: each day. */
export function weekdaysMeant(typed: readonly string[]): readonly number[] {
  const named = typed.flatMap((one) => one.split(/[、,，\s]+/)).filter((one) => one !== '');
  const days = named.map((one) => {
    const day = /^(?:周|星期|礼拜)?([一二三四五六日天])$/.exec(one)?.[1]?.replace('天', '日');
    return day === undefined ? stop('weekday-unknown', { typed: one }) : DAYS.indexOf(day) + 1;
  });
  return [...new Set(days)].toSorted((a, b) => a - b);
}

/** 08:30, 8：30 or 8点半: the minute of the day. */
export function minuteMeant(typed: string): number {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:：点时](\d{1,2}|半)?分?)$/.exec(typed.trim()) ?? [];
  const minute = Number(hours) * 60 + (minutes === '半' ? 30 : Number(minutes));
  const isOne = hours !== undefined && Number(hours) < 24 && (minutes === '半' || Number(minutes) < 60);
  return isOne ? minute : stop('clock-unknown', { typed });
}

/** 每周一、周四 08:30（北京时间） */
export function jobTimes({ weekdays, minute }: Pick<Job, 'weekdays' | 'minute'>): string {
  const days = weekdays.length === 0 ? '每天' : `每${weekdays.map((day) => `周${DAYS[day - 1]}`).join('、')}`;
  return `${days} ${clockOf(minute)}（北京时间）`;
}

/** 08:30 */
export function clockOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((one) => String(one).padStart(2, '0')).join(':');
}
