import { areVerbs } from './actor/verbs.ts';
import { headingOf } from './numbering.ts';
import { furnitureOf } from './page-marks.ts';
import { plainText } from './plain.ts';
import type { Stretch } from './stretches.ts';
import {
  beginsAnew,
  endsOne,
  isClosed,
  isRest,
  type TornRow,
  tornIn,
  tornRowsOf,
  type Wrapping,
  wrappingOf,
} from './wrapping.ts';

/** Lines that were one paragraph, from the first to the last of them, and the words about the place where it was torn. */
export interface Repair {
  readonly line: number;
  readonly to: number;
  readonly text: string;
}

/** The lines of a paper as they were meant: what a line end or a page has torn is one again, at the line where it began. */
export interface Unwrapped {
  readonly lines: readonly string[];
  readonly repairs: readonly Repair[];
  /** Lines that belong to a page and not to the text: its number, its running head (1-based). */
  readonly dropped: readonly number[];
  /** Where characters of a line stand in the lines as they were written. */
  readonly written: (stretch: Stretch) => Stretch[];
}

/** Joins lines that a fixed width or a page has torn; what was joined and what was dropped is told. */
export function unwrapped(written: readonly string[]): Unwrapped {
  const furniture = furnitureOf(written);
  const rows = tornRowsOf(written, furniture);
  const groups = groupsOf(rows);
  const lines = written.map((line, i) => (furniture[i] ? '' : line.replace(/^\f/, '')));
  const parts = new Map<number, readonly Part[]>();
  for (const group of groups.filter(({ length }) => length > 1)) {
    const [first] = group as [TornRow, ...TornRow[]];
    const own = partsOf(group, written);
    for (const { index } of group) lines[index] = '';
    lines[first.index] = own.map(({ text }) => text).join('');
    parts.set(first.index + 1, own);
  }
  return {
    lines,
    repairs: groups.flatMap(repairOf),
    dropped: furniture.flatMap((isDropped, i) => (isDropped ? [i + 1] : [])),
    written: (stretch) => writtenAt(stretch, parts.get(stretch.line)),
  };
}

/** In the middle of a day, of a list or before what 于 and 由 govern. */
const OPEN = /(?:[，、（“]|[于在和与及或由向])$/;
const OPEN_DAY = /(?:20\d\d年|\d{1,2}月|\d)$/;
/** 于4月 at the end of a line. */
const TORN_DAY = /\d月$/;
/** 责任单位：甲、 goes on in the next line. */
const LISTS = /^[\u4e00-\u9fa5]{2,4}(?:单位|部门|科室)：[^：]*、$/;
/** Shorter lines are cells and labels. */
const LONG = 10;

/** A sentence is torn within a day or a list wherever it stands. */
function isTornWithin({ text, widths }: TornRow, next: TornRow): boolean {
  if (TORN_DAY.test(text) && /^\d{1,2}[日号](?:[前止]|[，。；]|$)/.test(plainText(next.text))) return true;
  if (LISTS.test(plainText(text)) && !/[：:|\t]/.test(next.text)) return true;
  if (widths[1] < LONG || /[：:|]$|\t/.test(next.text)) return false;
  const after = plainText(next.text);
  if (OPEN_DAY.test(text) && /^(?:\d{1,2}[月日号]|[月日号])/.test(after)) return true;
  if (ENDS_IN_TIME.test(text) && areVerbs(after) && headingOf(after) === undefined) return true;
  return OPEN.test(text) && /[，。；]/.test(after);
}

/** ……，5月10日前 at the end of a line, and 完成……: no cell, which has no comma. */
const ENDS_IN_TIME = /[，；、].*(?:\d[日月]|[月年]底|季度)(?:之|以)?前$/;

/** The rows of each paragraph. */
function groupsOf(rows: readonly TornRow[]): TornRow[][] {
  const torn = tornIn(rows);
  const wrapping = wrappingOf(rows, torn);
  const groups: TornRow[][] = [];
  let [group, depth]: [TornRow[], number] = [[], 0];
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1];
    const isMore = before !== undefined && goesOn(group, before, row, torn[i - 1] === true, depth, wrapping);
    if (!isMore) {
      groups.push(...kept(group, wrapping));
      [group, depth] = [[], 0];
    }
    group.push(row);
    depth = Math.max(0, depth + opened(row.text));
  }
  groups.push(...kept(group, wrapping));
  return groups;
}

/** More brackets opened than closed. */
function opened(text: string): number {
  return text.split(/[（(《“]/).length - text.split(/[）)》”]/).length;
}

/** （责任单位：甲）各单位……: what begins with who is charged with the words before it. */
const CHARGED = /^（(?:牵头|责任|主办|承办)(?:单位|部门)：[^（）]{2,80}）(?=[\u4e00-\u9fa5])/;

function goesOn(
  group: readonly TornRow[],
  before: TornRow,
  row: TornRow,
  isTorn: boolean,
  depth: number,
  wrapping: Wrapping | undefined,
): boolean {
  if (isTorn && isTornWithin(before, row)) return true;
  if (CHARGED.test(plainText(row.text)) && !row.isApart && !before.isTable) return true;
  if (wrapping === undefined || row.isApart || row.isTable || before.isTable) return false;
  const { margin, isFull } = wrapping;
  if (!isFull(before, group.length === 1) || (margin !== undefined && row.indent >= margin + 1)) return false;
  if (isTorn || isRest(plainText(row.text))) return true;
  if (depth > 0) return headingOf(plainText(row.text)) === undefined;
  const isWithin = margin !== undefined && group.some(({ indent }) => indent >= margin + 1);
  return isWithin && /[。；！？]$/.test(before.text) && isClosed(row.text) && !beginsAnew(before.text, row);
}

/** What does not go on to where a paragraph ends stays as it was written, but for what is torn within a day. */
function kept(group: readonly TornRow[], wrapping: Wrapping | undefined): TornRow[][] {
  const last = group.at(-1);
  if (!last) return [];
  const isWhole = endsOne(last.text) || (wrapping?.isSure === true && !wrapping.isFull(last, false));
  if (group.length === 1 || isWhole) return [[...group]];
  const apart: TornRow[][] = [];
  for (const row of group) {
    const before = apart.at(-1)?.at(-1);
    if (before && isTornWithin(before, row)) apart.at(-1)?.push(row);
    else apart.push([row]);
  }
  return apart;
}

function repairOf(group: readonly TornRow[]): Repair[] {
  const [first, second] = group;
  const last = group.at(-1);
  if (!first || !second || !last) return [];
  return [{ line: first.index + 1, to: last.index + 1, text: `${first.text.slice(-10)}${second.text.slice(0, 12)}` }];
}

/** A part of a line that was joined: where it begins there, and where it stood. */
interface Part {
  readonly text: string;
  readonly at: number;
  readonly line: number;
  readonly from: number;
}

function partsOf(group: readonly TornRow[], written: readonly string[]): Part[] {
  let at = 0;
  return group.map(({ index, text }, i) => {
    const line = written[index] ?? '';
    const from = i === 0 ? 0 : line.indexOf(text);
    const own = i === 0 ? line.trimEnd() : text;
    const part = { text: own, at, line: index + 1, from };
    at += own.length;
    return part;
  });
}

/** Characters of a joined line, in each of the lines in which they stood. */
function writtenAt({ line, start, end }: Stretch, parts: readonly Part[] | undefined): Stretch[] {
  if (parts === undefined) return [{ line, start, end }];
  return parts.flatMap(({ text, at, line: own, from }) => {
    const [first, last] = [Math.max(start, at), Math.min(end, at + text.length)];
    return first < last ? [{ line: own, start: first - at + from, end: last - at + from }] : [];
  });
}
