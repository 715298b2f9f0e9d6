import type { Arrangement, NamedDay } from './arrangement.ts';
import { type Day, dayNumber, isWeekend, weekdayName, yearOf } from './day.ts';
import { statutory } from './statutory.generated.ts';

/** What cannot be right about an arrangement; `day` or `holiday` tell where it is written, where that is known. */
export interface ArrangementFault {
  readonly message: string;
  readonly remedy: string;
  readonly day?: Day;
  readonly holiday?: string;
}

const FARTHEST = 14;
const COMPARE = '请与通知原文逐字核对';

/** A notice for the whole of a year, by its title or because its days are those of a whole year; else it revises one. */
export function isWholeYear(arrangement: Arrangement): boolean {
  const { kind, name } = arrangement;
  return kind === 'national' && (/关于\d{4}年部分节假日/.test(name) || yearFaults(arrangement).length === 0);
}

/**
 * What is wrong with the days of any arrangement: of another year, named twice, off and worked at once, and, in a
 * national one, a day worked that is no Saturday or Sunday, unless it had been off (`wasOff`) and is taken back.
 */
export function dayFaults(arrangement: Arrangement, wasOff: (day: Day) => boolean = () => false): ArrangementFault[] {
  const { kind, year, off, work } = arrangement;
  const offDays = new Set(off.map(({ day }) => day));
  return [
    ...[...off, ...work]
      .filter(({ day }) => yearOf(day) !== year && !(kind === 'national' && day.startsWith(`${year - 1}-12`)))
      .map(({ day }) => at(day, `${day}不在${year}年的安排之内`, '请核对年份；只有上一年12月的日子可以写进来')),
    ...[...repeated(off), ...repeated(work)].map((day) => at(day, `${day}写了两次`, COMPARE)),
    ...work.filter(({ day }) => offDays.has(day)).map(({ day }) => at(day, `${day}又放假又上班`, COMPARE)),
    ...work
      .filter(({ day }) => kind === 'national' && !isWeekend(day) && !wasOff(day))
      .map(({ day }) => at(day, `${day}是周${weekdayName(day)}，本来就上班，不会是调休上班日`, COMPARE)),
  ];
}

/**
 * What is wrong with a national arrangement as that of a whole year: no document behind it, a statutory day left out,
 * or not as many working days off, less the weekend days worked, as the regulation grants (13; 11 before 2025).
 */
export function yearFaults(arrangement: Arrangement): ArrangementFault[] {
  const granted = statutory.get(arrangement.year);
  if (granted === undefined) {
    return [{ message: `没有${arrangement.year}年的法定节假日表`, remedy: '只能导入2013年至2040年的通知' }];
  }
  return [...sourceFaults(arrangement), ...omissions(arrangement, granted), ...netFaults(arrangement, granted.length)];
}

/**
 * Days worked that are more than two weeks from the holiday they are for. None has been since 2013; a misprinted month
 * can keep its weekday and every sum, and shows only in this.
 */
export function strayFaults({ off, work }: Arrangement): ArrangementFault[] {
  return work
    .filter(({ day, name }) => off.every((one) => one.name !== name || daysApart(one.day, day) > FARTHEST))
    .map(({ day, name }) => at(day, `${day}上班，离${name}放假超过${FARTHEST}天`, COMPARE));
}

/** What is wrong with where a notice is said to come from. */
export function sourceFaults({ year, document, url }: Arrangement): ArrangementFault[] {
  if (url !== undefined && !/^https?:\/\/www\.gov\.cn\//.test(url)) {
    return [{ message: `网址${url}不是中国政府网的`, remedy: '请换成 https://www.gov.cn/ 上的通知网址' }];
  }
  if (document !== undefined || url !== undefined) return [];
  return [
    {
      message: `没有${year}年安排的文号，也没有中国政府网的网址`,
      remedy: '请补上文号（如：国办发明电〔2025〕7号）或 https://www.gov.cn/ 开头的网址；没有出处的安排不能采用',
    },
  ];
}

function omissions({ off }: Arrangement, granted: readonly NamedDay[]): ArrangementFault[] {
  const offDays = new Set(off.map(({ day }) => day));
  return granted
    .filter(({ day }) => !offDays.has(day))
    .map(({ day, name }) => ({
      message: `${name}的法定假日${day}（周${weekdayName(day)}）没有放假`,
      remedy: `${name}应放假：${granted
        .filter((one) => one.name === name)
        .map((one) => one.day)
        .join('、')}；${COMPARE}`,
      holiday: name,
    }));
}

function netFaults({ year, off, work }: Arrangement, granted: number): ArrangementFault[] {
  const weekdaysOff = new Set(off.map(({ day }) => day).filter((day) => !isWeekend(day))).size;
  const weekendsWorked = new Set(work.map(({ day }) => day).filter(isWeekend)).size;
  if (weekdaysOff - weekendsWorked === granted) return [];
  const sum = `周一至周五放假${weekdaysOff}天，周末上班${weekendsWorked}天，净放${weekdaysOff - weekendsWorked}天`;
  return [
    { message: `${sum}，与${year}年法定的${granted}天不符`, remedy: `可能漏了或多了放假、上班的日子；${COMPARE}` },
  ];
}

function repeated(days: readonly NamedDay[]): Day[] {
  return days.map(({ day }) => day).filter((day, index, all) => all.indexOf(day) < index);
}

function daysApart(a: Day, b: Day): number {
  return Math.abs(dayNumber(a) - dayNumber(b));
}

function at(day: Day, message: string, remedy: string): ArrangementFault {
  return { day, message, remedy };
}
