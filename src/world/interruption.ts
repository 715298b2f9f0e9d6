import { constants } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Interruption } from './world.ts';

let noted: 'SIGINT' | 'SIGTERM' | 'SIGHUP' | undefined;
let deferred = false;

/** The signals that this process gets. They are looked at between synchronous steps, never inside one. */
export const signals: Interruption = {
  defer() {
    if (deferred) return;
    deferred = true;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        noted ??= signal;
      });
    }
  },
  async asked() {
    await setImmediate();
    return noted !== undefined;
  },
};

/** Whether what this process has begun is to be ended before anything stops it. */
export function isDeferring(): boolean {
  return deferred;
}

/** The exit code of a process that was told to stop and could not at once. */
export function codeOfInterruption(): number | undefined {
  return noted && 128 + constants.signals[noted];
}
