import { posix } from 'node:path';
import type { Entry, Files, Outcome, TroubleKind, World } from '../../src/world/world.ts';
import { bytesOf } from '../render/whole.ts';
import { digesting } from '../world/digests.ts';
import { type Beginning, type Ground, others, places, type State } from './ground.ts';
import { bytesIn, lettersOf } from './letters.ts';
import { createRepository, memoryGit, type Repository, record } from './memory-git.ts';
import { worldOf } from './typing.ts';

export interface MemoryGround extends Ground {
  /** By path, with their texts. */
  readonly files: Map<string, string>;
  /** That of the folder in which the examples are typed. */
  readonly repository: Repository;
}

/** A folder, its repository and a home in memory: hundreds of runs in a second, and nothing below `World` to go wrong. */
export function memoryGround(beginning: Beginning): MemoryGround {
  const files = new Map([...beginning, ...others.committed].map(([path, text]) => [`/${path}`, text]));
  const repositories = new Map<string, Repository>();
  const repository = plant(files, repositories);
  const locks = new Set<string>();
  let heard = '';
  return {
    files,
    repository,
    world: () => {
      const world = worldOf('', filesIn(files), (text) => {
        heard += text;
      });
      return { ...world, lock: lockAmong(locks), git: (folder) => memoryGit(repositories, files, absolute(folder)) };
    },
    said: () => {
      const all = heard;
      heard = '';
      return all;
    },
    state: () => stateOf(files, repositories),
  };
}

/** Commits all that is there, then puts what others have at hand on top. */
function plant(files: Map<string, string>, repositories: Map<string, Repository>): Repository {
  const top = `/${places.work}/`;
  const repository = createRepository(`/${places.work}`);
  repositories.set(repository.root, repository);
  const inside = [...files.keys()].filter((path) => path.startsWith(top)).map((path) => path.slice(top.length));
  record(repository, files, inside, '起点');
  for (const [path, text] of others.staged) repository.index.set(`/${path}`.slice(top.length), text);
  for (const [path, text] of [...others.staged, ...others.loose]) files.set(`/${path}`, text);
  return repository;
}

function stateOf(files: ReadonlyMap<string, string>, repositories: ReadonlyMap<string, Repository>): State {
  const state = new Map([...files].map(([path, text]) => [`file ${path}`, text]));
  for (const { root, index, commits, settings } of repositories.values()) {
    for (const [path, text] of index) state.set(`index ${root}/${path}`, text);
    if (commits[0]) state.set(`head ${root}`, commits[0].hash);
    state.set(`repository ${root}`, JSON.stringify([...settings]));
  }
  return state;
}

/** A process that died has not let go; whoever comes next inherits. */
function lockAmong(locks: Set<string>): World['lock'] {
  return (folder) => {
    const inherited = locks.has(absolute(folder));
    locks.add(absolute(folder));
    return { ok: true, inherited, release: () => locks.delete(absolute(folder)) };
  };
}

function absolute(path: string): string {
  return posix.resolve(`/${places.work}`, path);
}

function filesIn(files: Map<string, string>): Files {
  const holds = (path: string, expected: Uint8Array) => files.get(path) === lettersOf(expected);
  const disk: Omit<Files, 'digest' | 'carry'> = {
    walk: (folder) => ({
      entries: entriesBelow(`${absolute(folder)}/`, files),
      troubles: [],
    }),
    read: (path) => {
      const text = files.get(absolute(path));
      return text === undefined ? refused('missing', path) : { ok: true, bytes: bytesIn(text) };
    },
    write: (path, content, expected) => {
      const place = absolute(path);
      if (expected === 'absent' && files.has(place)) return refused('exists', path);
      if (typeof expected !== 'string' && !holds(place, expected)) return refused('changed', path);
      files.set(place, lettersOf(bytesOf(content)));
      return { ok: true };
    },
    remove: (path, expected) => {
      if (!holds(absolute(path), expected)) return refused('changed', path);
      files.delete(absolute(path));
      return { ok: true };
    },
    makeExecutable: (path) => {
      files.set(`${absolute(path)} x`, '');
      return { ok: true };
    },
    prune: (folder, isKept) => {
      const own = `${absolute(folder)}/`;
      const gone = [...files.keys()].filter((path) => path.startsWith(own) && !isKept(path.slice(own.length)));
      for (const path of gone) files.delete(path);
      return { ok: true, gone: gone.map((path) => path.slice(own.length)) };
    },
    settle: () => ({ ok: true }),
    sweep: (folder) => {
      const isDraft = (path: string) => path.startsWith(`${absolute(folder)}/`) && /\/\.[^/]+\.lock$/.test(path);
      for (const path of [...files.keys()].filter(isDraft)) files.delete(path);
    },
    exists: (path) => [...files.keys()].some((one) => one === absolute(path) || one.startsWith(`${absolute(path)}/`)),
  };
  return { ...disk, ...digesting(disk) };
}

function refused(kind: TroubleKind, path: string): Outcome<never> {
  return { ok: false, trouble: { kind, path, message: kind } };
}

function entriesBelow(folder: string, files: ReadonlyMap<string, string>): Entry[] {
  const found = [...files].filter(([path]) => path.startsWith(folder) && !path.slice(folder.length - 1).includes('/.'));
  const entries = found.map(([path, text]): Entry => {
    return { path: path.slice(folder.length), kind: 'file', size: text.length };
  });
  return entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
