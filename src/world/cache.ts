import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { printOf } from './print.ts';
import { buildOf, memoryFolder, putAway } from './remembered.ts';
import type { Cache, World } from './world.ts';

/** The most names that are kept. */
const MOST = 16;

const SUM_BYTES = 4;

/** What this build of the program (the file of this name) keeps from one run to the next, in a folder of the person's. */
export function nodeCache(env: World['env'], program: string): Cache | undefined {
  const folder = memoryFolder(env);
  if (folder === undefined) return undefined;
  const fileOf = (name: string) => `${folder}/${printOf(JSON.stringify([name, buildOf(program)]))}.kept`;
  return {
    get: (name) => wholeIn(fileOf(name)),
    put: (name, text) => putAway(folder, fileOf(name), summed(text), MOST),
  };
}

function summed(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  const sum = Buffer.alloc(SUM_BYTES);
  sum.writeUInt32LE(crc32(bytes));
  return Buffer.concat([sum, bytes]);
}

function wholeIn(file: string): string | undefined {
  try {
    const content = readFileSync(file);
    const bytes = content.subarray(SUM_BYTES);
    return content.readUInt32LE(0) === crc32(bytes) ? bytes.toString() : undefined;
  } catch {
    return undefined;
  }
}
