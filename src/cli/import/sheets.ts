import type { Sheet } from '../../intake/sheet/sheet.ts';
import { closest } from '../../vocabulary/closest.ts';
import { stop } from '../contract/outcome.ts';
import type { Importing } from './options.ts';

/** The sheets to be read, and what is to be said of those that are not. */
interface Wanted {
  readonly sheets: readonly Sheet[];
  readonly notes: readonly string[];
}

/** Those that --sheet names; without it all that are seen in the book. */
export function wantedSheets(sheets: readonly Sheet[], file: string, { options }: Importing): Wanted {
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => String(cell).trim() !== '')));
  if (filled.length === 0) return stop('sheet-empty', { file });
  const named = options.sheet ?? [];
  const unknown = named.find((name) => !sheets.some((sheet) => sheet.name === name));
  if (unknown !== undefined) return noSheet(unknown, sheets, file);
  if (named.length > 0) return { sheets: sheets.filter(({ name }) => named.includes(name)), notes: [] };
  const hidden = filled.filter((sheet) => sheet.hidden);
  const notes = hidden.map(({ name }) => `没有读隐藏的工作表“${name}”；要读加 --sheet ${name}`);
  return { sheets: filled.filter((sheet) => !sheet.hidden), notes };
}

function noSheet(typed: string, sheets: readonly Sheet[], file: string): never {
  const names = sheets.map(({ name }) => name).filter((name) => name !== '');
  if (names.length === 0) return stop('sheet-only', { file });
  const near = closest(typed, names);
  return stop('sheet-unknown', { file, typed, near, names: names.join('、') });
}
