import { cellName } from './grid.ts';

/** What of a sheet is to be looked at: an error keeps its row from being entered, a warning tells how it was understood. */
export interface Doubt {
  readonly code: DoubtCode;
  readonly level: 'error' | 'warning';
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

/** 表头, 没写, 日期, 单位, 重复, 写法, 怎么理解的. */
export type DoubtCode =
  | 'sheet-header'
  | 'sheet-blank'
  | 'sheet-date'
  | 'sheet-unit'
  | 'sheet-twice'
  | 'sheet-value'
  | 'sheet-understood';

/** 工作表“问题台账”D5, or D5 where there is but one sheet without a name. */
export function placeOf({ sheet, row, column }: Pick<Doubt, 'sheet' | 'row' | 'column'>): string {
  return `${sheet === '' ? '' : `工作表“${sheet}”`}${cellName(row, column)}`;
}
