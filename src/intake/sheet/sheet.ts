/** What stands in a cell: text as it is shown; a number keeps being one, for it may be a day (Excel's serial). */
export type CellValue = string | number;

/** Cells that were merged: the first row and column, and the last, from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a reader has to say of a cell beside its value. Rows and columns count from 0. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  /** Of what the cell holds: it matters only where the cell is taken; `beside` it stands where nothing is taken from. */
  readonly about: 'value' | 'beside';
  /** An error: what is taken may be other than what was written. */
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
}

/** Cells that say something and are filled with a colour, as A1 is 0 and B1 is 1 … row × WIDEST + column. */
export type Fills = ReadonlyMap<string, readonly number[]>;

/** XFD is the last column of a sheet. */
export const WIDEST = 16_384;

/** A sheet as it was read; rows and columns count from 0. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merged: readonly Area[];
  readonly hidden?: boolean;
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  /** A number that stands for a day counts from 1904, as in books made on an old Mac. */
  readonly since1904?: boolean;
  readonly remarks?: readonly CellNote[];
  readonly fills?: Fills;
}

/** Why a file is no table that can be read. */
export type NoBook = { readonly trouble: string; readonly remedy: string };

/** The sheets of a book, in their order; `unseen` says what of such a file cannot be seen. */
export type Workbook = { readonly sheets: readonly Sheet[]; readonly unseen?: string } | NoBook;

/** A formula that was never worked out stands like one that went wrong. */
export const UNWORKED = '#未计算';

/** Stands before an entity that nobody has declared, `&公司;`; no XML text may hold it. */
export const UNKNOWN_ENTITY = '\ufffe';

/** Why what stands in a cell is not what somebody wrote: a formula went wrong (#REF!), or a sign is not known (&foo;). */
export function cellTrouble(text: string): string | undefined {
  if (text === UNWORKED) return '公式还没有算出来';
  const [, entity] = /\ufffe(&[^;]*;)/.exec(text) ?? [];
  if (entity !== undefined) return `“${entity}”没有声明是什么字，不知道原来写的是什么`;
  if (text.includes('\ufffd')) return `“${text.slice(0, 20)}”里有读不出的字`;
  if (/^-?\d(?:\.\d+)?E\+\d{2,}$/i.test(text)) return `“${text}”是科学计数，原来的数字已经丢了`;
  return /^#(?:REF!|VALUE!|N\/A|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/.test(text)
    ? `公式出错（${text}）`
    : undefined;
}
