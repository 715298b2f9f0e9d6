import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What is typed in cells, by their names: E7. Text, or a number. */
export type Typed = Readonly<Record<string, string | number>>;

const SHEET = 'xl/worksheets/sheet1.xml';

/** The book with these cells of its first sheet filled in, as a spreadsheet writes them. */
export function filledIn(book: Uint8Array, typed: Typed): Uint8Array {
  return withSheet(book, (xml) =>
    Object.entries(typed).reduce((all, [cell, value]) => withCell(all, cell, value), xml),
  );
}

/** The book with another text for its first sheet. */
export function withSheet(book: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(book);
  const xml = strFromU8(parts[SHEET] ?? new Uint8Array());
  return zipSync({ ...parts, [SHEET]: strToU8(change(xml)) });
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
