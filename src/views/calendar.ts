import type { Calendar } from '../calendar/calendar.ts';
import { addDays, type Day, monthEnd, weekday } from '../calendar/day.ts';
import { type Counting, dueOn } from '../calendar/due.ts';
import { explainDue, explainFixed } from '../calendar/explain.ts';
import { type DaySpan, formatSpan } from '../calendar/span.ts';
import { calendarStatus } from '../vocabulary/choices.ts';
import { stepsSection } from './explain.ts';
import { withWeekday } from './lateness.ts';
import type { Marked, Row, View } from './view.ts';

const PROVISIONAL = '暂定：跨入尚未公布放假安排的年份，只按法定节假日推算；通知公布后导入，期限自动重算。';

/** Whether an answer rests on days that have not been announced. */
export function restsOnProvisional({ facts }: View): boolean {
  return facts?.['历法'] === calendarStatus.words.provisional;
}

function status(provisional: boolean): { readonly 历法: string } {
  return { 历法: calendarStatus.words[provisional ? 'provisional' : 'official'] };
}

/** The end of a length of time, day by day; undefined past the end of the calendar. */
export function dueOnView(calendar: Calendar, start: Day, span: DaySpan, counting: Counting): View | undefined {
  const due = dueOn(calendar, start, span, counting);
  const steps = explainDue(calendar, start, span, counting);
  if (!due || !steps) return undefined;
  const facts = {
    收到日期: start,
    时限: formatSpan(span),
    期满日: due.day,
    名义期满日: due.raw,
    ...status(due.provisional),
  };
  const moved = due.raw === due.day ? '' : `，名义期满日 ${withWeekday(due.raw)}`;
  return {
    title: `${withWeekday(start)} 收到，${formatSpan(span)}：期满日 ${withWeekday(due.day)}${due.provisional ? '（暂定）' : ''}${moved}`,
    facts,
    sections: [stepsSection(steps, '逐日')],
    notes: due.provisional ? [PROVISIONAL] : [],
  };
}

/** A fixed date: it includes the day and does not move; on a rest day the last working day before is named. */
export function fixedDayView(calendar: Calendar, start: Day, day: Day): View {
  const { working, status: known } = calendar.at(day);
  const last = calendar.workingOnOrBefore(day) ?? day;
  return {
    title: `${withWeekday(day)} 前：含当日，不顺延${working ? '' : `；是休息日，最后一个工作日为 ${withWeekday(last)}`}`,
    facts: {
      收到日期: start,
      时限: day,
      期满日: day,
      名义期满日: day,
      ...status(known === 'provisional'),
      最后工作日: last,
    },
    sections: [stepsSection(explainFixed(calendar, day), '逐日')],
    notes: known === 'provisional' ? [PROVISIONAL] : [],
  };
}

const WEEK = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** A month as a grid, Monday first: 休 for a weekday off, 班 for a weekend worked. */
export function monthView(calendar: Calendar, first: Day): View {
  const days = daysFrom(first, monthEnd(first));
  const rows: Record<string, Marked | string>[] = [];
  for (const day of days) {
    if (rows.length === 0 || weekday(day) === 1) rows.push({});
    const row = rows.at(-1);
    if (row) row[WEEK[weekday(day) - 1] ?? ''] = dayCell(calendar, day);
  }
  const special = days.filter((day) => isSpecial(calendar, day)).map((day) => specialRow(calendar, day));
  const provisional = calendar.isProvisional(first, monthEnd(first));
  const working = days.filter((day) => calendar.isWorking(day)).length;
  return {
    title: `${first.slice(0, 4)}年${Number(first.slice(5, 7))}月：${working} 个工作日${provisional ? '（暂定）' : ''}`,
    facts: { 月份: first.slice(0, 7), 工作日数: working, ...status(provisional) },
    sections: [
      { layout: 'grid', columns: WEEK.map((key) => ({ key })), rows },
      {
        key: '特殊日',
        layout: 'list',
        columns: ['日期', '星期', '安排', '原因', '依据'].map((key) => ({ key })),
        rows: special,
      },
    ],
    notes: provisional ? [PROVISIONAL] : [],
  };
}

function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function isSpecial(calendar: Calendar, day: Day): boolean {
  const weekend = weekday(day) > 5;
  return calendar.isWorking(day) === weekend || (weekend && !/^周/.test(calendar.at(day).reason));
}

function dayCell(calendar: Calendar, day: Day): Marked {
  const number = String(Number(day.slice(8)));
  const working = calendar.isWorking(day);
  const mark = working === weekday(day) <= 5 ? '' : working ? '班' : '休';
  return { value: day, text: `${number}${mark}`, ...(working ? {} : { tone: 'good' as const }) };
}

function specialRow(calendar: Calendar, day: Day): Row {
  const { working, reason, source } = calendar.at(day);
  return {
    日期: day,
    星期: withWeekday(day).slice(11, 13),
    安排: working ? '上班' : '休息',
    原因: reason,
    依据: source,
  };
}

/** Where each year's calendar comes from. */
export function coverageView(calendar: Calendar): View {
  const rows = calendar.coverage().map(({ year, status: known, workingDays, sources }) => ({
    年份: year,
    历法: calendarStatus.words[known],
    工作日数: { value: workingDays, text: `${workingDays}` },
    依据: [...sources],
  }));
  const official = rows.filter(({ 历法 }) => 历法 === calendarStatus.words.official).map(({ 年份 }) => 年份);
  return {
    title: '历法覆盖',
    facts: { 正式至: official.at(-1) ?? null },
    sections: [
      {
        key: '年份',
        layout: 'list',
        titled: true,
        columns: [{ key: '年份' }, { key: '历法' }, { key: '工作日数', align: 'right' }, { key: '依据', grow: true }],
        rows,
      },
    ],
    notes: ['暂定的年份只按法定节假日推算；放假通知公布后用 xiaoneng calendar import 导入。'],
  };
}
