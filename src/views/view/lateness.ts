import { type Day, weekdayName } from '../../calendar/day.ts';
import { formatMoment, type Moment } from '../../calendar/moment.ts';
import { formatSpan } from '../../calendar/span.ts';
import { LONG_TERM } from '../../records/task/schema.ts';
import { ABOLISHED } from '../../rules/lateness/counted-until.ts';
import { isAdrift, type Judged, lightFor } from '../../rules/lateness/lateness.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import { calendarStatus, checking, type Light, light as lights, link as links } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { column, type Marked, type Tone } from './view.ts';

/** 2022-02-14 周一. */
export function withWeekday(day: Day): string {
  return `${day} 周${weekdayName(day)}`;
}

/** 2022-06-30 周四, with the time where there is one. */
export function asOfText(asOf: Moment): string {
  return `${withWeekday(asOf.day)}${formatMoment(asOf).slice(10)}`;
}

/** The links of a list by `linkText`; `link` beside it is the word alone, for programs. */
export const linkColumn = column('linkText', { over: words.link });

/** The name of a link with what exactly is owed: 首报（电话）, 节点“完成排查”, 配合“提供管网图”. */
export function linkText({ link, detail }: Pick<Judged, 'link' | 'detail'>): string {
  const word = links.words[link];
  if (detail === undefined) return word;
  return link === 'step' || link === 'assist' ? `${word}“${detail}”` : `${word}（${detail}）`;
}

type Due = Pick<Judged, 'due' | 'provisional' | 'unconfirmed'> & Partial<Pick<Judged, 'verdict' | 'origin'>>;

/** What stands for the day of something whose clock stands still. */
const STILL = '停表';

function isStill({ verdict, origin }: Due): boolean {
  return verdict !== undefined && origin !== undefined && isAdrift({ verdict, origin });
}

/** What is to be said of days that are not sure: 暂定 (not announced), 未核对 (by a notice that nobody has confirmed). */
export function doubtsIn({ provisional, unconfirmed }: { provisional: boolean; unconfirmed?: boolean }): string[] {
  return [
    ...(provisional ? [calendarStatus.words.provisional] : []),
    ...(unconfirmed ? [checking.words.unconfirmed] : []),
  ];
}

/** The same in brackets, where there is any. */
export function doubtText(doubts: { provisional: boolean; unconfirmed?: boolean }): string {
  const said = doubtsIn(doubts);
  return said.length === 0 ? '' : `（${said.join('，')}）`;
}

/** The due moment; one that rests on unannounced days says so. */
export function dueText(owed: Due): string {
  return isStill(owed) ? STILL : `${formatMoment(owed.due)}${doubtText(owed)}`;
}

/** The due moment with its day of the week. */
export function dueWithWeekday(owed: Due): string {
  return isStill(owed) ? STILL : `${asOfText(owed.due)}${doubtText(owed)}`;
}

/** The due day of a list, or in its place that the clock stands still. */
export function dueCell(owed: Due): Marked {
  return { value: dueDay(owed) ?? STILL, text: dueText(owed) };
}

/** The due day for programs; none where it would be another tomorrow. */
export function dueDay(owed: Due): Day | null {
  return isStill(owed) ? null : owed.due.day;
}

export function statusWord({ rough }: Judged): string {
  return calendarStatus.words[rough ? 'provisional' : 'official'];
}

/** 未核对 where it is so; beside 历法, which says whether the days have been announced at all. */
export function checkedWord({ unconfirmed }: Pick<Judged, 'unconfirmed'>): string | null {
  return unconfirmed ? checking.words.unconfirmed : null;
}

const tones: Readonly<Record<Judged['verdict'], Tone | undefined>> = {
  done: undefined,
  'done-late': 'warn',
  waived: 'quiet',
  'waived-late': 'warn',
  paused: 'quiet',
  open: undefined,
  soon: 'warn',
  today: 'warn',
  overdue: 'bad',
};

/** How an obligation stands, in words that need no colour: 〔逾期3个工作日〕. */
export function verdictCell(judged: Judged): Marked {
  const tone = tones[judged.verdict];
  const words = verdictText(judged);
  return { value: words, text: `〔${words}〕`, ...(tone && { tone }) };
}

/** 逾期3个工作日, 剩2个工作日, 按时. */
export function verdictText(judged: Judged): string {
  const { verdict, daysLeft } = judged;
  switch (verdict) {
    case 'done':
      return '按时';
    case 'done-late':
      return doneLateText(judged);
    case 'waived':
      return '不再计';
    case 'waived-late':
      return fellLateText(judged);
    case 'paused':
      return `${STILL}${beforeText(judged)}`;
    case 'overdue':
      return `逾期${lateText(judged)}${besides(judged)}`;
    case 'today':
      return `今日到期${beforeText(judged)}`;
    case 'soon':
      return `临期，剩${daysLeft}个工作日${beforeText(judged)}`;
    case 'open':
      return `剩${daysLeft}个工作日${beforeText(judged)}`;
  }
}

function doneLateText(judged: Judged): string {
  const { missed, done, due } = judged;
  if (missed && done && done.day <= due.day) return `延期后按时${beforeText(judged)}`;
  return `逾期${lateText(judged)}完成${besides(judged)}`;
}

function fellLateText(judged: Judged): string {
  const { missed, waived, due, ceased } = judged;
  const end = ceased ? ABOLISHED : (waived?.by ?? '');
  const lack = waived?.unkept ? '缺办，' : '';
  if (lack !== '' && waived && waived.day <= due.day) return `${lack}${end}时未到期`;
  if (missed && waived && waived.day <= due.day) return `${end}时未到期${beforeText(judged)}`;
  return `${lack}${end}时已逾期${lateText(judged)}${unsure(judged)}`;
}

function lateText({ lateDays }: Judged): string {
  return lateDays === 0 ? '不足1个工作日' : `${lateDays}个工作日`;
}

/** What stays late of the days before an extension that was asked for too late. */
function beforeText(judged: Judged): string {
  return judged.missed ? `，申请延期前逾期${lateText(judged)}` : '';
}

/** By what counting ended, and what of the days is not sure. */
function besides(judged: Judged): string {
  return `${judged.ceased ? `，计到${ABOLISHED}` : ''}${unsure(judged)}`;
}

function unsure({ rough, unconfirmed }: Judged): string {
  return doubtsIn({ provisional: rough, unconfirmed: unconfirmed === true })
    .map((word) => `，${word}`)
    .join('');
}

const lightTones: Readonly<Record<Light, Tone | undefined>> = {
  green: 'good',
  yellow: 'warn',
  red: 'bad',
  none: undefined,
};

/** The light as a word: 〔红〕. */
export function lightCell(light: Light): Marked {
  const word = lights.words[light];
  const tone = lightTones[light];
  return { value: word, text: light === 'none' ? word : `〔${word}〕`, ...(tone && { tone }) };
}

/** An obligation with the light it burns: 〔红〕逾期3个工作日. */
export function litCell(judged: Judged): Marked {
  const { text, tone } = lightCell(lightFor(judged));
  const words = verdictText(judged);
  return { value: words, text: `${text}${words}`, ...(tone && { tone }) };
}

/** What stands for the day of a task that has none: it is long-term, or was done before the ledger did begin. */
export function undatedCell({ synopsis, task }: Pick<Standing, 'synopsis' | 'task'>): Marked {
  const { deadline } = task;
  const text = typeof deadline === 'object' ? formatSpan(deadline) : (deadline ?? '');
  return { value: null, text: synopsis.doneBefore ? text : LONG_TERM };
}
