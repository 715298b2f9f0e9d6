import { createHash } from 'node:crypto';
import { dayOf } from '../../src/calendar/day.ts';
import type { Git, GitOutcome, PastFile } from '../../src/world/world.ts';
import { noGit } from '../catalogue/world.ts';
import { bytesIn } from './letters.ts';

type Tree = ReadonlyMap<string, string>;

interface Past {
  readonly hash: string;
  readonly message: string;
  readonly tree: Tree;
}

/** A repository in memory: paths from its top, contents as text; one branch without merges. */
export interface Repository {
  readonly root: string;
  readonly index: Map<string, string>;
  readonly commits: Past[];
  readonly settings: Map<string, string>;
}

export function createRepository(root: string): Repository {
  return { root, index: new Map(), commits: [], settings: new Map() };
}

/** Commits paths from the top, or all that is in the index. */
export function record(repository: Repository, files: Tree, paths: readonly string[], message: string): string {
  const tree = new Map(repository.commits[0]?.tree);
  for (const path of paths) {
    for (const place of [tree, repository.index]) place.delete(path);
    const text = files.get(`${repository.root}/${path}`);
    if (text !== undefined) for (const place of [tree, repository.index]) place.set(path, text);
  }
  const hash = nameOf(JSON.stringify([repository.commits[0]?.hash, message, ...tree]));
  repository.commits.unshift({ hash, message, tree });
  return hash;
}

function nameOf(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

/** Git as the commands that write one commit ask for it; it keeps the promises of `Git`, and is asked no more than that. */
export function memoryGit(
  repositories: Map<string, Repository>,
  files: ReadonlyMap<string, string>,
  folder: string,
): Git {
  const found = () => repositoryAround(repositories, folder);
  const prefix = () => `${folder}/`.slice((found()?.root.length ?? 0) + 1);
  const identity = { name: '钱某', email: 'qian@example.com' };
  return {
    ...noGit,
    state: () => {
      const [repository, head] = [found(), found()?.commits[0]?.hash];
      if (!repository) return { available: true, repository: false, detached: false };
      return {
        available: true,
        repository: true,
        root: repository.root,
        detached: false,
        ...(head && { head }),
      };
    },
    identity: () => identity,
    userName: () => identity.name,
    init: () => {
      if (!repositories.has(folder)) repositories.set(folder, createRepository(folder));
      return { ok: true };
    },
    commit: (paths, message) => {
      const repository = found();
      if (!repository) return { ok: false, reason: '这里不是 git 仓库', detail: '' };
      const whole = paths.map((path) => `${prefix()}${path}`);
      return { ok: true, commit: record(repository, files, whole, message) };
    },
    unstage: (paths) => {
      const repository = found();
      for (const path of paths.map((one) => `${prefix()}${one}`)) {
        const committed = repository?.commits[0]?.tree.get(path);
        if (committed === undefined) repository?.index.delete(path);
        else repository?.index.set(path, committed);
      }
      return { ok: true };
    },
    unrecorded: () => {
      const { root = '', commits = [] } = found() ?? {};
      const now = new Map([...files].map(([path, text]) => [path.slice(root.length + 1), text]));
      const [tree, names] = [commits[0]?.tree ?? new Map(), new Set(now.keys())];
      for (const path of tree.keys()) names.add(path);
      const inside = [...names].filter((path) => path.startsWith(prefix()) && !path.includes('/.'));
      return inside.filter((path) => tree.get(path) !== now.get(path)).map((path) => path.slice(prefix().length));
    },
    altered: (paths) => {
      const { root = '', commits = [] } = found() ?? {};
      return paths.filter((path) => {
        const committed = commits[0]?.tree.get(`${prefix()}${path}`);
        return committed !== undefined && committed !== files.get(`${root}/${prefix()}${path}`);
      });
    },
    commits: () => found()?.commits.map((commit, at, all) => pastOf(commit, all[at + 1], prefix())),
    blobs: (names) => {
      const texts = found()?.commits.flatMap(({ tree }) => [...tree.values()]) ?? [];
      const byName = new Map(texts.map((text) => [nameOf(text), bytesIn(text)]));
      return new Map(names.flatMap((name) => [[name, byName.get(name) ?? new Uint8Array()] as const]));
    },
    insidePath: (name) => found() && `${found()?.root}/.git/${name}`,
    prefix,
    configure: (settings): GitOutcome => {
      for (const [name, value] of Object.entries(settings)) found()?.settings.set(name, value);
      return { ok: true };
    },
  };
}

function repositoryAround(repositories: ReadonlyMap<string, Repository>, folder: string): Repository | undefined {
  const roots = [...repositories.keys()].filter((root) => folder === root || folder.startsWith(`${root}/`));
  return repositories.get(roots.toSorted((a, b) => b.length - a.length)[0] ?? '');
}

function pastOf({ hash, message, tree }: Past, parent: Past | undefined, prefix: string) {
  const before: Tree = parent?.tree ?? new Map();
  const paths = [...new Set([...tree.keys(), ...before.keys()])].filter((path) => path.startsWith(prefix));
  const changed = paths.filter((path) => tree.get(path) !== before.get(path));
  const files = changed.map((path): PastFile => {
    const [old, now] = [before.get(path), tree.get(path)];
    const blobs = {
      ...(old !== undefined && { before: nameOf(old) }),
      ...(now !== undefined && { after: nameOf(now) }),
    };
    return { path: path.slice(prefix.length), ...blobs };
  });
  return {
    hash,
    parents: parent ? [parent.hash] : [],
    author: '钱某',
    email: '',
    committer: '',
    at: { day: dayOf('2022-12-31') },
    message,
    signed: false,
    files,
  };
}
