import { childOf, childrenOf, elementsOf, type XmlNode } from '../../tree.ts';
import { withoutBreaks } from '../breaks.ts';
import { type FoundCell, type FoundRow, tableLines } from '../table.ts';
import type { Leftovers } from '../unread.ts';
import { chosen } from './alternatives.ts';
import type { WordContext } from './context.ts';
import { allWordsIn, type Inline, inlineIn } from './runs.ts';
import { numberPropertiesIn, valOf } from './styles.ts';

/** What only wraps others. */
const WRAPPING: ReadonlySet<string> = new Set([
  ...['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'wx:sect', 'wx:sub-section'],
]);

/** The lines of a body, a cell, a text box or a note: its paragraphs with their numbers, its tables row by row. */
export function linesOf(container: XmlNode, context: WordContext): string[] {
  const lines: string[] = [];
  let carried: Inline | undefined;
  const visit = (node: XmlNode): void => {
    for (const child of elementsOf(node)) {
      if (child.name === 'w:p') carried = paragraph(child, carried, lines, context);
      else if (child.name === 'w:tbl') lines.push(...tableIn(child, context));
      else if (WRAPPING.has(child.name)) visit(child);
      else if (child.name === 'mc:AlternateContent') visit(chosen(child));
      else putAside(child, context.unread);
    }
  };
  visit(container);
  if (carried) lines.push(...told('', carried));
  return lines;
}

function putAside(node: XmlNode, unread: Leftovers): void {
  if (node.name === 'w:altChunk') unread.add('插入的文件', '个');
  if (node.name === 'w:del' || node.name === 'w:moveFrom') unread.leftOut('修订里删去的文字', allWordsIn(node));
}

/** Adds a paragraph to the lines; what it says is carried on where its end was deleted (§17.13.5.15). */
function paragraph(
  node: XmlNode,
  carried: Inline | undefined,
  lines: string[],
  context: WordContext,
): Inline | undefined {
  const properties = childOf(node, 'w:pPr');
  const style = valOf(childOf(properties, 'w:pStyle')) ?? context.styles.usual;
  if (context.styles.isContents(style)) {
    context.unread.say('目录没有读，正文里有的照读。');
    return carried;
  }
  const isHidden = context.styles.isHidden(style);
  const own = inlineIn(node, context, linesOf, isHidden);
  const whole = carried ? joined(carried, own) : own;
  const mark = childOf(properties, 'w:rPr');
  if (childOf(mark, 'w:del') || childOf(mark, 'w:moveFrom')) return whole;
  const isGone = whole.text.trim() === '' && (own.removed !== '' || own.isHidden);
  if (isGone) {
    lines.push(...whole.after);
    return undefined;
  }
  const isEmpty = whole.text.trim() === '';
  const label = isEmpty ? '' : (writtenOut(properties) ?? context.numbered(numberPropertiesIn(properties), style));
  lines.push(...told(label, whole));
  return undefined;
}

/** The number of a paragraph as Word 2003 wrote it out beside its list. */
function writtenOut(properties: XmlNode | undefined): string | undefined {
  return childOf(properties, 'w:listPr', 'wx:t')?.attributes['wx:val'];
}

function joined(before: Inline, own: Inline): Inline {
  return {
    ...own,
    text: before.text + own.text,
    removed: before.removed + own.removed,
    after: [...before.after, ...own.after],
  };
}

function told(label: string, { text, after }: Inline): string[] {
  return [...withoutBreaks(label + text), ...after];
}

function tableIn(table: XmlNode, context: WordContext): string[] {
  return tableLines(unwrapped(table, 'w:tr').flatMap((row) => rowOf(row, context)));
}

/** The rows of a table, the cells of a row, whatever wraps them. */
function unwrapped(node: XmlNode, name: string): XmlNode[] {
  return Array.from(elementsOf(node)).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPING.has(child.name) ? unwrapped(child, name) : [];
  });
}

function rowOf(row: XmlNode, context: WordContext): FoundRow[] {
  const properties = childOf(row, 'w:trPr');
  const cells = unwrapped(row, 'w:tc').flatMap((cell) => cellOf(cell, context));
  if (childOf(properties, 'w:del')) {
    context.unread.leftOut('修订里删去的文字', cells.flatMap(({ lines }) => lines).join(' '));
    return [];
  }
  return [{ before: Number(valOf(childOf(properties, 'w:gridBefore')) ?? 0), cells }];
}

/** Cells side by side that are one (§17.4.22) are the first; the others say nothing of their own. */
function cellOf(cell: XmlNode, context: WordContext): FoundCell[] {
  const properties = childOf(cell, 'w:tcPr');
  const down = childOf(properties, 'w:vMerge');
  const across = childOf(properties, 'w:hMerge');
  const lines = linesOf(cell, context);
  const isBeside = across !== undefined && valOf(across) !== 'restart';
  return [
    {
      lines: isBeside ? [] : lines,
      across: Math.max(1, Number(valOf(childOf(properties, 'w:gridSpan')) ?? 1) || 1),
      down: 1,
      goesOn: down !== undefined && valOf(down) !== 'restart',
    },
  ];
}

/** The body of a document, whichever of its roots it has. */
export function bodyIn(root: XmlNode): XmlNode | undefined {
  return childrenOf(root, 'w:body').next().value as XmlNode | undefined;
}
