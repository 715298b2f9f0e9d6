import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll } from 'vitest';
import { environment, setting } from '../environment.ts';
import { extent } from '../extent.ts';
import type { Session, Step } from './format.ts';
import { runInside, type Said } from './inside.ts';
import { createPlaceholders, type Placeholders, visible } from './placeholders.ts';
import { type Piped, pipedWords } from './words.ts';

const repository = join(import.meta.dirname, '../..');

/** One that was installed is tried in place of the bundle: npm run release:try. */
const installed = setting('XIAONENG_PROGRAM');
const program = installed ? `'${installed}'` : `'${process.execPath}' '${join(repository, 'bin/xiaoneng.js')}'`;

/** Runs the commands of a session, one after the other, in a git repository of its own, and gives what they answered. */
export async function runSession(session: Session): Promise<Session> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'xiaoneng-')));
  try {
    const env = prepare(root, session);
    const placeholders = createPlaceholders(readdirSync(join(root, 'work'), { recursive: true }).join('\n'));
    const steps: Step[] = [];
    for (const step of session.steps) steps.push(await runStep(step, root, env, placeholders));
    return { ...session, steps };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Fills the folder: the program on the PATH, an empty home, and a repository with the ledger committed. */
function prepare(root: string, session: Session): NodeJS.ProcessEnv {
  mkdirSync(join(root, 'home'));
  for (const folder of ['bin', 'files'])
    cpSync(join(import.meta.dirname, folder), join(root, folder), { recursive: true });
  writeFileSync(join(root, 'bin/xiaoneng'), `#!/bin/sh\nexec ${program} "$@"\n`, { mode: 0o755 });
  cpSync(beginningWith(session.ledger), join(root, 'work'), { recursive: true, preserveTimestamps: true });
  return { ...cleanEnv(root), ...session.env };
}

const beginnings = new Map<string, string>();
afterAll(() => {
  for (const folder of beginnings.values()) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A repository with the ledger of this name committed, made once. */
function beginningWith(ledger: string): string {
  const made = beginnings.get(ledger);
  if (made !== undefined) return made;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xiaoneng-beginning-')));
  if (ledger !== 'none') cpSync(ledgerNamed(ledger), join(folder, 'ledger'), { recursive: true });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env: cleanEnv(folder) });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--allow-empty', '--message=起点');
  // one pack instead of a file for each file of the ledger: it is copied and thrown away for every session
  git('repack', '-a', '-d', '--quiet');
  beginnings.set(ledger, folder);
  return folder;
}

function ledgerNamed(name: string): string {
  return name === 'sample' ? join(repository, 'ledger') : join(import.meta.dirname, 'ledgers', name);
}

/** The program first on the PATH, an empty home, and a day on which everything is committed. */
function cleanEnv(root: string): NodeJS.ProcessEnv {
  const date = '2022-01-01T09:00:00+08:00';
  const base = environment();
  return {
    ...base,
    PATH: [join(root, 'bin'), base['PATH']].join(delimiter),
    HOME: join(root, 'home'),
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
}

/** How long a command may take. */
const PATIENCE_MS = 25_000;

/** In this process where no shell is needed for it; at night always as its user would, in one of its own. */
async function runStep(step: Step, root: string, env: NodeJS.ProcessEnv, names: Placeholders): Promise<Step> {
  const line = names.reveal(step.command);
  const piped = extent === 'nightly' || installed ? undefined : pipedWords(line);
  const stdin = names.reveal(step.stdin);
  const cwd = join(root, 'work');
  const said =
    piped && !ofBundle(piped.words) ? await runPiped(piped, cwd, env, stdin) : await runOutside(line, cwd, env, stdin);
  const shown = (text: string) => names.hide(visible(text).replaceAll(root, '$DIR'));
  return { ...step, out: shown(said.out), err: shown(said.err), status: said.status };
}

/** The program in this process, and what comes after its pipe in a shell. */
async function runPiped({ words, rest }: Piped, cwd: string, env: NodeJS.ProcessEnv, stdin: string): Promise<Said> {
  const said = await runInside(words, cwd, env, stdin);
  if (rest === undefined) return said;
  const last = await runOutside(rest, cwd, env, said.out);
  return { ...last, err: said.err + last.err };
}

/** What bin/xiaoneng.js answers without the program. */
function ofBundle(words: readonly string[]): boolean {
  return words[0] === 'completion' && words[1] === 'values';
}

function runOutside(line: string, cwd: string, env: NodeJS.ProcessEnv, stdin: string): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', line], { cwd, env, timeout: PATIENCE_MS });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.stdin.on('error', () => undefined).end(stdin);
    child.on('error', reject);
    const textOf = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString('utf8');
    child.on('close', (status, signal) => {
      if (signal !== null) err.push(Buffer.from(`ended by ${signal}: after ${PATIENCE_MS} ms it is killed for time\n`));
      resolve({ out: textOf(out), err: textOf(err), status: status ?? -1 });
    });
  });
}
