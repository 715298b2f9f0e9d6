import { noteLines, withoutBreaks } from '../breaks.ts';
import { broken, type Lines, type NoPaper } from '../trouble.ts';
import { unreadOf } from '../unread.ts';
import { bytesAsText, type RtfToken, rtfTokens } from './tokens.ts';
import { writerOf } from './writer.ts';

/** Whether bytes are Rich Text Format. */
export function isRtf(bytes: Uint8Array): boolean {
  return bytesAsText(bytes.subarray(0, 5)) === '{\\rtf';
}

/** What a group says, and how. */
interface Group {
  readonly isSkipped: boolean;
  readonly why: string | undefined;
  /** How many characters stand in for one in Unicode. */
  readonly stand: number;
  readonly charset: number | undefined;
  readonly opens: 'footnote' | 'shptxt' | 'header' | undefined;
  readonly isLabel: boolean;
}

/** What holds no text of the paper, by its name (RTF 1.9.1). */
const SKIPPED: ReadonlySet<string> = new Set([
  ...[
    'fonttbl',
    'colortbl',
    'stylesheet',
    'info',
    'listtable',
    'listoverridetable',
    'rsidtbl',
    'generator',
    'xmlnstbl',
  ],
  ...[
    'pict',
    'object',
    'nonshppict',
    'shprslt',
    'sp',
    'fldinst',
    'bkmkstart',
    'bkmkend',
    'themedata',
    'pn',
    'template',
  ],
  ...['annotation', 'atnid', 'atnauthor', 'nonesttables', 'nesttableprops', 'revtbl', 'filetbl', 'mmathPr', 'private'],
]);
const OPENING: Readonly<Record<string, 'footnote' | 'shptxt' | 'header'>> = {
  footnote: 'footnote',
  shptxt: 'shptxt',
  dptxbxtext: 'shptxt',
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'header',
  footerl: 'header',
  footerr: 'header',
  footerf: 'header',
};
const COUNTED: Readonly<Record<string, readonly [what: string, counter: string]>> = {
  pict: ['图片', '张'],
  object: ['嵌入的对象', '个'],
  annotation: ['批注', '条'],
};
const LEFT_OUT: Readonly<Record<string, string>> = {
  v: '隐藏的文字',
  deleted: '修订里删去的文字',
  strike: '划去的文字',
  striked: '划去的文字',
};
const STARRED: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'do', 'dptxbxtext', 'shppict']);
const SIGNS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  '~': ' ',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\',
};
const ENCODINGS: Readonly<Record<number, string>> = { 134: 'gb18030', 136: 'big5', 128: 'shift_jis', 129: 'euc-kr' };
const PAGES: Readonly<Record<number, string>> = {
  936: 'gb18030',
  54936: 'gb18030',
  950: 'big5',
  65001: 'utf-8',
  932: 'shift_jis',
};

/** The paragraphs of an RTF, its tables row by row; undefined bytes are read as GB 18030, as Chinese programs write them. */
export function rtfLines(bytes: Uint8Array): Lines | NoPaper {
  const unread = unreadOf();
  const writer = writerOf();
  const charsets = new Map<number, number>();
  const groups: Group[] = [];
  let [group, isStarred, isStart, usual, skip] = [FIRST, false, false, 'gb18030', 0];
  let font: number | undefined;
  let isFonts = 0;
  let pending: number[] = [];
  let hidden = '';
  const words: Readonly<Record<string, (number: number | undefined) => void>> = {
    u: (number) => {
      say(String.fromCharCode((number ?? 0) & 0xffff));
      skip = group.stand;
    },
    uc: (number) => {
      group = { ...group, stand: number ?? 1 };
    },
    ansicpg: (number) => {
      usual = PAGES[number ?? 0] ?? 'gb18030';
    },
    f: (number) => {
      font = number;
      group = { ...group, charset: charsets.get(number ?? 0) };
    },
    fcharset: (number) => {
      if (isFonts > 0 && font !== undefined) charsets.set(font, number ?? 0);
    },
    plain: () => why(undefined),
  };
  for (const token of rtfTokens(bytes)) take(token);
  flush();
  if (groups.length > 0) return broken('RTF');
  const lines = writer.end().flatMap(withoutBreaks);
  return { lines, notes: unread.notes() };

  function take(token: RtfToken): void {
    if (token.kind === 'bytes') {
      const kept = token.bytes.slice(skip);
      skip = Math.max(0, skip - token.bytes.length);
      pending.push(...kept);
    } else flush();
    if (token.kind === 'open') groups.push(group);
    if (token.kind === 'open') group = { ...group, opens: undefined };
    if (token.kind === 'close') close();
    if (token.kind === 'word' && !(isStart && begun(token.word))) word(token.word, token.number);
    const isStar = token.kind === 'word' && token.word === '*';
    isStart = token.kind === 'open' || isStar;
    isStarred = isStar;
  }

  function close(): void {
    if (group.why !== undefined && groups.at(-1)?.why === undefined) tellHidden();
    if (group.opens === 'header') unread.leftOut('页眉页脚里的文字', writer.close().join(' '));
    else if (group.opens === 'footnote') writer.after(noteLines(writer.close()));
    else if (group.opens === 'shptxt') writer.after(writer.close());
    if (groups.length === isFonts) isFonts = 0;
    group = groups.pop() ?? FIRST;
  }

  function tellHidden(): void {
    unread.leftOut(group.why ?? '', hidden);
    hidden = '';
  }

  function say(text: string): void {
    if (group.isSkipped) return;
    if (group.why === undefined) writer.say(text);
    else hidden += text;
  }

  function flush(): void {
    if (pending.length === 0) return;
    const bytesOf = Uint8Array.from(pending);
    pending = [];
    const known = group.charset === undefined || group.charset < 2 ? usual : (ENCODINGS[group.charset] ?? usual);
    say(new TextDecoder(known).decode(bytesOf));
  }

  function word(name: string, number: number | undefined): void {
    const [known, sign, left] = [own(words, name), own(SIGNS, name), own(LEFT_OUT, name)];
    if (known) known(number);
    else if (sign !== undefined) say(sign);
    else if (left !== undefined) why(number === 0 ? undefined : left);
    else if (!group.isSkipped && group.why === undefined) writer.mark(name, number, group.isLabel);
  }

  function why(told: string | undefined): void {
    if (group.why !== undefined && told !== group.why) tellHidden();
    group = { ...group, why: told };
  }

  /** What the first word of a group makes of it; false where it is a word like others. */
  function begun(name: string): boolean {
    const counted = own(COUNTED, name);
    if (counted) unread.add(...counted);
    if (name === 'fonttbl') isFonts = groups.length;
    const made = madeBy(name);
    if (made?.opens) writer.open();
    group = { ...group, ...made };
    return made !== undefined;
  }

  function madeBy(name: string): Partial<Group> | undefined {
    const opens = group.isSkipped ? undefined : own(OPENING, name);
    if (opens) return { opens };
    if (name === 'listtext' || name === 'pntext') return { isLabel: true };
    return SKIPPED.has(name) || (isStarred && !STARRED.has(name)) ? { isSkipped: true } : undefined;
  }
}

/** What a table has under a name: a file may name what every object has. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

const FIRST: Group = {
  isSkipped: false,
  why: undefined,
  stand: 1,
  charset: undefined,
  opens: undefined,
  isLabel: false,
};
