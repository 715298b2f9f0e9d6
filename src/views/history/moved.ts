import { textOf } from '../../audit/life.ts';
import type { Arrangement } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { isWholeYear } from '../../calendar/invariants.ts';
import { formatMoment } from '../../calendar/moment.ts';
import type { Holiday } from '../../records/holiday/schema.ts';
import { kinds } from '../../records/index.ts';
import type { Cause } from '../../rules/deadlines/move-causes.ts';
import type { Moved, Moves } from '../../rules/deadlines/moved.ts';
import { isAdrift, type Judged } from '../../rules/lateness/lateness.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { link as links, moveCause } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { dueCell, linkColumn, linkText } from '../view/lateness.ts';
import { type Cell, column, columns, labelled, pairs, type Section, type Told, type View } from '../view/view.ts';

/** 变动清单: the deadlines that are other days in one state of knowledge than in another. */
export function movesView(title: string, moves: Moves, notes: readonly string[] = []): View {
  return {
    title,
    facts: labelled({ movedCount: moves.moved.length }),
    sections: [movedSection(moves, '没有期限变动。')],
    notes: [countText(moves), ...unreadNotes(moves), ...notes],
  };
}

/** Where a notice was put, on which day, the files that it replaces, and the one by which it is itself replaced. */
interface Imported {
  readonly file: string;
  readonly today: Day;
  readonly replaced: readonly string[];
  readonly later?: string;
}

/** What a newly imported notice changes: how many days, and every deadline that moved. */
export function movedView(notice: Arrangement, moves: Moves, { file, today, replaced, later }: Imported): View {
  const { year, document, url, issued, off, work } = notice;
  const whole = isWholeYear(notice);
  const what = whole ? `${year}年放假安排` : `调整${year}年放假安排`;
  const confirming = `没有与原件核对以前，这些日子都标“未核对”；核对以后运行 xiaoneng calendar confirm ${nameOf(file)} --seen 在哪里看到的原件`;
  return {
    title: `${what}：放假 ${off.length} 天，${whole ? '调休上班' : '上班'} ${work.length} 天（${document ?? url ?? ''}）`,
    facts: labelled({
      year,
      ...(issued && { issued }),
      offCount: off.length,
      workCount: work.length,
      movedCount: moves.moved.length,
    }),
    sections: [{ ...movedSection(moves, '没有期限因此变动。'), heading: '变动的期限' }],
    notes: [
      countText(moves),
      ...(whole ? [] : [`定为放假：${listed(off)}；定为上班：${listed(work)}。`]),
      ...(replaced.length > 0 ? [`它印发在后，${replaced.join('、')} 不再算数。`] : []),
      ...(later === undefined ? [] : [`${later} 是后来印发的全年安排，这个通知不算数。`]),
      ...(issued && issued > today ? [`通知印发于 ${issued}，在今天（${today}）之后，到那天才算数。`] : []),
      confirming,
    ],
  };
}

function listed(days: Arrangement['off']): string {
  return days.length === 0 ? '没有' : days.map(({ day }) => day).join('、');
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** An answer about something else with the deadlines that it moved; as it is where it moved none. */
export function withMoves(view: View, moves: Moves, by: string): View {
  if (moves.moved.length === 0) return view;
  const section = { ...movedSection(moves, ''), heading: '变动的期限' };
  return {
    ...view,
    sections: [...view.sections, section],
    notes: [...(view.notes ?? []), `${by}：${countText(moves)}`],
  };
}

function movedSection({ moved }: Moves, empty: string): Section {
  return {
    key: words.moved,
    layout: 'list',
    columns: [
      column('id'),
      linkColumn,
      ...columns(['oldDue', 'newDue', 'unit', 'cause']),
      column('note', { grow: true }),
      column('title', { grow: true }),
      column('link', { hidden: true }),
    ],
    rows: moved.map(movedRow),
    empty,
  };
}

function movedRow(one: Moved): Told {
  const { id, title, before, after, causes } = one;
  const known = after ?? before;
  if (!known) return {};
  return {
    id,
    linkText: linkText(known),
    oldDue: before ? cellOf(before) : { value: null, text: '（新增）' },
    newDue: after ? cellOf(after, '→ ') : { value: null, text: '→ 不再有' },
    unit: known.unit,
    cause: causes.map(({ cause }) => moveCause.words[cause]).join('、'),
    note: causes.flatMap((cause) => noteOf(cause, one)).join('；'),
    title,
    link: links.words[known.link],
  };
}

/** The day, with its time where it has one, or that the clock stands still. */
function cellOf(judged: Judged, arrow = ''): Cell {
  const { value, text } = dueCell(judged);
  return { value: isAdrift(judged) ? value : formatMoment(judged.due), text: `${arrow}${text}` };
}

/** What exactly it was; of several units those that owe it, of several rules those that the day itself says that it rests on. */
function noteOf({ cause, about, changes }: Cause, { id, before, after }: Moved): string[] {
  const kind = kinds.find(({ prefix }) => id.startsWith(prefix));
  const told = changes.map((change) => textOf(change, kind ? fieldsOf(kind.schema) : []));
  const owing = about.filter((name) => name === before?.unit || name === after?.unit);
  if (cause === 'unit') return some(owing.length > 0 ? owing : about);
  if (cause !== 'rule') return [...some(about), ...told];
  const grounds = [before, after].flatMap((judged) => [...(judged?.basis ?? []), ...(judged?.changes ?? [])]).join();
  const own = about.filter((text) => grounds.includes(text.split(' ')[0] as string));
  return some(own.length > 0 ? own : about);
}

function some(texts: readonly string[]): string[] {
  return texts.length > 3 ? [...texts.slice(0, 3), `等 ${texts.length} 处`] : [...texts];
}

/** How many, and which way. */
function countText({ moved, settled }: Moves): string {
  const counts = WAYS.map((way) => [way, moved.filter((one) => wayOf(one) === way).length] as const);
  const told = counts.filter(([, count]) => count > 0).map(([way, count]) => `${way} ${count}`);
  const ways = told.length > 0 ? `（${told.join('、')}）` : '';
  const kept = settled > 0 ? `；另有 ${settled} 个日期不变，由暂定转为正式` : '';
  return `变动 ${moved.length} 个期限${ways}${kept}。`;
}

const WAYS = ['推后', '提前', '停表', '恢复计时', '新增', '不再有'] as const;

function wayOf({ before, after }: Moved): (typeof WAYS)[number] {
  if (!before) return '新增';
  if (!after) return '不再有';
  if (isAdrift(after)) return '停表';
  if (isAdrift(before)) return '恢复计时';
  return formatMoment(after.due) > formatMoment(before.due) ? '推后' : '提前';
}

function unreadNotes({ unread }: Moves): string[] {
  if (unread.length === 0) return [];
  return [`${some(unread).join('、')} 有一边读不了，里面的期限没有比。`];
}

/** That a notice has been compared with its original. */
export function confirmedView(notice: Holiday, { date, person, seen }: NonNullable<Holiday['checked']>): View {
  const { name, number, year } = notice;
  return {
    title: `核对  ${name}${number === undefined ? '' : `（${number}）`}`,
    facts: labelled({ year, date, person, seen }),
    sections: [pairs({ date, person, seen })],
    notes: [`这个通知定的日子不再标“未核对”。`],
  };
}
