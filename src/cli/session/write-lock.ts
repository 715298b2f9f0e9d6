import type { Lock, Trouble, World } from '../../world/world.ts';
import { stop } from '../contract/outcome.ts';
import { refuseNewer } from './demands.ts';

/** The right of this process to change a ledger, from before it is read until its change is written. */
export interface Hold {
  /** Takes the write lock; a stop if another process keeps it. Taking it twice is one lock. */
  take(folder: string): void;
  /** Lets others in: at the end, and while a person thinks. */
  release(): void;
}

/** Ends what a process that died has begun in a folder; a stop where that cannot be. */
export type Recover = (folder: string) => void;

/** Where no lock can be put (a folder that is read-only) nothing can be written either, and writing says why. */
export function createHold({ lock, files, git }: World, recover: Recover, forgotten = false): Hold {
  let held: Lock | undefined;
  return {
    take(folder) {
      if (held) return;
      refuseNewer(folder, { files });
      const taken = lock(folder, forgotten);
      if (!taken.ok) return refuseWhere(taken.trouble);
      held = taken;
      if (taken.inherited) {
        files.sweep(folder);
        git(folder).releaseStale();
      }
      recover(folder);
    },
    release() {
      held?.release();
      held = undefined;
    },
  };
}

/** What speaks against writing at all; nothing where writing itself will say why it cannot be. */
function refuseWhere({ kind, path, message }: Trouble): void {
  if (kind === 'busy') stop('ledger-busy', { message });
  if (kind === 'too-many') stop('lock-too-many', { message });
  if (kind === 'symlink' || kind === 'not-a-folder') stop('lock-no-folder', { path, message });
}
