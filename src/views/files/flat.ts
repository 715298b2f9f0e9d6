import type { Moment } from '../../calendar/moment.ts';
import { type FlatTable, flatten } from '../../records/flat.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import { asOfText } from '../view/lateness.ts';
import { madeRows } from '../view/rows.ts';
import { labelled, type Section, type View } from '../view/view.ts';

/** Records as they were entered: a table for the kind, one for each of its lists. */
function flatSections(kind: Kind, records: Iterable<Numbered>): Section[] {
  const tables = flatten(kind, records).filter(({ columns }) => columns.length > 0);
  return tables.map(flatSection);
}

function flatSection(table: FlatTable): Section {
  return {
    key: table.name,
    heading: table.name,
    layout: 'list',
    titled: true,
    pinned: 1,
    // to know them all rows have to be looked at
    get columns() {
      return table.columns.map((title) => ({ key: title, title }));
    },
    rows: madeRows(table.rows, (row) => row),
  };
}

/** Records, as many as there are, to be gone through as often as one likes. */
export interface Records extends Iterable<Numbered> {
  readonly length: number;
}

/** The records of all kinds, and what is owed because of them, which is for reckoning and is not taken back. */
export function archiveView(
  office: string,
  all: readonly (readonly [Kind, Records])[],
  asOf: Moment,
  deadlines?: Section,
): View {
  const total = all.reduce((sum, [, { length }]) => sum + length, 0);
  return {
    title: `${office}全部登记（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total }),
    sections: [...all.flatMap(([kind, records]) => flatSections(kind, records)), ...(deadlines ? [deadlines] : [])],
    notes: [
      `共 ${total} 条。用 xiaoneng import 可以原样收回；${deadlines ? '“期限”是算出来的，不收；' : ''}投诉人的信息不导出。`,
    ],
  };
}
