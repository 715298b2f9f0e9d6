import { type Index, SPLIT } from './git-index.ts';
import type { Entry, IndexDiff, IndexTrouble, Tracked } from './world.ts';

/**
 * What was walked against an index that was written at this time (ms); paths in it begin with `prefix`. Both are in the
 * order of their paths: mostly the next of the one is the next of the other, and then nothing is made of either.
 */
export function againstIndex(
  index: Index,
  prefix: string,
  written: number,
  entries: readonly Entry[],
): Walked | IndexTrouble {
  const start = Buffer.from(prefix).toString('latin1');
  const files = entries.filter(isFile);
  const found: Found = { unlike: [], absent: [] };
  let next = 0;
  const upTo = (path: string) => {
    for (; next < files.length && (files[next] as Entry).path < path; next += 1) {
      found.unlike.push({ path: (files[next] as Entry).path });
    }
  };
  /** What is no older than the index may have changed in the same moment. */
  const isAsItWas = ({ stamp }: Entry, at: number) => stamp && stamp[3] < written && index.holds(at, stamp);
  try {
    index.each((at, text, from, end) => {
      if (!text.startsWith(start, from)) return;
      const begin = from + start.length;
      const walked = files[next]?.path ?? '';
      const isNext = end - begin === walked.length && text.startsWith(walked, begin);
      const path = isNext ? walked : Buffer.from(text.slice(begin, end), 'latin1').toString();
      if (!isNext) upTo(path);
      const entry = files[next];
      if (entry?.path !== path) return void found.absent.push(index.at(at, path));
      next += 1;
      if (!isAsItWas(entry, at)) found.unlike.push({ path, tracked: index.at(at, path) });
    });
  } catch (error) {
    if (error instanceof RangeError) return error.message === SPLIT ? 'split' : 'spoilt';
    throw error;
  }
  upTo(LAST);
  return paired(found);
}

/** Behind every path. */
const LAST = '\uffff';

/** What has been walked against the index alone. */
export type Walked = Omit<IndexDiff, 'staged'>;

interface Found {
  readonly unlike: { readonly path: string; readonly tracked?: Tracked | undefined }[];
  readonly absent: Tracked[];
}

export function isFile({ kind }: Entry): boolean {
  return kind === 'file';
}

/** A merge leaves a path several times; and beyond the basic plane of Unicode git sorts otherwise than we do. */
function paired({ unlike, absent }: Found): Walked {
  const there = new Set(unlike.map(({ path }) => path));
  const late = new Map(absent.map((tracked) => [tracked.path, tracked]));
  return {
    unlike: unlike.map((file) => ({ tracked: late.get(file.path), ...file })),
    absent: absent.filter(({ path }) => !there.has(path)),
  };
}
