import type { FoundCell, FoundRow } from './table.ts';

/** A row of a table that says where its cells end and not how many columns each covers. */
export interface EdgedRow {
  readonly cells: readonly FoundCell[];
  /** Where the first cell begins and each one ends, from the left, in any unit; one more than there are cells. */
  readonly edges: readonly number[] | undefined;
}

/** Wider tables no program writes. */
const MOST_EDGES = 64;

/**
 * The rows of a table by columns: those are of the row that has most cells, and a row of fewer stands where its edges
 * are, so that no cell moves under another head. Rows of as many cells are not measured: borders are dragged about.
 */
export function byColumns(rows: readonly EdgedRow[]): FoundRow[] {
  const columns = rows.reduce<readonly number[]>(
    (most, { edges = [] }) => (edges.length > most.length ? edges : most),
    [],
  );
  return rows.map(({ cells, edges }) => {
    const isMeasured =
      edges?.length === cells.length + 1 && cells.length + 1 < columns.length && columns.length <= MOST_EDGES;
    return isMeasured ? rowAlong(columns, cells, edges) : { before: 0, cells };
  });
}

function rowAlong(columns: readonly number[], cells: readonly FoundCell[], edges: readonly number[]): FoundRow {
  const last = columns.length - 1;
  const before = Math.min(nearest(columns, edges[0] ?? 0), last - cells.length);
  let column = before;
  const placed = cells.map((cell, i) => {
    const left = cells.length - 1 - i;
    const end = Math.min(Math.max(nearest(columns, edges[i + 1] ?? 0), column + 1), last - left);
    const across = end - column;
    column = end;
    return { ...cell, across };
  });
  return { before, cells: placed };
}

/** The column whose left edge is nearest to a place; of the last edge the number of columns. */
function nearest(columns: readonly number[], place: number): number {
  const distances = columns.map((edge) => Math.abs(edge - place));
  return distances.indexOf(Math.min(...distances));
}
