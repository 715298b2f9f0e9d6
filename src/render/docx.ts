import { Document, type FileChild, type ISectionOptions, Packer, SectionType } from 'docx';
import { held } from '../views/view/rows.ts';
import { type Official, type Section, seenColumns, textOf, type View } from '../views/view/view.ts';
import { aroundText } from './around.ts';
import { completed } from './docx/complete.ts';
import { LANDSCAPE, type PageSize, PORTRAIT, pageOf, roomOf, SIZES } from './docx/measures.ts';
import {
  annexNote,
  colophon,
  footers,
  footParagraphs,
  headParagraphs,
  noFooters,
  titleParagraphs,
} from './docx/official.ts';
import { onePage } from './docx/one-page.ts';
import { formTable, listTable } from './docx/table.ts';
import { blankLine, headingParagraph, paragraph, textParagraph, textRun, widthIn } from './docx/type.ts';

/** Columns that a page standing upright has room for. */
const UPRIGHT = 7;

/** A view as a Word document on the page of GB/T 9704—2012; an official document with all that belongs to it. */
export async function renderDocx(view: View): Promise<Uint8Array> {
  return renderBound([view], view.title);
}

/** Several views bound into one document, each on pages of its own. */
export async function renderBound(views: readonly View[], title?: string): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: views.flatMap((view) => (view.official ? officialPages(view, view.official) : reportPages(view))),
    styles: { default: { document: { run: { size: SIZES.text } } } },
    ...(title && { title }),
    creator: '效能',
    lastModifiedBy: '效能',
  });
  return completed(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function officialPages(view: View, official: Official): ISectionOptions[] {
  const shown = view.sections.filter(({ silent, detail }) => !silent && !detail).map(held);
  const annexes = shown.filter(({ annex }) => annex);
  const own = shown.filter(({ annex }) => !annex);
  const foot = colophon(official);
  const { addressee } = aroundText(official);
  const main: FileChild[] = [
    ...headParagraphs(official),
    ...titleParagraphs(view.title ?? ''),
    blankLine(),
    ...(addressee ? [paragraph([textRun(addressee)])] : []),
    ...own.flatMap((section, i) => sectionBlocks(section, PORTRAIT, i === own.length - 1)),
    ...annexNote(annexes.map(({ heading }) => heading ?? '')),
    ...footParagraphs(official),
    ...noteBlocks(view),
    ...(annexes.length === 0 ? [...foot, blankLine(20)] : []),
  ];
  const pages = [{ properties: pageOf(PORTRAIT), footers: footers(), children: main }];
  const annexed = annexes.map((section, i) => annexPage(section, annexes.length === 1 ? '' : String(i + 1)));
  const last = {
    properties: { ...pageOf(PORTRAIT), type: SectionType.NEXT_PAGE },
    footers: noFooters(),
    children: [...foot, blankLine(20)],
  };
  return [...pages, ...annexed, ...(annexes.length > 0 && foot.length > 0 ? [last] : [])];
}

/** 附件 in the first line, the title in the third (7.3.7). */
function annexPage({ heading, ...section }: Section, number: string): ISectionOptions {
  return {
    properties: { ...pageOf(LANDSCAPE), type: SectionType.NEXT_PAGE },
    footers: footers(),
    children: [
      paragraph([textRun(`附件${number}`, { face: 'bold' })]),
      blankLine(),
      ...titleParagraphs(heading ?? ''),
      blankLine(),
      ...sectionBlocks(section, LANDSCAPE, true),
    ],
  };
}

function reportPages(view: View): ISectionOptions[] {
  const shown = view.sections.filter(({ silent, detail }) => !silent && !detail).map(held);
  if (view.onePage) return [onePage(view, shown)];
  const wide = shown.some((section) => section.layout === 'list' && seenColumns(section).length > UPRIGHT);
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
      return [...heading, listTable(section, roomOf(sheet)), blankLine(isLast ? 20 : 300)];
  }
}

function noteBlocks({ notes = [] }: View): FileChild[] {
  return notes.map((note) => paragraph([textRun(note, { size: SIZES.note })], { line: 400 }));
}
