import Table from 'cli-table3';
import { most } from '../views/view/most.ts';
import { isMarked, type Section, textOf } from '../views/view/view.ts';
import type { Style } from './style.ts';
import { pad, printable } from './width.ts';

/** A ruled table for small matrices: a month, the coverage of years. Cells are padded here, by display width. */
export function grid(section: Section, style: Style): string[] {
  const columns = section.columns.filter(({ hidden }) => !hidden);
  const widths = columns.map(({ key, title }) =>
    most([title, ...section.rows.map((row) => cellText(row[key]))].map(style.widthOf)),
  );
  const table = new Table({ style: { head: [], border: [], compact: true } });
  table.push(columns.map(({ title }, i) => pad(title, widths[i] ?? 0, style.widthOf)));
  for (const row of section.rows) {
    table.push(
      columns.map(({ key, align }, i) => {
        const cell = row[key];
        const text = pad(cellText(cell), widths[i] ?? 0, style.widthOf, align);
        return style.tone(text, isMarked(cell) ? cell.tone : undefined);
      }),
    );
  }
  return table.toString().split('\n');
}

function cellText(cell: Parameters<typeof textOf>[0]): string {
  return printable(textOf(cell));
}
