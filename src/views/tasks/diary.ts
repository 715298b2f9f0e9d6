import type { Calendar } from '../../calendar/calendar.ts';
import { addDays, type Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import { byUnit, type Item } from '../../rules/lateness/overdue.ts';
import { isOutstanding } from '../../rules/lateness/standing.ts';
import type { Row, Section, View } from '../view/view.ts';
import { commonRow } from './overdue.ts';

/** What a calendar program is told of: what is late, what comes, and of late what is over, which it strikes out. */
export interface Diary {
  readonly items: readonly Item[];
  readonly calendar: Calendar;
  readonly asOf: Moment;
  readonly fullName: (unit: string) => string;
  /** How much has been entered of a task, which may have moved its days; none of what is no task. */
  readonly movesOf: (matter: string) => number | undefined;
}

/** So many days back and ahead of what is over a calendar is told. */
const REACH = 92;

/** Whether a calendar may still hold something that is over. */
export function isRecentlyOver({ obligation }: Item, { day }: Moment): boolean {
  const { due } = obligation;
  return !isOutstanding(obligation) && due.day >= addDays(day, -REACH) && due.day <= addDays(day, REACH);
}

/** Rows for a calendar, each with when it rings, its revision, and whether it is struck out; the name is always the same. */
export function diaryView(diary: Diary): View {
  const { items, fullName } = diary;
  const rows = [...byUnit(items, fullName)].flatMap(([unit, list]) => list.map((item) => diaryRow(unit, item, diary)));
  const section: Section = { layout: 'list', columns: [], rows };
  return { title: '督查期限', sections: [section] };
}

function diaryRow(unit: string, item: Item, { calendar, movesOf }: Diary): Row {
  const { matter, obligation } = item;
  const isOver = !isOutstanding(obligation);
  const moves = movesOf(matter.id) ?? obligation.changes.length;
  return {
    ...commonRow(unit, item),
    rings: ringDay(obligation.due.day, calendar.forUnit(obligation.unit)),
    // one more where the days it rests on were announced, another where it is struck out: less than the next move
    revision: 3 * moves + (obligation.provisional ? 0 : 1) + (isOver ? 1 : 0),
    isOver,
  };
}

/** The last working day before: of a Monday the Friday, after a holiday the day before it. */
function ringDay(due: Day, calendar: Calendar): Day {
  return calendar.workingOnOrBefore(addDays(due, -1)) ?? addDays(due, -1);
}
