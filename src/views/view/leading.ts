import type { Word } from '../../vocabulary/words.ts';
import { cellValue, isMarked, type Place, type Row, type Section, textOf } from './view.ts';

/** What the rows behind a figure hold, by the keys of their columns. */
export type Behind = Readonly<Partial<Record<Word, string>>>;

/** A section whose figures lead to the rows that they count: of each column that has such, by the row it stands in. */
export function leading(
  section: Section,
  target: string,
  behind: Readonly<Partial<Record<Word, (row: Row) => Behind>>>,
): Section {
  const columns = Object.entries(behind);
  const led = (row: Row): Row => ({
    ...row,
    ...Object.fromEntries(
      columns.map(([key, of]) => [key, linked(row[key], { section: target, where: of?.(row) ?? {} })]),
    ),
  });
  return { ...section, rows: section.rows.map(led) };
}

/** Nothing of 0, 无 and what is not told lies behind it. */
function linked(cell: Row[string], to: Place): Row[string] {
  const value = cellValue(cell);
  if (value === 0 || value === null || value === '无' || (isMarked(cell) && cell.to)) return cell;
  return { ...(isMarked(cell) ? cell : { value, text: textOf(cell) }), to };
}
