import { foreignText } from '../text.ts';
import { tooLarge } from './extent.ts';
import type { Workbook } from './sheet.ts';
import { bookOf } from './xlsx/book.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0] as const;
const SAVE_AS = '用 WPS 或 Excel 打开，另存为 xlsx';

/** Reads the sheets of a table; what would take more time than anybody's table is told by its place. Never throws. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const book = await sheetsOf(bytes);
  return 'trouble' in book ? book : (book.sheets.map(tooLarge).find((one) => one !== undefined) ?? book);
}

/** An Excel book (xlsx), or a text with commas, semicolons or tabs in UTF-8, GBK or UTF-16. */
async function sheetsOf(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length === 0) return { trouble: '文件是空的', remedy: '核对文件' };
  if (begins(bytes, ZIP)) return bookOf(bytes);
  if (begins(bytes, OLD_OFFICE)) return container(bytes);
  const isWide = begins(bytes, [0xff, 0xfe]);
  if (!isWide && bytes.includes(0)) return { trouble: '不是表格', remedy: '另存为 xlsx 或 csv' };
  const text = (isWide ? new TextDecoder('utf-16le').decode(bytes) : foreignText(bytes)).replace(/^\ufeff/, '');
  if (/^\s*<(?:!doctype|html|table|head|meta|\?xml|style)/i.test(text))
    return { trouble: '是网页格式的表（有的系统导出的 xls 就是这样）', remedy: SAVE_AS };
  const lines = text.replace(/\r\n?/g, '\n');
  const [told, delimiter] = /^sep=(.)\n/i.exec(lines) ?? [''];
  return separated(lines.slice(told.length), delimiter ?? delimiterOf(lines));
}

/** An OLE container (MS-CFB) holds an old book, or a new one that was locked with a password (MS-OFFCRYPTO 2.3.4.4). */
function container(bytes: Uint8Array): Workbook {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  return names.includes('EncryptedPackage')
    ? { trouble: '有打开密码', remedy: '用 WPS 或 Excel 打开，去掉密码，另存一份再试' }
    : { trouble: '是旧版 xls', remedy: SAVE_AS };
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

async function separated(text: string, delimiter: string): Promise<Workbook> {
  const { CsvError, parse } = await import('csv-parse/sync');
  try {
    const rows: string[][] = parse(text, {
      delimiter,
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

/** What separates most in the first lines, outside quotes. */
function delimiterOf(text: string): string {
  const head = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split('\n', 20)
    .join('\n');
  const marks = [',', '\t', ';'];
  const counts = marks.map((mark) => head.split(mark).length);
  return marks[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** An apostrophe before a sign is how a text that looks like a formula is kept from being run. */
function plain(text: string): string {
  return text.replace(/^'(?='*[\s]*[=+\-@＝＋－＠\t\r])/, '');
}
