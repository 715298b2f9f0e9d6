import type { Calendar } from '../../calendar/calendar.ts';
import { addDays, type Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import { byUnit, type Item } from '../../rules/lateness/overdue.ts';
import { isOutstanding } from '../../rules/lateness/standing.ts';
import type { Row, Section, View } from '../view/view.ts';
import { commonRow } from './overdue.ts';

/** What a calendar program is told of: what is late, what comes, and of late what is over or stands still, which it strikes out. */
export interface Diary {
  readonly items: readonly Item[];
  readonly calendar: Calendar;
  readonly asOf: Moment;
  readonly fullName: (unit: string) => string;
  /** The name that a unit had first: what it is called later makes no other event. */
  readonly firstName: (unit: string) => string;
}

/** So many days back and ahead of what is struck out a calendar is told. */
const REACH = 92;

/** Whether a calendar may still hold something that is to be struck out. */
export function isStruckOut(item: Item, { day }: Moment): boolean {
  const { due } = item.obligation;
  return isOff(item) && due.day >= addDays(day, -REACH) && due.day <= addDays(day, REACH);
}

/** What nobody is to do by its day: done or fallen away, with a clock that stands still, or listed no more. */
function isOff({ obligation }: Item): boolean {
  const { verdict, unlisted } = obligation;
  return !isOutstanding(obligation) || verdict === 'paused' || (verdict === 'overdue' && unlisted === true);
}

/** Whether what is still owed had a day before that a calendar may have been told of not long ago. */
export function hasMoved(item: Item, { day }: Moment): boolean {
  const { earlier, missed = [] } = item.obligation;
  const last = [...missed.map(({ due }) => due), ...(earlier ? [earlier.due.day] : [])].toSorted().at(-1);
  return !isOff(item) && last !== undefined && last >= addDays(day, -REACH);
}

/** Rows for a calendar, each with when it rings, whose it is, and whether it is struck out; the name is always the same. */
export function diaryView(diary: Diary): View {
  const { items, fullName } = diary;
  const rows = [...byUnit(items, fullName)].flatMap(([unit, list]) => list.map((item) => diaryRow(unit, item, diary)));
  const section: Section = { layout: 'list', columns: [], rows };
  return { title: '督查期限', sections: [section] };
}

function diaryRow(unit: string, item: Item, { calendar, firstName }: Diary): Row {
  const { obligation } = item;
  return {
    ...commonRow(unit, item),
    // a list leaves it out while the clock stands still
    dueDate: obligation.due.day,
    rings: ringDay(obligation.due.day, calendar.forUnit(obligation.unit)),
    firstName: firstName(obligation.unit),
    isOver: isOff(item),
  };
}

/** The last working day before: of a Monday the Friday, after a holiday the day before it. */
function ringDay(due: Day, calendar: Calendar): Day {
  return calendar.workingOnOrBefore(addDays(due, -1)) ?? addDays(due, -1);
}
