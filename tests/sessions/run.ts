import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { environment } from '../environment.ts';
import type { Session, Step } from './format.ts';
import { createPlaceholders, type Placeholders, visible } from './placeholders.ts';

const repository = join(import.meta.dirname, '../..');

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
    rmSync(root, { recursive: true, force: true });
  }
}

/** Fills the folder: the program on the PATH, an empty home, and a repository with the ledger committed. */
function prepare(root: string, session: Session): NodeJS.ProcessEnv {
  for (const folder of ['home', 'work']) mkdirSync(join(root, folder));
  for (const folder of ['bin', 'files'])
    cpSync(join(import.meta.dirname, folder), join(root, folder), { recursive: true });
  const program = join(repository, 'bin/xiaoneng.js');
  writeFileSync(join(root, 'bin/xiaoneng'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, {
    mode: 0o755,
  });
  if (session.ledger !== 'none') cpSync(ledgerNamed(session.ledger), join(root, 'work/ledger'), { recursive: true });
  const env = { ...cleanEnv(root), ...session.env };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: join(root, 'work'), env: cleanEnv(root) });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--allow-empty', '--message=起点');
  return env;
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

function runStep(step: Step, root: string, env: NodeJS.ProcessEnv, { hide, reveal }: Placeholders): Promise<Step> {
  const shown = (chunks: readonly Buffer[]) =>
    hide(visible(Buffer.concat(chunks).toString('utf8')).replaceAll(root, '$DIR'));
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', reveal(step.command)], { cwd: join(root, 'work'), env, timeout: 25_000 });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.stdin.on('error', () => undefined).end(reveal(step.stdin));
    child.on('error', reject);
    child.on('close', (status) => resolve({ ...step, out: shown(out), err: shown(err), status: status ?? -1 }));
  });
}
