import type { CellNote } from '../sheet.ts';

/** A1 → 0, AA7 → 26. */
export function columnIn(reference: string | undefined): number | undefined {
  const letters = /^\$?([A-Z]{1,9})/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** B4 → row 3, column 1. */
export function placeIn(reference: string | undefined): Pick<CellNote, 'row' | 'column'> | undefined {
  const column = columnIn(reference);
  const row = Number(/\d+$/.exec(reference ?? '')?.[0]) - 1;
  return column === undefined || !(row >= 0) ? undefined : { row, column };
}
