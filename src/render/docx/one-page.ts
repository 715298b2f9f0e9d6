import type { FileChild, ISectionOptions } from 'docx';
import { type Section, seenColumns, textOf, type View } from '../../views/view/view.ts';
import { CLOSE, pageOf, roomOf } from './measures.ts';
import { listTable } from './table.ts';
import { paragraph } from './type.ts';

/** A view that is kept to one page: small margins and types, the same order. */
export function onePage({ title = '', notes = [] }: View, shown: readonly Section[]): ISectionOptions {
  return {
    properties: pageOf(CLOSE),
    children: [paragraph('pageTitle', title), ...shown.flatMap(blocksOf), ...notes.map(text)],
  };
}

function blocksOf(section: Section): FileChild[] {
  const { heading, rows, layout, empty } = section;
  const head = heading === undefined ? [] : [paragraph('pageHeading', heading)];
  if (rows.length === 0) return empty === undefined ? head : [...head, text(empty)];
  const first = seenColumns(section)[0]?.key ?? '';
  if (layout === 'lines' || layout === 'prose') return [...head, ...rows.map((row) => text(textOf(row[first])))];
  return [...head, listTable(section, roomOf(CLOSE), 'fine')];
}

function text(content: string): FileChild {
  return paragraph('pageText', content);
}
