/**
 * The rows of a long table as a page carries them: blocks of JSON, deflated (RFC 1951) and in base64, each in a
 * `<script type="application/octet-stream" data-of="…">` that is never run. What is typed cannot end such a script.
 */

/** A cell: its text alone, or with what it is sorted by (`v`), its tone (`c`), and the rows that it counts (`s`, `w`). */
export type PackedCell =
  | string
  | {
      readonly t: string;
      readonly v?: string;
      readonly c?: string;
      readonly s?: string;
      readonly w?: Readonly<Record<string, string>>;
    };

/** The cells of a column: one for each row, or the different ones and which of them each row has. */
export type PackedColumn =
  | readonly PackedCell[]
  | { readonly of: readonly PackedCell[]; readonly at: readonly number[] };

/** Some rows of a table, column by column. */
export interface PackedBlock {
  readonly rows: number;
  readonly columns: readonly PackedColumn[];
}

/** A column as the table says it, in `data-columns`: those that are not shown are only for choosing rows by. */
export interface PackedHead {
  readonly key: string;
  readonly title: string;
  readonly number?: true;
  readonly grow?: true;
  readonly unseen?: true;
}

/** What happened in some tasks: of each its number, its heading, and the cells of its rows. */
export interface PackedHistories {
  readonly names: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (readonly string[])[])[];
}
