import type { Moment } from '../../calendar/moment.ts';
import { formatSpan } from '../../calendar/span.ts';
import type { Reckoning } from '../../records/obligation.ts';
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
  const [head = general, ...more] = [name && named(name), number, by].filter((part) => part !== undefined);
  const within = [...more, ...(date ? [officialDay(date)] : [])];
  return within.length > 0 ? `${head}（${within.join('，')}）` : head;
}

/** What a letter rests on, as it begins; nothing where the ledger does not say. */
export function basisText(task: Task): string {
  const { category, name, number } = task.source ?? {};
  const isSaid = name !== undefined || number !== undefined || (category !== undefined && category !== 'other');
  return isSaid ? `根据${sourceText(task)}，` : '';
}

/** The name of a paper stands in 《》, a name within it in 〈〉; that of a meeting or an inspection does not. */
function named(name: string): string {
  const isPaper = /^关于|(通知|意见|方案|纪要|报告|决定|通报|办法|规定|要点|措施)$/.test(name);
  if (!isPaper || name.startsWith('《')) return name;
  return `《${name.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** 2022年3月10日, with （暂定） where nobody has announced the days it rests on; none while the clock stands still. */
export function dueWords(judged: Pick<Judged, 'due' | 'provisional' | 'unconfirmed' | 'verdict' | 'origin'>): string {
  const { due } = judged;
  if (isAdrift(judged)) return '恢复办理后接着计算的日期（现中止停表）';
  return `${officialMoment(due)}${doubtText(judged)}`;
}

/** A moment as papers write it: 2022年6月29日9时15分. */
function officialMoment({ day, minute }: Moment): string {
  if (minute === undefined) return officialDay(day);
  const [hours, rest] = [Math.floor(minute / 60), minute % 60];
  return `${officialDay(day)}${hours}时${rest === 0 ? '' : `${rest}分`}`;
}

/** How a due day comes about, in a sentence of a letter: 自2022年5月20日起20个工作日；2022年7月4日批准延期至2022年7月22日. */
export function reckonedWords({ origin, basis, changes, earlier }: Reckoning): string {
  const start =
    origin.kind === 'span' ? `自${officialMoment(origin.start)}起${formatSpan(origin.span)}` : (basis[0] ?? '');
  const told = [...(earlier ? [] : [start]), ...changes].filter((text) => text !== '');
  return told.map(withOfficialDays).join('；');
}

/** The days in a text of the ledger as papers write them. */
function withOfficialDays(text: string): string {
  return text.replace(/ ?(\d{4}-\d{2}-\d{2})(?: (\d{2}):(\d{2}))? ?/g, (_, day, hours, minutes) =>
    officialMoment({ day, ...(hours && { minute: Number(hours) * 60 + Number(minutes) }) }),
  );
}

/** The paragraphs of a text that somebody typed in several lines, each a sentence of its own. */
export function typedLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A text with the stop that ends it. */
export function sentence(text: string): string {
  return text === '' || /[。！？；：]$/.test(text) ? text : `${text}。`;
}

/** How late something is in a sentence: 已逾期3个工作日. */
export function latenessWords(judged: Judged): string {
  if (judged.verdict !== 'overdue') return verdictText(judged);
  const doubt = doubtText({ ...judged, provisional: judged.rough });
  return judged.lateDays === 0 ? '已过期限' : `已逾期${judged.lateDays}个工作日${doubt}`;
}

/** What stays late of the days before an extension that was asked for too late; told of what is late again by all its days. */
export function missedText(judged: Judged | undefined): string {
  if (!judged?.missed || judged.verdict === 'overdue') return '';
  const days = judged.lateDays === 0 ? '不足1个工作日' : `${judged.lateDays}个工作日`;
  return `申请延期以前已逾期${days}，照算逾期。`;
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
