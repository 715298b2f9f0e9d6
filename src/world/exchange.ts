import { randomUUID } from 'node:crypto';
import { lstatSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Hold, hold as holdHere } from './held.ts';
import { makeFolders } from './make-folders.ts';
import { settle } from './settle.ts';
import { attempt, trouble } from './trouble.ts';
import type { Outcome } from './world.ts';

/** Puts a folder in the place of another, or takes that one away, as `Files.exchange` promises. */
export function exchangeFolder(from: string | undefined, to: string, hold = holdHere): Outcome {
  return attempt(to, () => {
    const there = lstatSync(to, { throwIfNoEntry: false });
    if (there?.isSymbolicLink()) return { ok: false, trouble: trouble('symlink', to) };
    if (there && !there.isDirectory()) return { ok: false, trouble: trouble('not-a-folder', to) };
    const aside = join(dirname(to), `.${basename(to)}.${randomUUID().slice(0, 8)}`);
    makeFolders(dirname(to));
    if (there) hold(() => renameSync(to, aside));
    const outcome = from === undefined ? { ok: true as const } : moved(from, to, hold);
    if (!outcome.ok && there) hold(() => renameSync(aside, to));
    if (outcome.ok) hold(() => rmSync(aside, { recursive: true, force: true }));
    settle(new Set([dirname(to)]));
    return outcome;
  });
}

function moved(from: string, to: string, hold: Hold): Outcome {
  return attempt(to, () => {
    hold(() => renameSync(from, to));
    return { ok: true };
  });
}
