import { deflateSync } from 'fflate';
import type { PackedBlock, PackedCell, PackedColumn, PackedHead, PackedHistories } from '../../page/format.ts';
import { type Batch, batchesOf, held, isMade } from '../../views/view/rows.ts';
import {
  type Cell,
  type Column,
  cellValue,
  isMarked,
  type Row,
  type Section,
  seenColumns,
  textOf,
} from '../../views/view/view.ts';
import { printable } from '../width.ts';
import type { Anchors } from './anchors.ts';
import { type Html, html, raw } from './escape.ts';
import { columnHeads, tableOf } from './table.ts';

/** A table of more rows than this is drawn as it is seen. */
const LONG = 60;

/** So many rows, and so many tasks with what happened in them, lie in one block. */
const ROWS = 2000;
const TASKS = 200;

/** Whether a table is too long for all of it to stand on the page at once. */
export function isLong(section: Section): boolean {
  if (section.bulk) return true;
  if (section.group || section.layout !== 'list' || section.chart) return false;
  let count = 0;
  for (const _ of section.rows) {
    count += 1;
    if (count > LONG) return true;
  }
  return false;
}

/** A long table: its head, its rows as data, and for whoever runs no script all of it, or where it is to be had. */
export function* longTable(section: Section, anchors: Anchors): Generator<Html> {
  const seen = seenColumns(section);
  const unseen = anchors.chosenBy(section).filter((key) => !seen.some((column) => column.key === key));
  const columns = [...seen, ...unseen.map((key) => ({ key, title: '' }))];
  const heads = columns.map((column, i) => headIn(column, i >= seen.length));
  const id = anchors.of(section);
  yield html`<div class="scroll long" tabindex="0" role="group" aria-label="${section.heading ?? section.key ?? '表'}"><table data-columns="${JSON.stringify(heads)}">
${columnHeads(section, seen)}<tbody></tbody></table></div>
<noscript>`;
  if (section.bulk) yield html`<p class="empty">${section.bulk}</p>`;
  else yield* tableOf(section, anchors);
  yield html`</noscript>
`;
  for (const rows of inBlocks(section.rows, ROWS)) yield blockOf(id, packedRows(rows, columns, anchors));
}

function headIn({ key, title, align, grow }: Column, unseen: boolean): PackedHead {
  return {
    key,
    title: printable(title),
    ...(align === 'right' && { number: true }),
    ...(grow && { grow: true }),
    ...(unseen && { unseen: true }),
  };
}

function packedRows(rows: readonly Row[], columns: readonly Column[], anchors: Anchors): PackedBlock {
  return {
    rows: rows.length,
    columns: columns.map(({ key }) => packedColumn(rows.map((row) => packedCell(row[key], anchors)))),
  };
}

/** Each different cell once, where most of them come again. */
function packedColumn(cells: readonly PackedCell[]): PackedColumn {
  const places = new Map<string, number>();
  const of: PackedCell[] = [];
  const at = cells.map((cell) => {
    const name = typeof cell === 'string' ? cell : JSON.stringify(cell);
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, of.length);
    return of.push(cell) - 1;
  });
  return of.length * 2 < cells.length ? { of, at } : cells;
}

function packedCell(cell: Cell | undefined, anchors: Anchors): PackedCell {
  const text = printable(textOf(cell));
  const value = cellValue(cell);
  const sorted = typeof value === 'string' && value !== text ? value : undefined;
  const marked = isMarked(cell) ? cell : undefined;
  const target = marked?.to && anchors.section(marked.to.section);
  if (sorted === undefined && !marked?.tone && !target) return text;
  return {
    t: text,
    ...(sorted !== undefined && { v: sorted }),
    ...(marked?.tone && { c: marked.tone }),
    ...(target && { s: target, ...(marked?.to?.where && { w: marked.to.where }) }),
  };
}

/** What happened in each task, to be opened one by one. */
export function* histories(section: Section, anchors: Anchors): Generator<Html> {
  const id = anchors.of(section);
  const columns = seenColumns(section);
  yield html`<p>点编号看一项的办理经过，共 ${anchors.histories} 项。</p>
<noscript><p class="empty">办理经过要运行网页里的脚本才看得到；不能运行的，用 xiaoneng show 编号，或另存成别的格式。</p></noscript>
`;
  const names: string[][] = [];
  const whole = isMade(section.rows) ? section : held(section);
  for (const batches of inBlocks(batchesOf(whole), TASKS)) {
    names.push(batches.map(({ name }) => name));
    yield blockOf(id, packedHistories(batches, columns));
  }
  yield blockOf(id, names);
}

function packedHistories(batches: readonly Batch[], columns: readonly Column[]): PackedHistories {
  return {
    names: batches.map(({ name }) => name),
    heads: batches.map(({ name, head }) => printable(head ?? name)),
    rows: batches.map(({ rows }) => rows.map((row) => columns.map(({ key }) => printable(textOf(row[key]))))),
  };
}

function* inBlocks<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let block: T[] = [];
  for (const one of all) {
    block.push(one);
    if (block.length < size) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

/** A block of a table; base64 holds nothing that could end it. */
function blockOf(id: string, content: object): Html {
  const bytes = deflateSync(new TextEncoder().encode(JSON.stringify(content)));
  return html`<script type="application/octet-stream" data-of="${id}">${raw(base64(bytes))}</script>
`;
}

/** In bytes, a multiple of three: pieces of base64 can be put together. */
const PIECE = 3 * 4096;

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
  return pieces.join('');
}
