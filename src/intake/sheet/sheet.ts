/** What stands in a cell: text as it is shown; a number keeps being one, for it may be a day (Excel's serial). */
export type CellValue = string | number;

/** Cells that were merged: the first row and column, and the last, from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

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
}

export type Workbook = { readonly sheets: readonly Sheet[] } | { readonly trouble: string; readonly remedy: string };

/** A formula that was never worked out stands like one that went wrong. */
export const UNWORKED = '#未计算';

/** Stands before an entity that nobody has declared, `&公司;`; no XML text may hold it. */
export const UNKNOWN_ENTITY = '\ufffe';

/** Why what stands in a cell is not what somebody wrote: a formula went wrong (#REF!), or a sign is not known (&foo;). */
export function cellTrouble(text: string): string | undefined {
  if (text === UNWORKED) return '公式还没有算出来';
  const [, entity] = /\ufffe(&[^;]*;)/.exec(text) ?? [];
  if (entity !== undefined) return `“${entity}”没有声明是什么字，不知道原来写的是什么`;
  return /^#(?:REF!|VALUE!|N\/A|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/.test(text)
    ? `公式出错（${text}）`
    : undefined;
}
