import { AlignmentType, type FileChild, type ISectionOptions } from 'docx';
import { type Section, seenColumns, textOf, type View } from '../../views/view/view.ts';
import { CLOSE, pageOf, roomOf, SIZES } from './measures.ts';
import { listTable } from './table.ts';
import { paragraph, textRun } from './type.ts';

/** In twentieths of a point: the lines of the title, of headings and of text. */
const LINES = { title: 480, heading: 340, text: 320 } as const;

/** A view that is kept to one page: small margins and types, the same order. */
export function onePage({ title = '', notes = [] }: View, shown: readonly Section[]): ISectionOptions {
  const text = (content: string) => paragraph([textRun(content, { size: SIZES.table })], { line: LINES.text });
  return {
    properties: pageOf(CLOSE),
    children: [
      paragraph([textRun(title, { face: 'title', size: SIZES.small })], {
        line: LINES.title,
        alignment: AlignmentType.CENTER,
      }),
      ...shown.flatMap((section) => blocksOf(section, text)),
      ...notes.map(text),
    ],
  };
}

function blocksOf(section: Section, text: (content: string) => FileChild): FileChild[] {
  const { heading, rows, layout, empty } = section;
  const head = heading === undefined ? [] : [headOf(heading)];
  if (rows.length === 0) return empty === undefined ? head : [...head, text(empty)];
  const first = seenColumns(section)[0]?.key ?? '';
  if (layout === 'lines' || layout === 'prose') return [...head, ...rows.map((row) => text(textOf(row[first])))];
  return [...head, listTable(section, roomOf(CLOSE), SIZES.fine)];
}

function headOf(heading: string): FileChild {
  return paragraph([textRun(heading, { face: 'bold', size: SIZES.table })], {
    line: LINES.heading,
    before: 0,
    keepNext: true,
  });
}
