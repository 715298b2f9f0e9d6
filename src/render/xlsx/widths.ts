import { type Column, type Row, textOf } from '../../views/view/view.ts';
import { measure } from '../width.ts';

const widthOf = measure(true);
const NARROWEST = 6;
const WIDEST = 24;
/** Of a column that takes what width there is. */
const GROWN = 48;

/** A table is at least so wide, for its title to stand over it. */
const ROOMY = 72;

/** How wide the columns of tables of the same rows are. In characters of Excel, of which a Chinese one takes two. */
export function widthsFor(tables: readonly (readonly Column[])[], rows: Iterable<Row>): number[][] {
  const longest = new Map(tables.flat().map(({ key }) => [key, 0]));
  const keys = [...longest.keys()];
  for (const row of rows)
    for (const key of keys) longest.set(key, Math.max(longest.get(key) as number, widthOf(textOf(row[key]))));
  return tables.map((columns) => widthsOf(columns, longest));
}

function widthsOf(columns: readonly Column[], longest: ReadonlyMap<string, number>): number[] {
  const widths = columns.map(({ key, title, grow }) => {
    const head = Math.min(widthOf(title), 10);
    return Math.min(grow ? GROWN : WIDEST, Math.max(NARROWEST, head, longest.get(key) ?? 0) + 2);
  });
  const total = widths.reduce((sum, width) => sum + width, 0);
  return total < ROOMY ? widths.map((width) => Math.round((width * ROOMY) / total)) : widths;
}

/** In points: as many lines as the fullest cell needs, for Excel does not reckon it when a file is opened. */
export function heightFor(texts: readonly string[], widths: readonly number[], size: number): number {
  const scale = size / 11;
  const lines = texts.map((text, i) => Math.ceil((widthOf(text) * scale) / Math.max(1, (widths[i] ?? 1) - 1.5)));
  return Math.min(400, Math.max(1, ...lines) * size * 1.4 + 5);
}
