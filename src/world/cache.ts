import { lstatSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { makeFolders } from './make-folders.ts';
import { openStore, writeStore } from './store.ts';
import type { Cache, World } from './world.ts';

/** The most names that are kept. */
const MOST = 64;

/** What this build of the program (the file of this name) keeps from one run to the next, in a folder of the person's. */
export function nodeCache(env: World['env'], program: string): Cache | undefined {
  const folder = cacheFolder(env);
  if (folder === undefined) return undefined;
  const build = buildOf(program);
  const fileOf = (name: string) => `${folder}/${sumOf(JSON.stringify([name, build]))}.pack`;
  return {
    get: (name) => silently(() => openStore(fileOf(name))),
    put: (name, keeping) => {
      silently(() => {
        makeFolders(folder, 0o700);
        writeStore(fileOf(name), keeping);
        prune(folder);
      });
    },
  };
}

/**
 * 64 bits by which texts are told apart (FNV-1a); node:crypto takes as long to load as a short answer. Of two ledgers
 * with one sum, each would find the other's pack, of which no row fits its files.
 */
function sumOf(text: string): string {
  let sum = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(text)) sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
  return sum.toString(16).padStart(16, '0');
}

/** A folder of the person's, outside of every ledger; undefined where there is none. */
function cacheFolder(env: World['env']): string | undefined {
  if (env['XIAONENG_CACHE'] === 'off') return undefined;
  const homes = [env['XDG_CACHE_HOME'], env['HOME'] && `${env['HOME']}/.cache`, env['LOCALAPPDATA']];
  const home = homes.find((one) => one && isAbsolute(one));
  return home ? `${home}/xiaoneng` : undefined;
}

/** One build of the program on one runtime: another may think otherwise of the same files. */
function buildOf(program: string): readonly unknown[] {
  const stats = silently(() => lstatSync(program));
  return [process.version, process.platform, program, stats?.size, stats?.mtimeMs, stats?.ino];
}

/** What bin/xiaoneng.js loads first, whatever link it was called by: each build writes it anew. */
export function builtProgram(started: string): string {
  return silently(() => join(dirname(realpathSync(started)), '../dist/first.cjs')) ?? '';
}

/** Runs `act`; where the cache cannot be read or written there is none, without a word. */
function silently<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** Removes the oldest files beyond the limit, and what was begun long before the newest and never took its name. */
function prune(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= MOST && !names.some((name) => BEGUN.test(name))) return;
  const aged = names
    .map((name) => ({ name, at: statSync(`${folder}/${name}`).mtimeMs }))
    .toSorted((a, b) => a.at - b.at);
  const newest = aged.at(-1)?.at ?? 0;
  const left = aged.filter(({ name, at }) => BEGUN.test(name) && at < newest - HOUR);
  const old = names.length > MOST ? aged.slice(0, names.length - MOST / 2) : [];
  for (const { name } of [...left, ...old]) rmSync(`${folder}/${name}`, { force: true });
}

const BEGUN = /\.pack\.\d+$/;
/** In ms. */
const HOUR = 3_600_000;
