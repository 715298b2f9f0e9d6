import type { Lock, Trouble, World } from '../../world/world.ts';
import { refuse, type Stop } from '../contract/outcome.ts';

/** The right of this process to change a ledger, from before it is read until its change is written. */
export interface Hold {
  /** Has it from now on; a stop when another process will not let go. Asked again, it has it still. */
  take(folder: string): Stop | undefined;
  /** Lets others in: at the end, and while a person thinks. */
  release(): void;
}

/** Ends what a process that died has begun in a folder; a stop where that cannot be. */
export type Recover = (folder: string) => Stop | undefined;

/** Where no lock can be put (a folder that is read-only) nothing can be written either, and writing says why. */
export function createHold({ lock, files, git }: World, recover: Recover, forgotten = false): Hold {
  let held: Lock | undefined;
  return {
    take(folder) {
      if (held) return undefined;
      const taken = lock(folder, forgotten);
      if (!taken.ok) return remedyFor(taken.trouble);
      held = taken;
      if (taken.inherited) {
        files.sweep(folder);
        git(folder).releaseStale();
      }
      const unfinished = recover(folder);
      if (unfinished) this.release();
      return unfinished;
    },
    release() {
      held?.release();
      held = undefined;
    },
  };
}

/** What speaks against writing at all; nothing where writing itself will say why it cannot be. */
function remedyFor({ kind, path, message }: Trouble): Stop | undefined {
  if (kind === 'busy') return refuse(message, '等一等，再试一次');
  if (kind === 'too-many') return refuse(`账本锁不上：${message}`, MANY);
  if (kind === 'symlink' || kind === 'not-a-folder')
    return refuse(`${path} ${message}，账本没有改动`, '它应当是本程序自己建的文件夹：删去它，再试一次');
  return undefined;
}

const MANY = '关掉一些程序再试，或请管理员调大 ulimit -n';
