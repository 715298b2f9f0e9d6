import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { heedMemory, OutOfMemory } from './memory.ts';
import type { Keeping, Kept } from './world.ts';

/** At the end of a file: how long its head is, and the sum of that. */
const FOOT = 8;
/** After each piece. */
const SUM = 4;
/** Pieces are mostly asked for one after the other. */
const WINDOW = 256 * 1024;
const WINDOWS = 3;
/** A file of no more bytes is held once as many have been read: whoever goes through it again and again needs it all. */
const HELD = 32 * 1024 * 1024;

/**
 * Reads what `writeStore` has written: pieces with their sums; then the head, which is where they end, the numbers, and
 * the texts. The head is read and checked at once, a piece when it is asked for. The file stays open, for another may
 * take its name. Throws where there is none or it is not whole.
 */
export function openStore(file: string): Kept {
  const fd = openSync(file, 'r');
  try {
    return storeIn(fd);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

function storeIn(fd: number): Kept {
  const { size } = fstatSync(fd);
  const foot = bytesAt(fd, size - FOOT, size);
  const start = size - FOOT - foot.readUInt32LE(0);
  const head = bytesAt(fd, start, size - FOOT);
  if (foot.readUInt32LE(4) !== crc32(head)) throw new Error('damaged');
  const line = head.indexOf(LINE_END);
  const [pieces, count, ...lengths] = JSON.parse(head.toString('latin1', 0, line)) as [number, number, ...number[]];
  const [ends, after] = floatsAt(head, line + 1, pieces);
  const [numbers, rest] = floatsAt(head, after, count);
  if ((ends.at(-1) ?? 0) !== start) throw new Error('damaged');
  const wholePiece = unreadAsDamaged(readerOf(fd, ends));
  return {
    numbers,
    texts: textsAt(head, rest, lengths),
    piece: (number) => wholePiece(number)?.toString('utf8'),
    isWhole: () => ends.every((_, number) => wholePiece(number) !== undefined),
  };
}

/** The bytes of a piece that is as it was written; they are there until others are asked for. */
function readerOf(fd: number, ends: Float64Array): (number: number) => Buffer | undefined {
  const last = ends.at(-1) ?? 0;
  const isIn = (start: number, end: number) => (one: Window) => start >= one.from && end <= one.from + one.bytes.length;
  /** Several, for pieces of several kinds are asked for in turn; the one that was asked for last comes first. */
  let windows: readonly Window[] = [];
  let spent = 0;
  const opened = (start: number, end: number): Window => {
    const isWorthIt = spent > last && last <= HELD;
    const from = isWorthIt ? 0 : start;
    const bytes = bytesAt(fd, from, isWorthIt ? last : Math.min(last, Math.max(end, start + WINDOW)));
    spent += bytes.length;
    return { from, bytes };
  };
  const windowOf = (start: number, end: number): Window => {
    const open = windows.find(isIn(start, end)) ?? opened(start, end);
    if (open !== windows[0]) windows = [open, ...windows.filter((one) => one !== open)].slice(0, WINDOWS);
    return open;
  };
  return (number) => {
    heedMemory();
    const [start, end] = [ends[number - 1] ?? 0, ends[number] ?? 0];
    const { from, bytes } = windowOf(start, end);
    const piece = bytes.subarray(start - from, end - from - SUM);
    const isWhole = bytes.readUInt32LE(end - from - SUM) === crc32(piece);
    return isWhole ? piece : undefined;
  };
}

/** What has been read of a file around a piece. */
interface Window {
  readonly from: number;
  readonly bytes: Buffer;
}

/** A piece that cannot be read any more is none. */
function unreadAsDamaged<T>(reader: (number: number) => T | undefined): (number: number) => T | undefined {
  return (number) => {
    try {
      return reader(number);
    } catch (error) {
      if (error instanceof OutOfMemory) throw error;
      return undefined;
    }
  };
}

const LINE_END = 10;

/** Copied, for they must begin at a multiple of their size. */
function floatsAt(bytes: Buffer, from: number, count: number): [Float64Array, number] {
  const end = from + count * Float64Array.BYTES_PER_ELEMENT;
  return [new Float64Array(new Uint8Array(bytes.subarray(from, end)).buffer), end];
}

/** Copied as well, or they would hold all that stands before them. */
function textsAt(bytes: Buffer, from: number, lengths: readonly number[]): (() => string)[] {
  const own = Buffer.from(bytes.subarray(from));
  let at = 0;
  return lengths.map((length) => {
    const start = at;
    at += length;
    return () => own.toString('utf8', start, start + length);
  });
}

function bytesAt(fd: number, from: number, to: number): Buffer {
  if (from < 0) throw new Error('damaged');
  const bytes = Buffer.allocUnsafe(to - from);
  for (let done = 0; done < bytes.length; ) {
    const count = readSync(fd, bytes, done, bytes.length - done, from + done);
    if (count === 0) throw new Error('damaged');
    done += count;
  }
  return bytes;
}

/** Writes a file in one step: who reads meanwhile has the old one or the new one. */
export function writeStore(file: string, { pieces, head }: Keeping): void {
  const draft = `${file}.${process.pid}`;
  const fd = openSync(draft, 'w', 0o600);
  try {
    const ends = writePieces(fd, pieces);
    const { numbers, texts } = head();
    const written = texts.map((text) => Buffer.from(text));
    const line = JSON.stringify([ends.length, numbers.length, ...written.map(({ length }) => length)]);
    const all = [Buffer.from(`${line}\n`), bytesOf(new Float64Array(ends)), bytesOf(numbers), ...written];
    const last = Buffer.concat(all);
    const foot = Buffer.alloc(FOOT);
    foot.writeUInt32LE(last.length, 0);
    foot.writeUInt32LE(crc32(last), 4);
    for (const part of [last, foot]) writeAll(fd, part);
    closeSync(fd);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Where each piece ends. */
function writePieces(fd: number, pieces: Iterable<string>): number[] {
  const ends: number[] = [];
  let [waiting, length, end]: [Uint8Array[], number, number] = [[], 0, 0];
  for (const piece of pieces) {
    heedMemory();
    const bytes = Buffer.from(piece);
    const sum = Buffer.alloc(SUM);
    sum.writeUInt32LE(crc32(bytes));
    waiting.push(bytes, sum);
    length += bytes.length + SUM;
    end += bytes.length + SUM;
    ends.push(end);
    if (length < WINDOW) continue;
    writeAll(fd, Buffer.concat(waiting));
    [waiting, length] = [[], 0];
  }
  writeAll(fd, Buffer.concat(waiting));
  return ends;
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
