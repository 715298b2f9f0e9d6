/** A character of the text, and where it stands in the stream: what is said of it is said of that place. */
export interface Character {
  readonly code: number;
  readonly at: number;
}

/** Where the header names the table of pieces ([MS-DOC] 2.5.10, fcClx). */
const CLX = 0x01a2;
const COMPRESSED = 0x40000000;

/** The characters of a document in their order, whatever the order of its pieces (2.8.35, 2.9.177). */
export function charactersIn(main: Uint8Array, table: Uint8Array): Character[] {
  const [header, clx] = [viewOf(main), viewOf(table)];
  let at = header.getUint32(CLX, true);
  const end = at + header.getUint32(CLX + 4, true);
  while (at < end && clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true);
  const size = clx.getUint32(at + 1, true);
  const [from, count] = [at + 5, Math.floor((size - 4) / 12)];
  const all: Character[] = [];
  for (let i = 0; i < count; i += 1) {
    const length = clx.getUint32(from + 4 * (i + 1), true) - clx.getUint32(from + 4 * i, true);
    const told = clx.getUint32(from + 4 * (count + 1) + 8 * i + 2, true);
    // pieces do not overlap, so that together they are no longer than the stream
    if (length < 0 || all.length + length > main.length) throw new RangeError('pieces');
    for (const one of pieceOf(header, told, length)) all.push(one);
  }
  return all;
}

/** The characters of a piece, of one byte or of two. */
function* pieceOf(view: DataView, told: number, length: number): Generator<Character> {
  const isNarrow = (told & COMPRESSED) !== 0;
  const width = isNarrow ? 1 : 2;
  const start = (told & ~COMPRESSED) / (isNarrow ? 2 : 1);
  for (let at = start; at < start + length * width; at += width)
    yield { code: isNarrow ? narrow(view.getUint8(at)) : view.getUint16(at, true), at };
}

/** Of one byte: Windows-1252 (2.9.73). */
function narrow(byte: number): number {
  return byte < 0x80 || byte > 0x9f ? byte : new TextDecoder('windows-1252').decode(Uint8Array.of(byte)).charCodeAt(0);
}

/** Numbers of a stream; what lies beyond its end throws a RangeError. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
