import type { Day } from '../../calendar/day.ts';
import { isPlainMap, type Plain } from '../../ledger/text/plain.ts';
import type { Directory } from '../../records/unit/directory.ts';
import { words } from '../../vocabulary/words.ts';
import { adjusted } from './adjusted.ts';
import { historyTold } from './course.ts';
import { cancelledSaid, doneOnSaid, stateSaid } from './done.ts';
import type { Doubt, DoubtCode } from './doubt.ts';
import { oneLine, remarkOf, rowFieldsOf, type Sourced, sayShape } from './in-task.ts';
import { type Meaning, meanings, meaningTitle } from './meanings.ts';
import { sayAgainst, sayLacking, saySeeming, sayUndone, undoneIn } from './outcome-said.ts';
import {
  dayReader,
  dueOf,
  isLimitless,
  namesOf,
  numberOf,
  type RowTimes,
  type Say,
  timesOf,
  wordsReader,
} from './reading.ts';
import type { Row } from './rows.ts';
import { cellTrouble } from './sheet.ts';
import type { TableTimes, When } from './when.ts';

/** What a table says of all its rows, or the clerk for them. */
export interface TaskDefaults extends Sourced {
  readonly directory: Directory;
  readonly times: TableTimes;
  /** Where a row does not tell when the task was received. */
  readonly received: Day;
  /** The day from which the ledger answers for what was received before it (期初). */
  readonly opening?: Day;
}

/** A task as a row proposes it, with Chinese keys, and what of it is to be looked at. */
export interface Proposal {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly title: string;
  /** Every unit that is named, the leading one first. */
  readonly units: readonly string[];
  /** Those that each get the task: one, or all that 各镇 stands for. */
  readonly leads: readonly string[];
  readonly when: When;
  readonly id?: string;
  readonly draft: Readonly<Record<string, Plain>>;
  readonly doubts: readonly Doubt[];
  /** It says that it is done, and could be taken so were it told from which day the ledger answers (期初). */
  readonly asksOpening: boolean;
  /** What keeps what it says of being done from being a completion. */
  readonly undone?: Doubt;
  /** It says that it was cancelled, and not when. */
  readonly isCancelled: boolean;
  /** That it tells no limit. */
  readonly limitless?: Doubt;
  /** What its cells say, by what they mean, without those that say nothing. */
  readonly cells: () => ReadonlyMap<Meaning, SaidCell>;
  /** The day that a cell of something that has happened holds. */
  readonly dayOf: (meaning: Meaning) => Day | undefined;
}

/** What a cell says, and where it is. Rows and columns count from 0. */
export interface SaidCell {
  readonly text: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function proposalOf(row: Row, setting: TaskDefaults): Proposal {
  const doubts: Doubt[] = [];
  const say = (code: DoubtCode, level: Doubt['level'], meaning: Meaning, message: string, remedy: string) => {
    doubts.push({ code, level, sheet: row.sheet, row: row.row, column: row.column(meaning), message, remedy });
  };
  const title = oneLine(row.text('title'));
  sayOdd(row, say);
  if (title === '') say('sheet-blank', 'error', 'title', '没有写事项', '补上，或删去这一行');
  const named = namesOf(row, setting.directory, say);
  const times = timesOf(row, setting.times);
  const dayOf = withDoneOn(row, times, dayReader(row, times, say), say);
  const due = dueOf(row, times, say);
  const limitless = lastIf(isLimitless(due), doubts);
  const { when, grants } = adjusted(row, due, times, dayOf, say);
  const told = dayOf('received');
  const received = told ?? setting.received;
  const opening = openingOf(told, setting);
  const course = historyTold(row, dayOf, opening !== undefined);
  const entries = byDay([...course.entries, ...grants]);
  sayLacking(course, say);
  sayAgainst(row, course, say);
  const undone = undoneIn(row, course);
  if (opening === undefined) sayUndone(row, undone, setting.opening, say);
  const undoneSaid = lastIf(undone !== undefined && opening === undefined, doubts);
  saySeeming(row, course, undone, say);
  const id = numberOf(row, say);
  const draft = {
    [words.title]: title,
    ...rowFieldsOf(row, setting, dayOf),
    [words.received]: received,
    ...openedOn(opening, undone, row),
    ...(when.limit !== undefined && { [words.deadline]: when.limit }),
    ...(when.value !== '' && when.value !== when.limit && { [words.deadlineWording]: oneLine(when.value) }),
    ...(named.joint.length > 0 && { [words.joint]: named.joint }),
    ...(named.support.length > 0 && { [words.support]: named.support }),
    ...(named.leads.length === 1 && { [words.lead]: named.leads[0] as string }),
    ...remarkOf(row, course.remarks),
    ...(entries.length > 0 && { [words.history]: entries }),
  };
  if (!doubts.some(({ level }) => level === 'error')) sayShape(draft, say);
  const { units, leads } = named;
  const place = { sheet: row.sheet, row: row.row, column: row.column('title') };
  const asksOpening = undone !== undefined && setting.opening === undefined;
  return {
    ...place,
    title,
    units,
    leads,
    when,
    draft,
    doubts,
    asksOpening,
    isCancelled: undone !== undefined && undone === cancelledSaid(row),
    ...ofNewTasks(undoneSaid, limitless),
    ...(id !== undefined && { id }),
    cells: cellsIn(row),
    dayOf,
  };
}

function lastIf(isSaid: boolean, doubts: readonly Doubt[]): Doubt | undefined {
  return isSaid ? doubts.at(-1) : undefined;
}

function ofNewTasks(undone: Doubt | undefined, limitless: Doubt | undefined): Pick<Proposal, 'undone' | 'limitless'> {
  return { ...(undone && { undone }), ...(limitless && { limitless }) };
}

/** Outlives all else that is known of a row, and holds on to nothing but the row. */
function cellsIn(row: Row): Proposal['cells'] {
  return () => {
    const { sheet, row: at } = row;
    const said = meanings.filter((meaning) => row.text(meaning) !== '' && meaning !== 'ordinal');
    return new Map(
      said.map((meaning) => [meaning, { text: row.text(meaning), sheet, row: at, column: row.column(meaning) }]),
    );
  };
}

/** 期初 of what was received before it; what does not tell when it was received was there before. */
function openingOf(told: Day | undefined, { received, opening }: TaskDefaults): Day | undefined {
  if (opening === undefined) return undefined;
  const isBefore = told === undefined ? received <= opening : told < opening;
  return isBefore ? opening : undefined;
}

/** 期初, and how it stood then where nobody wrote when it was done. */
function openedOn(opening: Day | undefined, undone: Meaning | undefined, row: Row) {
  if (opening === undefined) return {};
  return { [words.opening]: opening, ...(undone && { [words.openingState]: stateSaid(row, undone) }) };
}

function byDay(entries: readonly Plain[]): Plain[] {
  const dayIn = (entry: Plain) => (isPlainMap(entry) ? String(entry[words.date]) : '');
  return entries.toSorted((a, b) => (dayIn(a) < dayIn(b) ? -1 : 1));
}

/** The day of the completion may stand among the words of another cell: 已于3月10日完成. */
function withDoneOn(row: Row, times: RowTimes, dayOf: Proposal['dayOf'], say: Say): Proposal['dayOf'] {
  const said = doneOnSaid(row);
  const read = said && wordsReader(said.day, said.meaning, times, say);
  return (meaning) => (meaning === 'completedOn' && read ? read() : dayOf(meaning));
}

/** What is not as it seems: a formula that went wrong, a cell that is taken from above, a row that nobody sees. */
function sayOdd(row: Row, say: Say): void {
  const read = meanings.filter((meaning) => row.has(meaning));
  for (const meaning of read.filter((one) => !ofDays.includes(one))) {
    const trouble = cellTrouble(row.text(meaning));
    if (trouble !== undefined) say('sheet-value', 'error', meaning, trouble, '在表里改好，存盘再导入');
  }
  const carried = read.filter((meaning) => row.isCarried(meaning));
  if (carried.length > 0)
    say(
      'sheet-understood',
      'warning',
      carried[0] as Meaning,
      `照上一行：${carried.map(meaningTitle).join('、')}`,
      '不是这样就在表里写上',
    );
  if (row.isHidden) say('sheet-understood', 'warning', 'title', '这一行在表里是隐藏的，也读了', '不要的行从表里删去');
}

/** What `whenOf` reads, and says what is wrong with. */
const ofDays: readonly Meaning[] = [
  'deadline',
  'received',
  'sourceDate',
  'signedOn',
  'progressOn',
  'completedOn',
  'extendedTo',
  'extendedOn',
  'fedBackOn',
  'clearedOn',
];
