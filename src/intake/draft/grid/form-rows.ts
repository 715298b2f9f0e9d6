import { isForm } from '../form.ts';
import type { RawTable } from './raw.ts';

/** A form as it is copied out of a page: in each line a label, a tab and what it is about, or two of them. */
export function formRowsAt(lines: readonly string[], index: number): RawTable | undefined {
  if (!isRow(lines[index])) return undefined;
  let next = index;
  while (isRow(lines[next])) next += 1;
  const rows = lines.slice(index, next).map((line, i) => ({
    at: index + i,
    cells: line.split('\t').map((cell) => cell.trim()),
  }));
  return isForm(rows.map(({ cells }) => cells)) ? { rows, next } : undefined;
}

function isRow(line: string | undefined): boolean {
  return line?.includes('\t') === true;
}
