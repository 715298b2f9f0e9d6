import { type Section, seenColumns, textOf, type View } from '../../views/view/view.ts';
import { aroundText } from '../around.ts';
import { colophonHeight } from './colophon.ts';
import { fixedHead } from './head.ts';
import { LINE, type PageSize, PORTRAIT } from './measures.ts';
import { TITLE_ROOM, titleLines } from './title.ts';
import { widthIn } from './type.ts';

/** From line to line, in twentieths of a point: closer than 22 points nobody wants to read 3号. */
const CLOSEST = 440;
/** 3号 characters in a line: one less than there is room for, as some lines end before a mark that may not begin one. */
const ROOM = 27;
const NOTE = { room: 36, line: 400 };

/**
 * From line to line of a paper that is kept to one page: as GB/T 9704—2012 5.2.3 has it, or closer by what its text,
 * signature and 版记 need (特定情况可以作适当调整).
 */
export function pitchOf(view: View, own: readonly Section[], annexes: readonly Section[]): number {
  const { official } = view;
  if (official?.onePage !== true) return LINE;
  const { addressee, footnote, signer } = aroundText(official);
  const head = fixedHead(official);
  const texts = [...own.flatMap(textsOf), ...(footnote === undefined ? [] : [`　　${footnote}`])];
  const lines =
    head.lines +
    1 +
    linesOf(addressee ?? '') +
    texts.reduce((sum, text) => sum + linesOf(text), 0) +
    (annexes.length > 0 ? annexes.length + 1 : 0) +
    (signer === undefined ? 0 : 2 + (official.signature?.sealed ? 2 : 1));
  const notes = (view.notes ?? []).reduce((sum, note) => sum + Math.ceil(widthIn(note) / NOTE.room), 0) * NOTE.line;
  const title = titleLines(view.title ?? '', TITLE_ROOM, widthIn).length * TITLE_LINE;
  const left = heightOf(PORTRAIT) - head.height - title - notes - colophonHeight(official) - LAST;
  return Math.max(CLOSEST, Math.min(LINE, Math.floor(left / lines)));
}

const TITLE_LINE = 700;
/** The line to which the 版记 clings, and what one program lays out higher than another. */
const LAST = 320;

function heightOf({ height, top, bottom }: PageSize): number {
  return height - top - bottom;
}

function textsOf(section: Section): string[] {
  const key = seenColumns(section)[0]?.key ?? '';
  return [...(section.heading ? [section.heading] : []), ...section.rows.map((row) => `　　${textOf(row[key])}`)];
}

function linesOf(text: string): number {
  return Math.ceil(widthIn(text) / ROOM);
}
