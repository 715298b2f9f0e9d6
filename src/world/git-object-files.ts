import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { attempt } from './trouble.ts';

/** An object of git by its name in hex, read from its file or from a pack; undefined where it is not here. */
export type ReadObject = (name: string) => Buffer | undefined;

/** Reads objects (gitformat-pack) below a folder `objects`, and below those that it names as its alternates. */
export function objectReader(objects: string): ReadObject {
  const folders = [objects, ...alternatesOf(objects)];
  let packs: readonly Pack[] | undefined;
  const read: ReadObject = (name) => {
    const loose = folders.map((folder) => looseIn(folder, name)).find((found) => found !== undefined);
    if (loose) return loose;
    packs ??= folders.flatMap(packsIn);
    for (const pack of packs) {
      const offset = pack.offsetOf(name);
      if (offset !== undefined) return packed(pack, offset, read);
    }
    return undefined;
  };
  return read;
}

function alternatesOf(objects: string): string[] {
  const text = bytesOf(join(objects, 'info/alternates'))?.toString() ?? '';
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => resolve(objects, line));
}

/** After a line with its type and size. */
function looseIn(folder: string, name: string): Buffer | undefined {
  const bytes = bytesOf(join(folder, name.slice(0, 2), name.slice(2)));
  const whole = bytes && inflateSync(bytes);
  return whole?.subarray(whole.indexOf(0) + 1);
}

interface Pack {
  readonly file: string;
  offsetOf(name: string): number | undefined;
}

function packsIn(folder: string): Pack[] {
  const listed = attempt(folder, () => ({ ok: true, names: readdirSync(join(folder, 'pack')) }));
  const names = listed.ok ? listed.names.filter((name) => name.endsWith('.idx')) : [];
  return names.map((name) => packOf(join(folder, 'pack', name)));
}

const [FANOUT, NAMES] = [8, 8 + 4 * 256];

/** An index of version 2: how many names begin with each byte or a lower one, names, sums, and offsets. */
function packOf(index: string): Pack {
  let bytes: Buffer | undefined;
  return {
    file: index.replace(/idx$/, 'pack'),
    offsetOf(name) {
      bytes ??= bytesOf(index) ?? Buffer.alloc(NAMES);
      const [wanted, length, count] = [Buffer.from(name, 'hex'), name.length / 2, bytes.readUInt32BE(NAMES - 4)];
      const first = wanted[0] as number;
      let low = first === 0 ? 0 : bytes.readUInt32BE(FANOUT + 4 * (first - 1));
      let high = bytes.readUInt32BE(FANOUT + 4 * first);
      while (low < high) {
        const middle = (low + high) >> 1;
        const at = NAMES + middle * length;
        const order = bytes.compare(wanted, 0, length, at, at + length);
        if (order === 0) return offsetAt(bytes, NAMES + count * (length + 4), count, middle);
        if (order < 0) low = middle + 1;
        else high = middle;
      }
      return undefined;
    },
  };
}

/** Those beyond 2 GiB stand in a table of their own. */
function offsetAt(bytes: Buffer, table: number, count: number, at: number): number {
  const offset = bytes.readUInt32BE(table + 4 * at);
  if (offset < 2 ** 31) return offset;
  return Number(bytes.readBigUInt64BE(table + 4 * count + 8 * (offset - 2 ** 31)));
}

const [OFFSET_DELTA, NAME_DELTA] = [6, 7];
/** Of type, size and base, and what deflate may add to what does not get smaller. */
const SPARE = 512;

function packed(pack: Pack, offset: number, read: ReadObject): Buffer | undefined {
  const head = bytesAt(pack.file, offset, SPARE);
  let at = 0;
  let byte = head.readUInt8(at++);
  const kind = (byte >> 4) & 7;
  let [size, shift] = [byte & 15, 4];
  for (; byte & 0x80; shift += 7) {
    byte = head.readUInt8(at++);
    size += (byte & 0x7f) * 2 ** shift;
  }
  let base: Buffer | undefined;
  if (kind === OFFSET_DELTA) {
    byte = head.readUInt8(at++);
    let back = byte & 0x7f;
    while (byte & 0x80) {
      byte = head.readUInt8(at++);
      back = (back + 1) * 128 + (byte & 0x7f);
    }
    base = packed(pack, offset - back, read);
  } else if (kind === NAME_DELTA) {
    base = read(head.toString('hex', at, at + 20));
    at += 20;
  }
  const data = inflateSync(bytesAt(pack.file, offset + at, size + (size >> 8) + SPARE));
  return kind === OFFSET_DELTA || kind === NAME_DELTA ? base && applied(base, data) : data;
}

/** A delta: the sizes of both, then copies of parts of the base, and insertions. */
function applied(base: Buffer, delta: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (let left = 2; left > 0; at += 1) if (!((delta[at] as number) & 0x80)) left -= 1;
  while (at < delta.length) {
    const code = delta.readUInt8(at++);
    if (code & 0x80) {
      const number = (bits: readonly number[]) =>
        bits.reduce((sum, bit, i) => (code & bit ? sum + delta.readUInt8(at++) * 256 ** i : sum), 0);
      const from = number([1, 2, 4, 8]);
      const length = number([16, 32, 64]) || 0x10000;
      parts.push(base.subarray(from, from + length));
    } else {
      parts.push(delta.subarray(at, at + code));
      at += code;
    }
  }
  return Buffer.concat(parts);
}

function bytesAt(file: string, from: number, length: number): Buffer {
  const fd = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(fd, bytes, 0, length, from));
  } finally {
    closeSync(fd);
  }
}

function bytesOf(path: string): Buffer | undefined {
  const read = attempt(path, () => ({ ok: true, bytes: readFileSync(path) }));
  return read.ok ? read.bytes : undefined;
}
