import { linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { PRIVATE } from './private.ts';
import { sleep } from './sleep.ts';
import { attempt, errorCode, trouble } from './trouble.ts';
import type { Lock, Outcome } from './world.ts';

/** A holder on another machine, of whom nothing can be known, is taken for dead after this many milliseconds. */
const FORGOTTEN = 30 * 60 * 1000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Nobody else's. */
  readonly token: string;
}

/**
 * Takes the lock of the ledger in a folder (absolute), waiting up to `patience` milliseconds while a living process has
 * it; `wait` is called once when that takes a while. What a dead one left is taken over.
 */
export function takeLock(folder: string, token: string, patience: number, wait: (pid: number) => void): Outcome<Lock> {
  return attempt(folder, () => {
    const place = prepared(folder);
    const self: Holder = { pid: process.pid, host: hostname(), token };
    const start = Date.now();
    let [told, inherited] = [false, false];
    for (;;) {
      const holder = tryFor(place, self);
      if (holder === 'mine') return { ok: true, inherited, release: () => release(place, token) };
      inherited ||= holder === 'buried';
      if (typeof holder === 'string') continue;
      const waited = Date.now() - start;
      if (waited >= patience) return { ok: false, trouble: trouble('busy', place, busyText(holder, place)) };
      if (waited > 1000 && !told) wait(holder.pid);
      told ||= waited > 1000;
      sleep(pauseAfter(waited));
    }
  });
}

/** The lock, or which living process has it. */
function tryFor(place: string, self: Holder): Holder | 'mine' | 'buried' | 'gone' {
  if (claim(place, self)) return 'mine';
  const holder = holderOf(place);
  if (!holder) return 'gone';
  if (!isDead(holder, place)) return holder;
  return bury(place, holder, self) ? 'buried' : 'gone';
}

function busyText({ pid, host }: Holder, place: string): string {
  const whose = host === hostname() ? `进程 ${pid}` : `${host} 上的进程 ${pid}`;
  return `另一个 xiaoneng（${whose}）正在写账本；如果没有，请删除 ${place}`;
}

/** Short at first; a little different for everybody. */
function pauseAfter(waited: number): number {
  return Math.min(100, 5 + waited / 10) * (0.5 + (process.pid % 16) / 16);
}

function prepared(folder: string): string {
  const place = join(folder, PRIVATE);
  mkdirSync(place, { recursive: true });
  try {
    writeFileSync(join(place, '.gitignore'), '*\n', { flag: 'wx' });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return join(place, 'lock');
}

/** The lock appears with its content in it: nobody sees one that does not say whose it is. */
function claim(place: string, self: Holder): boolean {
  const draft = `${place}-${self.token}`;
  try {
    writeFileSync(draft, JSON.stringify(self));
    linkSync(draft, place);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkQuietly(draft);
  }
}

function holderOf(place: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(place, 'utf8')) as Holder;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) return { pid: 0, host: '', token: 'spoiled' };
    throw error;
  }
}

function isDead({ pid, host, token }: Holder, place: string): boolean {
  if (token === 'spoiled') return true;
  const age = Date.now() - (statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return host === hostname() ? !isRunning(pid) : age > FORGOTTEN;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Takes away what a dead holder left. Only who holds the right to, which bears the dead one's name, may: otherwise a
 * slow process could take away the lock of a living one that came in between.
 */
function bury(place: string, dead: Holder, self: Holder): boolean {
  const right = `${place}-after-${dead.token}`;
  if (!claim(right, self)) {
    const other = holderOf(right);
    if (other && isDead(other, right)) unlinkQuietly(right);
    else sleep(5);
    return false;
  }
  const found = holderOf(place);
  if (found?.token === dead.token) unlinkSync(place);
  unlinkSync(right);
  return found?.token === dead.token;
}

function release(place: string, token: string): void {
  if (holderOf(place)?.token === token) unlinkQuietly(place);
}

function unlinkQuietly(place: string): void {
  try {
    unlinkSync(place);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
