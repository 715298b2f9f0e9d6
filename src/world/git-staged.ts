import type { Index } from './git-index.ts';
import type { ReadObject } from './git-object-files.ts';

/**
 * The paths below a folder that the next commit would change. Mostly git has noted which tree the index is, and it is
 * that of the commit; else both are compared file by file. Undefined where an object is not here.
 */
export function stagedIn(
  index: Index,
  commit: string,
  prefix: string,
  read: ReadObject,
): readonly string[] | undefined {
  const root = /^tree ([0-9a-f]+)\n/.exec(read(commit)?.toString('latin1') ?? '')?.[1];
  if (root === undefined) return undefined;
  if (root === index.tree()) return [];
  const committed = new Map<string, string>();
  const parts = prefix.split('/').slice(0, -1);
  const top = parts.reduce<string | undefined>((name, part) => name && entriesIn(name, read)?.get(part)?.name, root);
  if (top !== undefined && !gather(top, '', read, committed)) return undefined;
  return differing(index, prefix, committed);
}

interface TreeEntry {
  readonly name: string;
  readonly isTree: boolean;
}

/** A tree: of each entry its mode, its name, and the name of the object, 20 or 32 bytes. */
function entriesIn(tree: string, read: ReadObject): Map<string, TreeEntry> | undefined {
  const bytes = read(tree);
  if (!bytes) return undefined;
  const entries = new Map<string, TreeEntry>();
  for (let at = 0; at < bytes.length; ) {
    const [space, end] = [bytes.indexOf(0x20, at), bytes.indexOf(0, at)];
    const next = end + 1 + tree.length / 2;
    const isTree = bytes.toString('latin1', at, space) === '40000';
    entries.set(bytes.toString('utf8', space + 1, end), { name: bytes.toString('hex', end + 1, next), isTree });
    at = next;
  }
  return entries;
}

function gather(tree: string, folder: string, read: ReadObject, found: Map<string, string>): boolean {
  const entries = entriesIn(tree, read);
  if (!entries) return false;
  return [...entries].every(([part, { name, isTree }]) => {
    if (isTree) return gather(name, `${folder}${part}/`, read, found);
    found.set(`${folder}${part}`, name);
    return true;
  });
}

function differing(index: Index, prefix: string, committed: Map<string, string>): string[] {
  const staged = new Set<string>();
  const seen = new Set<string>();
  const folders: string[] = [];
  index.each((at, text, from, end) => {
    const whole = Buffer.from(text.slice(from, end), 'latin1').toString();
    if (!whole.startsWith(prefix)) return;
    const path = whole.slice(prefix.length);
    const { blob, isFolder } = index.at(at, path);
    seen.add(path);
    if (isFolder) folders.push(path);
    else if (committed.get(path) !== blob) staged.add(path);
  });
  for (const path of committed.keys())
    if (!seen.has(path) && !folders.some((folder) => path.startsWith(folder))) staged.add(path);
  return [...staged];
}
