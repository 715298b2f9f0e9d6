import { Document, type FileChild, type ISectionOptions, Packer, SectionType } from 'docx';
import { held } from '../views/view/rows.ts';
import { type Official, type Row, type Section, seenColumns, textOf, type View } from '../views/view/view.ts';
import { aroundText } from './around.ts';
import { completed } from './docx/complete.ts';
import { LANDSCAPE, LINE, type PageSize, PORTRAIT, pageOf, roomOf } from './docx/measures.ts';
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
import { ANNEXES, COPIED, NOTES, type Stencil } from './docx/stencil.ts';
import { documentStyles } from './docx/styles.ts';
import { formTable, isTooWide, listTable } from './docx/table.ts';
import { blankLine, headingParagraph, paragraph, textParagraph, widthIn } from './docx/type.ts';

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
    styles: documentStyles(),
    ...(title && { title }),
    creator: '效能',
    lastModifiedBy: '效能',
  });
  return completed(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function officialPages(view: View, official: Official, stencil?: Stencil): ISectionOptions[] {
  const where: Stencil['where'] = (names, blocks) => stencil?.where(names, blocks) ?? [...blocks];
  const shown = view.sections.filter(({ silent, detail }) => !silent && !detail).map(held);
  const annexes = shown.filter(({ annex }) => annex);
  const own = shown.filter(({ annex }) => !annex);
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
      ? where([ANNEXES], [blankLine(LINE, true), paragraph('annexNote', stencil.annexes)])
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
    properties: { ...pageOf(LANDSCAPE), type: SectionType.NEXT_PAGE },
    footers: footers(),
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
  return (section.layout === 'list' && seenColumns(section).length > UPRIGHT) || isTooWide(section, roomOf(PORTRAIT));
}

function reportPages(view: View): ISectionOptions[] {
  const shown = view.sections.filter(({ silent, detail }) => !silent && !detail).map(held);
  if (view.onePage) return [onePage(view, shown)];
  const lists = shown.filter(({ layout }) => layout === 'list' || layout === 'grid');
  const wide = lists.some((section) => isWide(section) && !isTooWide(section, roomOf(LANDSCAPE)));
  const sheet = wide ? LANDSCAPE : PORTRAIT;
  const children = [
    ...titleParagraphs(view.title ?? ''),
    blankLine(),
    ...shown.flatMap((section) => sectionBlocks(section, sheet)),
    ...noteBlocks(view),
  ];
  return [{ properties: pageOf(sheet), footers: footers(), children }];
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
