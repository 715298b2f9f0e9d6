import type { Task } from '../../records/task/schema.ts';
import type { Story, Urge } from '../../records/task/story.ts';
import { isAdrift, type Judged } from '../../rules/lateness/lateness.ts';
import { level, sourceCategory } from '../../vocabulary/choices.ts';
import { doubtText, verdictText } from '../view/lateness.ts';
import { officialDay } from '../view/share.ts';

/** Where a task comes from: 《…通知》（市政办〔2022〕3号，李某批示，2022年2月8日）. */
export function sourceText({ source = {} }: Task): string {
  const { category, level: height, name, number, date, leader } = source;
  const by = leader && `${leader}${category === 'instruction' ? '批示' : ''}`;
  const general = `${height ? level.words[height] : ''}${category ? sourceCategory.words[category] : ''}`;
  const [head = general, ...more] = [name, number, by].filter((part) => part !== undefined);
  const within = [...more, ...(date ? [officialDay(date)] : [])];
  return within.length > 0 ? `${head}（${within.join('，')}）` : head;
}

/** 2022年3月10日, with （暂定） where nobody has announced the days it rests on; none while the clock stands still. */
export function dueWords(judged: Pick<Judged, 'due' | 'provisional' | 'unconfirmed' | 'verdict' | 'origin'>): string {
  const { due } = judged;
  if (isAdrift(judged)) return '恢复办理后接着计算的日期（现中止停表）';
  return `${officialDay(due.day)}${doubtText(judged)}`;
}

/** How late something is in a sentence: 已逾期3个工作日. */
export function latenessWords(judged: Judged): string {
  if (judged.verdict !== 'overdue') return verdictText(judged);
  const doubt = doubtText({ ...judged, provisional: judged.rough });
  return judged.lateDays === 0 ? '已过期限' : `已逾期${judged.lateDays}个工作日${doubt}`;
}

/** 紧急程度 as documents write it: 特急, 加急 (GB/T 9704—2012 7.2.3). */
export function urgencyWords({ urgency }: Task): string | undefined {
  if (urgency === 'critical') return '特急';
  return urgency === 'urgent' ? '加急' : undefined;
}

/** The urgings of the unit that has the task now; those of a unit before it are not held against it. */
export function urgesOfHolder({ urges, lead }: Story): Urge[] {
  return urges.filter(({ unit }) => unit === lead);
}
