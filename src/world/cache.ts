import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { printOf } from './print.ts';
import { buildOf, memoryFolder, putAway } from './remembered.ts';
import type { Cache, World } from './world.ts';

/** The most names that are kept. */
const MOST = 256;

const SUM_BYTES = 4;

/** What this build of the program (the file of this name) keeps from one run to the next, in a folder of the person's. */
export function nodeCache(env: World['env'], program: string): Cache | undefined {
  const folder = memoryFolder(env);
  if (folder === undefined) return undefined;
  const fileOf = (name: string) => `${folder}/${printOf(JSON.stringify([name, buildOf(program)]))}.kept`;
  return {
    get: (name) => {
      const bytes = wholeIn(fileOf(name));
      return bytes && linesIn(bytes);
    },
    put: (name, lines) => putAway(folder, fileOf(name), summed(lines), MOST),
  };
}

/** Lines as bytes with their sum before them. */
function summed(lines: Iterable<string>): Uint8Array {
  const parts = [Buffer.alloc(SUM_BYTES)];
  let sum = 0;
  for (const line of lines) {
    const part = Buffer.from(`${line}\n`);
    parts.push(part);
    sum = crc32(part, sum);
  }
  parts[0]?.writeUInt32LE(sum);
  return Buffer.concat(parts);
}

function wholeIn(file: string): Buffer | undefined {
  try {
    const content = readFileSync(file);
    const bytes = content.subarray(SUM_BYTES);
    return content.readUInt32LE(0) === crc32(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** One by one: a large ledger has a hundred thousand of them. */
function* linesIn(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, at);
    yield bytes.toString('utf8', at, end);
    at = end + 1;
  }
}

const LINE_END = 10;
