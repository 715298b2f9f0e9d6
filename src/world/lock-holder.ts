import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from './trouble.ts';

/** Who has a lock: a process, told apart from those that have or had its number elsewhere. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Nobody else's. */
  readonly token: string;
  /** When the process began, in ticks since its system did. */
  readonly started?: string;
  /** Which start of which system it runs in, where the system can tell. */
  readonly boot?: string;
  /** Among which processes its number counts: containers of one system have their own. */
  readonly space?: string;
  /** The system as it was installed: the same after it was started anew. */
  readonly machine?: string;
}

/** Of a lock that does not say whose it is. */
export const SPOILED: Holder = { pid: 0, host: '', token: 'spoiled' };

/** This process. */
export function holderHere(token: string): Holder {
  const known = {
    started: startOf(process.pid),
    boot: told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    space: told(() => readlinkSync('/proc/self/ns/pid')),
    machine: told(() => readFileSync('/etc/machine-id', 'utf8')),
  };
  const kept = Object.entries(known).filter(([, value]) => value !== undefined);
  return { pid: process.pid, host: hostname(), token, ...Object.fromEntries(kept) };
}

/** Whether a holder still runs, as far as `here`, this process, can know: of other systems and containers nothing. */
export function standing(holder: Holder, here: Holder): 'runs' | 'dead' | 'unknown' {
  if (holder.token === SPOILED.token) return 'dead';
  if (holder.boot === undefined || here.boot === undefined) return holder.host === here.host ? runs(holder) : 'unknown';
  if (holder.boot === here.boot) return holder.space === here.space ? runs(holder) : 'unknown';
  const isSameMachine = holder.host === here.host && holder.machine === here.machine;
  return isSameMachine && holder.machine !== undefined ? 'dead' : 'unknown';
}

function runs({ pid, started }: Holder): 'runs' | 'dead' {
  if (!isRunning(pid)) return 'dead';
  const now = startOf(pid);
  return started === undefined || now === undefined || started === now ? 'runs' : 'dead';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** The 22nd field of what Linux tells of a process; its name, the second, may hold anything. */
function startOf(pid: number): string | undefined {
  return told(() => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '');
}

/** What the system tells; nothing where it does not. */
function told(ask: () => string): string | undefined {
  try {
    return ask().trim() || undefined;
  } catch {
    return undefined;
  }
}
