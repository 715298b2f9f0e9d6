import { lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settle } from './settle.ts';
import { attempt, trouble } from './trouble.ts';
import type { Outcome } from './world.ts';

type Pruned = { readonly gone: readonly string[] };

/** Takes away what lies below a folder but for some files, as `Files.prune` promises. */
export function pruneFolder(folder: string, isKept: (path: string) => boolean): Outcome<Pruned> {
  return attempt<Pruned>(folder, () => {
    const there = lstatSync(folder, { throwIfNoEntry: false });
    if (!there) return { ok: true, gone: [] };
    if (there.isSymbolicLink()) return { ok: false, trouble: trouble('symlink', folder) };
    if (!there.isDirectory()) return { ok: false, trouble: trouble('not-a-folder', folder) };
    const gone: string[] = [];
    if (emptied(folder, '', isKept, gone)) {
      rmdirSync(folder);
      settle(new Set([dirname(folder)]));
    }
    return { ok: true, gone };
  });
}

/** Whether nothing is left in it. */
function emptied(folder: string, before: string, isKept: (path: string) => boolean, gone: string[]): boolean {
  let isEmpty = true;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [place, path] = [join(folder, entry.name), before + entry.name];
    if (entry.isDirectory() && emptied(place, `${path}/`, isKept, gone)) rmdirSync(place);
    else if (entry.isDirectory() || isKept(path)) isEmpty = false;
    else {
      rmSync(place);
      gone.push(path);
    }
  }
  return isEmpty;
}
