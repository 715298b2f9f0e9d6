import { type Calendar, isCovered } from '../../calendar/calendar.ts';
import { addDays, type Day, monthEnd, weekday } from '../../calendar/day.ts';
import { type Counting, dueOn } from '../../calendar/due.ts';
import { explainDue, explainFixed } from '../../calendar/explain.ts';
import { addMinutes, formatMoment, type Moment } from '../../calendar/moment.ts';
import { type DaySpan, formatSpan, type MinuteSpan } from '../../calendar/span.ts';
import { calendarStatus, checking } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText, doubtText, withWeekday } from '../view/lateness.ts';
import { type Column, column, columns, labelled, type Marked, type Row, type Told, type View } from '../view/view.ts';
import { stepsSection } from './explain.ts';

const PROVISIONAL = '暂定：跨入尚未公布放假安排的年份，只按法定节假日推算；通知公布后导入，期限自动重算。';
const UNCONFIRMED = '未核对：按还没有人与原件核对过的放假通知算；核对以后用 xiaoneng calendar confirm 登记。';

/** What of the days that an answer rests on is not sure. */
interface Doubts {
  readonly provisional: boolean;
  readonly unconfirmed?: boolean;
}

/** Whether an answer rests on days that have not been announced, or not been confirmed. */
export function restsOn({ facts }: View): { readonly provisional: boolean; readonly unconfirmed: boolean } {
  return {
    provisional: facts?.[words.calendar] === calendarStatus.words.provisional,
    unconfirmed: facts?.[words.checked] === checking.words.unconfirmed,
  };
}

/** 历法 is one of two words; what nobody has confirmed is said beside it. */
function status({ provisional, unconfirmed }: Doubts): { readonly calendar: string; readonly checked?: string } {
  return {
    calendar: calendarStatus.words[provisional ? 'provisional' : 'official'],
    ...(unconfirmed && { checked: checking.words.unconfirmed }),
  };
}

function doubtNotes({ provisional, unconfirmed }: Doubts): string[] {
  return [...(provisional ? [PROVISIONAL] : []), ...(unconfirmed ? [UNCONFIRMED] : [])];
}

/** When something arrived, and when by the rules it counts as received. */
export interface Arrival {
  readonly arrived: Moment;
  readonly receipt: Moment;
}

/** The end of a length of time, day by day; undefined past the end of the calendar. */
export function dueOnView(calendar: Calendar, arrival: Arrival, span: DaySpan, counting: Counting): View | undefined {
  const { arrived, receipt } = arrival;
  const due = dueOn(calendar, receipt.day, span, counting);
  const steps = explainDue(calendar, receipt.day, span, counting);
  if (!due || !steps) return undefined;
  const shifted = receipt.day === arrived.day ? '' : `，已过下班时间，按 ${withWeekday(receipt.day)}收到计`;
  const facts = labelled({
    received: formatMoment(arrived),
    ...(shifted !== '' && { countedFrom: receipt.day }),
    limit: formatSpan(span),
    endDay: due.day,
    nominalEnd: due.raw,
    ...status(due),
  });
  const moved = due.raw === due.day ? '' : `（名义期满日 ${withWeekday(due.raw)}，逢休息日顺延）`;
  return {
    title: `${asOfText(arrived)}收到${shifted}，${formatSpan(span)}：期满日 ${withWeekday(due.day)}${doubtText(due)}${moved}`,
    facts,
    sections: [stepsSection(steps, words.dayByDay)],
    notes: doubtNotes(due),
  };
}

/** The end of hours and minutes, which run on whatever the day; undefined past the end of the calendar. */
export function clockView(from: Moment, span: MinuteSpan): View | undefined {
  const end = addMinutes(from, span.count);
  if (!isCovered(end.day)) return undefined;
  return {
    title: `${asOfText(from)}收到，${formatSpan(span)}：期满 ${asOfText(end)}`,
    facts: labelled({
      received: formatMoment(from),
      limit: formatSpan(span),
      endDay: end.day,
      dueTime: formatMoment(end).slice(11),
      nominalEnd: end.day,
      ...status({ provisional: false }),
    }),
    sections: [stepsSection([], words.dayByDay)],
    notes: ['按小时、分钟算的从那一刻起连续计算，不分工作日、休息日（民法典第二百零一条第二款）。'],
  };
}

/** A fixed date: it includes the day and does not move; on a rest day the last working day before is named. */
export function fixedDayView(calendar: Calendar, start: Moment, day: Day): View {
  const { working, status: known, unconfirmed } = calendar.at(day);
  const last = calendar.workingOnOrBefore(day) ?? day;
  const doubts = { provisional: known === 'provisional', unconfirmed };
  return {
    title: `${withWeekday(day)}前：含当日，不顺延${working ? '' : `；是休息日，最后一个工作日为 ${withWeekday(last)}`}`,
    facts: labelled({
      received: formatMoment(start),
      limit: day,
      endDay: day,
      nominalEnd: day,
      ...status(doubts),
      lastWorkingDay: last,
    }),
    sections: [stepsSection(explainFixed(calendar, day), words.dayByDay)],
    notes: doubtNotes(doubts),
  };
}

const WEEK: readonly Column[] = [...'一二三四五六日'].map((name) => ({ key: name, title: name }));

/** A month as a grid, Monday first: 休 for a weekday off, 班 for a weekend worked. */
export function monthView(calendar: Calendar, first: Day): View {
  const days = daysFrom(first, monthEnd(first));
  const special = days.filter((day) => isSpecial(calendar, day)).map((day) => specialRow(calendar, day));
  const doubts = {
    provisional: calendar.isProvisional(first, monthEnd(first)),
    unconfirmed: calendar.isUnconfirmed(first, monthEnd(first)),
  };
  const working = days.filter((day) => calendar.isWorking(day)).length;
  return {
    title: `${first.slice(0, 4)}年${Number(first.slice(5, 7))}月：${working} 个工作日${doubtText(doubts)}`,
    facts: labelled({ month: first.slice(0, 7), workingDays: working, ...status(doubts) }),
    sections: [
      { layout: 'grid', columns: WEEK, rows: weeksOf(days, calendar) },
      {
        key: words.specialDays,
        layout: 'list',
        columns: [
          ...columns(['date', 'weekday', 'arrangement', 'cause']),
          ...columns(['basis', 'setBy'], { hidden: true }),
        ],
        rows: special,
      },
    ],
    notes: [...new Set(special.map(({ basis }) => `依据：${basis}`)), ...doubtNotes(doubts)],
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
  const { working, reason, source, setBy, unconfirmed } = calendar.at(day);
  return {
    date: day,
    weekday: withWeekday(day).slice(11, 13),
    arrangement: working ? '上班' : '休息',
    cause: reason,
    basis: source,
    setBy: [...setBy],
    ...(unconfirmed && { checked: checking.words.unconfirmed }),
  };
}

/** Where each year's calendar comes from. */
export function coverageView(calendar: Calendar): View {
  const rows = calendar.coverage().map(
    ({ year, status: known, unconfirmed, workingDays, sources }): Told => ({
      year,
      calendar: {
        value: calendarStatus.words[known],
        text: unconfirmed ? checking.words.unconfirmed : calendarStatus.words[known],
      },
      ...(unconfirmed && { checked: checking.words.unconfirmed }),
      workingDays: { value: workingDays, text: `${workingDays}` },
      basis: [...sources],
    }),
  );
  const unread = calendar.coverage().filter(({ unconfirmed }) => unconfirmed);
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
          ...(unread.length > 0 ? [column('checked', { hidden: true })] : []),
        ],
        rows,
      },
    ],
    notes: [
      '暂定的年份只按法定节假日推算；放假通知公布后用 xiaoneng calendar import 导入。',
      ...(unread.length > 0 ? [UNCONFIRMED] : []),
    ],
  };
}
