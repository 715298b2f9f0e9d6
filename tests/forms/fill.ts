import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What is typed in cells, by their names: E7. Text, or a number. */
export type Typed = Readonly<Record<string, string | number>>;

const sheet = (number: number) => `xl/worksheets/sheet${number}.xml`;

/** The book with these cells of its first sheet filled in, as a spreadsheet writes them. */
export function filledIn(book: Uint8Array, typed: Typed): Uint8Array {
  return withSheet(book, (xml) =>
    Object.entries(typed).reduce((all, [cell, value]) => withCell(all, cell, value), xml),
  );
}

/** The book with another text for one of its sheets, the first unless another is named. */
export function withSheet(book: Uint8Array, change: (xml: string) => string, number = 1): Uint8Array {
  const parts = unzipSync(book);
  const xml = strFromU8(parts[sheet(number)] ?? new Uint8Array());
  return zipSync({ ...parts, [sheet(number)]: strToU8(change(xml)) });
}

/** The book with one more sheet that is seen, by its name and its text. */
export function withAnother(book: Uint8Array, name: string, xml: string): Uint8Array {
  const parts = unzipSync(book);
  const changed = (path: string, change: (text: string) => string) => ({
    [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))),
  });
  return zipSync({
    ...parts,
    'xl/worksheets/sheet9.xml': strToU8(xml),
    ...changed('xl/workbook.xml', (text) =>
      text.replace('</sheets>', `<sheet name="${name}" sheetId="9" r:id="rId99"/></sheets>`),
    ),
    ...changed('xl/_rels/workbook.xml.rels', (text) =>
      text.replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>',
      ),
    ),
    ...changed('[Content_Types].xml', (text) =>
      text.replace(
        '</Types>',
        '<Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      ),
    ),
  });
}

/** A sheet of one cell that says something. */
export function sheetSaying(text: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${escaped(text)}</t></is></c></row></sheetData></worksheet>`;
}

/** The text of a sheet. */
export function sheetOf(book: Uint8Array, number = 1): string {
  return strFromU8(unzipSync(book)[sheet(number)] ?? new Uint8Array());
}

/** The book without the sheet that nobody sees. */
export function withoutToken(book: Uint8Array): Uint8Array {
  const parts = unzipSync(book);
  const text = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(text.replace(/<sheet name="勿删"[^>]*\/>/, '')) });
}

function withCell(xml: string, cell: string, value: string | number): string {
  const there = new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`);
  if (!there.test(xml)) throw new Error(`no cell ${cell}`);
  return xml.replace(there, (_, style = '') =>
    typeof value === 'number'
      ? `<c r="${cell}"${style}><v>${value}</v></c>`
      : `<c r="${cell}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;');
}
