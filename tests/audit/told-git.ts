import type { Commit } from '../../src/audit/past.ts';
import type { Git, PastCommit } from '../../src/world/world.ts';
import { type Items, noGit } from '../catalogue/world.ts';
import type { Told } from './told.ts';

/** git as far as it is asked about a history that is told as data, and about what lies in the folder now. */
export function gitOf(told: Told, now: Items): Git {
  const { commits } = told;
  const blobs = new Map<string, Uint8Array>();
  const trees = new Map<string, ReadonlyMap<string, string>>();
  const keep = (commit: Commit, side: string, path: string, bytes: Uint8Array | undefined) => {
    if (bytes) blobs.set(`${commit.hash} ${side} ${path}`, bytes);
    return bytes && `${commit.hash} ${side} ${path}`;
  };
  const tree = new Map<string, string>();
  const past = commits.toReversed().map((commit): PastCommit => {
    const files = commit.files.map(({ path, before, after }) => {
      const [old, blob] = [keep(commit, 'before', path, before), keep(commit, 'after', path, after)];
      if (blob) tree.set(path, blob);
      else tree.delete(path);
      return { path, ...(old && { before: old }), ...(blob && { after: blob }) };
    });
    trees.set(commit.hash, new Map(tree));
    for (const [path, blob] of tree) blobs.set(`HEAD:./${path}`, blobs.get(blob) as Uint8Array);
    const message = [commit.subject, ...trailersIn(commit)].join('\n');
    return { ...commit, email: '', committer: '', message, files };
  });
  const head = commits[0]?.hash;
  const isHere = (path: string) => now.get(path);
  return {
    ...noGit,
    state: () => ({ available: true, repository: true, detached: false, ...(head && { head }) }),
    commits: (_, options) => {
      const only = ({ path }: { path: string }) => options?.path === undefined || path === options.path;
      const seen = past.map((commit) => ({ ...commit, files: commit.files.filter(only) }));
      return seen.filter(({ files }) => files.length > 0).toReversed();
    },
    changeCounts: () => new Map(past.map(({ hash, files }) => [hash, countOf(files)])),
    blobs: (names) =>
      new Map(names.flatMap((name) => (blobs.has(name) ? [[name, blobs.get(name) as Uint8Array]] : []))),
    tree: (name) => [...(trees.get(name) ?? [])].map(([path, blob]) => ({ path, blob })),
    commitNamed: (name) => {
      if (/^\d{4}-\d\d-\d\d$/.test(name)) return commits.find(({ at }) => at.day <= name)?.hash;
      return name === 'HEAD' ? head : commits.find(({ hash }) => hash.startsWith(name))?.hash;
    },
    unrecorded: () => {
      const paths = new Set([...tree.keys(), ...now.keys()]);
      return [...paths].filter((path) => !same(blobs.get(tree.get(path) ?? ''), isHere(path)));
    },
  };
}

function trailersIn({ trailers: { action, clerk } }: Commit): string[] {
  return [...(action ? [`动作: ${action}`] : []), ...(clerk ? [`经办人: ${clerk}`] : [])];
}

function same(committed: Uint8Array | undefined, item: ReturnType<Items['get']>): boolean {
  if (item === undefined || item === 'symlink' || !('bytes' in item)) return committed === undefined;
  return committed !== undefined && Buffer.compare(committed, item.bytes) === 0;
}

function countOf(files: readonly { readonly from?: string }[]): number {
  return files.reduce((sum, { from }) => sum + (from === undefined ? 1 : 2), 0);
}
