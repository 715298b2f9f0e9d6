import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { type CellNote, type CellValue, type NoBook, type Sheet, UNWORKED, type Workbook } from './sheet.ts';
import { mayLackDigits, seenAs, shownBy } from './shown.ts';
import { commentRemark } from './xlsx/comments.ts';
import { LOCKED } from './xlsx/parts.ts';
import { lackingDigits } from './xlsx/values.ts';

/** What is told of a file that breaks off, or is no book at all. */
export const CUT_SHORT: NoBook = {
  trouble: '打不开，可能没有存完整',
  remedy: '用 WPS 或 Excel 打开，另存为 xlsx 再试',
};

const EMPTY: NoBook = { trouble: '里面没有表', remedy: '核对文件；用 WPS 或 Excel 打开看看' };

/** Of these formats the library tells neither what is struck out nor colours. */
const UNSEEN = '这种格式看不到删除线和底色；表里用它们表示意思，就另存为 xlsx 再导入。';

/** Books of other programs and of old ones: xls and et (BIFF), ods, xlsb, SpreadsheetML 2003, a page of the web. */
export async function otherBook(content: Uint8Array | string): Promise<Workbook> {
  const { read } = await import('@e965/xlsx');
  const type = typeof content === 'string' ? 'string' : 'array';
  try {
    // raw: what a page of the web says is text, and not what it could be taken for
    const book = read(content, {
      type,
      dense: true,
      raw: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
    });
    const sheets = book.SheetNames.map((name, i) => sheetOf(name, book.Sheets[name], i, book));
    return sheets.length === 0 ? EMPTY : { sheets, unseen: UNSEEN };
  } catch (error) {
    return /password|encrypt/i.test(String(error)) ? LOCKED : CUT_SHORT;
  }
}

function sheetOf(name: string, sheet: WorkSheet | undefined, place: number, { Workbook: about }: WorkBook): Sheet {
  const since1904 = about?.WBProps?.date1904 === true;
  const remarks: CellNote[] = [];
  const cells: readonly (readonly (CellObject | null | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  const rows = Array.from(cells, (row, i) =>
    Array.from(row ?? [], (cell, column) => heldIn(cell, since1904, { row: i, column }, remarks)),
  );
  return {
    name,
    rows: rows.map(withoutTail),
    merged: (sheet?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hidden: (about?.Sheets?.[place]?.Hidden ?? 0) !== 0,
    hiddenRows: hiddenAmong(sheet?.['!rows']),
    hiddenColumns: hiddenAmong(sheet?.['!cols']),
    since1904,
    remarks,
  };
}

function withoutTail(row: readonly CellValue[]): CellValue[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);
}

function hiddenAmong(lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): Set<number> {
  return new Set(Array.from(lines ?? [], (line, i) => (line?.hidden === true ? i : -1)).filter((i) => i >= 0));
}

function heldIn(
  cell: CellObject | null | undefined,
  since1904: boolean,
  place: Pick<CellNote, 'row' | 'column'>,
  remarks: CellNote[],
): CellValue {
  if (!cell) return '';
  sayComment(cell, place, remarks);
  if (cell.t === 'e') return ERRORS.get(Number(cell.v)) ?? '#N/A';
  if (cell.t === 'b') return cell.v === true ? '是' : '否';
  if (cell.v === undefined) return cell.f === undefined ? '' : UNWORKED;
  if (cell.t !== 'n') return String(cell.v);
  const number = Number(cell.v);
  if (mayLackDigits(number)) remarks.push({ ...place, ...lackingDigits(number) });
  return seenAs(number, shownBy(String(cell.z ?? '')), since1904);
}

function sayComment({ c }: CellObject, place: Pick<CellNote, 'row' | 'column'>, remarks: CellNote[]): void {
  const text = c?.map(({ t }) => t).join('；') ?? '';
  if (text.trim() !== '') remarks.push(commentRemark(place, text));
}

/** [MS-XLS] 2.5.10. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);
