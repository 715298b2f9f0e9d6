/** What a column holds: text, a day, a whole number, or whether something is so. */
export type Sort = 'text' | 'day' | 'whole' | 'yes';

/** A column by its ASCII name. */
export interface TypedColumn {
  readonly name: string;
  readonly sort: Sort;
}

/** A table of columns. */
export interface ColumnTable {
  readonly name: string;
  readonly columns: readonly TypedColumn[];
  /** It is in one part, and not parted by years. */
  readonly undivided?: boolean;
}

/** A value; a day is the number of days since 1970-01-01. Nothing stands for what is not told. */
export type ColumnValue = string | number | boolean | undefined;

/** A row: its table, the year that it stands under (0 where that is not parted), and its values in the order of the columns. */
export interface TableLine {
  readonly table: ColumnTable;
  readonly year: number;
  readonly values: readonly ColumnValue[];
}

/** A table whose columns are named with what they hold: `day due`. */
export function columnTable(name: string, columns: string, undivided = false): ColumnTable {
  const all = columns.trim().split(/\s*,\s*/);
  return {
    name,
    undivided,
    columns: all.map((one) => {
      const [sort, named] = one.split(' ') as [Sort, string];
      return { name: named, sort };
    }),
  };
}
