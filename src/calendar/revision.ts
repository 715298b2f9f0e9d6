import type { Arrangement, NamedDay } from './arrangement.ts';
import type { Calendar } from './calendar.ts';
import { addDays, type Day, dayNumber, dayOf, isWeekend } from './day.ts';
import { type ArrangementFault, dayFaults, sourceFaults } from './invariants.ts';
import { COMPARE, complaint, DateReader } from './notice-days.ts';
import { type Complaint, documentOf, issuedIn } from './notice-text.ts';
import { isCovered } from './range.ts';
import { type Saying, sayingsIn, type Told } from './revision-text.ts';

/** The title of a notice that revises a year, and what it is about: 延长2020年春节假期. */
export interface RevisionHead {
  readonly title: string;
  readonly holiday: string;
  readonly year: number;
  /** It arranges a holiday anew (调整), rather than adding to what was announced. */
  readonly anew: boolean;
  readonly offset: number;
  readonly end: number;
}

const TITLE = /国务院(?:办公厅)?关于((?:(?!国务院|通知).){2,60}?)的(?:补充)?通知/g;
const LONGEST = 30; // days by which a holiday is prolonged at most

/** A notice about days off that is not the one for a whole year; undefined where there is none. */
export function revisionHeadOf(text: string): RevisionHead | undefined {
  const match = [...text.matchAll(TITLE)].find(
    ([, about = '']) => /[假休]/.test(about) && !/^\d{4}年部分节假日/.test(about),
  );
  if (match === undefined) return undefined;
  const [title, about = ''] = match;
  const end = match.index + title.length;
  const year = /(\d{4})年/.exec(about)?.[1] ?? /(\d{4})年\d{1,2}月\d{1,2}日/.exec(text.slice(end))?.[1];
  return year === undefined
    ? undefined
    : {
        title,
        holiday: holidayIn(about),
        year: Number(year),
        anew: /^(?:调整|变更)/.test(about),
        offset: match.index,
        end,
      };
}

function holidayIn(about: string): string {
  const name = about
    .replace(/^(?:调整|延长|缩短|变更|取消|补充|做好)/, '')
    .replace(/^\d{4}年/, '')
    .replace(/(?:调休放假|放假调休|假期|放假|调休)?(?:时间|安排)*$/, '');
  return /^部分|^$/.test(name) ? '假期' : name;
}

/**
 * What a notice changes of a calendar as it was announced before. Whatever it says of days must be understood; a day is
 * taken back, and a holiday prolonged, by what `before` says of it.
 */
export function readRevision(
  text: string,
  head: RevisionHead,
  origin: Pick<Arrangement, 'document' | 'url' | 'issued'>,
  before: Calendar,
): { readonly arrangement: Arrangement; readonly complaints: readonly Complaint[] } {
  const { sayings, complaints } = sayingsIn(text, head);
  const { document = documentOf(text, head.year), issued = issuedIn(text.slice(head.end), head.year), url } = origin;
  const then = issued === undefined ? before : before.asKnown(addDays(issued, -1));
  const dates = new DateReader(head.year, head.holiday === '元旦');
  const days = new Days(then, head);
  for (const saying of sayings)
    days.take(
      saying,
      dates.read(saying.list, saying.offset).map(({ day }) => day),
    );
  const arrangement: Arrangement = {
    kind: 'national',
    year: head.year,
    name: head.title,
    document,
    url,
    issued,
    off: days.off,
    work: days.work,
  };
  const faults = faultsOf(arrangement, then).map(({ day, message, remedy }) =>
    complaint(
      sayings.find(({ list }) => day && list.includes(`${Number(day.slice(8))}日`))?.offset ?? head.offset,
      message,
      remedy,
    ),
  );
  return { arrangement, complaints: [...complaints, ...dates.complaints, ...days.complaints, ...faults] };
}

function faultsOf(arrangement: Arrangement, before: Calendar): ArrangementFault[] {
  const { year, issued, off, work } = arrangement;
  if (!isCovered(dayOf(`${year}-06-30`)))
    return [{ message: `历法没有${year}年`, remedy: '只能导入2013年至2040年的通知' }];
  if (before.at(dayOf(`${year}-06-30`)).status === 'provisional')
    return [
      { message: `还没有${year}年全年的安排，不知道调整的是什么`, remedy: `先导入关于${year}年部分节假日安排的通知` },
    ];
  const wasOff = (day: Day) => isCovered(day) && !before.isWorking(day);
  return [
    ...(issued === undefined
      ? [
          {
            message: '没有印发日期，不知道排在哪个通知之后',
            remedy: '请把落款的日期一并贴上，或加 --issued 2027-01-27',
          },
        ]
      : []),
    ...(off.length + work.length === 0 ? [{ message: '没有读出放假、上班的日子', remedy: COMPARE }] : []),
    ...sourceFaults(arrangement),
    ...dayFaults(arrangement, wasOff),
  ];
}

/** The days that a notice sets, each once. */
class Days {
  readonly complaints: Complaint[] = [];
  readonly #before: Calendar;
  readonly #anew: boolean;
  readonly #off = new Map<Day, string>();
  readonly #work = new Map<Day, string>();

  constructor(before: Calendar, { anew }: Pick<RevisionHead, 'anew'>) {
    this.#before = before;
    this.#anew = anew;
  }

  get off(): NamedDay[] {
    return inOrder(this.#off);
  }

  get work(): NamedDay[] {
    return inOrder(this.#work);
  }

  take(saying: Saying, days: readonly Day[]): void {
    const [first] = days;
    if (first === undefined) return;
    if (saying.total !== undefined && saying.total !== days.length)
      this.#refuse(saying, `“${saying.list}”写的是${saying.total}天，实际是${days.length}天`);
    this.#ways[saying.told](saying, days, first);
  }

  readonly #ways: Readonly<Record<Told, (saying: Saying, days: readonly Day[], first: Day) => void>> = {
    off: ({ holiday, total }, days, first) => {
      for (const day of days) this.#off.set(day, holiday);
      if (this.#anew && total !== undefined) this.#workAround(first, days.at(-1) ?? first, holiday);
    },
    work: ({ holiday }, days) => {
      for (const day of days) this.#work.set(day, holiday);
    },
    /** 2月3日起正常上班: nothing new where that day was worked anyway, else it and what is left of the holiday is taken back. */
    back: ({ holiday }, _, first) => this.#endBefore(first, holiday),
    prolonged: (saying, _, last) => this.#prolong(saying, last),
    shortened: ({ holiday }, _, last) => this.#endBefore(addDays(last, 1), holiday),
    notOff: (saying, days) => {
      for (const day of days) {
        if (isWeekend(day)) this.#refuse(saying, `${day}是周末，取消放假也不上班`);
        else this.#work.set(day, saying.holiday);
      }
    },
    notWorked: ({ holiday }, days) => {
      for (const day of days) this.#off.set(day, holiday);
    },
  };

  /** The days between what was announced of the holiday and its new last one. */
  #prolong(saying: Saying, last: Day): void {
    const added: Day[] = [];
    for (let day = last; !this.#isOffFor(day, saying.holiday); day = addDays(day, -1)) {
      added.push(day);
      if (added.length > LONGEST) {
        this.#refuse(saying, `原来的安排里没有${saying.holiday}，不知道从哪一天延长`);
        return;
      }
    }
    if (added.length === 0) this.#refuse(saying, `${saying.holiday}本来就放到${last}，没有延长`);
    for (const day of added) this.#off.set(day, saying.holiday);
  }

  #endBefore(first: Day, holiday: string): void {
    this.#takeBack(first, 1, holiday);
  }

  /** A holiday of 4 days in all (共4天) is not longer: what was off beside them is taken back. */
  #workAround(first: Day, last: Day, holiday: string): void {
    this.#takeBack(addDays(first, -1), -1, holiday);
    this.#takeBack(addDays(last, 1), 1, holiday);
  }

  #takeBack(from: Day, step: 1 | -1, holiday: string): void {
    for (let day = from; this.#isOffFor(day, holiday); day = addDays(day, step)) {
      if (!isWeekend(day)) this.#work.set(day, holiday);
    }
  }

  #isOffFor(day: Day, holiday: string): boolean {
    if (!isCovered(day)) return false;
    const { working, reason } = this.#before.at(day);
    return !working && reason.startsWith(holiday);
  }

  #refuse({ offset }: Saying, message: string): void {
    this.complaints.push(complaint(offset, message, COMPARE));
  }
}

function inOrder(days: ReadonlyMap<Day, string>): NamedDay[] {
  return [...days].map(([day, name]) => ({ day, name })).sort((a, b) => dayNumber(a.day) - dayNumber(b.day));
}
