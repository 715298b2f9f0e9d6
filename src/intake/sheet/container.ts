/** The chain of a stream comes back to where it was. */
export class Looped extends Error {}

/** The first sectors of the FAT are named in the header itself, the others by sectors of their own (DIFAT). */
const [HEADER, NAMED, ENTRY] = [512, 109, 128];
/** From there on a number stands for no sector. */
const NO_SECTOR = 0xfffffffa;
const [STREAM, ROOT] = [2, 5];

/**
 * The stream of this name in an OLE container (MS-CFB 2.2 to 2.6), whatever its storage; undefined where there is none.
 * What breaks off is read as far as it goes; a chain without an end throws `Looped`.
 */
export function streamIn(bytes: Uint8Array, name: string): Uint8Array | undefined {
  if (bytes.length < HEADER) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const number = (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, true) : NO_SECTOR);
  const sectors = { bytes, size: 1 << view.getUint16(30, true), from: 1 };
  if (sectors.size < HEADER) return undefined;
  const per = sectors.size / 4;
  const fat = fatSectors(number, sectors.size);
  const next = (sector: number) =>
    number((1 + (fat[Math.floor(sector / per)] ?? NO_SECTOR)) * sectors.size + (sector % per) * 4);
  const whole = (start: number) => joined(sectors, start, next);
  const entries = entriesIn(whole(number(48)));
  const found = entries.find((one) => one.type === STREAM && one.name === name);
  if (!found || found.size >= number(56)) return found && whole(found.start).subarray(0, found.size);
  const root = entries.find(({ type }) => type === ROOT);
  const small = whole(number(60));
  const smallNext = numbersIn(small);
  const inside = { bytes: whole(root?.start ?? NO_SECTOR), size: 1 << view.getUint16(32, true), from: 0 };
  return joined(inside, found.start, smallNext).subarray(0, found.size);
}

/** Which sectors hold the FAT, in its order. */
function fatSectors(number: (at: number) => number, size: number): number[] {
  const from = (at: number, count: number) => Array.from({ length: count }, (_, i) => number(at + 4 * i));
  const found = from(76, NAMED);
  const seen = new Set<number>();
  for (let sector = number(68); sector < NO_SECTOR; sector = number((2 + sector) * size - 4)) {
    if (seen.has(sector)) throw new Looped();
    seen.add(sector);
    found.push(...from((1 + sector) * size, size / 4 - 1));
  }
  return found;
}

/** Sectors of a size; the first one stands after so many others. */
interface Sectors {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly from: number;
}

/** What a chain of sectors holds. */
function joined({ bytes, size, from }: Sectors, start: number, next: (sector: number) => number): Uint8Array {
  const parts: Uint8Array[] = [];
  const most = bytes.length / size;
  for (let sector = start; sector < most; sector = next(sector)) {
    if (parts.length > most) throw new Looped();
    parts.push(bytes.subarray((from + sector) * size, (from + sector + 1) * size));
  }
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function numbersIn(bytes: Uint8Array): (place: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return (place) => (place * 4 + 4 <= bytes.length ? view.getUint32(place * 4, true) : NO_SECTOR);
}

/** Names and places of what a directory lists. */
function entriesIn(directory: Uint8Array) {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.length);
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, i) => {
    const at = i * ENTRY;
    const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      type: directory[at + 66],
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}
