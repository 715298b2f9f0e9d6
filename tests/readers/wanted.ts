import { printable } from '../../src/render/width.ts';
import { batchesOf } from '../../src/views/view/rows.ts';
import {
  type Column,
  cellValue,
  type Row,
  type Section,
  seenColumns,
  textOf,
  type Value,
  type View,
} from '../../src/views/view/view.ts';

/** Rows of cells, as a reader of a format finds them. */
export type Rows = readonly (readonly string[])[];

/** What somebody who reads must find, section by section, of those that are for reading. */
export function wordsOf(view: View, isShown: (section: Section) => boolean, grouping = false): Rows[] {
  return view.sections.filter((section) => isShown(section)).map((section) => wordsIn(section, grouping));
}

function wordsIn(section: Section, grouping: boolean): Rows {
  const own = seenColumns(section);
  const cells = (row: Row, columns: readonly Column[]) => columns.map(({ key }) => printable(textOf(row[key])));
  switch (section.layout) {
    case 'lines':
    case 'prose':
      return section.rows.map((row) => cells(row, own.slice(0, 1))).filter(([text]) => text?.trim() !== '');
    case 'pairs':
    case 'form':
      return section.rows.flatMap((row) =>
        own
          .map((column) => [column.title, ...cells(row, [column])])
          .filter(([, text]) => section.layout === 'form' || text !== ''),
      );
    default: {
      const group = section.columns.filter(({ key }) => grouping && key === section.group?.key);
      return [...batchesOf(section)].flatMap(({ rows }) => rows.map((row) => cells(row, [...group, ...own])));
    }
  }
}

/** What a program must find: the values of every column, hidden ones as well, and the single figures, as JSON. */
export function valuesOf({ facts = {}, sections }: View): Rows[] {
  const lists = sections.filter(({ key }) => key !== undefined);
  const single = Object.entries(facts).filter(([name]) => !lists.some(({ key }) => key === name));
  return [
    single.map(([name, value]) => [name, JSON.stringify(value)]),
    ...lists.map(({ columns, rows }) =>
      rows.map((row) => columns.map(({ key }) => JSON.stringify(cellValue(row[key])))),
    ),
  ];
}

/** What a spreadsheet must find: the same values as texts; of an answer without lists, its tables. */
export function textsOf({ sections }: View): Rows[] {
  const lists = sections.filter(({ key }) => key !== undefined);
  const tables = lists.length > 0 ? lists : sections.filter(({ layout }) => layout === 'list' || layout === 'grid');
  return tables.map(({ columns, rows }) => [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ key }) => asText(cellValue(row[key])))),
  ]);
}

/** Of what was typed, that begins with an apostrophe which a spreadsheet would run; UTF-8 has no halves of characters. */
function asText(value: Value): string {
  const text = textOf(value).replace(/\p{Surrogate}/gu, '\ufffd');
  return typeof value !== 'number' && /^'*\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
}

/** What a calendar must find: of rows with a number and a day, the day, the title and the number, each once. */
export function deadlinesOf({ sections }: View): Rows {
  const rows = sections.flatMap((section) => [...section.rows]);
  const deadlines = rows.flatMap(({ id, dueDate, title }) => {
    const [number, day] = [cellValue(id), cellValue(dueDate)];
    if (typeof number !== 'string' || typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day)) return [];
    return [[day, ...[title, number].map((cell) => printable(textOf(cell)))]];
  });
  return [...new Map(deadlines.map((one) => [one.join('\n'), one])).values()];
}
