import { closeSync, fsyncSync, lstatSync, openSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Holder, holderHere, standing } from './lock-holder.ts';
import { claim, holderOf, removeQuietly } from './lock-place.ts';
import { makeFolders } from './make-folders.ts';
import { PRIVATE } from './private.ts';
import { sleep } from './sleep.ts';
import { attempt, errorCode, trouble } from './trouble.ts';
import type { Lock, Outcome, Trouble } from './world.ts';

/** How old the lock of somebody of whom nothing can be known is before a person may have it taken away, in milliseconds. */
const FORGOTTEN = 30 * 60 * 1000;

/** How a lock is waited for. */
export interface Patience {
  /** How long, in milliseconds, while somebody has it. */
  readonly patience: number;
  /** Called once when that takes a while. */
  wait(pid: number): void;
  /** A person says that a lock of another machine, half an hour old, is nobody's any more. */
  readonly forgotten?: boolean;
}

/** Takes the lock of the ledger in a folder (absolute). What a dead process left is taken over. */
export function takeLock(folder: string, token: string, patient: Patience): Outcome<Lock> {
  return attempt<Lock>(folder, () => {
    const objection = prepare(folder);
    return objection ? { ok: false, trouble: objection } : awaited(join(folder, PRIVATE, 'lock'), token, patient);
  });
}

function awaited(place: string, token: string, patient: Patience): Outcome<Lock> {
  const self = holderHere(token);
  const start = Date.now();
  let [told, inherited] = [false, false];
  for (;;) {
    const holder = tryFor(place, self, patient);
    if (holder === 'mine') return { ok: true, inherited, release: () => release(place, token) };
    inherited ||= holder === 'buried';
    if (typeof holder === 'string') continue;
    const waited = Date.now() - start;
    if (waited >= patient.patience)
      return { ok: false, trouble: trouble('busy', place, busyText(holder, self, place)) };
    if (waited > 1000 && !told) patient.wait(holder.pid);
    told ||= waited > 1000;
    sleep(pauseAfter(waited));
  }
}

/** Makes the folder for the lock, which keeps itself out of git; what speaks against it. */
function prepare(folder: string): Trouble | undefined {
  const place = join(folder, PRIVATE);
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) return trouble('symlink', place);
  if (found && !found.isDirectory()) return trouble('not-a-folder', place, '不是文件夹');
  if (!found) make(place, folder);
  try {
    writeFileSync(join(place, '.gitignore'), '*\n', { flag: 'wx' });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return undefined;
}

/** What is going to be written into it has to outlive a power cut, so its own name has to. */
function make(place: string, above: string): void {
  makeFolders(place);
  attempt(above, () => {
    const handle = openSync(above, 'r');
    fsyncSync(handle);
    closeSync(handle);
    return { ok: true };
  });
}

/** The lock, or who has it. */
function tryFor(place: string, self: Holder, patient: Patience): Holder | 'mine' | 'buried' | 'gone' {
  if (claim(place, self)) return 'mine';
  const holder = holderOf(place);
  if (!holder) return 'gone';
  if (!isDead(holder, self, place, patient)) return holder;
  return bury(place, holder, self, patient) ? 'buried' : 'gone';
}

function isDead(holder: Holder, self: Holder, place: string, { forgotten = false }: Patience): boolean {
  const is = standing(holder, self);
  if (is !== 'unknown' || !forgotten) return is === 'dead';
  return Date.now() - (statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > FORGOTTEN;
}

function busyText(holder: Holder, self: Holder, place: string): string {
  if (standing(holder, self) !== 'unknown')
    return `另一个 xiaoneng（进程 ${holder.pid}）正在写账本；如果没有，请删除 ${place}`;
  const whose = `${holder.host} 上的进程 ${holder.pid}`;
  return `另一个 xiaoneng（${whose}）正在写账本，从这里看不到它；确认那边没有在写，过半小时运行 xiaoneng doctor --repair，或删除 ${place}`;
}

/** Short at first; a little different for everybody. */
function pauseAfter(waited: number): number {
  return Math.min(100, 5 + waited / 10) * (0.5 + (process.pid % 16) / 16);
}

/**
 * Takes away what a dead holder left. Only who holds the right to, which bears the dead one's name, may: otherwise a
 * slow process could take away the lock of a living one that came in between.
 */
function bury(place: string, dead: Holder, self: Holder, patient: Patience): boolean {
  const right = `${place}-after-${dead.token}`;
  if (!claim(right, self)) {
    const other = holderOf(right);
    if (other && isDead(other, self, right, patient)) removeQuietly(right);
    else sleep(5);
    return false;
  }
  const found = holderOf(place);
  if (found?.token === dead.token) removeQuietly(place);
  removeQuietly(right);
  return found?.token === dead.token;
}

function release(place: string, token: string): void {
  if (holderOf(place)?.token === token) removeQuietly(place);
}
