import type { TableColumn } from '../columns.ts';

/** The cells of a row with what they have from the row above, and what of that is a guess. */
export interface CarriedRow {
  readonly filled: readonly string[];
  readonly hints: readonly string[];
}

/** 同上, 〃. */
const SAME = /^(?:同上|〃+|″+|"+|“”|同前)$/;

/**
 * What a row leaves empty that the row above has: a cell that goes on over several rows is told in the first of them alone
 * where a table is text. By when goes on only with who, or where the row has no number of its own; 同上 of it is asked about.
 */
export function carriedInto(
  cells: readonly string[],
  columns: readonly TableColumn[],
  above: readonly string[],
): CarriedRow {
  const at = (column: TableColumn) => columns.flatMap((one, i) => (one === column ? [i] : []));
  const isEmpty = (column: TableColumn) => at(column).every((i) => (cells[i] ?? '') === '');
  const isAsked = !isEmpty('事项');
  const goesOn = isAsked && isEmpty('责任单位') && at('责任单位').length > 0;
  const isSameItem = isAsked && at('序号').length > 0 && isEmpty('序号');
  const isTaken = (column: TableColumn | undefined) => {
    if (column === '责任单位') return goesOn;
    if (column === '配合单位') return goesOn && isEmpty('配合单位');
    return column === '完成时限' && isEmpty('完成时限') && (goesOn || isSameItem);
  };
  const taken = new Set<TableColumn>();
  const filled = columns.map((column, i) => {
    const [own, upper] = [cells[i] ?? '', above[i] ?? ''];
    if (SAME.test(own) && column !== '完成时限') return upper;
    if (own !== '' || upper === '' || !isTaken(column)) return own;
    taken.add(column);
    return upper;
  });
  const rest = cells.slice(columns.length);
  return {
    filled: [...filled, ...rest],
    hints: taken.size === 0 ? [] : [`表里这一行的“${[...taken].join('、')}”是空的，按上面一行，核对原文`],
  };
}
