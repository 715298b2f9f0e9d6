import type { Plain, PlainMap } from './plain.ts';

/** Texts longer than this are for the full reader, which counts their parts. */
const MOST = 100_000;

/** How deep the quick reader goes; nothing that this program writes is deeper. */
const DEEPEST = 4;

const HAN = '\\u4e00-\\u9fff';
/** What may stand in a value without meaning anything to YAML or looking like a slip, and what it may begin and end with. */
const FIRST = `[${HAN}A-Za-z0-9《“（〔]`;
const INSIDE = `(?:[${HAN}A-Za-z0-9《》“”（）〔〕、，。；：！？…·+/.%~_ -]|:(?=[0-9]))`;
const LAST = `[${HAN}A-Za-z0-9《》“”（）〔〕、，。；：！？…·+/.%~_-]`;
const VALUE = `${FIRST}(?:${INSIDE}*${LAST})?`;
/** In a list neither commas nor colons of any width. */
const NAME = `[${HAN}A-Za-z0-9《“（〔](?:[${HAN}A-Za-z0-9《》“”（）〔〕·+/.%~_-])*`;
const LINE = new RegExp(`^( *)(- )?(?:([${HAN}]{1,20}):(?: (?:(${VALUE})|\\[(${NAME}(?:, ${NAME})*)\\]))?|(${NAME}))$`);

interface Line {
  /** Where the key or the item begins. */
  readonly column: number;
  readonly dash: boolean;
  readonly key: string | undefined;
  readonly value: Plain | undefined;
}

/**
 * What a text in the form that this program writes says; undefined where it is in any other, or may have something
 * wrong or doubtful in it. Where it answers it answers as the full reader would, without any fault; that is proven by
 * comparing the two.
 */
export function quickly(text: string): PlainMap | undefined {
  if (text.length > MOST || !text.endsWith('\n')) return undefined;
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const line = lineIn(text.slice(at, end));
    if (!line) return undefined;
    lines.push(line);
    at = end + 1;
  }
  const reader: Reader = { lines, at: 0 };
  const value = lines[0]?.column === 0 ? readMap(reader, 0, 1) : undefined;
  return reader.at === lines.length ? value : undefined;
}

function lineIn(text: string): Line | undefined {
  const found = LINE.exec(text);
  if (!found) return undefined;
  const [, indent = '', dash, key, scalar, list, item] = found;
  const isDash = dash !== undefined;
  if (key === undefined && !isDash) return undefined;
  const column = indent.length + (isDash ? 2 : 0);
  const value = scalar ?? item ?? list?.split(', ');
  return { column, dash: isDash, key, value };
}

interface Reader {
  readonly lines: readonly Line[];
  at: number;
}

/** The fields that begin at a column; the first may stand after a dash. */
function readMap(reader: Reader, column: number, depth: number): PlainMap | undefined {
  if (depth > DEEPEST) return undefined;
  const map: PlainMap = {};
  for (let isFirst = true; ; isFirst = false) {
    const line = reader.lines[reader.at];
    if (!line || line.column !== column || line.key === undefined || (line.dash && !isFirst)) break;
    reader.at += 1;
    const value = line.value ?? readBelow(reader, column, depth);
    if (value === undefined || Object.hasOwn(map, line.key)) return undefined;
    map[line.key] = value;
  }
  return map;
}

/** What stands below a key, two columns to its right. */
function readBelow(reader: Reader, column: number, depth: number): Plain | undefined {
  const next = reader.lines[reader.at];
  if (!next) return undefined;
  if (!next.dash) return next.column === column + 2 ? readMap(reader, column + 2, depth + 1) : undefined;
  return next.column === column + 4 ? readList(reader, column + 4, depth + 1) : undefined;
}

function readList(reader: Reader, column: number, depth: number): Plain[] | undefined {
  const items: Plain[] = [];
  for (;;) {
    const line = reader.lines[reader.at];
    if (!line?.dash || line.column !== column) return items;
    const item = line.key === undefined ? line.value : readMap(reader, column, depth + 1);
    if (item === undefined) return undefined;
    if (line.key === undefined) reader.at += 1;
    items.push(item);
  }
}
