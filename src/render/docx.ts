import { Document, type FileChild, type ISectionOptions, Packer, SectionType } from 'docx';
import { held } from '../views/view/rows.ts';
import { type Official, type Row, type Section, seenColumns, textOf, type View } from '../views/view/view.ts';
import { aroundText } from './around.ts';
import { completed } from './docx/complete.ts';
import { formTable } from './docx/form.ts';
import { LANDSCAPE, LINE, type PageSize, PORTRAIT, pageOf, roomOf, SIZES } from './docx/measures.ts';
import {
  annexNote,
  colophon,
  footers,
  footParagraphs,
  headParagraphs,
  isCrowded,
  titleParagraphs,
} from './docx/official.ts';
import { onePage } from './docx/one-page.ts';
import { pitchOf } from './docx/pitch.ts';
import { ANNEXES, COPIED, NOTES, type Stencil } from './docx/stencil.ts';
import { documentStyles } from './docx/styles.ts';
import { listTable } from './docx/table.ts';
import { titleLines } from './docx/title.ts';
import { blankLine, headingParagraph, paragraph, textParagraph, textRuns, widthIn } from './docx/type.ts';
import { isCramped, isTooWide } from './docx/widths.ts';

/** Columns that a page standing upright has room for. */
const UPRIGHT = 7;

/** A view as a Word document on the page of GB/T 9704—2012; an official document with all that belongs to it. */
export async function renderDocx(view: View): Promise<Uint8Array> {
  return renderBound([view], view.title);
}

/** A paper that is to be a template: by the same hand, with what may be absent under its conditions. */
export async function renderStencilled(view: View, stencil: Stencil): Promise<Uint8Array> {
  return renderBound([view], view.title, stencil);
}

/** Several views bound into one document, each on pages of its own. */
export async function renderBound(views: readonly View[], title?: string, stencil?: Stencil): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: views.flatMap((view) =>
      view.official ? officialPages(view, view.official, stencil) : reportPages(view),
    ),
    styles: documentStyles(Math.min(...views.map(pitchFor))),
    ...(title && { title }),
    creator: '效能',
    lastModifiedBy: '效能',
  });
  return completed(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function shownOf({ sections }: View): Section[] {
  return sections.filter(({ silent, detail }) => !silent && !detail).map(held);
}

/** The text of a paper, and its annexes. */
function partedOf(view: View) {
  const shown = shownOf(view);
  return { own: shown.filter(({ annex }) => !annex), annexes: shown.filter(({ annex }) => annex) };
}

function pitchFor(view: View): number {
  if (view.official?.onePage !== true) return LINE;
  const { own, annexes } = partedOf(view);
  return pitchOf(view, own, annexes);
}

function officialPages(view: View, official: Official, stencil?: Stencil): ISectionOptions[] {
  const where: Stencil['where'] = (names, blocks) => stencil?.where(names, blocks) ?? [...blocks];
  const { own, annexes } = partedOf(view);
  const { addressee } = aroundText(official);
  const isMoved = isCrowded(official, view.title ?? '');
  const foot = (sheet: PageSize) => {
    const one = (of: Official) => footOf(of, isMoved ? of.addressee : undefined, sheet);
    if (!stencil || !official.copies) return one(official);
    const { copies: _, ...without } = official;
    return [...where([COPIED], one(official)), ...where([`^${COPIED}`], one(without))];
  };
  /** The 版记 stands on the last page, after whatever annex there is. */
  const footAfter = (at: number, sheet: PageSize): FileChild[] => {
    const later = annexes.slice(at + 1).map((section) => `^${fieldOf(section)}`);
    return later.length > 0 && !stencil ? [] : where(later, foot(sheet));
  };
  const main: FileChild[] = [
    ...headParagraphs(official),
    ...titleParagraphs(view.title ?? ''),
    blankLine(),
    ...(addressee && !isMoved ? [paragraph('addressee', addressee)] : []),
    ...own.flatMap((section, i) => {
      const blocks = sectionBlocks(section, PORTRAIT, i === own.length - 1);
      return section.layout === 'list' ? where([fieldOf(section)], blocks) : blocks;
    }),
    ...(stencil && annexes.length > 0
      ? where([ANNEXES], [blankLine(undefined, true), paragraph('annexNote', stencil.annexes)])
      : annexNote(annexes.map(({ heading }) => heading ?? ''))),
    ...footParagraphs(official, where),
    ...where([NOTES], noteBlocks(view)),
    ...footAfter(-1, PORTRAIT),
  ];
  const titled = official.format === 'letter' && { titlePage: true };
  const pages = [{ properties: { ...pageOf(PORTRAIT), ...titled }, footers: footers(official), children: main }];
  const annexed = annexes.map((section, i) => {
    const mark = stencil?.annexMark(fieldOf(section)) ?? `附件${annexes.length === 1 ? '' : i + 1}`;
    const page = annexPage(section, mark, footAfter(i, LANDSCAPE));
    return { ...page, children: where([fieldOf(section)], [...page.children]) };
  });
  return [...pages, ...annexed];
}

/** The 版记, and a line to which it clings: it goes with what stands before it to another page rather than alone. */
function footOf(official: Official, moved: string | undefined, sheet: PageSize): FileChild[] {
  return [...colophon(official, moved, sheet), blankLine(20)];
}

/** 附件 in the first line, the title in the third (7.3.7); the 版记 at the foot of the last. */
function annexPage({ heading, ...section }: Section, mark: string, foot: readonly FileChild[]) {
  return {
    // its pages are numbered as those before them
    properties: { ...pageOf(LANDSCAPE), type: SectionType.NEXT_PAGE },
    children: [
      paragraph('annexMark', mark),
      blankLine(),
      ...titleParagraphs(heading ?? ''),
      blankLine(),
      ...sectionBlocks(section, LANDSCAPE, true),
      ...foot,
    ],
  };
}

function fieldOf({ field = '' }: Section): string {
  return field;
}

function isWide(section: Section): boolean {
  const [columns, room] = [seenColumns(section).length, roomOf(PORTRAIT)];
  return (section.layout === 'list' && columns > UPRIGHT) || isTooWide(section, room) || isCramped(section, room);
}

function reportPages(view: View): ISectionOptions[] {
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

/** In characters: four lines. */
const MOVABLE = 112;

/** A short one goes with what follows to the next page; a long one is parted. */
function lastParagraph(text: string, isLast: boolean) {
  return textParagraph(text, isLast && widthIn(text) <= MOVABLE);
}

/** The last paragraph of a document goes with its signature to another page: no page bears a signature alone. */
function sectionBlocks(section: Section, sheet: PageSize, isLast = false): FileChild[] {
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

function noteBlocks({ notes = [] }: View): FileChild[] {
  return notes.map((note) => paragraph('note', note));
}
