import { inflateSync } from 'fflate';
import type { PackedBlock, PackedCell, PackedColumn, PackedHead, PackedHistories } from './format.ts';
import type { RowData, ShownCell } from './lines.ts';

/** What a block says. */
function readBlock<T>(text: string): T {
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at);
  return JSON.parse(new TextDecoder().decode(inflateSync(bytes))) as T;
}

/** The rows that lie in the blocks of a table. */
export function packedLines(heads: readonly PackedHead[], texts: readonly string[]): RowData {
  const blocks = texts.map((text) => readBlock<PackedBlock>(text));
  const size = blocks[0]?.rows ?? 0;
  const columns = heads.map((_, column) => blocks.map((block) => cellsOf(block.columns[column] ?? [])));
  const placeOf = new Map(heads.map(({ key }, column) => [key, column]));
  const at = (row: number, column: number) => columns[column]?.[Math.floor(row / size)]?.(row % size) ?? NOTHING;
  return {
    count: blocks.reduce((sum, { rows }) => sum + rows, 0),
    columns: heads.filter(({ unseen }) => !unseen),
    cell: at,
    is: (row, key) => {
      const column = placeOf.get(key);
      return column === undefined ? undefined : at(row, column).text;
    },
  };
}

const NOTHING: ShownCell = { text: '' };

/** The cells of a column, each made once. */
function cellsOf(column: PackedColumn): (row: number) => ShownCell {
  if (Array.isArray(column)) return (row) => cellOf((column as readonly PackedCell[])[row] ?? '');
  const { of, at } = column as Exclude<PackedColumn, readonly PackedCell[]>;
  const made = of.map(cellOf);
  return (row) => made[at[row] ?? 0] ?? NOTHING;
}

function cellOf(cell: PackedCell): ShownCell {
  if (typeof cell === 'string') return { text: cell };
  const { t, v, c, s, w } = cell;
  return {
    text: t,
    ...(v !== undefined && { value: v }),
    ...(c !== undefined && { tone: c }),
    ...(s !== undefined && { to: { anchor: s, where: w ?? {} } }),
  };
}

/** What happened in one task. */
export interface History {
  readonly head: string;
  readonly rows: readonly (readonly string[])[];
}

/** The histories that lie in blocks, each block opened when one of it is wanted. */
export class Histories {
  readonly #texts: readonly string[];
  readonly #places = new Map<string, number>();

  /** `index`: the numbers in each block. */
  constructor(texts: readonly string[], index: string | undefined) {
    this.#texts = texts;
    const names = index === undefined ? [] : readBlock<readonly (readonly string[])[]>(index);
    for (const [block, own] of names.entries()) for (const name of own) this.#places.set(name, block);
  }

  has(name: string): boolean {
    return this.#places.has(name);
  }

  of(name: string): History | undefined {
    const text = this.#texts[this.#places.get(name) ?? -1];
    if (text === undefined) return undefined;
    const { names, heads, rows } = readBlock<PackedHistories>(text);
    const at = names.indexOf(name);
    return { head: heads[at] ?? name, rows: rows[at] ?? [] };
  }
}
