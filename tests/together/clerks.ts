import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { environment } from '../environment.ts';
import { sized } from '../extent.ts';

const program = join(import.meta.dirname, '../../bin/xiaoneng.js');
const several = join(import.meta.dirname, '../sessions/ledgers/several');

const env = environment({ XIAONENG_WAIT: '240' });

/** A folder that is gone when the test is over. */
export function place(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xiaoneng-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 20 }), sized(120_000, 1_800_000));
  return folder;
}

/** A small ledger in a repository of its own. */
export function repository(): string {
  const folder = join(place(), 'work');
  mkdirSync(folder);
  cpSync(several, join(folder, 'ledger'), { recursive: true });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  // what git does in the background would still write when the folder is taken away
  git(folder, 'config', 'gc.autoDetach', 'false');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message=起点');
  return folder;
}

export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { env, encoding: 'utf8' });
}

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the program in a group of its own; `ended` when it is over. */
export function begin(
  folder: string,
  ...args: readonly string[]
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env, detached: true });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    said.err += chunk;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status) => setTimeout(() => resolve({ status, ...said }), status === null ? 0 : 5));
  });
  return { child, ended };
}

export function xiaoneng(folder: string, ...args: readonly string[]): Promise<Ended> {
  return begin(folder, ...args).ended;
}

/** The text of every file of the ledger, by its path. */
export function files(folder: string): Map<string, string> {
  const ledger = join(folder, 'ledger');
  const paths = readdirSync(ledger, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.yaml') && !path.startsWith('.'),
  );
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(ledger, path), 'utf8')]));
}
