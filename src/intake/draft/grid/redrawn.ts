import { drawnAt } from './drawn.ts';
import { formRowsAt } from './form-rows.ts';
import type { RawTable } from './raw.ts';
import { separatedAt } from './separated.ts';
import { spacedAt } from './spaced.ts';

const READERS: readonly ((lines: readonly string[], index: number) => RawTable | undefined)[] = [
  drawnAt,
  formRowsAt,
  separatedAt,
  spacedAt,
];

/**
 * The lines of a paper in which every table that stands there as text, drawn with lines, between blanks or commas, has its
 * rows as | 甲 | 乙 |, each at the line where it begins. As many lines as before.
 */
export function redrawn(written: readonly string[]): string[] {
  const lines = [...written];
  for (let index = 0; index < written.length; ) {
    const table = READERS.map((read) => read(written, index)).find((one) => one !== undefined);
    if (table && table.rows.length > 0) {
      lines.fill('', index, table.next);
      for (const { at, cells } of table.rows) lines[at] = `| ${cells.map(withoutBars).join(' | ')} |`;
    }
    index = table?.next ?? index + 1;
  }
  return lines;
}

function withoutBars(cell: string): string {
  return cell.replaceAll('|', '｜');
}
