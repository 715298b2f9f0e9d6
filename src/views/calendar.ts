import type { Calendar } from '../calendar/calendar.ts';
import { addDays, type Day, monthEnd, weekday } from '../calendar/day.ts';
import { type Counting, dueOn } from '../calendar/due.ts';
import { explainDue, explainFixed } from '../calendar/explain.ts';
import { type DaySpan, formatSpan } from '../calendar/span.ts';
import { calendarStatus } from '../vocabulary/choices.ts';
import { words } from '../vocabulary/words.ts';
import { stepsSection } from './explain.ts';
import { withWeekday } from './lateness.ts';
import { type Column, column, columns, labelled, type Marked, type Row, type Told, type View } from './view.ts';

const PROVISIONAL = '暂定：跨入尚未公布放假安排的年份，只按法定节假日推算；通知公布后导入，期限自动重算。';

/** Whether an answer rests on days that have not been announced. */
export function restsOnProvisional({ facts }: View): boolean {
  return facts?.[words.calendar] === calendarStatus.words.provisional;
}

function status(provisional: boolean): { readonly calendar: string } {
  return { calendar: calendarStatus.words[provisional ? 'provisional' : 'official'] };
}

/** The end of a length of time, day by day; undefined past the end of the calendar. */
export function dueOnView(calendar: Calendar, start: Day, span: DaySpan, counting: Counting): View | undefined {
  const due = dueOn(calendar, start, span, counting);
  const steps = explainDue(calendar, start, span, counting);
  if (!due || !steps) return undefined;
  const facts = labelled({
    received: start,
    limit: formatSpan(span),
    endDay: due.day,
    nominalEnd: due.raw,
    ...status(due.provisional),
  });
  const moved = due.raw === due.day ? '' : `（名义期满日 ${withWeekday(due.raw)}，逢休息日顺延）`;
  return {
    title: `${withWeekday(start)}收到，${formatSpan(span)}：期满日 ${withWeekday(due.day)}${due.provisional ? '（暂定）' : ''}${moved}`,
    facts,
    sections: [stepsSection(steps, words.dayByDay)],
    notes: due.provisional ? [PROVISIONAL] : [],
  };
}

/** A fixed date: it includes the day and does not move; on a rest day the last working day before is named. */
export function fixedDayView(calendar: Calendar, start: Day, day: Day): View {
  const { working, status: known } = calendar.at(day);
  const last = calendar.workingOnOrBefore(day) ?? day;
  return {
    title: `${withWeekday(day)}前：含当日，不顺延${working ? '' : `；是休息日，最后一个工作日为 ${withWeekday(last)}`}`,
    facts: labelled({
      received: start,
      limit: day,
      endDay: day,
      nominalEnd: day,
      ...status(known === 'provisional'),
      lastWorkingDay: last,
    }),
    sections: [stepsSection(explainFixed(calendar, day), words.dayByDay)],
    notes: known === 'provisional' ? [PROVISIONAL] : [],
  };
}

const WEEK: readonly Column[] = [...'一二三四五六日'].map((name) => ({ key: name, title: name }));

/** A month as a grid, Monday first: 休 for a weekday off, 班 for a weekend worked. */
export function monthView(calendar: Calendar, first: Day): View {
  const days = daysFrom(first, monthEnd(first));
  const special = days.filter((day) => isSpecial(calendar, day)).map((day) => specialRow(calendar, day));
  const provisional = calendar.isProvisional(first, monthEnd(first));
  const working = days.filter((day) => calendar.isWorking(day)).length;
  return {
    title: `${first.slice(0, 4)}年${Number(first.slice(5, 7))}月：${working} 个工作日${provisional ? '（暂定）' : ''}`,
    facts: labelled({ month: first.slice(0, 7), workingDays: working, ...status(provisional) }),
    sections: [
      { layout: 'grid', columns: WEEK, rows: weeksOf(days, calendar) },
      {
        key: words.specialDays,
        layout: 'list',
        columns: [...columns(['date', 'weekday', 'arrangement', 'cause']), column('basis', { hidden: true })],
        rows: special,
      },
    ],
    notes: [...new Set(special.map(({ basis }) => `依据：${basis}`)), ...(provisional ? [PROVISIONAL] : [])],
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

function weeksOf(days: readonly Day[], calendar: Calendar): Row[] {
  const weeks: Record<string, Marked>[] = [{}];
  for (const day of days) {
    if (weekday(day) === 1 && day !== days[0]) weeks.push({});
    Object.assign(weeks.at(-1) ?? {}, { [WEEK[weekday(day) - 1]?.key ?? '']: dayCell(calendar, day) });
  }
  return weeks;
}

function dayCell(calendar: Calendar, day: Day): Marked {
  const number = String(Number(day.slice(8)));
  const working = calendar.isWorking(day);
  const mark = working === weekday(day) <= 5 ? '' : working ? '班' : '休';
  return { value: day, text: `${number}${mark}`, ...(working ? {} : { tone: 'good' as const }) };
}

function specialRow(calendar: Calendar, day: Day) {
  const { working, reason, source } = calendar.at(day);
  return {
    date: day,
    weekday: withWeekday(day).slice(11, 13),
    arrangement: working ? '上班' : '休息',
    cause: reason,
    basis: source,
  };
}

/** Where each year's calendar comes from. */
export function coverageView(calendar: Calendar): View {
  const rows = calendar.coverage().map(
    ({ year, status: known, workingDays, sources }): Told => ({
      year,
      calendar: calendarStatus.words[known],
      workingDays: { value: workingDays, text: `${workingDays}` },
      basis: [...sources],
    }),
  );
  const official = calendar.coverage().filter(({ status: known }) => known === 'official');
  return {
    title: '历法覆盖',
    facts: labelled({ officialUntil: official.at(-1)?.year ?? null }),
    sections: [
      {
        key: words.year,
        layout: 'list',
        titled: true,
        columns: [
          ...columns(['year', 'calendar']),
          column('workingDays', { align: 'right' }),
          column('basis', { grow: true }),
        ],
        rows,
      },
    ],
    notes: ['暂定的年份只按法定节假日推算；放假通知公布后用 xiaoneng calendar import 导入。'],
  };
}
