import { spawnSync } from 'node:child_process';
import { errorCode } from './trouble.ts';
import type { World } from './world.ts';

/** What one git command answered; `available` is false when there is no git program. */
export interface Answer {
  readonly available: boolean;
  readonly ok: boolean;
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Variables by which an outer git (a hook, an alias) points at its own repository, index or way of reading paths. The
 * repository is the one around the ledger, so none of them is handed on, except by what runs as a hook itself.
 */
const foreign = new Set([
  'GIT_DIR',
  'GIT_COMMON_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
]);

/** English answers, for they are read by `explain`, in a locale that still lets hooks handle UTF-8; no questions. */
const ours = { LC_ALL: 'C.UTF-8', LANGUAGE: 'C', GIT_PAGER: 'cat', GIT_TERMINAL_PROMPT: '0' };

/** Runs git in a folder and waits for it. Reading commands take no locks. */
export function runGit(
  folder: string,
  env: World['env'],
  args: readonly string[],
  mode: 'read' | 'write',
  where?: 'hook',
  input?: string,
): Answer {
  const { error, status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], {
    env: environment(env, mode, where),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...(input !== undefined && { input }),
    encoding: 'utf8',
    maxBuffer: ENOUGH,
  });
  const available = !(error && errorCode(error) === 'ENOENT');
  return { available, ok: status === 0, status: status ?? -1, out: stdout ?? '', err: stderr ?? error?.message ?? '' };
}

/** More than git says of any ledger. */
const ENOUGH = 1024 * 1024 * 1024;

/** What git answers to lines of input, byte by byte; nothing when it fails. */
export function askGit(
  folder: string,
  env: World['env'],
  args: readonly string[],
  input: string,
  where?: 'hook',
): Uint8Array {
  const { stdout } = spawnSync('git', ['-C', folder, ...args], {
    env: environment(env, 'read', where),
    input,
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: ENOUGH,
  });
  return stdout ?? new Uint8Array();
}

function environment(env: World['env'], mode: 'read' | 'write', where?: 'hook') {
  const kept = Object.entries(env).filter(([name]) => where === 'hook' || !foreign.has(name));
  return { ...Object.fromEntries(kept), ...ours, ...(mode === 'read' && { GIT_OPTIONAL_LOCKS: '0' }) };
}
