import { type FileChild, type ISectionOptions, SectionType } from 'docx';
import { type Section, seenColumns, type View } from '../../views/view/view.ts';
import { noteBlocks, sectionBlocks, shownOf } from './blocks.ts';
import { footers } from './footers.ts';
import { LANDSCAPE, LINE, type PageSize, PORTRAIT, pageOf, roomOf, SIZES } from './measures.ts';
import { onePage } from './one-page.ts';
import { titleLines } from './title.ts';
import { blankLine, paragraph, textRuns, titleParagraphs, widthIn } from './type.ts';
import { isCramped, isTooWide } from './widths.ts';

/** Columns that a page standing upright has room for. */
const UPRIGHT = 7;

/** The pages of a list or of figures, on sheets that stand or lie. */
export function reportPages(view: View): ISectionOptions[] {
  const shown = shownOf(view);
  if (view.onePage) return [onePage(view, shown)];
  return sheetsOf(shown).map(({ sheet, sections }, i, all) => ({
    properties: { ...pageOf(sheet), ...(i > 0 && { type: SectionType.NEXT_PAGE }) },
    ...(i === 0 && { footers: footers() }),
    children: [
      ...(i === 0 ? [...reportTitle(view.title ?? ''), blankLine()] : []),
      ...sections.flatMap((section) => sectionBlocks(section, sheet)),
      ...(i === all.length - 1 ? noteBlocks(view) : []),
    ],
  }));
}

interface Sheets {
  readonly sheet: PageSize;
  readonly sections: Section[];
}

/**
 * The sections of a report on sheets that stand or lie: all lie where one must; only where others are a form for each row,
 * of which one under another has more room, those stand.
 */
function sheetsOf(sections: readonly Section[]): Sheets[] {
  const wanted = sections.map(sheetFor);
  const usual = wanted.includes(LANDSCAPE) ? LANDSCAPE : PORTRAIT;
  const isMixed = wanted.includes(LANDSCAPE) && wanted.includes(PORTRAIT);
  if (!isMixed) return [{ sheet: usual, sections: [...sections] }];
  const sheets: Sheets[] = [];
  for (const [i, section] of sections.entries()) {
    const last = sheets.at(-1);
    const sheet = wanted[i] ?? last?.sheet ?? wanted.find((one) => one !== undefined) ?? usual;
    if (last?.sheet === sheet) last.sections.push(section);
    else sheets.push({ sheet, sections: [section] });
  }
  return sheets;
}

/** Lying where a list is wide, standing where each of its rows is a form; else neither matters. */
function sheetFor(section: Section): PageSize | undefined {
  if (section.layout !== 'list' && section.layout !== 'grid') return undefined;
  if (isTooWide(section, roomOf(LANDSCAPE))) return PORTRAIT;
  return isWide(section) ? LANDSCAPE : undefined;
}

function isWide(section: Section): boolean {
  const [columns, room] = [seenColumns(section).length, roomOf(PORTRAIT)];
  return (section.layout === 'list' && columns > UPRIGHT) || isTooWide(section, room) || isCramped(section, room);
}

/** Lines of 2号 that a title may have; a longer one is set in 3号, of which a line has so many characters. */
const TITLE_LINES = 3;
const TITLE_ROOM_SMALL = 27;

/** The title of a report: it may name a task by all that it is called. */
function reportTitle(title: string): FileChild[] {
  const lines = titleParagraphs(title);
  if (lines.length <= TITLE_LINES) return lines;
  return titleLines(title, TITLE_ROOM_SMALL, widthIn).map((line) =>
    paragraph('title', textRuns(line, { size: SIZES.text }), { line: LINE }),
  );
}
