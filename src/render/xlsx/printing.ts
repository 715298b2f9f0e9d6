import { getCellAddress } from 'write-excel-file/utility';
import { orderedFonts } from './fonts.ts';

/** Where the table of a sheet is. */
export interface Table {
  /** Rows at the top that stay in sight, and are printed on every page. */
  readonly frozen: number;
  /** Pages side by side; the first two columns are repeated on each. */
  readonly across: number;
  /** The head of the table and its last row, counted from 1. */
  readonly filter?: { readonly columns: number; readonly from: number; readonly to: number };
}

/**
 * What the library has no words for: A4 lying down, as many pages wide as can be read, the head on every page, 第 n 页，共 m 页 at the foot, and
 * filters. The order of elements is that of ECMA-376 Part 1, 18.3.1.99.
 */
export function printing(tables: readonly Table[], names: readonly string[]) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) =>
            withPageSetup(withFilter(xml, tables[sheetIndex]?.filter), tables[sheetIndex]?.across ?? 1),
        },
        'xl/workbook.xml': {
          // in the place of the empty one that the library writes: Excel mends a book with two
          transform: (xml: string) => xml.replace('<definedNames/>', () => definedNames(tables, names)),
        },
        'xl/styles.xml': { transform: orderedFonts },
      },
    },
  };
}

function withFilter(xml: string, filter: Table['filter']): string {
  return filter ? xml.replace('</sheetData>', `</sheetData><autoFilter ref="${rangeOf(filter)}"/>`) : xml;
}

function rangeOf({ columns, from, to }: NonNullable<Table['filter']>): string {
  return `${getCellAddress(from - 1, 0)}:${getCellAddress(to - 1, columns - 1)}`;
}

const FOOTER = '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';
const MARGINS = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>';

function withPageSetup(xml: string, across: number): string {
  const setup = `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${across}" fitToHeight="0"/>`;
  const bare = xml.replace(/<pageMargins[^>]*\/>/, '').replace(/<pageSetup[^>]*\/>/, '');
  const end = /<drawing|<\/worksheet>/;
  return bare
    .replace(/<sheetViews/, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews')
    .replace(end, (found) => `${MARGINS}${setup}${FOOTER}${found}`);
}

function definedNames(tables: readonly Table[], names: readonly string[]): string {
  const all = tables
    .map(({ frozen, filter, across }, i) => {
      const sheet = `'${escaped((names[i] ?? '').replaceAll("'", "''"))}'`;
      const titles =
        frozen > 0 ? name('_xlnm.Print_Titles', i, `${across > 1 ? `${sheet}!$A:$B,` : ''}${sheet}!$1:$${frozen}`) : '';
      return (
        (filter ? name('_xlnm._FilterDatabase', i, `${sheet}!${absolute(rangeOf(filter))}`, ' hidden="1"') : '') +
        titles
      );
    })
    .join('');
  return all === '' ? '' : `<definedNames>${all}</definedNames>`;
}

function name(what: string, sheet: number, value: string, more = ''): string {
  return `<definedName name="${what}" localSheetId="${sheet}"${more}>${value}</definedName>`;
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
