import type { Task } from '../../records/task/schema.ts';
import { isAdrift, type Judged } from '../../rules/lateness.ts';
import { level, sourceCategory } from '../../vocabulary/choices.ts';
import { verdictText } from '../lateness.ts';
import { officialDay } from '../share.ts';

/** Where a task comes from: 《…通知》（市政办〔2022〕3号）李某批示. */
export function sourceText({ source }: Task): string {
  const { category, level: height, name, number, date, leader } = source;
  const document = [name, number && `（${number}）`].filter((part) => part).join('');
  const by = leader ? `${leader}${category === 'instruction' ? '批示' : ''}` : '';
  const general = `${height ? level.words[height] : ''}${sourceCategory.words[category]}`;
  const text = [document, by].filter((part) => part !== '').join('，') || general;
  return date ? `${text}（${officialDay(date)}）` : text;
}

/** 2022年3月10日, with （暂定） where nobody has announced the days it rests on; none while the clock stands still. */
export function dueWords(judged: Pick<Judged, 'due' | 'provisional' | 'verdict' | 'origin'>): string {
  const { due, provisional } = judged;
  if (isAdrift(judged)) return '恢复办理后接着计算的日期（现中止停表）';
  return `${officialDay(due.day)}${provisional ? '（暂定）' : ''}`;
}

/** How late something is in a sentence: 已逾期3个工作日. */
export function latenessWords(judged: Judged): string {
  if (judged.verdict !== 'overdue') return verdictText(judged);
  const doubt = judged.rough ? '（暂定）' : '';
  return judged.lateDays === 0 ? '已过期限' : `已逾期${judged.lateDays}个工作日${doubt}`;
}

/** 紧急程度 as documents write it: 特急, 加急 (GB/T 9704—2012 7.2.3). */
export function urgencyWords({ urgency }: Task): string | undefined {
  if (urgency === 'critical') return '特急';
  return urgency === 'urgent' ? '加急' : undefined;
}
