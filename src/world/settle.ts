import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, lstatSync, openSync } from 'node:fs';
import { hold as holdHere, type Waited } from './held.ts';
import { programNamed } from './programs.ts';
import { attempt } from './trouble.ts';
import type { Outcome, Unsettled } from './world.ts';

/** From so many on they are written to the disk together: one after the other each of them waits for the whole disk. */
const MANY = 64;

/**
 * Makes files and the names in folders survive a power cut. Some systems cannot do that for folders, and the files are in
 * place anyway; a file that did not reach the disk is told.
 */
export function settle(unsettled: Unsettled, hold = holdHere): Outcome {
  const failed = unsettled.size >= MANY && settledTogether(unsettled) ? undefined : settledEach(unsettled, hold);
  unsettled.clear();
  return failed ?? { ok: true };
}

/** Windows takes what may be written only (FlushFileBuffers), and has no folders among that. */
const FLAGS = process.platform === 'win32' ? 'r+' : 'r';

function settledEach(paths: Unsettled, hold: Waited): Outcome<never> | undefined {
  for (const path of paths) {
    const outcome = attempt(path, () => {
      const handle = isFile(path) ? hold(() => openSync(path, FLAGS)) : openSync(path, 'r');
      try {
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      return { ok: true };
    });
    if (!outcome.ok && isFile(path)) return outcome;
  }
  return undefined;
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** syncfs(2), by the program of the system that has it: of each disk once. Elsewhere sync does not wait. */
function settledTogether(paths: Unsettled): boolean {
  if (process.platform !== 'linux') return false;
  const disks = new Map<number, string>();
  for (const path of paths) {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats) disks.set(stats.dev, path);
  }
  const sync = programNamed('sync', process.env);
  return sync !== undefined && spawnSync(sync, ['-f', ...disks.values()], { stdio: 'ignore' }).status === 0;
}
