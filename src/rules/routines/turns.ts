import { addDays, type Day, earlier, later, parseDay } from '../../calendar/day.ts';
import { dayWithin, partWithin } from '../../calendar/within.ts';
import { formatTurnLimit } from '../../records/fields.ts';
import type { Reckoning } from '../../records/obligation.ts';
import type { Routine } from '../../records/routine.ts';
import { afterEvent } from '../../records/rule/counting.ts';
import { bySpan, fixedOn, type Terms } from '../../records/terms.ts';
import { turning } from '../../vocabulary/choices.ts';
import { type Keyed, periodCalled, periodsBetween, spelling } from '../basis/periods.ts';
import { reckonedAfter } from '../reports/requirements.ts';

/**
 * The periods of a routine that have begun by a day, in their order: those that it was in force for (开始, 结束) when they
 * ended, or when their limit was, where that comes first.
 */
export function turnsOf(routine: Routine, through: Day, terms: Terms): Keyed[] {
  const since = routine.from ?? routine.issued;
  const { to } = routine;
  return periodsOf(routine, since, through, terms).filter((period) => {
    const day = memberDay(routine, period, terms);
    return since <= day && (to === undefined || day <= to);
  });
}

/** The day by which a period is of a routine in force or is not: its limit, or its own last day where that comes first. */
export function memberDay(routine: Routine, period: Keyed, terms: Terms): Day {
  return earlier(period.to, limitOf(routine, period, terms).due.day);
}

/** The period of a routine that is called so, whether it is in force then or not. */
export function turnCalled({ frequency, days = [], ...own }: Routine, key: string, terms: Terms): Keyed | undefined {
  if (frequency === 'listed') return ofDays(days, own.from ?? own.issued).find((one) => one.key === key);
  if (frequency !== 'termly') return periodCalled(frequency, key);
  const year = /^(20\d\d)(?:春季|秋季)学期$/.exec(key)?.[1];
  return year === undefined ? undefined : termsIn(Number(year), terms).find((one) => one.key === key);
}

/** How the periods of a routine are written. */
export function turnSpelling({ frequency, days = [] }: Routine): string {
  if (frequency === 'listed') return days.join('、');
  return frequency === 'termly' ? '2022春季学期、2022秋季学期 这样' : `${spelling[frequency]} 这样`;
}

function periodsOf(routine: Routine, since: Day, through: Day, terms: Terms): readonly Keyed[] {
  const { frequency, days = [] } = routine;
  if (frequency === 'listed') return ofDays(days, since).filter(({ from, to }) => to >= since && from <= through);
  if (frequency !== 'termly') return periodsBetween(frequency, since, through);
  const [first, last] = [since, through].map((day) => Number(day.slice(0, 4))) as [number, number];
  const years = Array.from({ length: Math.max(0, last - first + 2) }, (_, at) => first - 1 + at);
  return years.flatMap((year) => termsIn(year, terms)).filter(({ from, to }) => to >= since && from <= through);
}

/** From one day of a list to the next, each with the day that it ends on. */
function ofDays(days: readonly Day[], since: Day): Keyed[] {
  const inOrder = [...new Set(days)].sort();
  return inOrder.map((day, at) => {
    const before = inOrder[at - 1];
    const from = before === undefined ? ([since, day].sort()[0] as Day) : addDays(before, 1);
    return { from, to: day, key: day, label: day };
  });
}

/** The two school terms that begin in a year: by the rule in force on 1 February and on 1 August. */
function termsIn(year: number, { rules }: Terms): Keyed[] {
  const on = (month: number) => rules.get('schoolTerms', dayIn(year, month, '01')).value;
  const [from, to] = on(2).spring;
  const [begin, end] = on(8).autumn;
  return [
    term(`${year}春季学期`, monthDayIn(year, from), monthDayIn(year, to)),
    term(`${year}秋季学期`, monthDayIn(year, begin), monthDayIn(end < begin ? year + 1 : year, end)),
  ];
}

function term(key: string, from: Day, to: Day): Keyed {
  return { key, from, to, label: key };
}

function dayIn(year: number, month: number, date: string): Day {
  return monthDayIn(year, `${String(month).padStart(2, '0')}-${date}`);
}

/** 02-29 of a year that has none is its 28 February: the rule takes no such day. */
function monthDayIn(year: number, monthDay: string): Day {
  return parseDay(`${year}-${monthDay}`) ?? (`${year}-02-28` as Day);
}

/**
 * By when the task of a period is to be done, by the calendar of whoever has it: within it, or counted from its end, whose
 * last day does not count (working days, calendar days or months as the limit says). A day is moved by no rest day unless
 * the rule 固定日期逢休息日 says so.
 */
export function limitOf(routine: Routine, period: Keyed, terms: Terms): Reckoning {
  const { limit, frequency } = routine;
  const basis = [`周期任务 ${routine.id} ${routine.title}（${routineWords(routine)}）`];
  const fixed = (day: Day) => fixedOn(terms, day, terms.rules.get('fixedOnRestDay', period.to).value, basis);
  if (limit === undefined || frequency === 'listed') return fixed(period.to);
  if (!('place' in limit)) return reckonedAfter(limit, period.to, basis, terms);
  const part = partWithin(period, limit) ?? period;
  const { place } = limit;
  if (place.kind !== 'workday') return fixed(dayWithin(part, place) ?? part.to);
  if (place.nth < 0) return fixedOn(terms, part.to, 'previous', basis);
  const before = { day: addDays(part.from, -1) };
  return bySpan(terms, before, { unit: 'workday', count: place.nth }, afterEvent(terms.rules, period.to), basis);
}

/** 每月25日前; 每月，期后5个工作日; 2022-03-15、2022-09-15. */
export function routineWords({ frequency, days = [], limit, wording }: Routine): string {
  if (wording !== undefined) return wording;
  if (frequency === 'listed') return `${days.join('、')}前`;
  const cadence = turning.words[frequency];
  if (limit === undefined) return `${cadence}期末前`;
  const words = formatTurnLimit(limit);
  return 'unit' in limit ? `${cadence}，期后${words}` : `${cadence}${words}`;
}

/** From when the task of a period is to be handed down: its first day, or so many calendar days before the limit. */
export function startOf({ ahead, from, issued }: Routine, period: Keyed, due: Day): Day {
  const first = later(period.from, from ?? issued);
  return ahead === undefined ? first : later(first, addDays(due, -ahead));
}
