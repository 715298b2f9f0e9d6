import { sleep } from './sleep.ts';
import { errorCode, HeldElsewhere } from './trouble.ts';

/** Does something to a file, again and again while another program has it; throws `HeldElsewhere` where that goes on. */
export type Waited = <T>(deed: () => T) => T;

/** How it is waited for, in milliseconds. */
export interface Waits {
  /** Only there may a program keep others from a file by having it open. */
  readonly isWindows: boolean;
  now(): number;
  sleep(milliseconds: number): void;
}

/** In ms. A virus scanner is through by then; who has it open in WPS has not even noticed. */
const PATIENCE = 2000;
const FIRST = 10;

/**
 * What Windows answers while a program has a file open or its name is not quite gone (libuv: ERROR_SHARING_VIOLATION,
 * ERROR_LOCK_VIOLATION, ERROR_ACCESS_DENIED). The last two are as well a permission that is wanting, which Windows does
 * not tell apart; elsewhere they are that alone, and told at once.
 */
const HELD: ReadonlySet<string | undefined> = new Set(['EBUSY', 'EPERM', 'EACCES']);

export function holdOf({ isWindows, now, sleep }: Waits): Waited {
  if (!isWindows) return (deed) => deed();
  return (deed) => {
    const end = now() + PATIENCE;
    for (let pause = FIRST; ; pause *= 2) {
      try {
        return deed();
      } catch (error) {
        if (!HELD.has(errorCode(error))) throw error;
        const left = end - now();
        if (left <= 0) throw new HeldElsewhere(error);
        sleep(Math.min(pause, left));
      }
    }
  };
}

/** On this machine. */
export const hold = holdOf({ isWindows: process.platform === 'win32', now: Date.now, sleep });
