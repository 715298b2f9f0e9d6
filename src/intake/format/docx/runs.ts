import { allWithin, childOf, elementsOf, type XmlNode } from '../../tree.ts';
import { BREAK, noteLines } from '../breaks.ts';
import type { Leftovers } from '../unread.ts';
import { chosen } from './alternatives.ts';
import type { LinesOf, WordContext } from './context.ts';
import { isOn, valOf } from './styles.ts';

/** What a paragraph says, and the lines that come after it: its text boxes and notes. */
export interface Inline {
  readonly text: string;
  /** What was deleted or moved away. */
  readonly removed: string;
  readonly isHidden: boolean;
  readonly after: readonly string[];
}

interface Gathering {
  text: string;
  removed: string;
  isHidden: boolean;
  readonly after: string[];
}

const NO_TEXT: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:instrText', 'w:delInstrText', 'w:rt']);
const REMOVED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:delText']);
const MARKS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': BREAK,
  'w:cr': BREAK,
  'w:noBreakHyphen': '-',
};

/** The runs of a paragraph: what stands, what was deleted, hidden or struck out is told and left out. */
export function inlineIn(paragraph: XmlNode, context: WordContext, linesOf: LinesOf, allHidden = false): Inline {
  const found: Gathering = { text: '', removed: '', isHidden: false, after: [] };
  const visit = (node: XmlNode): void => {
    for (const child of elementsOf(node))
      if (child.name === 'w:r') run(child, allHidden, found, context, visit);
      else if (child.name === 'mc:AlternateContent') visit(chosen(child));
      else if (!taken(child, found, context.unread) && !noted(child, found, context, linesOf)) visit(child);
  };
  visit(paragraph);
  return found;
}

/** Takes what stands for words, or for none; false of anything else. */
function taken(node: XmlNode, found: Gathering, unread: Leftovers): boolean {
  const { name } = node;
  if (name === 'w:t' || name === 'm:t') found.text += textOf(node);
  else if (MARKS[name] !== undefined) found.text += MARKS[name];
  else if (REMOVED.has(name)) removed(node, found, unread);
  else return NO_TEXT.has(name);
  return true;
}

/** A run whose properties say that it is not to be read is put aside as a whole. */
function run(
  node: XmlNode,
  allHidden: boolean,
  found: Gathering,
  { styles, unread }: WordContext,
  visit: (node: XmlNode) => void,
): void {
  const properties = childOf(node, 'w:rPr');
  const vanish = childOf(properties, 'w:vanish');
  const style = valOf(childOf(properties, 'w:rStyle'));
  const hidden = vanish ? isOn(vanish) : allHidden || (style !== undefined && styles.isHidden(style));
  const struck = isOn(childOf(properties, 'w:strike')) || isOn(childOf(properties, 'w:dstrike'));
  const words = hidden || struck ? allWordsIn(node) : '';
  if (words.trim() === '') {
    visit(node);
    return;
  }
  found.isHidden = true;
  unread.leftOut(hidden ? '隐藏的文字' : '划去的文字', words);
}

function removed(node: XmlNode, found: Gathering, unread: Leftovers): void {
  const words = node.name === 'w:delText' ? textOf(node) : allWordsIn(node);
  found.removed += words;
  unread.leftOut('修订里删去的文字', words);
}

/** All words in an element, whether they stand or were deleted. */
export function allWordsIn(node: XmlNode): string {
  return [...allWithin(node, 'w:t'), ...allWithin(node, 'w:delText')].map(textOf).join('');
}

function textOf({ inside }: XmlNode): string {
  return inside.filter((child) => typeof child === 'string').join('');
}

/** What is counted and not read, with its counter. */
const COUNTED: Readonly<Record<string, readonly [what: string, counter: string]>> = {
  'w:commentReference': ['批注', '条'],
  'w:sym': ['特殊符号', '个'],
  'pic:pic': ['图片', '张'],
  'v:imagedata': ['图片', '张'],
  'c:chart': ['图表', '个'],
  'cx:chart': ['图表', '个'],
  'dgm:relIds': ['示意图', '个'],
  'o:OLEObject': ['嵌入的对象', '个'],
};

/** What stands beside the text: notes and text boxes become lines after it, the rest is told; false of anything else. */
function noted(node: XmlNode, found: Gathering, context: WordContext, linesOf: LinesOf): boolean {
  const { name, attributes } = node;
  const counted = COUNTED[name];
  if (counted) context.unread.add(...counted);
  else if (name === 'w:txbxContent') found.after.push(...linesOf(node, context));
  else if (name === 'a:t') context.unread.leftOut('图形里的文字', textOf(node));
  else if (name === 'w:footnote' || name === 'w:endnote') found.after.push(...noteLines(linesOf(node, context)));
  else if (/^w:(?:foot|end)noteReference$/.test(name)) {
    const note = context.notes(name, attributes['w:id'] ?? '');
    found.after.push(...(note ? noteLines(linesOf(note, context)) : []));
  } else return false;
  return true;
}
