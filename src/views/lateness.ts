import { type Day, weekdayName } from '../calendar/day.ts';
import { formatMoment, type Moment } from '../calendar/moment.ts';
import { isAdrift, type Judged, lightFor } from '../rules/lateness.ts';
import { calendarStatus, type Light, light as lights, link as links } from '../vocabulary/choices.ts';
import type { Marked, Tone } from './view.ts';

/** 2022-02-14 周一. */
export function withWeekday(day: Day): string {
  return `${day} 周${weekdayName(day)}`;
}

/** 2022-06-30 周四, with the time where there is one. */
export function asOfText(asOf: Moment): string {
  return `${withWeekday(asOf.day)}${formatMoment(asOf).slice(10)}`;
}

/** The name of a link with what exactly is owed: 首报（电话）, 节点“完成排查”, 配合“提供管网图”. */
export function linkText({ link, detail }: Pick<Judged, 'link' | 'detail'>): string {
  const word = links.words[link];
  if (detail === undefined) return word;
  return link === 'step' || link === 'assist' ? `${word}“${detail}”` : `${word}（${detail}）`;
}

type Due = Pick<Judged, 'due' | 'provisional'> & Partial<Pick<Judged, 'verdict' | 'origin'>>;

/** What stands for the day of something whose clock stands still. */
const STILL = '停表';

function isStill({ verdict, origin }: Due): boolean {
  return verdict !== undefined && origin !== undefined && isAdrift({ verdict, origin });
}

/** The due moment; one that rests on unannounced days says so. */
export function dueText(owed: Due): string {
  return isStill(owed) ? STILL : `${formatMoment(owed.due)}${owed.provisional ? '（暂定）' : ''}`;
}

/** The due moment with its day of the week. */
export function dueWithWeekday(owed: Due): string {
  return isStill(owed) ? STILL : `${asOfText(owed.due)}${owed.provisional ? '（暂定）' : ''}`;
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
export function verdictText({ verdict, due, done, lateDays, daysLeft, rough, waived, missed }: Judged): string {
  const late = lateDays === 0 ? '不足1个工作日' : `${lateDays}个工作日`;
  const doubt = rough ? '，暂定' : '';
  const before = missed ? `，申请延期前逾期${late}` : '';
  switch (verdict) {
    case 'done':
      return '按时';
    case 'done-late':
      if (missed && done && done.day <= due.day) return `延期后按时${before}`;
      return `逾期${late}完成${doubt}`;
    case 'waived':
      return '不再计';
    case 'waived-late':
      return missed && waived && waived.day <= due.day
        ? `${waived.by}时未到期${before}`
        : `${waived?.by ?? ''}时已逾期${late}${doubt}`;
    case 'paused':
      return STILL;
    case 'overdue':
      return `逾期${late}${doubt}`;
    case 'today':
      return `今日到期${before}`;
    case 'soon':
      return `临期，剩${daysLeft}个工作日${before}`;
    case 'open':
      return `剩${daysLeft}个工作日${before}`;
  }
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
