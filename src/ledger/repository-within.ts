import type { LedgerFile } from './ledger.ts';

const HEAD = /(?:^|\/)HEAD$/i;

/**
 * What git would take for repositories of their own among the files and folders of a ledger: whoever puts one there has
 * his settings, and the programs that they name, used by all who look from within.
 */
export function repositoriesWithin(paths: readonly string[]): LedgerFile[] {
  const heads = paths.filter((path) => HEAD.test(path));
  if (heads.length === 0) return [];
  return heads
    .filter((head) => hasRest(head.slice(0, -'HEAD'.length), paths))
    .map((path) => ({ path, kind: 'repository' }));
}

/** Beside HEAD stand the objects and the names, or a file that says where else they are. */
function hasRest(folder: string, paths: readonly string[]): boolean {
  const beside = paths.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length).toLowerCase());
  const has = (name: string) => beside.some((path) => path === name || path.startsWith(`${name}/`));
  return has('commondir') || (has('objects') && has('refs'));
}
