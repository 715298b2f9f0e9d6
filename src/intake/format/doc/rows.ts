import { BREAK } from '../breaks.ts';
import { byColumns, type EdgedRow } from '../edges.ts';
import type { FoundCell, FoundRow } from '../table.ts';
import type { Leftovers } from '../unread.ts';
import { type Character, viewOf } from './pieces.ts';
import type { PlaceMarks } from './properties.ts';

/** Properties by their names in [MS-DOC] 2.6. */
const [DELETED, HIDDEN, STRUCK] = [0x0800, 0x083c, 0x0837];
const [IN_TABLE, ROW_END, DEFINITION] = [0x2416, 0x2417, 0xd608];
const [FIELD, SEPARATOR, FIELD_END] = [0x13, 0x14, 0x15];

/** The text of a part: paragraphs, and tables as their rows. */
export function rowsIn(text: readonly Character[], marks: PlaceMarks, unread: Leftovers): (string | FoundRow[])[] {
  const blocks: (string | FoundRow[])[] = [];
  let [line, cell, cells]: [string, string[], FoundCell[]] = ['', [], []];
  let rows: EdgedRow[] = [];
  for (const { code, at } of withoutFieldCodes(text))
    if (code === 0x07) endCell(at);
    else if (code === 0x0d || code === 0x0c) endParagraph(at);
    else say(code, at);
  if (line !== '') blocks.push(line);
  endTable();
  return blocks;

  function say(code: number, at: number): void {
    if (code === 0x01 || code === 0x08) unread.add('图片或对象', '个');
    const left = whyNot(marks.characters(at));
    const sign = SIGNS.get(code) ?? (code < 0x20 ? '' : String.fromCharCode(code));
    if (left !== undefined && sign.trim() !== '') unread.say(`${left}没有算：对着原件看。`);
    else line += sign;
  }

  function endParagraph(at: number): void {
    if ((marks.paragraph(at).get(IN_TABLE)?.[0] ?? 0) === 1) cell.push(line);
    else {
      endTable();
      blocks.push(line);
    }
    line = '';
  }

  function endCell(at: number): void {
    const told = marks.paragraph(at);
    if ((told.get(ROW_END)?.[0] ?? 0) === 1) {
      const definition = told.get(DEFINITION);
      rows.push({ cells: mergedBy(definition, cells), edges: edgesIn(definition) });
      cells = [];
    } else cells.push({ lines: [...cell, line], across: 1, down: 1 });
    cell = [];
    line = '';
  }

  function endTable(): void {
    const width = Math.max(1, ...rows.map((row) => row.cells.length));
    const isWhole = (row: FoundRow) => row.cells.length === 1;
    if (rows.length > 0)
      blocks.push(byColumns(rows).map((row) => (isWhole(row) ? { before: 0, cells: widened(row.cells, width) } : row)));
    rows = [];
  }
}

const SIGNS: ReadonlyMap<number, string> = new Map([
  [0x0b, BREAK],
  [0x09, ' '],
  [0x1e, '-'],
]);

const LEFT_OUT = [
  [DELETED, '修订里删去的文字'],
  [HIDDEN, '隐藏的文字'],
  [STRUCK, '划去的文字'],
] as const;

function whyNot(told: ReadonlyMap<number, Uint8Array>): string | undefined {
  return LEFT_OUT.find(([sprm]) => ((told.get(sprm)?.[0] ?? 0) & 1) === 1)?.[1];
}

/** Of a field only what it shows (2.8.25): what stands between its beginning and the separator is its code. */
function* withoutFieldCodes(text: readonly Character[]): Generator<Character> {
  const within: boolean[] = [];
  let codes = 0;
  for (const one of text)
    if (one.code === FIELD) {
      within.push(true);
      codes += 1;
    } else if (one.code === SEPARATOR || one.code === FIELD_END) {
      if (within.pop() === true) codes -= 1;
      if (one.code === SEPARATOR) within.push(false);
    } else if (codes === 0) yield one;
}

/** A row of one cell goes from end to end. */
function widened(cells: readonly FoundCell[], width: number): FoundCell[] {
  return cells.map((cell) => ({ ...cell, across: width }));
}

/** Which cells of a row go on with those above, and which are one with the cell before (2.9.325, 2.9.330). */
function mergedBy(definition: Uint8Array | undefined, cells: readonly FoundCell[]): FoundCell[] {
  if (!definition || definition.length === 0) return [...cells];
  const view = viewOf(definition);
  const count = view.getUint8(0);
  const from = 1 + 2 * (count + 1);
  return cells.map((cell, i) => {
    const at = from + 20 * i;
    const flags = at + 2 <= definition.length ? view.getUint16(at, true) : 0;
    const [isBeside, vertical] = [(flags & 3) === 1, (flags >> 5) & 3];
    return { ...cell, lines: isBeside ? [] : cell.lines, goesOn: vertical === 1 };
  });
}

/** Where a row begins and its cells end, in twentieths of a point (2.9.325, rgdxaCenter). */
function edgesIn(definition: Uint8Array | undefined): number[] | undefined {
  if (!definition || definition.length === 0) return undefined;
  const view = viewOf(definition);
  const count = view.getUint8(0) + 1;
  return definition.length < 1 + 2 * count
    ? undefined
    : Array.from({ length: count }, (_, i) => view.getInt16(1 + 2 * i, true));
}
