import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { nodeFiles } from '../../src/world/files.ts';
import { nodeGit } from '../../src/world/git.ts';
import { takeLock } from '../../src/world/lock.ts';
import type { World } from '../../src/world/world.ts';
import { environment } from '../environment.ts';
import { type Beginning, type Ground, others, places, type State } from './ground.ts';
import { whenever, worldOf } from './typing.ts';

/** The same folders on this disk, with git itself; more of the environment may be given for each run. */
export interface DiskGround extends Ground {
  readonly root: string;
  /** What the programs that a run starts find in their environment. */
  more: NodeJS.ProcessEnv;
  /** From now on git is killed when it calls a hook with this argument; not any more where there is none. */
  killIn(hook: string, argument: string | undefined): void;
}

const env = environment(whenever);

/** git, with nothing of the ground's own between. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A folder that is gone when the test is over. */
export function scratch(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xiaoneng-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** What somebody has made of a beginning: committed, with what others have at hand on top. */
export function template(beginning: Beginning, further: (root: string) => void = () => undefined): string {
  const root = scratch();
  const work = join(root, places.work);
  put(root, [...beginning, ...others.committed]);
  git(work, 'init', '--quiet', '--initial-branch=main');
  git(work, 'add', '.');
  git(work, 'commit', '--quiet', '--message=起点');
  further(root);
  return root;
}

/** Staged, changed and new files of somebody else in the same repository. */
export function plantOthers(root: string): void {
  put(root, others.staged);
  git(join(root, places.work), 'add', '--', '暂存的.txt', '已提交.txt');
  put(root, others.loose);
}

export function put(root: string, files: Iterable<readonly [string, string]>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** A copy of what was prepared, to be run in. */
export function diskGround(prepared: string): DiskGround {
  const root = scratch();
  cpSync(prepared, root, { recursive: true });
  let heard = '';
  const ground: DiskGround = {
    root,
    more: {},
    killIn: (hook, argument) => placeKiller(join(root, places.work, '.git/hooks', hook), argument),
    world: () =>
      worldAt(root, ground.more, (text) => {
        heard += text;
      }),
    said: () => {
      const all = heard;
      heard = '';
      return all;
    },
    state: () => stateOf(root),
  };
  return ground;
}

function worldAt(root: string, more: NodeJS.ProcessEnv, hear: (text: string) => void): World {
  const cwd = join(root, places.work);
  const world = worldOf(root, nodeFiles(cwd), hear);
  const started = { ...world.env, ...more };
  return {
    ...world,
    env: started,
    git: (folder, place) => nodeGit(cwd, folder, started, place),
    lock: (folder) => takeLock(join(cwd, folder), 'ours', { patience: 0, wait: () => undefined }),
  };
}

function placeKiller(hook: string, argument: string | undefined): void {
  rmSync(hook, { force: true });
  if (argument === undefined) return;
  mkdirSync(dirname(hook), { recursive: true });
  writeFileSync(hook, `#!/bin/sh\n[ "$1" != '${argument}' ] || kill -9 $PPID\n`, { mode: 0o755 });
}

/** The first on the PATH, for what is to be found instead of the machine's own programs. */
export function before(folder: string): NodeJS.ProcessEnv {
  return { PATH: `${folder}${delimiter}${env['PATH']}` };
}

function stateOf(root: string): State {
  const state = new Map<string, string>();
  for (const path of pathsIn(root)) state.set(`file /${path}`, contentOf(join(root, path)));
  for (const name of readdirSync(root)) {
    if (existsSync(join(root, name, '.git'))) readRepository(root, name, state);
    if (name.endsWith('.git')) state.set(`refs /${name}`, refsOf(join(root, name)));
  }
  return state;
}

function readRepository(root: string, name: string, state: Map<string, string>): void {
  const top = join(root, name);
  state.set(`refs /${name}`, refsOf(top));
  for (const entry of git(top, 'ls-files', '--stage', '-z')
    .split('\0')
    .filter((line) => line !== '')) {
    const [what = '', path = ''] = entry.split('\t');
    state.set(`index /${name}/${path}`, what);
  }
}

function refsOf(repository: string): string {
  return git(repository, 'for-each-ref', '--format=%(refname) %(objectname)');
}

/** Of git's own only what somebody set or a program forgot: hooks, attributes, settings, locks. */
function pathsIn(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));
  return paths.filter((path) => {
    if (path.startsWith('bin/') || path.includes('.xiaoneng/.gitignore') || path.includes('.xiaoneng/lock'))
      return false;
    const [, inside] = /\.git\/(.*)$/.exec(path) ?? [];
    return inside === undefined || /^(?:config|info\/attributes|hooks\/[a-z-]+|.*\.lock|MERGE_HEAD)$/.test(inside);
  });
}

/** What a merge driver is called in messages has no effect, nor has a driver without a command. */
function contentOf(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/^\s*name = .*\n/m, '')
    .replace(/^\[merge "xiaoneng"\]\n(?!\s)/m, '');
}
