import type { Moment } from '../../calendar/moment.ts';
import { flatten } from '../../records/flat.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import { asOfText } from '../view/lateness.ts';
import { labelled, type Section, type View } from '../view/view.ts';

/** Records as they were entered: a table for the kind, one for each of its lists. */
export function flatSections(kind: Kind, records: readonly Numbered[]): Section[] {
  return flatten(kind, records).map(({ name, columns, rows }) => ({
    key: name,
    heading: name,
    layout: 'list',
    titled: true,
    workbook: true,
    columns: columns.map((title) => ({ key: title, title })),
    rows,
  }));
}

/** The records of all kinds. */
export function archiveView(
  office: string,
  all: readonly (readonly [Kind, readonly Numbered[]])[],
  asOf: Moment,
): View {
  const filled = all.filter(([, records]) => records.length > 0);
  const total = filled.reduce((sum, [, records]) => sum + records.length, 0);
  return {
    title: `${office}全部登记（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total }),
    sections: filled.flatMap(([kind, records]) => flatSections(kind, records)),
    notes: [`共 ${total} 条。用 xiaoneng import 可以原样收回；投诉人的信息不导出。`],
  };
}
