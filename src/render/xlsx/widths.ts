import { type Column, type Row, textOf } from '../../views/view/view.ts';
import { measure } from '../width.ts';

const widthOf = measure(true);
const NARROWEST = 6;
const WIDEST = 24;
/** Of a column that takes what width there is. */
const GROWN = 48;

/** A table is at least so wide, for its title to stand over it. */
const ROOMY = 72;

/** In characters of Excel, of which a Chinese one takes two. */
export function widthsFor(columns: readonly Column[], rows: Iterable<Row>): number[] {
  const longest = columns.map(() => 0);
  for (const row of rows)
    columns.forEach(({ key }, i) => {
      longest[i] = Math.max(longest[i] as number, widthOf(textOf(row[key])));
    });
  const widths = columns.map(({ title, grow }, i) => {
    const head = Math.min(widthOf(title), 10);
    return Math.min(grow ? GROWN : WIDEST, Math.max(NARROWEST, head, longest[i] as number) + 2);
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
