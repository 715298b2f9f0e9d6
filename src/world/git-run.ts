import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from './git-environment.ts';
import { forOlder, versionIn } from './git-older.ts';
import { isWithinGit, rootAround } from './git-place.ts';
import { forPrograms, programNamed } from './programs.ts';
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

/** The only way to git, for one folder and the repository around it. */
export interface Door {
  /** Runs a command and waits for it; `input` is what it reads. */
  run(mode: 'read' | 'write', args: readonly string[], input?: string | Uint8Array): Answer;
  /** What a reading command answers to its input, byte by byte; undefined when it fails. */
  bytes(args: readonly string[], input?: string): Uint8Array | undefined;
  /** The same as far as it came before it failed. */
  partly(args: readonly string[], input?: string): Uint8Array;
  /** Which git is here; undefined where there is none, or it does not say. */
  version(): ReturnType<typeof versionIn>;
  /** A command that needs no repository. */
  outside(args: readonly string[]): Answer;
}

/**
 * `hook`: git itself has said in the environment which repository is meant. `server`: the folder is the repository.
 * Otherwise it is the one that `.git` is the door of.
 */
export type Where = 'hook' | 'server';

export function openDoor(folder: string, env: World['env'], where?: Where): Door {
  let known: readonly string[] | undefined;
  const spawn = (mode: 'read' | 'write', args: readonly string[], input?: string | Uint8Array, more?: World['env']) => {
    const git = programNamed('git', env);
    if (git === undefined) return ABSENT;
    return spawnSync(git, ['-C', folder, ...args], {
      env: forPrograms({ ...environment(env, mode, where), ...more }) as NodeJS.ProcessEnv,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...(input !== undefined && { input }),
      maxBuffer: ENOUGH,
    });
  };
  const place = (): readonly string[] | Answer => {
    if (known) return known;
    const named = repositoryFor(folder, env, where, (args) => answerOf(spawn('read', args)));
    if (!('status' in named)) known = named.found ? named.args : undefined;
    return 'status' in named ? named : named.args;
  };
  let told: ReturnType<typeof versionIn>;
  const version = () => (told ??= versionIn(answerOf(spawn('read', ['version'])).out));
  const raw = (args: readonly string[], input?: string): Pick<Answered, 'status'> & { stdout: Uint8Array | null } => {
    const named = place();
    return 'status' in named
      ? { status: -1, stdout: null }
      : spawn('read', [...named, ...settingsFor(args), ...args], input, WITHOUT_INDEX);
  };
  return {
    run(mode, args, input) {
      const named = place();
      if ('status' in named) return named;
      const spoken = forOlder({ args, input }, () => version()?.version);
      return answerOf(spawn(mode, [...named, ...settingsFor(args), ...spoken.args], spoken.input));
    },
    version,
    bytes(args, input) {
      const { status, stdout } = raw(args, input);
      return status === 0 && stdout ? stdout : undefined;
    },
    partly: (args, input) => raw(args, input).stdout ?? new Uint8Array(),
    outside(args) {
      // it may make a repository that is nearer than the one known so far
      known = undefined;
      return answerOf(spawn('write', args));
    },
  };
}

/** What is left of a git that has ended; nothing where it was not started. */
interface Answered {
  readonly status: number | null;
  readonly stdout: Uint8Array | string | null;
  readonly stderr?: Uint8Array | string | null;
  readonly error?: Error | undefined;
}

/** Where there is no git. */
const ABSENT = { status: null, stdout: null } as const;

function answerOf(answered: Answered): Answer {
  const { error, status, stdout, stderr } = answered;
  const available = answered !== ABSENT && !(error && errorCode(error) === 'ENOENT');
  const [out, err] = [stdout?.toString(), stderr?.toString() || error?.message];
  return { available, ok: status === 0, status: status ?? -1, out: out ?? '', err: err ?? '' };
}

interface Named {
  readonly args: readonly string[];
  /** There is a repository, and git is willing to use it. */
  readonly found: boolean;
}

/** How the repository is named to git, or git's answer why it will not have it. */
function repositoryFor(
  folder: string,
  env: World['env'],
  where: Where | undefined,
  ask: (args: readonly string[]) => Answer,
): Named | Answer {
  if (where === 'hook' && env['GIT_DIR'] !== undefined) return { args: [], found: true };
  if (where === 'server') return { args: [`--git-dir=${serverIn(folder)}`], found: true };
  const root = rootAround(folder);
  if (root === undefined) return { args: [`--git-dir=${join(folder, '.git')}`], found: false };
  if (isWithinGit(root, folder)) return outsideWorkTree;
  // looked for from its root, git does all the checks (safe.directory) that it leaves out where it is told the place
  const answer = ask([
    '-C',
    root,
    '-c',
    'safe.bareRepository=explicit',
    'rev-parse',
    '--show-toplevel',
    '--absolute-git-dir',
  ]);
  if (!answer.ok) return answer.err.startsWith('fatal: not a git repository') ? { ...answer, err: SPOILT } : answer;
  const [top = '', inside = ''] = answer.out.split('\n');
  return { args: [`--git-dir=${inside}`, `--work-tree=${top}`], found: true };
}

/** What there is of a repository is no longer enough for git: after a power cut HEAD may be empty. */
const SPOILT = 'fatal: spoilt repository';

/** The answer outside of any repository, in git's own words. */
const outsideWorkTree: Answer = {
  available: true,
  ok: false,
  status: 128,
  out: '',
  err: 'fatal: this operation must be run in a work tree',
};

function serverIn(folder: string): string {
  const within = join(folder, '.git');
  return existsSync(within) ? within : folder;
}

/** Commands in which the hooks that a person has installed have their say; in all others they have nothing to do. */
const hooked = new Set(['commit', 'merge', 'fetch', 'push', 'rev-parse']);

const quiet = ['-c', 'core.fsmonitor=false', '-c', 'fetch.recurseSubmodules=false', '-c', 'submodule.recurse=false'];

function settingsFor(args: readonly string[]): readonly string[] {
  const command = args.find((arg, at) => arg !== '-c' && args[at - 1] !== '-c') ?? '';
  return hooked.has(command) ? quiet : [...quiet, '-c', 'core.hooksPath=/dev/null'];
}

/** History does not need the index, and can be read where that is spoilt. */
const WITHOUT_INDEX = { GIT_INDEX_FILE: '/nonexistent/index' };

/** The most output that is read of one git command. */
const ENOUGH = 1024 * 1024 * 1024;
