import { type Cell, cellValue, type Section, textOf, type Value, type View } from '../views/view/view.ts';

const BOM = '\ufeff';
const LINE = '\r\n';

/**
 * The tables of a view as CSV (RFC 4180) that Excel and WPS open as they are: with a BOM, and nothing in it that they
 * would run. Every column is there that JSON has; several tables follow one another after a blank line and their names.
 */
export function* renderCsv({ sections }: View): Generator<string> {
  const all = sections.filter(({ layout, key }) => key !== undefined || layout === 'list' || layout === 'grid');
  const keyed = all.filter(({ key }) => key !== undefined);
  const tables = keyed.length > 0 ? keyed : all;
  yield BOM;
  for (const [i, section] of tables.entries()) {
    if (i > 0) yield LINE;
    for (const line of linesOf(section, tables.length > 1)) yield line + LINE;
  }
}

function* linesOf({ key, heading, columns, rows }: Section, named: boolean): Generator<string> {
  if (named) yield record([heading ?? key ?? '']);
  yield record(columns.map(({ title }) => title));
  for (const row of rows) yield record(columns.map((column) => fieldOf(row[column.key])));
}

function fieldOf(cell: Cell | undefined): Value {
  const value = cellValue(cell);
  return typeof value === 'number' ? value : textOf(value);
}

function record(fields: readonly Value[]): string {
  return fields.map((field) => (typeof field === 'number' ? String(field) : quoted(harmless(String(field))))).join(',');
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe, full-width signs included. */
function harmless(text: string): string {
  return /^'*[\s]*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
