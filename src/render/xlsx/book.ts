import { runsOf } from '../pieces.ts';
import { definedNames } from './defined-names.ts';
import { sheetNames } from './names.ts';
import { type BookSheet, sheetXml } from './sheet.ts';
import { Strings } from './strings.ts';
import { Styles } from './styles.ts';
import { xml } from './xml.ts';
import type { ZipPart } from './zip.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const FORMATS = 'http://schemas.openxmlformats.org';
const MAIN = `${FORMATS}/spreadsheetml/2006/main`;
const DOCUMENT = `${FORMATS}/officeDocument/2006/relationships`;
const RELATIONSHIPS = `${FORMATS}/package/2006/relationships`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The parts of a book of these sheets (ECMA-376 ZipPart 1, 12.3), in sets of those that are made side by side; what the
 * sheets share comes after them.
 */
export function* bookParts(sheets: readonly BookSheet[]): Generator<readonly ZipPart[]> {
  const names = sheetNames(sheets.map(({ label }) => label));
  const shared = { names, strings: new Strings(), styles: new Styles() };
  const parts = [...sheets.map((_, i) => `worksheets/sheet${i + 1}`), 'styles', 'sharedStrings'];
  yield [['[Content_Types].xml', [contentTypes(parts)]]];
  yield [['_rels/.rels', [relationships(['xl/workbook'], () => 'officeDocument')]]];
  yield [['xl/_rels/workbook.xml.rels', [relationships(parts, typeOf)]]];
  const written = sheets.map((sheet, i): SheetPart => {
    return { part: [`xl/${parts[i]}.xml`, sheetXml(sheet, i === 0, shared)], source: sheet.source ?? sheet };
  });
  const sets = runsOf(written, (one, next) => one.source === next.source);
  yield* sets.map((set) => set.map(({ part }) => part));
  yield [['xl/workbook.xml', [workbook(sheets, names)]]];
  yield [['xl/styles.xml', [shared.styles.xml]]];
  yield [['xl/sharedStrings.xml', shared.strings.pieces()]];
}

/** The part of a sheet, and what its rows are made from. */
interface SheetPart {
  readonly part: ZipPart;
  readonly source: object;
}

/** worksheets/sheet1: worksheet. */
function typeOf(part: string): string {
  return part.startsWith('worksheets/') ? 'worksheet' : part;
}

function contentTypes(parts: readonly string[]): string {
  const override = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  return `${DECLARATION}<Types xmlns="${FORMATS}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook', 'sheet.main')}${parts.map((part) => override(part, typeOf(part))).join('')}</Types>`;
}

function relationships(parts: readonly string[], type: (part: string) => string): string {
  const all = parts.map(
    (part, i) => `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/${type(part)}" Target="${part}.xml"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${all.join('')}</Relationships>`;
}

function workbook(sheets: readonly BookSheet[], names: readonly string[]): string {
  const all = names.map(
    (name, i) =>
      `<sheet name="${xml(name)}" sheetId="${i + 1}"${sheets[i]?.isHidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><bookViews><workbookView/></bookViews><sheets>${all.join('')}</sheets>${definedNames(sheets, names)}</workbook>`;
}
