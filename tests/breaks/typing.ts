import { join } from 'node:path';
import { dayOf } from '../../src/calendar/day.ts';
import type { Files, World } from '../../src/world/world.ts';
import { noGit } from '../catalogue/world.ts';
import { environment } from '../environment.ts';
import { sha256 } from '../world/digests.ts';
import { places } from './ground.ts';

const program = join(import.meta.dirname, '../../bin/xiaoneng.js');

/** A world in which two runs of one command do the same to the letter; its lock and its git are still to be put in. */
export function worldOf(root: string, files: Files, hear: (text: string) => void): World {
  let drawn = 0;
  return {
    files,
    lock: () => ({ ok: true, inherited: false, release: () => undefined }),
    git: () => noGit,
    checkout: () => undefined,
    interruption: { defer: () => undefined, asked: async () => false },
    clock: { now: () => ({ day: dayOf('2022-12-31'), minute: 600 }) },
    terminal: {
      out: hear,
      err: hear,
      colour: 0,
      progress: () => undefined,
      readStdin: async () => ({ ok: true, bytes: new Uint8Array() }),
    },
    edit: async (path) => {
      retype(path, files);
      return { ok: true };
    },
    pause: () => undefined,
    random: (count) => {
      drawn += 1;
      return new Uint8Array(count).map((_, at) => drawn * 37 + at * 11);
    },
    sha256,
    hasLinks: () => undefined,
    env: environment({ HOME: `${root}/${places.home}`, EDITOR: 'vi', SHELL: '/bin/bash', ...whenever }),
    runtime: '20.0.0',
    program: [process.execPath, program],
    cwd: `${root}/${places.work}`,
  };
}

/** All commits of one moment. */
export const whenever = {
  GIT_AUTHOR_DATE: '2022-12-31T10:00:00+08:00',
  GIT_COMMITTER_DATE: '2022-12-31T10:00:00+08:00',
};

/** What a person does in an editor. */
function retype(path: string, files: Files): void {
  const old = files.read(path);
  if (!old.ok) throw new Error(`nothing to be edited: ${path}`);
  const text = new TextDecoder().decode(old.bytes);
  files.write(path, `${text}备注: 在编辑器里加的\n`, old.bytes);
}
