import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../environment.ts';
import { before, type DiskGround, put } from './disk.ts';

/** What becomes of a git process: it refuses, or is killed before it has begun or when it has just done its work. */
export const fates = ['refused', 'killed before', 'killed after'] as const;
export type Fate = (typeof fates)[number];

/** Counts the calls of git, passes them on to the machine's own, and lets one of them fail. */
const SCRIPT = `#!/bin/sh
for word; do
  case $skip$word in -C | -c) skip=-;; -*) skip=;; *) break;; esac
done
echo "$word" >> "$0.calls"
if [ "$(wc -l < "$0.calls")" = "$BROKEN_AT" ]; then
  case $BROKEN_FATE in
    refused) echo 'fatal: write error: No space left on device' >&2; exit 128;;
    'killed before') kill -9 $$;;
    'killed after') PATH=$REAL_PATH git "$@"; kill -9 $$;;
  esac
fi
PATH=$REAL_PATH exec git "$@"
`;

/** Puts a git into the ground of which the call `at` has this fate; without it all of them are only counted. */
export function breakGit(ground: DiskGround, at = 0, fate: Fate = 'refused'): void {
  put(ground.root, [['bin/git', SCRIPT]]);
  chmodSync(join(ground.root, 'bin/git'), 0o755);
  writeFileSync(callsFile(ground), '');
  ground.more = {
    ...before(join(ground.root, 'bin')),
    REAL_PATH: environment()['PATH'],
    BROKEN_AT: String(at),
    BROKEN_FATE: fate,
  };
}

/** How git was called, one after the other, by what it was to do. */
export function gitCalls(ground: DiskGround): string[] {
  if (!existsSync(callsFile(ground))) return [];
  return readFileSync(callsFile(ground), 'utf8').trim().split('\n');
}

function callsFile({ root }: DiskGround): string {
  return join(root, 'bin/git.calls');
}
