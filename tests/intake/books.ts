import { strToU8, zipSync } from 'fflate';

/** A sheet as XML: rows as they stand between <sheetData> and its end, and what comes before and after. */
export interface RawSheet {
  readonly name: string;
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
  readonly state?: string;
}

/** Formats by their numbers in `cellXfs`: 0 General, 1 built-in 14, 2 yyyy年m月d日, 3 m月d日, 4 yyyy年m月, 5 0%, 6 built-in 57. */
const STYLES = `<styleSheet><numFmts>
<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
<numFmt numFmtId="177" formatCode="m&quot;月&quot;d&quot;日&quot;"/>
<numFmt numFmtId="178" formatCode="[$-804]yyyy\\年m\\月"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/><xf numFmtId="9"/><xf numFmtId="57"/></cellXfs></styleSheet>`;

/** What is the same for all sheets: formats by the numbers from 7 on that cells have for them, which of these is yellow. */
interface RawSettings {
  readonly date1904?: boolean;
  readonly strings?: string;
  readonly styles?: Readonly<Record<number, string>>;
  readonly yellow?: number;
}

/** An Excel book made by hand, so that it holds what no library writes. */
export function rawBook(
  sheets: readonly RawSheet[],
  { date1904 = false, strings = '', styles = {}, yellow = 0 }: RawSettings = {},
): Uint8Array {
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const related = sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`);
  const files = sheets.map(({ rows, before = '', after = '' }, i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  ]);
  const all = {
    ...Object.fromEntries(files),
    'xl/workbook.xml': `<workbook><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}</Relationships>`,
    'xl/styles.xml': stylesWith(styles, yellow),
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(String(text))])));
}

/** A row of cells from A on: a text, or the XML of a cell without its place. */
export function rawRow(row: number, cells: readonly (string | { readonly xml: string })[], more = ''): string {
  const inside = cells.map((cell, i) => {
    const at = `r="${String.fromCharCode(65 + i)}${row}"`;
    return typeof cell === 'string'
      ? `<c ${at} t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`
      : cell.xml.replace('<c', `<c ${at}`);
  });
  return `<row r="${row}"${more}>${inside.join('')}</row>`;
}

function stylesWith(styles: Readonly<Record<number, string>>, yellow: number): string {
  const more = Object.entries(styles).map(([at, code]) => ({ id: 200 + Number(at), code }));
  const formats = more.map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join('');
  const fills =
    '<fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>';
  const looks =
    more.map(({ id }) => `<xf numFmtId="${id}"/>`).join('') + (yellow ? '<xf numFmtId="0" fillId="1"/>' : '');
  return STYLES.replace('</numFmts>', `${formats}</numFmts>${fills}`).replace('</cellXfs>', `${looks}</cellXfs>`);
}
