import { Looped, streamIn } from '../../sheet/container.ts';
import { noteLines, withoutBreaks } from '../breaks.ts';
import { tableLines } from '../table.ts';
import { broken, type Lines, LOCKED_PAPER, type NoPaper } from '../trouble.ts';
import { type Leftovers, unreadOf } from '../unread.ts';
import { type Character, charactersIn } from './pieces.ts';
import { saidOfPlaces } from './properties.ts';
import { rowsIn } from './rows.ts';

/** Where the header of a document says what it is and how long its parts are ([MS-DOC] 2.5). */
const [MAGIC, FLAGS, LENGTHS] = [0xa5ec, 0x0a, 0x4c];
const [ENCRYPTED, FIRST_TABLE] = [0x0100, 0x0200];

/** The paragraphs of an old Word document, as WPS writes it too (doc, wps); what else comes in such a container is named. */
export function docLines(bytes: Uint8Array): Lines | NoPaper {
  try {
    const main = streamIn(bytes, 'WordDocument');
    if (!main) return otherThan(bytes);
    const view = new DataView(main.buffer, main.byteOffset, main.length);
    if (view.getUint16(0, true) !== MAGIC) return broken('doc');
    const flags = view.getUint16(FLAGS, true);
    if ((flags & ENCRYPTED) !== 0) return LOCKED_PAPER;
    const table = streamIn(bytes, (flags & FIRST_TABLE) === 0 ? '0Table' : '1Table');
    return table ? read(main, table) : broken('doc');
  } catch (error) {
    if (error instanceof RangeError || error instanceof Looped) return broken('doc');
    throw error;
  }
}

function otherThan(bytes: Uint8Array): NoPaper {
  const has = (name: string) => streamIn(bytes, name) !== undefined;
  if (has('EncryptedPackage')) return LOCKED_PAPER;
  if (has('Workbook') || has('Book')) return { trouble: '这是表格，不是文书', remedy: '登记表格用 xiaoneng import' };
  if (has('PowerPoint Document'))
    return { trouble: '是演示文稿，不是文书', remedy: '把要拆解的文字复制到 docx 或 txt' };
  if (has('__properties_version1.0')) return { trouble: '是 Outlook 的邮件', remedy: '在 Outlook 里另存为 eml 或 txt' };
  return broken('doc');
}

function read(main: Uint8Array, table: Uint8Array): Lines {
  const view = new DataView(main.buffer, main.byteOffset, main.length);
  const length = (part: number) => view.getUint32(LENGTHS + 4 * part, true);
  const unread = unreadOf();
  const [body, notes, heads, , remarks, ends, boxes] = [0, 1, 2, 3, 4, 5, 6].map(length);
  const all = charactersIn(main, table);
  const marks = saidOfPlaces(main, table);
  const cut = cutter(all);
  const lines = linesOf(cut(body), marks, unread);
  const footnotes = linesOf(cut(notes), marks, unread);
  const headers = linesOf(cut(heads), marks, unread).join(' ');
  cut(0);
  if ((remarks ?? 0) > 0) unread.say('批注没有读。');
  cut(remarks);
  const endnotes = linesOf(cut(ends), marks, unread);
  const inBoxes = linesOf(cut(boxes), marks, unread).filter((line) => line.trim() !== '');
  if (/[\u4e00-\u9fa5]{2}/.test(headers)) unread.leftOut('页眉页脚里的文字', headers);
  if (marks.hasLists) unread.say('旧版 doc 的自动编号读不出来：条款号对着原件看，或另存为 docx 再读。');
  return { lines: [...lines, ...inBoxes, ...noteLines(footnotes), ...noteLines(endnotes)], notes: unread.notes() };
}

/** Takes one part of the text after another. */
function cutter(all: readonly Character[]): (length: number | undefined) => Character[] {
  let at = 0;
  return (length = 0) => {
    const part = all.slice(at, at + length);
    at += length;
    return part;
  };
}

type Marks = ReturnType<typeof saidOfPlaces>;

/** The paragraphs of a part, and its tables row by row. */
function linesOf(text: readonly Character[], marks: Marks, unread: Leftovers): string[] {
  return rowsIn(text, marks, unread).flatMap((block) =>
    typeof block === 'string' ? withoutBreaks(block) : tableLines(block),
  );
}
