import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Path } from '../../../vocabulary/messages.ts';
import { visible } from '../characters.ts';
import type { TextRange } from '../fault.ts';
import { lineAt, lineEnd, lineStart } from '../lines.ts';
import { readTree } from './tree.ts';

/** The most of a line that is shown, in UTF-16 units: some ten times the longest paragraph. */
const MAX_EXCERPT = 20_000;

/** A place as a reader of the file sees it. */
export interface Place {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in characters (code points). */
  readonly column: number;
  /** In characters, at least 1, not past the end of the line. */
  readonly width: number;
  /** The line, one printable sign for each character; of a line of absurd length the beginning. */
  readonly excerpt: string;
}

/**
 * Where the key or value at `path` stands. Of a path that is not all there, the last key or item that is;
 * of a blank value its key; of a path that is missing altogether the first key of the file. Any text will do.
 */
export function locate(text: string, path: Path, on: 'key' | 'value'): TextRange {
  const { contents } = readTree(text);
  let at: Stop = { node: contents, handle: firstKey(contents) ?? contents };
  const reached = path.every((step) => {
    const next = enter(at.node, step);
    at = next ?? at;
    return next !== undefined;
  });
  const node = reached && on === 'value' && at.node && !isBlank(at.node) ? at.node : at.handle;
  const [start, end] = node?.range ?? [0, 0];
  return { start: Math.min(start, text.length), end: Math.min(Math.max(start, end), text.length) };
}

/** A place on the way: the value there, and what is shown for it, its key or, in a list, the first key in it. */
interface Stop {
  readonly node: ParsedNode | null;
  readonly handle: ParsedNode | null;
}

function enter(node: ParsedNode | null, step: string | number): Stop | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
    return pair && { node: pair.value, handle: pair.key };
  }
  const item = isSeq(node) && typeof step === 'number' ? (node.items[step] as ParsedNode | undefined) : undefined;
  return item && { node: item, handle: firstKey(item) ?? item };
}

function firstKey(node: ParsedNode | null): ParsedNode | undefined {
  return isMap(node) ? node.items[0]?.key : undefined;
}

function isBlank({ range: [start, end] }: ParsedNode): boolean {
  return start === end;
}

/** Line, column and width of a stretch of text, of which only the first line is shown. Offsets outside the text are brought in. */
export function placeOf(text: string, { start, end }: TextRange): Place {
  const from = lineStart(text, withinText(text, start));
  const stop = lineEnd(text, from);
  const at = Math.min(withinText(text, start), stop);
  return {
    line: lineAt(text, from),
    column: characters(text.slice(from, at)) + 1,
    width: Math.max(1, characters(text.slice(at, Math.min(end, stop)))),
    excerpt: visible(text.slice(from, Math.min(stop, from + MAX_EXCERPT))),
  };
}

/** An offset on a line that there is: after a final line break that line is the one before. */
function withinText(text: string, offset: number): number {
  const at = Math.max(0, Math.min(offset, text.length));
  return at === text.length && text.endsWith('\n') ? at - 1 : at;
}

function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
