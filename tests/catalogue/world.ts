import { dayOf } from '../../src/calendar/day.ts';
import type { Entry, Files, Git, Trouble, World } from '../../src/world/world.ts';
import { digesting, sha256 } from '../world/digests.ts';

/** What stands at a path: a file, a link, or something that cannot be read. */
export type Item = { readonly bytes: Uint8Array } | { readonly trouble: string } | 'symlink';

/** Files by their path within the ledger. */
export type Items = ReadonlyMap<string, Item>;

export interface Said {
  out: string;
  err: string;
}

const FOLDER = '/ledger';

/** A world of nothing but a ledger in /ledger, in memory, without git, and what the program says in it. */
export function createWorld(items: Items): { readonly world: World; readonly said: Said } {
  const said: Said = { out: '', err: '' };
  const world: World = {
    files: filesOf(items),
    git: () => noGit,
    checkout: () => undefined,
    lock: () => ({ ok: true, inherited: false, release: () => undefined }),
    interruption: { defer: () => undefined, asked: async () => false },
    clock: { now: () => ({ day: dayOf('2022-03-25') }) },
    terminal: {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      colour: 0,
      progress: () => {},
      readStdin: async () => ({ ok: true, bytes: new Uint8Array() }),
    },
    edit: async () => ({ ok: true }),
    pause: () => undefined,
    random: (count) => new Uint8Array(count),
    sha256,
    hasLinks: () => undefined,
    env: {},
    runtime: '20.0.0',
    program: ['node', 'xiaoneng.js'],
    cwd: FOLDER,
  };
  return { world, said };
}

function filesOf(items: Items): Files {
  const refused = (path: string): Trouble => ({ kind: 'read-only', path, message: '磁盘只读' });
  const below = (folder: string) =>
    [...items].flatMap(([path, item]): [string, Item][] =>
      `${FOLDER}/${path}`.startsWith(`${folder}/`) ? [[`${FOLDER}/${path}`.slice(folder.length + 1), item]] : [],
    );
  const files: Omit<Files, 'digest' | 'carry'> = {
    walk: (folder) => ({
      entries: below(folder)
        .map(([path, item]) => entryOf(path, item))
        .sort(byPath),
      troubles: [],
    }),
    read: (path) => {
      if (path.includes('/.xiaoneng/')) return { ok: false, trouble: { kind: 'missing', path, message: '文件不存在' } };
      const item = items.get(path.slice(FOLDER.length + 1));
      if (!path.startsWith(FOLDER)) return { ok: false, trouble: { kind: 'missing', path, message: '文件不存在' } };
      if (item === undefined || item === 'symlink') throw new Error(`nobody should read ${path}`);
      if ('bytes' in item) return { ok: true, bytes: item.bytes };
      return { ok: false, trouble: { kind: 'denied', path, message: item.trouble } };
    },
    write: (path) => ({ ok: false, trouble: refused(path) }),
    remove: (path) => ({ ok: false, trouble: refused(path) }),
    prune: (folder) => ({ ok: false, trouble: refused(folder) }),
    settle: () => ({ ok: true }),
    sweep: () => undefined,
    makeExecutable: (path) => ({ ok: false, trouble: refused(path) }),
    exists: (path) => items.has(path.slice(FOLDER.length + 1)) || below(path).length > 0,
  };
  const { digest, carry } = digesting(files);
  const missing = (path: string): Trouble => ({ kind: 'missing', path, message: '文件不存在' });
  return {
    ...files,
    digest: (path) => {
      const item = items.get(path.slice(FOLDER.length + 1));
      if (item === undefined) return { ok: false, trouble: missing(path) };
      if (item === 'symlink') return { ok: false, trouble: { kind: 'symlink', path, message: '是符号链接' } };
      return digest(path);
    },
    carry,
  };
}

function entryOf(path: string, item: Item): Entry {
  if (item === 'symlink') return { path, kind: 'symlink', size: 0 };
  return { path, kind: 'file', size: 'bytes' in item ? item.bytes.length : 0 };
}

function byPath(a: Entry, b: Entry): number {
  return a.path < b.path ? -1 : 1;
}

/** Where there is no git. */
export const noGit: Git = {
  tell: () => ({ ok: false, reason: '没有 git', detail: '' }),
  state: () => ({ available: false, repository: false, detached: false }),
  commit: () => ({ ok: false, reason: '没有 git', detail: '' }),
  announced: () => [],
  version: () => undefined,
  unstage: () => ({ ok: false, reason: '没有 git', detail: '' }),
  altered: () => [],
  identity: () => undefined,
  identityTrouble: () => undefined,
  sharing: () => undefined,
  userName: () => undefined,
  commits: () => undefined,
  changeCounts: () => undefined,
  blobs: () => new Map(),
  entries: () => undefined,
  tree: () => undefined,
  commitNamed: () => undefined,
  isAncestor: () => false,
  isShallow: () => false,
  replaced: () => [],
  countTo: () => 0,
  changes: () => [],
  branches: () => [],
  lineage: () => [],
  mergeBase: () => undefined,
  staged: () => undefined,
  foldersWith: () => [],
  unrecorded: () => [],
  untracked: () => [],
  ignored: () => [],
  releaseStale: () => undefined,
  insidePath: () => undefined,
  prefix: () => '',
  configure: () => ({ ok: false, reason: '没有 git', detail: '' }),
  shared: {
    upstream: () => undefined,
    fetch: () => ({ ok: false, reason: '没有 git', detail: '' }),
    merge: () => ({ ok: false, reason: '没有 git', detail: '' }),
    inTheWay: () => [],
    abandon: () => ({ ok: false, reason: '没有 git', detail: '' }),
    push: () => ({ ok: false, reason: '没有 git', detail: '' }),
    anchor: () => ({ ok: false, reason: '没有 git', detail: '' }),
    mergeLines: () => undefined,
    markLines: () => undefined,
  },
  init: () => ({ ok: false, reason: '没有 git', detail: '' }),
};
