import { type CST, isCollection, isMap, isScalar, isSeq, type ParsedNode, type YAMLSeq } from 'yaml';
import type { Path } from '../../../vocabulary/messages.ts';
import { lineStart } from '../lines.ts';

/** Where one value stands in a text that YAML reads without error. */
export interface Slot {
  readonly node: ParsedNode | null;
  /** The whole file, after a key, after a dash, or in brackets. */
  readonly position: 'root' | 'field' | 'item' | 'bracket';
  /** In a mapping. */
  readonly key?: string;
  /** Where the key, dash or bracketed item begins. */
  readonly start: number;
  /** Just after the colon or dash; where the value begins if there is neither. */
  readonly head: number;
  /** Just after the value, comments not included. */
  readonly end: number;
  /** Column of `start` on its line, 0-based. */
  readonly column: number;
}

/** The slots inside a mapping or list, in the order of the text; none inside a scalar. */
export function slotsOf(text: string, node: ParsedNode | null): Slot[] {
  if (!isMap(node) && !isSeq(node)) return [];
  const position = node.flow ? 'bracket' : isMap(node) ? 'field' : 'item';
  const slot = (start: number, head: number, value: ParsedNode | null) => {
    return {
      node: value,
      position,
      start,
      head,
      end: endOf(text, value, head),
      column: start - lineStart(text, start),
    } as const;
  };
  if (isMap(node)) {
    return node.items.map(({ key, value, srcToken }) => {
      return {
        ...slot(key.range[0], colonEnd(srcToken) ?? key.range[1], value),
        key: isScalar(key) ? String(key.value) : '',
      };
    });
  }
  const dashes = dashesOf(node);
  return (node.items as ParsedNode[]).map((item, index) => {
    const dash = dashes[index];
    return dash === undefined ? slot(item.range[0], item.range[0], item) : slot(dash, dash + 1, item);
  });
}

function colonEnd(token: CST.CollectionItem | undefined): number | undefined {
  const colon = token?.sep?.find(({ type }) => type === 'map-value-ind');
  return colon && colon.offset + 1;
}

function dashesOf({ srcToken }: YAMLSeq.Parsed): number[] {
  if (srcToken?.type !== 'block-seq') return [];
  return srcToken.items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
}

/** Just after the last character of a value; `head` if there is none. Blank lines that end a `|` block are not in it. */
function endOf(text: string, node: ParsedNode | null, head: number): number {
  if (isCollection(node)) return node.flow ? node.range[1] : (slotsOf(text, node as ParsedNode).at(-1)?.end ?? head);
  if (!isScalar(node) || node.range[0] === node.range[1]) return head;
  const [start, end] = node.range;
  if (!isBlock(node)) return end;
  const block = text.slice(start, end);
  return start + block.replace(/^.[0-9]*\+/.test(block) ? /\r?\n$/ : /(?:\r?\n)+$/, '').length;
}

/** Whether a value is text on lines of its own under `|` or `>`. */
export function isBlock(node: ParsedNode | null): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

/** The slot at a path, and the outermost brackets on the way to it, itself included. */
export interface Found {
  readonly slot: Slot;
  readonly brackets?: { readonly slot: Slot; readonly path: Path };
}

/** The slot at a path that the file has; the empty path is the file. */
export function findSlot(text: string, contents: ParsedNode, path: Path): Found | undefined {
  const [start] = contents.range;
  let found = entered(
    { node: contents, position: 'root', start, head: start, end: endOf(text, contents, start), column: 0 },
    [],
  );
  for (const [depth, step] of path.entries()) {
    const slot = slotsOf(text, found.slot.node).find(({ key }, index) =>
      typeof step === 'string' ? key === step : index === step,
    );
    if (!slot) return undefined;
    found = found.brackets ? { ...found, slot } : entered(slot, path.slice(0, depth + 1));
  }
  return found;
}

function entered(slot: Slot, path: Path): Found {
  return isCollection(slot.node) && slot.node.flow ? { slot, brackets: { slot, path } } : { slot };
}
