import type { SheetCell, SheetRow } from './cells.ts';
import { columnLetters, quotedName, rangeOf } from './places.ts';
import type { Strings } from './strings.ts';
import type { Styles } from './styles.ts';
import { type Validation, validationsXml } from './validations.ts';
import { xml } from './xml.ts';

/** A sheet of the book: what is written on it, and how it is looked at and printed. */
export interface BookSheet {
  readonly label: string;
  readonly widths: readonly number[];
  /** Rows at the top that stay in sight, and are printed on every page. */
  readonly frozen: number;
  /** Columns at the left that stay in sight, and are printed on every page of those side by side. */
  readonly pinned: number;
  /** Pages side by side. */
  readonly across: number;
  /** Cells that lead to a sheet; its place among the sheets, from 0. */
  readonly links?: readonly { readonly row: number; readonly to: number }[];
  /** To be gone through once. */
  readonly rows: Iterable<SheetRow>;
  /** What its rows are made from: sheets beside one another that are made from the same are made side by side. */
  readonly source?: object;
  /** Only cells that are open can be filled in; no password, and columns and rows can be made wider. */
  readonly isProtected?: true;
  /** What may be filled in where. */
  readonly validations?: readonly Validation[];
  /** It is for programs, and nobody sees it. */
  readonly isHidden?: true;
  /** Which of them, counted from 1, are the head of a table and its last row; known once all have been gone through. */
  filter?(): { readonly from: number; readonly to: number };
}

/** What the cells of all sheets share. */
export interface BookTables {
  readonly names: readonly string[];
  readonly strings: Strings;
  readonly styles: Styles;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The XML of a sheet, its elements in the order of ECMA-376 ZipPart 1, 18.3.1.99. */
export function* sheetXml(sheet: BookSheet, isFirst: boolean, shared: BookTables): Generator<string> {
  const { widths, rows } = sheet;
  const merged: string[] = [];
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${NAMESPACE}">`;
  yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${paneOf(sheet)}</sheetView></sheetViews>`;
  yield `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;
  yield '<sheetData>';
  let number = 0;
  for (const row of rows) {
    number += 1;
    yield rowXml(row, number, shared);
    if (row.merged && row.merged > 1) merged.push(`<mergeCell ref="${rangeOf(row.merged, number, number)}"/>`);
  }
  yield '</sheetData>';
  if (sheet.isProtected) yield PROTECTION;
  const filter = sheet.filter?.();
  if (filter) yield `<autoFilter ref="${rangeOf(widths.length, filter.from, filter.to)}"/>`;
  if (merged.length > 0) yield `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`;
  yield `${validationsXml(sheet.validations)}${linksXml(sheet, shared.names)}${pageSetup(sheet.across)}</worksheet>`;
}

/** What is not allowed is 1 (18.3.1.85): that columns and rows are widened is. */
const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';

function paneOf({ frozen, pinned }: BookSheet): string {
  if (frozen === 0) return '';
  const place = `ySplit="${frozen}" topLeftCell="${columnLetters(pinned)}${frozen + 1}"`;
  return pinned === 0
    ? `<pane ${place} activePane="bottomLeft" state="frozen"/>`
    : `<pane xSplit="${pinned}" ${place} activePane="bottomRight" state="frozen"/>`;
}

/** Links within the book (18.3.1.47); they go to the top of a sheet, for its rows may be sorted. */
function linksXml({ links = [] }: BookSheet, names: readonly string[]): string {
  const all = links.map(({ row, to }) => {
    const name = names[to] ?? '';
    return `<hyperlink ref="A${row}" location="${xml(`${quotedName(name)}!A1`)}" display="${xml(name)}"/>`;
  });
  return all.length === 0 ? '' : `<hyperlinks>${all.join('')}</hyperlinks>`;
}

function rowXml({ cells, height }: SheetRow, number: number, shared: BookTables): string {
  const written = cells.map((cell, i) => cellXml(cell, `${columnLetters(i)}${number}`, shared));
  return `<row r="${number}" ht="${height}" customHeight="1">${written.join('')}</row>`;
}

function cellXml({ value, style }: SheetCell, place: string, { strings, styles }: BookTables): string {
  const start = `<c r="${place}" s="${styles.numberOf(style)}"`;
  if (value === undefined) return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  const { type, content } = strings.cell(value);
  return `${start} t="${type}">${content}</c>`;
}

const FOOTER = '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';
const MARGINS = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>';

/** A4 lying down, as many pages wide as can be read, 第 n 页，共 m 页 at the foot. */
function pageSetup(across: number): string {
  return `${MARGINS}<pageSetup paperSize="9" orientation="landscape" fitToWidth="${across}" fitToHeight="0"/>${FOOTER}`;
}
