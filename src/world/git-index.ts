import type { Stamp, Tracked } from './world.ts';

/** Of an entry: the fields of `stat`, then the name of the blob, then flags and the path. */
const STAT = 40;
const [EXTENDED, ASSUMED, STAGES, LENGTH] = [0x4000, 0x8000, 0x3000, 0x0fff];
/** In the second word of flags, from version 3 on. */
const [SKIPPED, ANNOUNCED] = [0x4000, 0x2000];
const [HEADER, SIGNATURE, FOLDER] = [12, 0x44495243, 0o040000];

/** The message of the RangeError where the other part is elsewhere. */
export const SPLIT = 'core.splitIndex';

/** The bytes of an index, and the same as a text of single bytes; `hash` is how long the names of objects are. */
interface Source {
  readonly bytes: Buffer;
  readonly view: DataView;
  readonly text: string;
  readonly hash: number;
}

/** Where an entry begins, and its path as bytes: in a text, from here to there. */
type Tell = (at: number, text: string, from: number, end: number) => void;

/** An index: its entries in the order of their paths, byte by byte. */
export interface Index {
  each(tell: Tell): void;
  at(at: number, path: string): Tracked;
  /** Whether a file is as it was when git last looked, by its size and times; where git looks otherwise, it is not. */
  holds(at: number, stamp: Stamp): boolean;
  /** The tree that it would be, if git has noted that. */
  tree(): string | undefined;
}

/**
 * Opens `.git/index` (gitformat-index, versions 2 to 4). Undefined where it is no index; where it is only a part of one
 * (core.splitIndex), walking its entries ends with SPLIT.
 */
export function openIndex(bytes: Buffer, hash: number): Index | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const version = bytes.length < HEADER ? 0 : view.getUint32(4);
  if (version < 2 || version > 4 || view.getUint32(0) !== SIGNATURE) return undefined;
  const source = { bytes, view, text: bytes.toString('latin1'), hash };
  let end = bytes.length;
  return {
    at: (at, path) => new TrackedFile(source, at, path),
    holds: (at, [size, , , modified, changed]) =>
      view.getUint32(at + 36) === size % 2 ** 32 &&
      timeAt(view, at + 8) === modified &&
      timeAt(view, at) === changed &&
      (view.getUint16(at + STAT + hash) & (EXTENDED | ASSUMED | STAGES)) === 0,
    each(tell) {
      end = (version === 4 ? eachPacked : eachPlain)(source, tell);
      if (extensionAt(source, end, 'link') !== undefined) throw new RangeError(SPLIT);
    },
    tree: () => treeIn(source, end),
  };
}

/** Where they end. */
function eachPlain({ view, text, hash }: Source, tell: Tell): number {
  let at = HEADER;
  for (let left = view.getUint32(8); left > 0; left -= 1) {
    const flags = view.getUint16(at + STAT + hash);
    const from = at + STAT + hash + (flags & EXTENDED ? 4 : 2);
    const length = flags & LENGTH;
    const end = length < LENGTH ? from + length : text.indexOf('\0', from);
    tell(at, text, from, end);
    at += (end - at + 8) & ~7;
  }
  return at;
}

/** Version 4: of each path, how much of the one before is dropped, and what comes instead. */
function eachPacked({ view, text, hash }: Source, tell: Tell): number {
  let [at, path] = [HEADER, ''];
  for (let left = view.getUint32(8); left > 0; left -= 1) {
    const flags = at + STAT + hash;
    const { dropped, from } = droppedAt(view, flags + (view.getUint16(flags) & EXTENDED ? 4 : 2));
    const end = text.indexOf('\0', from);
    path = path.slice(0, path.length - dropped) + text.slice(from, end);
    tell(at, path, 0, path.length);
    at = end + 1;
  }
  return at;
}

function droppedAt(view: DataView, start: number): { readonly dropped: number; readonly from: number } {
  let byte = view.getUint8(start);
  let [dropped, from] = [byte & 0x7f, start + 1];
  for (; byte & 0x80; from += 1) {
    byte = view.getUint8(from);
    dropped = ((dropped + 1) << 7) + (byte & 0x7f);
  }
  return { dropped, from };
}

/** Behind the entries: names of four letters, each with so many bytes. */
function extensionAt({ view, text, hash }: Source, end: number, name: string): number | undefined {
  for (let at = end; at + 8 <= text.length - hash; at += 8 + view.getUint32(at + 4)) {
    if (text.startsWith(name, at)) return at + 8;
  }
  return undefined;
}

/** TREE begins with the whole: no path, how many entries (-1: not known any more), how many trees below, the name. */
function treeIn(source: Source, end: number): string | undefined {
  const { bytes, text, hash } = source;
  const at = extensionAt(source, end, 'TREE');
  const line = at === undefined ? -1 : text.indexOf('\n', at);
  if (at === undefined || line < 0 || text.startsWith('\0-1 ', at)) return undefined;
  return bytes.toString('hex', line + 1, line + 1 + hash);
}

/** An entry, of which all but the path is read when it is asked for. */
class TrackedFile implements Tracked {
  readonly path: string;
  readonly #source: Source;
  readonly #at: number;

  constructor(source: Source, at: number, path: string) {
    this.path = path;
    this.#source = source;
    this.#at = at;
  }

  get blob(): string {
    const { bytes, hash } = this.#source;
    return bytes.toString('hex', this.#at + STAT, this.#at + STAT + hash);
  }

  get isFolder(): boolean {
    return this.#source.view.getUint32(this.#at + 24) === FOLDER;
  }

  get isUnmerged(): boolean {
    return (this.#flags & STAGES) !== 0;
  }

  get isAssumed(): boolean {
    return (this.#flags & ASSUMED) !== 0;
  }

  get isSkipped(): boolean {
    return (this.#more & SKIPPED) !== 0;
  }

  get isAnnounced(): boolean {
    return (this.#more & ANNOUNCED) !== 0;
  }

  get #flags(): number {
    const { view, hash } = this.#source;
    return view.getUint16(this.#at + STAT + hash);
  }

  get #more(): number {
    const { view, hash } = this.#source;
    return this.#flags & EXTENDED ? view.getUint16(this.#at + STAT + hash + 2) : 0;
  }
}

/** In ms, computed as Node does that of a file. */
function timeAt(view: DataView, at: number): number {
  return view.getUint32(at) * 1000 + view.getUint32(at + 4) / 1_000_000;
}
