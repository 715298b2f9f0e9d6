import { viewOf } from './pieces.ts';

/** A stretch of the stream and what is said of it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly told: ReadonlyMap<number, Uint8Array>;
}

/** What is said of places in the stream. */
export interface PlaceMarks {
  characters(at: number): ReadonlyMap<number, Uint8Array>;
  paragraph(at: number): ReadonlyMap<number, Uint8Array>;
  readonly hasLists: boolean;
}

/** Where the header names the pages of properties ([MS-DOC] 2.5.6). */
const [OF_CHARACTERS, OF_PARAGRAPHS] = [0x00fa, 0x0102];
const PAGE = 512;
/** sprmPIlfo: which list a paragraph counts in. */
const IN_LIST = 0x460b;

const NOTHING: ReadonlyMap<number, Uint8Array> = new Map();

/** The properties of characters and paragraphs by their places (2.9.33, 2.9.174). */
export function saidOfPlaces(main: Uint8Array, table: Uint8Array): PlaceMarks {
  const [characters, paragraphs] = [stretches(OF_CHARACTERS), stretches(OF_PARAGRAPHS)];
  return {
    characters: (at) => toldOf(characters, at),
    paragraph: (at) => toldOf(paragraphs, at),
    hasLists: paragraphs.some(({ told }) => (told.get(IN_LIST)?.[0] ?? 0) > 0),
  };

  function stretches(where: number): Stretch[] {
    const [header, plc] = [viewOf(main), viewOf(table)];
    const [from, size] = [header.getUint32(where, true), header.getUint32(where + 4, true)];
    const count = Math.max(0, Math.floor((size - 4) / 8));
    const found: Stretch[] = [];
    for (let i = 0; i < count; i += 1) {
      const page = plc.getUint32(from + 4 * (count + 1) + 4 * i, true) & 0x3fffff;
      found.push(...stretchesOn(main.subarray(page * PAGE, (page + 1) * PAGE), where === OF_CHARACTERS));
    }
    return found.toSorted((a, b) => a.from - b.from);
  }
}

function toldOf(stretches: readonly Stretch[], at: number): ReadonlyMap<number, Uint8Array> {
  let [low, high] = [0, stretches.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = stretches[middle] as Stretch;
    if (at < one.from) high = middle - 1;
    else if (at >= one.to) low = middle + 1;
    else return one.told;
  }
  return NOTHING;
}

function stretchesOn(page: Uint8Array, isOfCharacters: boolean): Stretch[] {
  const view = viewOf(page);
  const runs = view.getUint8(PAGE - 1);
  const step = isOfCharacters ? 1 : 13;
  return Array.from({ length: runs }, (_, i) => {
    const place = view.getUint8(4 * (runs + 1) + step * i) * 2;
    return {
      from: view.getUint32(4 * i, true),
      to: view.getUint32(4 * (i + 1), true),
      told: place === 0 ? NOTHING : sprmsIn(isOfCharacters ? ofCharacters(page, place) : ofParagraph(page, place)),
    };
  });
}

function ofCharacters(page: Uint8Array, place: number): Uint8Array {
  return page.subarray(place + 1, place + 1 + (page[place] ?? 0));
}

/** Its style stands before what is said of a paragraph. */
function ofParagraph(page: Uint8Array, place: number): Uint8Array {
  const length = page[place] ?? 0;
  const [from, size] = length === 0 ? [place + 2, 2 * (page[place + 1] ?? 0)] : [place + 1, 2 * length - 1];
  return page.subarray(from + 2, from + size);
}

/** How many bytes follow, by the highest bits of a property (2.2.5.1). */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const TABLE_DEFINITION = 0xd608;

function sprmsIn(bytes: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const told = new Map<number, Uint8Array>();
  const view = viewOf(bytes);
  let at = 0;
  while (at + 2 < bytes.length) {
    const sprm = view.getUint16(at, true);
    const kind = sprm >> 13;
    const isTable = sprm === TABLE_DEFINITION;
    const start = at + 2 + (isTable ? 2 : kind === 6 ? 1 : 0);
    const size = isTable
      ? (bytes[at + 2] ?? 0) + 256 * (bytes[at + 3] ?? 0) - 1
      : kind === 6
        ? (bytes[at + 2] ?? 0)
        : (SIZES[kind] ?? 1);
    told.set(sprm, bytes.subarray(start, start + size));
    at = start + Math.max(0, size);
  }
  return told;
}
