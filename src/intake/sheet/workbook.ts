import { foreignText, wideIn } from '../text.ts';
import { Looped, streamIn } from './container.ts';
import { tooLarge, withinReach } from './extent.ts';
import { CUT_SHORT, otherBook } from './others.ts';
import { closedPage } from './page.ts';
import type { Workbook } from './sheet.ts';
import { bookOf } from './xlsx/book.ts';
import { LOCKED, OTHER } from './xlsx/parts.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0] as const;

/** Reads the sheets of a table; what would take more time than anybody's table is told by its place. Never throws. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const book = await sheetsOf(bytes);
  if ('trouble' in book) return book;
  const near = { ...book, sheets: book.sheets.map(withinReach) };
  return near.sheets.map(tooLarge).find((one) => one !== undefined) ?? near;
}

/** A book of Excel, WPS or LibreOffice, or a text with commas, semicolons or tabs in UTF-8, GBK or UTF-16. */
async function sheetsOf(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length === 0) return { trouble: '文件是空的', remedy: '核对文件' };
  if (begins(bytes, ZIP)) {
    const book = await bookOf(bytes);
    return book === OTHER ? otherBook(bytes) : book;
  }
  if (begins(bytes, OLD_OFFICE)) return container(bytes);
  if (wideIn(bytes) === undefined && bytes.includes(0)) return { trouble: '不是表格', remedy: '另存为 xlsx 或 csv' };
  const text = foreignText(bytes).replace(/^\ufeff/, '');
  if (/^\s*<(?:!doctype|html|table|head|meta|\?xml|style|workbook)/i.test(text)) return page(text);
  const [told, delimiter] = /^sep=(.)\n/i.exec(text) ?? [''];
  return separated(text.slice(told.length), delimiter ?? delimiterOf(text));
}

/** An OLE container (MS-CFB) holds an old book, or a new one that was locked with a password (MS-OFFCRYPTO 2.3.4.4). */
async function container(bytes: Uint8Array): Promise<Workbook> {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  if (names.includes('EncryptedPackage')) return LOCKED;
  if (names.includes('WordDocument'))
    return { trouble: '是 Word 文档，不是表格', remedy: '来文用 draft 拆解；文档里的表复制到 Excel 里再存' };
  if (!/Workbook|Book/.test(names)) return CUT_SHORT;
  try {
    // the library would follow a chain without an end for ever
    const stream = streamIn(bytes, 'Workbook') ?? streamIn(bytes, 'Book');
    return stream === undefined ? CUT_SHORT : otherBook(stream);
  } catch (error) {
    if (!(error instanceof Looped)) throw error;
    return { ...CUT_SHORT, trouble: '打不开，文件坏了：里面各段的次序绕成了圈' };
  }
}

/** What many systems give out as xls: SpreadsheetML 2003, or a table of a web page. */
async function page(text: string): Promise<Workbook> {
  const isBook = /<(?:\w{1,99}:)?(?:table|worksheet)[\s>/]/i.test(text);
  const isHtml = /<table[\s>]/i.test(text) && !/<(?:\w{1,99}:)?worksheet[\s>]/i.test(text);
  return isBook
    ? otherBook(isHtml ? closedPage(text) : text.replace(/<((?:\w{1,99}:)?worksheet)(\s[^<>]*)?\/>/gi, '<$1$2></$1>'))
    : { trouble: '是网页，里面没有表', remedy: '用 WPS 或 Excel 打开，另存为 xlsx' };
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
