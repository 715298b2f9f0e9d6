import type { Attributes } from '../attributes.ts';
import { unescaped } from '../text.ts';
import { tokensIn } from '../tokens.ts';
import { beginsParagraph } from './breaks.ts';
import { numeralIn } from './numerals.ts';
import { type FoundCell, type FoundRow, tableLines } from './table.ts';
import type { Lines } from './trouble.ts';
import { unreadOf } from './unread.ts';

const RAW: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'noscript',
  'noframes',
  'template',
  'iframe',
  'svg',
]);
const EMPTY: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'col',
  'wbr',
  'area',
  'base',
  'source',
  'frame',
  'embed',
]);
/** What shows another page or file within this one. */
const SHOWING: ReadonlySet<string> = new Set(['iframe', 'frame', 'embed', 'object']);

/** What is told of a page or a file within a page. */
export const EMBEDDED = '嵌着的网页或文件';

const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'pre', 'blockquote', 'hr'],
  ...['section', 'article', 'header', 'footer', 'nav', 'main', 'aside', 'form', 'body', 'html', 'head', 'center', 'br'],
  ...['table', 'tr', 'td', 'th', 'caption', 'figure', 'figcaption', 'address', 'fieldset', 'option', 'select'],
]);
const REMOVED: ReadonlySet<string> = new Set(['del', 's', 'strike']);

/** One of these ends where the next begins. */
const CLOSING: ReadonlySet<string> = new Set(['p', 'li', 'tr', 'td', 'th', 'dt', 'dd', 'option']);

/** A table as far as it has been read; what stands in its last cell goes on. */
interface Table {
  readonly rows: (FoundRow & { readonly cells: FoundCell[] })[];
  cell: string[] | undefined;
}

/** What is open, and whether what it holds is left out. */
interface Opened {
  readonly name: string;
  readonly why: string | undefined;
}

/** A list whose items are counted, or not. */
interface Counted {
  readonly format: string;
  next: number;
}

/** The paragraphs of a saved page, its tables row by row; scripts and what is not shown are left out. */
export function htmlLines(html: string): Lines {
  const unread = unreadOf();
  const lines: string[] = [];
  const tables: Table[] = [];
  const opened: Opened[] = [];
  const lists: Counted[] = [];
  let [text, isPre, left, label] = ['', 0, '', ''];
  const target = () => tables.at(-1)?.cell ?? (tables.length > 0 ? undefined : lines);
  const endLine = () => {
    const told = text.replace(/[ \t\n\u00a0]+/g, ' ').trim();
    if (told !== '') (target() ?? lines).push(beginsParagraph(told) ? told : label + told);
    if (told !== '') label = '';
    text = '';
  };
  const why = () => opened.at(-1)?.why;
  for (const token of tokensIn(html, RAW)) {
    if (token.kind === 'text') say(token.isLiteral ? token.text : named(token.text));
    else if (token.kind === 'close') close(token.name.toLowerCase());
    else open(token.name.toLowerCase(), token.attributes, token.isEmpty);
  }
  while (opened.length > 0) close(opened.at(-1)?.name ?? '');
  endLine();
  while (tables.length > 0) endTable();
  return { lines, notes: unread.notes() };

  function say(written: string): void {
    if (why() !== undefined) left += written;
    else if (isPre === 0) text += written;
    else
      for (const [i, part] of written.split('\n').entries()) {
        if (i > 0) endLine();
        text += part;
      }
  }

  function open(name: string, attributes: Attributes, isEmpty: boolean): void {
    if (isAnother(name, attributes, opened.at(-1)?.name)) unread.add(EMBEDDED, '个');
    if (RAW.has(name)) return;
    if (CLOSING.has(name) && opened.at(-1)?.name === name) close(name);
    if (BLOCKS.has(name)) endLine();
    begin(name, attributes);
    if (isEmpty || EMPTY.has(name)) return;
    if (name === 'pre') isPre += 1;
    opened.push({ name, why: why() ?? whyNot(name, attributes) });
  }

  function begin(name: string, attributes: Attributes): void {
    if (name === 'img') unread.add('图片', '张');
    else if (name === 'table') tables.push({ rows: [], cell: undefined });
    else if (name === 'tr') tables.at(-1)?.rows.push({ before: 0, cells: [] });
    else if (name === 'td' || name === 'th') startCell(attributes);
    else if (name === 'ol' || name === 'ul') lists.push(countedBy(name, attributes));
    else if (name === 'li') label = nextOf(lists.at(-1), attributes);
  }

  function startCell(attributes: Attributes): void {
    const table = tables.at(-1);
    if (!table) return;
    if (table.rows.length === 0) table.rows.push({ before: 0, cells: [] });
    table.cell = [];
    const [across, down] = [Number(attributes['colspan'] ?? 1) || 1, Number(attributes['rowspan'] ?? 1) || 1];
    table.rows.at(-1)?.cells.push({ lines: table.cell, across: Math.max(1, across), down: Math.max(1, down) });
  }

  /** What was not opened closes nothing; what was left open within closes with it. */
  function close(name: string): void {
    if (!isOpen(name)) return;
    if (BLOCKS.has(name)) endLine();
    for (let last = opened.pop(); last; last = opened.pop()) {
      end(last);
      if (last.name === name) return;
    }
  }

  function end({ name, why: told }: Opened): void {
    if (told !== undefined && why() === undefined) {
      unread.leftOut(told, left);
      left = '';
    }
    if (name === 'pre') isPre -= 1;
    if (name === 'table') endTable();
    if (name === 'ol' || name === 'ul') lists.pop();
    if (name === 'li') label = '';
  }

  function isOpen(name: string): boolean {
    for (let i = opened.length - 1, seen = 0; i >= 0 && seen < LOOKED_BACK; i -= 1, seen += 1) {
      if (opened[i]?.name === name) return true;
      if (opened[i]?.name === 'table' && name !== 'table') return false;
    }
    return false;
  }

  function endTable(): void {
    endLine();
    const table = tables.pop();
    if (table) (target() ?? lines).push(...(isLayout(table) ? flat(table) : tableLines(table.rows)));
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** How the items of a list are counted; the page writes none of their numbers (HTML, 4.4.5). */
function countedBy(name: string, { type = '', start, style = '' }: Attributes): Counted {
  const isBare = name === 'ul' || /list-style[^;]{0,40}none/i.test(style);
  return { format: isBare ? 'none' : (FORMATS[type] ?? 'decimal'), next: Number(start ?? 1) || 1 };
}

function nextOf(list: Counted | undefined, { value }: Attributes): string {
  if (!list || list.format === 'none') return '';
  const number = Number(value ?? list.next) || list.next;
  list.next = number + 1;
  return `${numeralIn(list.format, number)}.`;
}

/** Whether an element shows another page or file; one that is a pixel wide counts visitors and shows nothing. */
function isAnother(name: string, attributes: Attributes, outer: string | undefined): boolean {
  if (!SHOWING.has(name) || outer === 'object') return false;
  const isTiny = ['width', 'height'].some((side) => /^[01](?:px)?$/.test(attributes[side] ?? ''));
  return !isTiny && whyNot('', attributes) === undefined;
}

/** A page that stands in a table as a whole is none. */
function isLayout({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.some(({ lines }) => lines.length > LAID_OUT));
}

const LAID_OUT = 8;

function flat({ rows }: Table): string[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
}

/** So far back an element that is closed may have been opened, with all that was left open since. */
const LOOKED_BACK = 200;

function whyNot(name: string, attributes: Attributes): string | undefined {
  if (REMOVED.has(name)) return '划去的文字';
  const isHidden =
    attributes['hidden'] !== undefined || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes['style'] ?? '');
  return isHidden ? '隐藏的文字' : undefined;
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  deg: '°',
  permil: '‰',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  laquo: '«',
  raquo: '»',
  lang: '〈',
  rang: '〉',
  copy: '©',
  reg: '®',
  sect: '§',
  zwnj: '',
  zwj: '',
  shy: '',
};

function named(text: string): string {
  const known = text.replace(/&([a-z]{2,6});/g, (whole, name: string) =>
    Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole,
  );
  return unescaped(known);
}
