import type { Lock, World } from '../../world/world.ts';
import { stop } from '../contract/outcome.ts';

/** The right of this process to change a ledger, from before it is read until its change is written. */
export interface Hold {
  /** Takes the write lock; a stop if another process keeps it. Taking it twice is one lock. */
  take(folder: string): void;
  /** Lets others in: at the end, and while a person thinks. */
  release(): void;
}

/** Where no lock can be put (a folder that is read-only) nothing can be written either, and writing says why. */
export function createHold({ lock, files, git }: World): Hold {
  let held: Lock | undefined;
  return {
    take(folder) {
      if (held) return;
      const taken = lock(folder);
      if (!taken.ok) {
        const { kind, message } = taken.trouble;
        if (kind === 'busy') stop('ledger-busy', { message });
        return;
      }
      held = taken;
      if (taken.inherited) {
        files.sweep(folder);
        git(folder).releaseStale();
      }
    },
    release() {
      held?.release();
      held = undefined;
    },
  };
}
