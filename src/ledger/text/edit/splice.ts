import { isCollection, isScalar } from 'yaml';
import { columns } from '../characters.ts';
import { lineEnd, lineStart, nextLine } from '../lines.ts';
import { isPlainMap, type Plain, plainMap } from '../plain.ts';
import { writeFields, writeInBrackets, writeItems, writePairInBrackets, writeValue } from './compose.ts';
import { inDoubleQuotes, inSingleQuotes, isLiteral, writeScalar } from './scalar.ts';
import { isBlock, type Slot } from './slots.ts';

/** The text with one stretch of it replaced. */
function splice(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** The text with whole lines put in after the line of this offset, with the line ends the text uses. */
function insertLines(text: string, after: number, lines: readonly string[]): string {
  const at = lineEnd(text, after);
  return splice(text, at, at, lines.map((line) => lineBreak(text) + line).join(''));
}

/** CRLF where the first line has it. */
export function lineBreak(text: string): string {
  return text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}

/** Another scalar in place of one, nothing else touched and the quotes kept; undefined where that cannot be. */
export function restyled(text: string, { node, position }: Slot, value: string): string | undefined {
  if (!isScalar(node) || node.range[0] === node.range[1] || position === 'root') return undefined;
  const written = sameStyle(node.type, value, position);
  return written === undefined || written === '' ? undefined : splice(text, node.range[0], node.range[1], written);
}

function sameStyle(
  type: string | undefined,
  value: string,
  position: Exclude<Slot['position'], 'root'>,
): string | undefined {
  if (isLiteral(value) && position !== 'bracket') return undefined;
  if (type === 'QUOTE_DOUBLE') return inDoubleQuotes(value);
  if (type === 'QUOTE_SINGLE') return inSingleQuotes(value);
  return type === 'PLAIN' ? writeScalar(value, position) : undefined;
}

/** The whole value of a slot written anew in canonical form; a comment on the line of its key or after it stays. */
export function rewritten(text: string, slot: Slot, value: Plain): string {
  const { node, head, end, position } = slot;
  if (position === 'root')
    return splice(text, head, end, isPlainMap(value) ? writeFields(value, 0).join(lineBreak(text)) || '{}' : '');
  if (position === 'bracket')
    return splice(text, node && end > head ? node.range[0] : head, end, writeInBrackets(value));
  const used = columns(text.slice(lineStart(text, head), head));
  const { inline, below } = writeValue(value, position, columnOf(text, slot, value), used);
  const first = (inline === '' ? '' : ` ${inline}`) + commentOf(text, slot);
  return splice(text, head, lineEnd(text, end), [first, ...below].join(lineBreak(text)));
}

/** The column to indent from: that of the key or dash, or the one that leaves the lines of a `|` block where they are. */
function columnOf(text: string, { node, column, head, end }: Slot, value: Plain): number {
  if (typeof value !== 'string' || !isScalar(node) || node.type !== 'BLOCK_LITERAL') return column;
  const [, spaces] = /\n( +)\S/.exec(text.slice(head, end)) ?? [];
  return spaces === undefined ? column : spaces.length - 2;
}

/** The comment, with the spaces before it, that belongs to the slot and not to what is inside its value. */
function commentOf(text: string, { node, head, end }: Slot): string {
  const onHead = /^[ \t]+#.*/.exec(text.slice(head, lineEnd(text, head)))?.[0];
  if (onHead !== undefined || node === null) return onHead ?? '';
  if (isCollection(node) && node.flow !== true) return '';
  const from = isBlock(node) ? node.range[0] : end;
  return /[ \t]+#.*/.exec(text.slice(from, lineEnd(text, from)))?.[0] ?? '';
}

/** A new key after the slot `after` of its mapping. */
export function insertedKey(text: string, after: Slot, key: string, value: Plain): string {
  if (after.position === 'bracket') return splice(text, after.end, after.end, `, ${writePairInBrackets([key, value])}`);
  return insertLines(text, after.end, writeFields(plainMap([[key, value]]), after.column));
}

/** A new item at a place in a list that has items. */
export function addedItem(text: string, slots: readonly Slot[], at: number, value: Plain): string | undefined {
  const [before, next] = [slots[at - 1], slots[at]];
  if (before?.position === 'bracket') return splice(text, before.end, before.end, `, ${writeInBrackets(value)}`);
  if (before) return insertLines(text, before.end, writeItems([value], before.column));
  if (next?.position === 'bracket') return splice(text, next.start, next.start, `${writeInBrackets(value)}, `);
  const [from, gap] = next ? [lineStart(text, next.start), lineBreak(text)] : [0, ''];
  if (!next || text.slice(from, next.start).trim() !== '') return undefined;
  return splice(
    text,
    from,
    from,
    writeItems([value], next.column)
      .map((line) => line + gap)
      .join(''),
  );
}

/** The text without one of the slots of a collection that has others. */
export function removed(text: string, slots: readonly Slot[], index: number): string | undefined {
  const [before, slot, next] = [slots[index - 1], slots[index], slots[index + 1]];
  if (!slot) return undefined;
  if (slot.position === 'bracket')
    return next ? splice(text, slot.start, next.start, '') : splice(text, before?.end ?? slot.start, slot.end, '');
  const from = lineStart(text, slot.start);
  if (text.slice(from, slot.start).trim() === '') return splice(text, from, nextLine(text, slot.end), '');
  if (!next) return undefined;
  const below = nextLine(text, slot.end);
  if (text.slice(below, next.start).trim() === '') return splice(text, slot.start, next.start, '');
  const dash = text.slice(0, slot.start).trimEnd().length;
  return splice(text, dash, lineEnd(text, slot.end), '');
}
