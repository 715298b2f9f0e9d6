import { utils, type WorkSheet, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { otherBook } from '../../src/intake/sheet/others.ts';
import type { CellValue, Sheet, Workbook } from '../../src/intake/sheet/sheet.ts';
import { bookOf } from '../../src/intake/sheet/xlsx/book.ts';
import { runs } from '../extent.ts';
import { rawBook } from './books.ts';

/** A cell as programs write it: the XML, its place left to the row. */
type Cell = (text: string, number: number) => string;

/** What SheetJS reads otherwise, and why ours is what is meant. */
type Declared = (ours: CellValue, theirs: CellValue) => boolean;

const same: Declared = (ours, theirs) => ours === theirs;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const literal = (text: string) => escaped(text).replaceAll('\n', '&#10;');
const inline = (inside: string) => `<c t="inlineStr"><is>${inside}</is></c>`;

/** The ways in which WPS, Excel, openpyxl, LibreOffice and others write what a cell holds. */
const ways: Readonly<Record<string, readonly [Cell, Declared?]>> = {
  'an inline text': [(text) => inline(`<t xml:space="preserve">${escaped(text)}</t>`)],
  'a line end as a character reference': [(text) => inline(`<t xml:space="preserve">${literal(text)}</t>`)],
  'a text in runs': [
    (text) =>
      inline(`<r><rPr><b/></rPr><t xml:space="preserve">${escaped(text)}</t></r><r><t xml:space="preserve">尾</t></r>`),
  ],
  'a text of a formula': [(text) => `<c t="str"><f>A1&amp;B1</f><v>${escaped(text)}</v></c>`],
  'a number': [(_, number) => `<c><v>${number}</v></c>`],
  'a number that says so': [(_, number) => `<c t="n"><v>${number}</v></c>`],
  'a number of a formula': [(_, number) => `<c><f>SUM(A1:A2)</f><v>${number}</v></c>`],
  'a day, built-in format': [(_, number) => `<c s="1"><v>${40_000 + Math.floor(number)}</v></c>`],
  'a day, 年月日': [(_, number) => `<c s="2"><v>${40_000 + Math.floor(number)}</v></c>`],
  'a month and a day': [(_, number) => `<c s="3"><v>${40_000 + Math.floor(number)}</v></c>`],
  'a month': [(_, number) => `<c s="4"><v>${40_000 + Math.floor(number)}</v></c>`],
  'a day with an hour': [(_, number) => `<c s="1"><v>${40_000 + Math.floor(number)}.4375</v></c>`],
  'a share': [(_, number) => `<c s="5"><v>${Math.floor(number) / 100}</v></c>`],
  true: [() => '<c t="b"><v>1</v></c>'],
  'false of a formula': [() => '<c t="b"><f>A1=B1</f><v>0</v></c>'],
  'an error': [() => '<c t="e"><f>A1/0</f><v>#DIV/0!</v></c>'],
  nothing: [() => '<c s="1"/>'],
  'a formula without a value, which is no 0': [
    () => '<c><f>A1+1</f></c>',
    (ours, theirs) => ours === '#未计算' && ['', '0', '#未计算'].includes(String(theirs)),
  ],
  'a struck run, which does not count': [
    (text) => inline(`<r><t>${escaped(text).trim()}甲</t></r><r><rPr><strike/></rPr><t>乙</t></r>`),
    (ours, theirs) => `${ours}乙` === theirs,
  ],
};

interface Drawn {
  readonly way: string;
  readonly text: string;
  readonly number: number;
}

const drawn = fc.record<Drawn>({
  way: fc.constantFrom(...Object.keys(ways)),
  text: fc
    .array(fc.constantFrom('区', '应急', '排查', 'A1', '12', '&', '<', '"', '\n', ' ', '％', '𠮷'), { maxLength: 5 })
    .map((parts) => `字${parts.join('')}字`),
  number: fc.oneof(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 9999 }).map((whole) => whole + 0.25),
  ),
});

const book = fc.record({
  rows: fc.array(fc.array(drawn, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
  hidden: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
  merged: fc.constantFrom('', 'A1:B1', 'A1:A3', 'B2:D4'),
  date1904: fc.boolean(),
  places: fc.boolean(),
});

function xmlOf({ rows, hidden }: { rows: readonly (readonly Drawn[])[]; hidden: readonly number[] }, places: boolean) {
  const cell = ({ way, text, number }: Drawn, at: string) =>
    ways[way]?.[0](text, number).replace('<c', places ? `<c r="${at}"` : '<c') ?? '';
  return rows
    .map((cells, i) => {
      const inside = cells.map((one, column) => cell(one, `${String.fromCharCode(65 + column)}${i + 1}`)).join('');
      return `<row r="${i + 1}"${hidden.includes(i + 1) ? ' hidden="1"' : ''}>${inside}</row>`;
    })
    .join('\n');
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const types = ['workbook.xml', 'worksheets/sheet1.xml', 'styles.xml', 'sharedStrings.xml'].map((part, i) => {
  const kind = ['sheet.main', 'worksheet', 'styles', 'sharedStrings'][i];
  return `<Override PartName="/xl/${part}" ContentType="${OFFICE}.${kind}+xml"/>`;
});

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A book with what SheetJS asks for and ours does without. */
function whole(bytes: Uint8Array): Uint8Array {
  const more = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join('')}</Types>`,
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  };
  const added = Object.entries(more).map(([name, text]) => [name, strToU8(text)] as const);
  const parts = unzipSync(bytes);
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? bytes).replace('<workbook>', `<workbook xmlns="${MAIN}">`);
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(workbook), ...Object.fromEntries(added) });
}

function sheetIn(read: Workbook | 'other'): Sheet {
  if (read === 'other' || 'trouble' in read) throw new Error(JSON.stringify(read));
  return read.sheets[0] as Sheet;
}

const sorted = (numbers: ReadonlySet<number> | undefined) => [...(numbers ?? [])].toSorted((a, b) => a - b);

it('reads each cell of a workbook as SheetJS does, or otherwise for a reason that is told here', async () => {
  await fc.assert(
    fc.asyncProperty(book, async (one) => {
      const after = one.merged === '' ? '' : `<mergeCells count="1"><mergeCell ref="${one.merged}"/></mergeCells>`;
      const rows = xmlOf(one, one.places);
      const bytes = whole(rawBook([{ name: '台账', rows, after }], { date1904: one.date1904 }));
      const [ours, theirs] = [sheetIn(await bookOf(bytes)), sheetIn(await otherBook(bytes))];
      for (const [row, cells] of one.rows.entries())
        for (const [column, { way }] of cells.entries()) {
          const held = [ours, theirs].map(({ rows }) => rows[row]?.[column] ?? '') as [CellValue, CellValue];
          expect((ways[way]?.[1] ?? same)(...held), `${way}: ${JSON.stringify(held)}`).toBe(true);
        }
      expect(ours.merged).toEqual(theirs.merged);
      expect(sorted(ours.hiddenRows)).toEqual(sorted(theirs.hiddenRows));
    }),
    { numRuns: runs(60) },
  );
});

it('reads what SheetJS itself writes as SheetJS reads it, strings shared or not', async () => {
  const cell = fc.oneof(
    drawn.map(({ text }) => text),
    fc.integer({ min: 0, max: 99_999 }),
    fc.boolean(),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (rows, bookSST) => {
        const sheet: WorkSheet = utils.aoa_to_sheet(rows);
        const wrote = write(
          { SheetNames: ['台账'], Sheets: { 台账: sheet } },
          { type: 'array', bookType: 'xlsx', bookSST },
        );
        const bytes = new Uint8Array(wrote as ArrayBuffer);
        const said = ({ rows: all }: Sheet) =>
          all.map((cells) => cells.map((one) => one)).filter((cells) => cells.length > 0);
        expect(said(sheetIn(await bookOf(bytes)))).toEqual(said(sheetIn(await otherBook(bytes))));
      },
    ),
    { numRuns: runs(20) },
  );
});
