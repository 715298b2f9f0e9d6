import { type FileChild, type ISectionOptions, SectionType } from 'docx';
import type { Official, Section, View } from '../../views/view/view.ts';
import { aroundText } from '../around.ts';
import { noteBlocks, sectionBlocks, shownOf } from './blocks.ts';
import { colophon } from './colophon.ts';
import { annexNote, footParagraphs } from './foot.ts';
import { footers } from './footers.ts';
import { headParagraphs, isCrowded } from './head.ts';
import { LANDSCAPE, type PageSize, PORTRAIT, pageOf } from './measures.ts';
import { ANNEXES, COPIED, NOTES, type Stencil } from './stencil.ts';
import { blankLine, paragraph, titleParagraphs } from './type.ts';

/** The text of a paper, and its annexes. */
export function partedOf(view: View) {
  const shown = shownOf(view);
  return { own: shown.filter(({ annex }) => !annex), annexes: shown.filter(({ annex }) => annex) };
}

/** The pages of an official paper (GB/T 9704—2012): its text, then each annex on pages of its own. */
export function officialPages(view: View, official: Official, stencil?: Stencil): ISectionOptions[] {
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
