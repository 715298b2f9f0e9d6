import type { Day } from '../../calendar/day.ts';
import { shapeFindings } from '../../ledger/shape.ts';
import { isPlainMap, type Plain } from '../../ledger/text/plain.ts';
import { task as taskSchema } from '../../records/task/schema.ts';
import type { Directory } from '../../records/unit/directory.ts';
import { action } from '../../vocabulary/choices.ts';
import { decoded } from '../../vocabulary/decoder.ts';
import { type Word, words } from '../../vocabulary/words.ts';
import { adjusted } from './adjusted.ts';
import { type HistoryTold, historyTold } from './course.ts';
import { cancelledSaid, doneOnSaid, doneSaid, openSaid, pausedSaid, soundsDone, stateSaid } from './done.ts';
import type { Doubt, DoubtCode } from './doubt.ts';
import { type Meaning, meanings, meaningTitle } from './meanings.ts';
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
export interface TaskDefaults {
  readonly directory: Directory;
  readonly times: TableTimes;
  /** Where a row does not tell when the task was received. */
  readonly received: Day;
  /** The day from which the ledger answers for what was received before it (期初). */
  readonly opening?: Day;
  /** 来源.类别 and 来源.名称 where a row tells none. */
  readonly category?: string;
  readonly source?: string;
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

/** Where a text of a row belongs in a task. */
export const placesInTask: Partial<Record<Meaning, readonly [Word, Word?]>> = {
  docket: ['docket'],
  demand: ['demand'],
  outcome: ['outcome'],
  owner: ['owner'],
  leaderInCharge: ['leaderInCharge'],
  supervisor: ['supervisor'],
  urgency: ['urgency'],
  importance: ['importance'],
  difficulty: ['difficulty'],
  reporting: ['reporting'],
  sourceCategory: ['source', 'category'],
  level: ['source', 'level'],
  source: ['source', 'name'],
  number: ['source', 'number'],
  leader: ['source', 'leader'],
  wording: ['source', 'wording'],
  clause: ['source', 'clause'],
};

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
  if (undone && opening === undefined) sayUndone(row, undone, setting, say);
  const undoneSaid = lastIf(undone !== undefined && opening === undefined, doubts);
  if (undone === undefined) saySeeming(row, course, say);
  const id = numberOf(row, say);
  const draft = {
    [words.title]: title,
    ...fieldsOf(row, setting, dayOf),
    [words.received]: received,
    ...openedOn(opening, undone, row),
    ...(when.limit !== undefined && { [words.deadline]: when.limit }),
    ...(when.value !== '' && when.value !== when.limit && { [words.deadlineWording]: oneLine(when.value) }),
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
    cells: () => cellsOf(row),
    dayOf,
  };
}

function lastIf(isSaid: boolean, doubts: readonly Doubt[]): Doubt | undefined {
  return isSaid ? doubts.at(-1) : undefined;
}

function ofNewTasks(undone: Doubt | undefined, limitless: Doubt | undefined): Pick<Proposal, 'undone' | 'limitless'> {
  return { ...(undone && { undone }), ...(limitless && { limitless }) };
}

function cellsOf(row: Row): ReadonlyMap<Meaning, SaidCell> {
  const { sheet, row: at } = row;
  const said = meanings.filter((meaning) => row.text(meaning) !== '' && meaning !== 'ordinal');
  return new Map(
    said.map((meaning) => [meaning, { text: row.text(meaning), sheet, row: at, column: row.column(meaning) }]),
  );
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

/** The column in which a row says that its task is done, where no completion could be made of it. */
function undoneIn(row: Row, { entries }: HistoryTold): Meaning | undefined {
  const done = action.words.complete;
  if (entries.some((entry) => isPlainMap(entry) && entry[words.action] === done)) return undefined;
  const said = row.text('completedOn') === '' ? (doneSaid(row) ?? cancelledSaid(row)) : 'completedOn';
  return said === undefined || /^[-—–/\\无]*$/.test(row.text(said)) ? undefined : said;
}

const lackingWords: Partial<Record<Meaning, readonly [lacks: string, remedy: string]>> = {
  progressOn: ['没有写进展', '在表里写上进展'],
  fedBackOn: ['前面没有办结', '在表里写明办结日期，或核对反馈日期'],
  clearedOn: ['没有写销号人', '在表里添一栏“销号人”'],
};

/** A day that stays a remark, for want of something. */
function sayLacking({ lacking }: HistoryTold, say: Say): void {
  for (const meaning of lacking) {
    const [lacks, remedy] = lackingWords[meaning] ?? [];
    if (lacks && remedy)
      say('sheet-understood', 'warning', meaning, `${lacks}，${meaningTitle(meaning)}记在备注里`, remedy);
  }
}

/** Nobody may take it for open, and then for late. */
function sayUndone(row: Row, said: Meaning, { opening }: TaskDefaults, say: Say): void {
  if (said === cancelledSaid(row)) {
    sayCancelled(row, said, opening, say);
    return;
  }
  const lacks = said === 'completedOn' ? '没有写办理情况' : '没有写哪天办结';
  const otherwise = opening === undefined ? '，或加 --opening 日期，以前的按期初接过来' : '；期初以后收到的都要写明';
  const message = `写着“${oneLine(row.text(said))}”，没有记成办结：${lacks}`;
  say('sheet-value', 'error', said, message, `在表里补上${said === 'completedOn' ? '' : '办结日期'}${otherwise}`);
}

/** What sounds like more than is entered of it: the task stands as open. */
function saySeeming(row: Row, { entries }: HistoryTold, say: Say): void {
  const paused = pausedSaid(row);
  if (paused !== undefined) {
    const message = `写着“${oneLine(row.text(paused))}”，没有记成中止：没有写日期和理由，记在备注里`;
    say('sheet-understood', 'warning', paused, message, '登记以后用 suspend 中止');
    return;
  }
  const isDone = entries.some((entry) => isPlainMap(entry) && entry[words.action] === action.words.complete);
  const said = isDone ? undefined : soundsDone(row);
  if (said === undefined) return;
  const message = `${meaningTitle(said)}像是说已经办完，没有记成办结`;
  say('sheet-understood', 'warning', said, message, '办完了就在表里写上办结日期；没有就不用管');
}

function sayCancelled(row: Row, said: Meaning, opening: Day | undefined, say: Say): void {
  const message = `写着“${oneLine(row.text(said))}”，没有记成撤销：没有写哪天撤销`;
  const otherwise = opening === undefined ? '加 --opening 日期，以前的按期初接过来' : '登记以后用 cancel 撤销';
  say('sheet-value', 'error', said, message, `删去这一行；或${otherwise}`);
}

/** A cell that says the task is done, and another that says it is not. */
function sayAgainst(row: Row, { entries }: HistoryTold, say: Say): void {
  const isCompleted = entries.some((entry) => isPlainMap(entry) && entry[words.action] === action.words.complete);
  const done = doneSaid(row) ?? (isCompleted ? (doneOnSaid(row)?.meaning ?? 'completedOn') : undefined);
  const cancelled = cancelledSaid(row);
  const open = openSaid(row) ?? (done === undefined ? undefined : cancelled);
  const [one, other] = [done ?? cancelled, open];
  if (one === undefined || other === undefined || one === other) return;
  const quoted = (meaning: Meaning) => `${meaningTitle(meaning)}写“${oneLine(row.text(meaning)).slice(0, 20)}”`;
  say('sheet-value', 'error', other, `${quoted(one)}，${quoted(other)}，说的不一样`, '核对，改好一处');
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

function fieldsOf(row: Row, { category, source }: TaskDefaults, dayOf: (meaning: Meaning) => Day | undefined) {
  const draft: Record<string, Plain> = {
    ...(category && { [words.source]: { [words.category]: category } }),
  };
  if (source) put(draft, ['source', 'name'], source);
  for (const [meaning, path] of Object.entries(placesInTask)) put(draft, path, oneLine(row.text(meaning as Meaning)));
  put(draft, ['source', 'date'], dayOf('sourceDate') ?? '');
  return draft;
}

function put(draft: Record<string, Plain>, [outer, inner]: readonly [Word, Word?], text: string): void {
  if (text === '') return;
  const key = words[outer];
  draft[key] =
    inner === undefined ? text : { ...(draft[key] as Record<string, Plain> | undefined), [words[inner]]: text };
}

function remarkOf(row: Row, remarks: readonly string[]) {
  const all = [oneLine(row.text('remark')), ...remarks].filter((part) => part !== '');
  return all.length > 0 ? { [words.remark]: all.join('；') } : {};
}

/** What the form of a task objects to, at the cell that it came from. */
function sayShape(draft: Readonly<Record<string, Plain>>, say: Say): void {
  const whole = { [words.id]: '', [words.lead]: '', ...draft };
  if (decoded(taskSchema, whole) !== undefined) return;
  const parsed = taskSchema.safeParse(whole);
  if (parsed.success) return;
  for (const { path, message, remedy } of shapeFindings(parsed.error.issues, whole, whole))
    say('sheet-value', 'error', meaningAt(path), message, remedy);
}

function meaningAt(path: readonly (string | number)[]): Meaning {
  const [outer, inner] = path;
  const found = Object.entries(placesInTask).find(
    ([, [first, second]]) => words[first] === outer && (second === undefined || words[second] === inner),
  );
  return (found?.[0] as Meaning | undefined) ?? meanings.find((meaning) => meaningTitle(meaning) === outer) ?? 'title';
}

/** A line break in a cell parts no words in Chinese. */
export function oneLine(text: string): string {
  return text.replace(/(?<=[\x21-\x7e])\n(?=[\x21-\x7e])/g, ' ').replace(/\n/g, '');
}
