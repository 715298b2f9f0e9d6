import type { Rows } from './wanted.ts';

type Row = readonly string[];

/** The same words; blanks are what a format makes of them. */
export function equal(found: Row, wanted: Row): boolean {
  return found.length === wanted.length && found.every((cell, i) => spaced(cell) === spaced(wanted[i] ?? ''));
}

/** A row of a sheet has as many cells as the sheet is wide. */
export function filled(found: Row, wanted: Row): boolean {
  return equal(found.slice(0, wanted.length), wanted) && found.slice(wanted.length).every((cell) => cell === '');
}

/** A form has two labels with what belongs to them on a line. */
export function part(found: Row, wanted: Row): boolean {
  const isForm = wanted.length === 2 && found.length === 4;
  return isForm ? equal(found.slice(0, 2), wanted) || equal(found.slice(2), wanted) : equal(found, wanted);
}

/** A line of text is its cells one after the other, with nothing but blanks and rules between them. */
export function joined(found: Row, wanted: Row): boolean {
  return bare(found) === bare(wanted);
}

/** The first row that is not among those found, in their order. */
export function lackingIn(found: Rows, wanted: Rows, same: (found: Row, wanted: Row) => boolean): Row | undefined {
  let at = 0;
  return wanted.find((row) => {
    const place = found.findIndex((one, i) => i >= at && same(one, row));
    // the other half of a line of a form may be wanted next
    at = place + ((found[place] ?? []).length > row.length ? 0 : 1);
    return place === -1;
  });
}

function spaced(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}

function bare(row: Row): string {
  return row.join('').replace(/[\s\u2500-\u257f]/g, '');
}
