import type { Element } from '@xmldom/xmldom';
import { below, partsOf, rootOf, textBelow } from './xml.ts';

/** The rows of every sheet in the order of the book, each cell as a spreadsheet shows it. */
export function readXlsx(file: Uint8Array): string[][] {
  const parts = partsOf(file);
  const strings = below(rootOf(parts['xl/sharedStrings.xml'] ?? '<sst/>'), 'si').map((one) => textBelow(one, 't'));
  const formats = formatsOf(rootOf(parts['xl/styles.xml'] ?? ''));
  const shown = (cell: Element): string => {
    const value = textBelow(cell, 'v');
    if (cell.getAttribute('t') === 'inlineStr') return unescaped(textBelow(cell, 't'));
    if (cell.getAttribute('t') === 's') return unescaped(strings[Number(value)] ?? '');
    return value === '' ? '' : formatted(Number(value), formats[Number(cell.getAttribute('s') ?? 0)] ?? '');
  };
  return sheetsOf(parts).flatMap((sheet) => below(sheet, 'row').map((row) => below(row, 'c').map(shown)));
}

function sheetsOf(parts: Readonly<Record<string, string>>): Element[] {
  const targets = new Map(
    below(rootOf(parts['xl/_rels/workbook.xml.rels'] ?? ''), 'Relationship').map((one) => [
      one.getAttribute('Id'),
      one.getAttribute('Target'),
    ]),
  );
  return below(rootOf(parts['xl/workbook.xml'] ?? ''), 'sheet').map((sheet) =>
    rootOf(parts[`xl/${targets.get(sheet.getAttribute('r:id'))}`] ?? ''),
  );
}

/** The format of numbers of each style of cells. */
function formatsOf(styles: Element): string[] {
  const codes = new Map(
    below(styles, 'numFmt').map((one) => [one.getAttribute('numFmtId'), one.getAttribute('formatCode') ?? '']),
  );
  const [cells] = below(styles, 'cellXfs');
  return [...(cells?.children ?? [])].map((one) => codes.get(one.getAttribute('numFmtId')) ?? '');
}

/** Days are counted from 1899-12-30; what stands in quotes is said after them. */
function formatted(value: number, format: string): string {
  if (!format.startsWith('yyyy-mm-dd')) return String(value);
  const day = new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return day + format.slice('yyyy-mm-dd'.length).replaceAll('"', '');
}

/** ECMA-376 Part 1, 22.9.2.19: _x005F_ is the stroke itself. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
