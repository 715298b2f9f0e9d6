import { printOf } from './print.ts';
import { buildOf, memoryFolder, putAway } from './remembered.ts';
import { readSummed, withSum } from './summed.ts';
import type { Cache, World } from './world.ts';

/** The most names that are kept. */
const MOST = 256;

/** What this build of the program (the file of this name) keeps from one run to the next, in a folder of the person's. */
export function nodeCache(env: World['env'], program: string): Cache | undefined {
  const folder = memoryFolder(env);
  if (folder === undefined) return undefined;
  const build = buildOf(program);
  const fileOf = (name: string) => `${folder}/${printOf(JSON.stringify([name, build]))}.kept`;
  return {
    get: (name) => {
      const bytes = readSummed(fileOf(name));
      return bytes && linesIn(bytes);
    },
    put: (name, lines) => putAway(folder, fileOf(name), withSum(bytesOf(lines)), MOST),
  };
}

function* bytesOf(lines: Iterable<string>): Generator<Uint8Array> {
  for (const line of lines) yield Buffer.from(`${line}\n`);
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
