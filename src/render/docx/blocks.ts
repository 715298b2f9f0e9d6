import type { FileChild } from 'docx';
import { held } from '../../views/view/rows.ts';
import { type Row, type Section, seenColumns, textOf, type View } from '../../views/view/view.ts';
import { formTable } from './form.ts';
import { type PageSize, roomOf } from './measures.ts';
import { listTable } from './table.ts';
import { blankLine, headingParagraph, paragraph, textParagraph, widthIn } from './type.ts';
import { isTooWide } from './widths.ts';

/** The sections of a view that are written down. */
export function shownOf({ sections }: View): Section[] {
  return sections.filter(({ silent, detail }) => !silent && !detail).map(held);
}

/** In characters: four lines. */
const MOVABLE = 112;

/** A short one goes with what follows to the next page; a long one is parted. */
function lastParagraph(text: string, isLast: boolean) {
  return textParagraph(text, isLast && widthIn(text) <= MOVABLE);
}

/** The last paragraph of a document goes with its signature to another page: no page bears a signature alone. */
export function sectionBlocks(section: Section, sheet: PageSize, isLast = false): FileChild[] {
  const heading = section.heading ? [headingParagraph(section.heading)] : [];
  if (section.rows.length === 0) return section.empty ? [...heading, textParagraph(section.empty)] : heading;
  const first = seenColumns(section)[0]?.key ?? '';
  switch (section.layout) {
    case 'lines':
    case 'prose':
      return [
        ...heading,
        ...section.rows.map((row, i) => lastParagraph(textOf(row[first]), isLast && i === section.rows.length - 1)),
      ];
    case 'pairs':
    case 'form':
      return [...heading, formTable(section, roomOf(sheet)), blankLine(isLast ? 20 : 300)];
    default:
      if (isTooWide(section, roomOf(sheet)))
        return [
          ...heading,
          ...section.rows.flatMap((row) => [formTable(formOf(section, row), roomOf(sheet)), blankLine(300)]),
        ];
      return [...heading, listTable(section, roomOf(sheet)), blankLine(isLast ? 20 : 300)];
  }
}

/** A row of a list that has too many columns, as a form: what stands in it, one under another. */
function formOf(section: Section, row: Row): Section {
  return { ...section, layout: 'pairs', rows: [row] };
}

export function noteBlocks({ notes = [] }: View): FileChild[] {
  return notes.map((note) => paragraph('note', note));
}
