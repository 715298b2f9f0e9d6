import { foreignText } from '../text.ts';
import { bookOf } from './book.ts';

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
}

export type Workbook = { readonly sheets: readonly Sheet[] } | { readonly trouble: string; readonly remedy: string };

const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0] as const;

/** Reads the sheets of an Excel book (xlsx), or of a text with commas, semicolons or tabs in UTF-8 or GBK. Never throws. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length === 0) return { trouble: '文件是空的', remedy: '核对文件' };
  if (begins(bytes, ZIP)) return bookOf(bytes);
  if (begins(bytes, OLD_EXCEL)) return { trouble: '是旧版 xls', remedy: '用 WPS 或 Excel 打开，另存为 xlsx' };
  if (bytes.includes(0)) return { trouble: '不是表格', remedy: '另存为 xlsx 或 csv' };
  return separated(foreignText(bytes).replace(/^\ufeff/, ''));
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

async function separated(text: string): Promise<Workbook> {
  const { CsvError, parse } = await import('csv-parse/sync');
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
    return { sheets: [{ name: '', rows: rows.map((row) => row.map(plain)), merged: [] }] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 0);
    return { trouble: `第 ${line} 行附近的引号没有配对`, remedy: '用 WPS 或 Excel 打开，另存为 xlsx 再试' };
  }
}

/** What separates most in the first lines. */
function delimiterOf(text: string): string {
  const head = text.split('\n', 20).join('\n');
  const marks = [',', '\t', ';'];
  const counts = marks.map((mark) => head.split(mark).length);
  return marks[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** An apostrophe before a sign is how a text that looks like a formula is kept from being run. */
function plain(text: string): string {
  return text.replace(/^'(?='*[\s]*[=+\-@＝＋－＠\t\r])/, '');
}
