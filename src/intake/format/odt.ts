import type { Package } from '../package.ts';
import { allWithin, childrenOf, type XmlNode, xmlTree } from '../tree.ts';
import { BREAK, noteLines, withoutBreaks } from './breaks.ts';
import { numeralIn } from './numerals.ts';
import { type FoundCell, type FoundRow, tableLines } from './table.ts';
import type { Lines } from './trouble.ts';
import { type Leftovers, unreadOf } from './unread.ts';

/** How the levels of a list are numbered (ODF 1.3 part 3, 16.30). */
type ListLevels = readonly {
  readonly before: string;
  readonly after: string;
  readonly form: string;
  readonly start: number;
}[];

interface Context {
  readonly unread: Leftovers;
  readonly hidden: ReadonlySet<string>;
  readonly lists: ReadonlyMap<string, ListLevels>;
  /** What the items of a list have counted to, by its style and level. */
  readonly counted: Map<string, number[]>;
}

/** The paragraphs of an OpenDocument text (ODF 1.3); undefined where it breaks off. */
export function odtLines(parts: Package): Lines | undefined {
  const root = xmlTree(parts.text('content.xml') ?? '');
  const [text] = allWithin(root, 'office:text');
  if (!root || !text) return undefined;
  const styles = [root, xmlTree(parts.text('styles.xml') ?? '')];
  const context: Context = {
    unread: unreadOf(),
    hidden: new Set(styles.flatMap((one) => Array.from(allWithin(one, 'style:style')).filter(isHidden).map(styleName))),
    lists: new Map(
      styles.flatMap((one) =>
        Array.from(allWithin(one, 'text:list-style'), (list) => [styleName(list), levelsIn(list)] as const),
      ),
    ),
    counted: new Map(),
  };
  const lines = linesOf(text, context);
  return { lines, notes: context.unread.notes() };
}

function styleName({ attributes }: XmlNode): string {
  return attributes['style:name'] ?? '';
}

function isHidden(style: XmlNode): boolean {
  return Array.from(childrenOf(style, 'style:text-properties')).some(
    ({ attributes }) => attributes['text:display'] === 'none',
  );
}

const FORMS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function levelsIn(list: XmlNode): ListLevels {
  return list.inside.flatMap((node) => {
    if (typeof node === 'string') return [];
    const { attributes } = node;
    const told = attributes['style:num-format'] ?? '';
    const form =
      told === '' || node.name !== 'text:list-level-style-number'
        ? 'none'
        : told.startsWith('一')
          ? 'chineseCounting'
          : (FORMS[told] ?? 'decimal');
    return [
      {
        before: attributes['style:num-prefix'] ?? '',
        after: attributes['style:num-suffix'] ?? '',
        form,
        start: Number(attributes['text:start-value'] ?? 1),
      },
    ];
  });
}

/** Where a paragraph stands in a list: on which level of which. */
interface Place {
  readonly list: string;
  readonly level: number;
}

const WRAPPING: ReadonlySet<string> = new Set([
  'text:section',
  'text:index-body',
  'text:numbered-paragraph',
  'text:soft-page-break',
]);
const CONTENTS: ReadonlySet<string> = new Set([
  'text:table-of-content',
  'text:alphabetical-index',
  'text:illustration-index',
]);

function linesOf(container: XmlNode, context: Context, place?: Place): string[] {
  return container.inside.flatMap((node) => (typeof node === 'string' ? [] : blockLines(node, context, place)));
}

function blockLines(node: XmlNode, context: Context, place?: Place): string[] {
  const { name } = node;
  if (name === 'text:p' || name === 'text:h') return paragraph(node, '', context);
  if (name === 'table:table') return tableLines(rowsOf(node, context));
  if (name === 'text:list') return listLines(node, context, place);
  if (CONTENTS.has(name)) context.unread.say('目录没有读，正文里有的照读。');
  if (name === 'text:tracked-changes') removed(node, context);
  return WRAPPING.has(name) ? linesOf(node, context, place) : [];
}

/** Deleted text is kept apart from the text (5.5.1); what was inserted stands in it. */
function removed(node: XmlNode, { unread }: Context): void {
  for (const deletion of allWithin(node, 'text:deletion'))
    unread.leftOut('修订里删去的文字', Array.from(allWithin(deletion, 'text:p'), wordsIn).join(' '));
}

function wordsIn({ inside }: XmlNode): string {
  return inside.map((one) => (typeof one === 'string' ? one : wordsIn(one))).join('');
}

function listLines(list: XmlNode, context: Context, outer?: Place): string[] {
  const place = { list: list.attributes['text:style-name'] ?? outer?.list ?? '', level: outer ? outer.level + 1 : 0 };
  return list.inside.flatMap((item) => {
    if (typeof item === 'string' || !/^text:list-(?:item|header)$/.test(item.name)) return [];
    let isFirst = item.name === 'text:list-item';
    return item.inside.flatMap((node) => {
      if (typeof node === 'string') return [];
      if (!isFirst || !/^text:[ph]$/.test(node.name)) return blockLines(node, context, place);
      isFirst = false;
      return paragraph(node, labelOf(place, context), context);
    });
  });
}

function labelOf({ list, level }: Place, { lists, counted }: Context): string {
  const own = lists.get(list)?.[level];
  if (!own || own.form === 'none') return '';
  const counts = counted.get(list) ?? [];
  counted.set(list, counts);
  counts[level] = (counts[level] ?? own.start - 1) + 1;
  counts.length = level + 1;
  return `${own.before}${numeralIn(own.form, counts[level])}${own.after}`;
}

/** What is counted and not read, and what stands for itself. */
const COUNTED: Readonly<Record<string, readonly [what: string, counter: string]>> = {
  'office:annotation': ['批注', '条'],
  'draw:image': ['图片', '张'],
  'draw:object': ['嵌入的对象', '个'],
  'draw:object-ole': ['嵌入的对象', '个'],
};
const MARKS: Readonly<Record<string, string>> = {
  'text:tab': ' ',
  'text:line-break': BREAK,
  'text:note': '',
  'draw:text-box': '',
  'text:ruby-text': '',
};

function notesIn(note: XmlNode, context: Context): string[] {
  return noteLines(Array.from(childrenOf(note, 'text:note-body')).flatMap((body) => linesOf(body, context)));
}

/** The text of a paragraph, and after it what stands in its frames and notes. */
function paragraph(node: XmlNode, label: string, context: Context): string[] {
  const after: string[] = [];
  const visit = (one: XmlNode): string => {
    if (context.hidden.has(one.attributes['text:style-name'] ?? '')) {
      context.unread.leftOut('隐藏的文字', wordsIn(one));
      return '';
    }
    return one.inside
      .map((child) => (typeof child === 'string' ? child.replace(/\s+/g, ' ') : inlineText(child)))
      .join('');
  };
  const inlineText = (child: XmlNode): string => {
    const { name, attributes } = child;
    const counted = COUNTED[name];
    if (counted) context.unread.add(...counted);
    if (name === 'draw:text-box') after.push(...linesOf(child, context));
    if (name === 'text:note') after.push(...notesIn(child, context));
    if (name === 'text:s') return ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 40));
    return MARKS[name] ?? (counted ? '' : visit(child));
  };
  const text = visit(node);
  return [...withoutBreaks(label + text), ...after];
}

/** A row that is written once for many like it, is one. */
function rowsOf(table: XmlNode, context: Context): FoundRow[] {
  return table.inside.flatMap((node) => {
    if (typeof node === 'string') return [];
    if (/^table:table-(?:header-rows|rows|row-group)$/.test(node.name)) return rowsOf(node, context);
    return node.name === 'table:table-row' ? [{ before: 0, cells: cellsOf(node, context) }] : [];
  });
}

function cellsOf(row: XmlNode, context: Context): FoundCell[] {
  return Array.from(childrenOf(row, 'table:table-cell'), (cell) => ({
    lines: linesOf(cell, context),
    across: Number(cell.attributes['table:number-columns-spanned'] ?? 1) || 1,
    down: Number(cell.attributes['table:number-rows-spanned'] ?? 1) || 1,
  }));
}
