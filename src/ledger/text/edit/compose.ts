import { columns } from '../characters.ts';
import { isPlainMap, type Plain, type PlainMap } from '../plain.ts';
import { isLiteral, isPlainAt, writeScalar } from './scalar.ts';

/** The longest line, in display columns, on which a list stays in brackets. */
const MAX_COLUMNS = 80;

/** Spaces by which each level is deeper than the one above it. */
const STEP = 2;

/** A value as it is written after `键:` or `-`: what goes on with that line, '' where nothing does, and the whole lines below. */
export interface Written {
  readonly inline: string;
  readonly below: readonly string[];
}

/** A file in canonical form: LF, block style, 2 spaces, keys in the order given, quotes only where needed. */
export function compose(value: PlainMap): string {
  const lines = writeFields(value, 0);
  return `${lines.length === 0 ? '{}' : lines.join('\n')}\n`;
}

/** Lines `键: 值` of a mapping whose keys begin at this column (0-based). */
export function writeFields(map: PlainMap, column: number): string[] {
  return Object.entries(map).flatMap(([name, value]) => {
    const key = `${' '.repeat(column)}${writeScalar(name, 'key')}:`;
    const { inline, below } = writeValue(value, 'field', column, columns(key));
    return [inline === '' ? key : `${key} ${inline}`, ...below];
  });
}

/** Lines `- 值` of a list whose dashes stand at this column (0-based). */
export function writeItems(items: readonly Plain[], column: number): string[] {
  return items.flatMap((item) => {
    const { inline, below } = writeValue(item, 'item', column, column + 1);
    return [`${' '.repeat(column)}-${inline === '' ? '' : ` ${inline}`}`, ...below];
  });
}

/** A value for a key or dash that begins at `column`; `used` are the display columns its line has filled already. */
export function writeValue(value: Plain, position: 'field' | 'item', column: number, used: number): Written {
  if (typeof value === 'string') return writeText(value, position, column);
  if (Array.isArray(value)) {
    const inline = inBrackets(value);
    if (inline !== undefined && used + 1 + columns(inline) <= MAX_COLUMNS) return { inline, below: [] };
  }
  const lines = isPlainMap(value) ? writeFields(value, column + STEP) : writeItems(value, column + STEP);
  if (lines.length === 0) return { inline: isPlainMap(value) ? '{}' : '[]', below: [] };
  return position === 'field' ? { inline: '', below: lines } : compact(lines, column + STEP);
}

function writeText(value: string, position: 'field' | 'item', column: number): Written {
  if (!isLiteral(value)) return { inline: writeScalar(value, position), below: [] };
  const indent = ' '.repeat(column + STEP);
  const lines = value.replace(/\n$/, '').split('\n');
  return { inline: value.endsWith('\n') ? '|' : '|-', below: lines.map((line) => (line === '' ? '' : indent + line)) };
}

/** The first of the lines moves up beside the dash. */
function compact([first = '', ...below]: readonly string[], column: number): Written {
  return { inline: first.slice(column), below };
}

/** `[甲, 乙]`, if every item is a text that can stand there as it is. */
function inBrackets(items: readonly Plain[]): string | undefined {
  const texts = items.filter((item) => typeof item === 'string');
  if (texts.length < items.length || !texts.every((item) => isPlainAt(item, 'bracket'))) return undefined;
  return `[${texts.join(', ')}]`;
}

/** Any value on one line in brackets, for a place that is in brackets already. */
export function writeInBrackets(value: Plain): string {
  if (typeof value === 'string') return writeScalar(value, 'bracket');
  if (Array.isArray(value)) return `[${value.map(writeInBrackets).join(', ')}]`;
  return `{${Object.entries(value).map(writePairInBrackets).join(', ')}}`;
}

/** `键: 值` in braces. */
export function writePairInBrackets([key, value]: readonly [string, Plain]): string {
  return `${writeScalar(key, 'bracket-key')}: ${writeInBrackets(value)}`;
}
