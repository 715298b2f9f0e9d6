import { type Dirent, lstatSync, readdirSync, type Stats } from 'node:fs';
import { NOTHING, type Print, printOf, spelled, together } from './print.ts';

/** What is seen on the way through a folder. Names that begin with a dot are skipped, links are not followed. */
export interface Visitor {
  /** Something below the folder, by its path within it. */
  entry?(path: string, name: Dirent, stats: Stats): void;
  /** Something that could not be looked at; '' is the folder itself. */
  trouble(path: string, error: unknown): void;
}

/** What tells whether anything below a folder has changed: names, kinds, sizes, times and inodes of all that lies there. */
export interface FolderState {
  readonly print: string;
  /** The latest time (of content or of inode, in ms) that anything there carries. */
  readonly newest: number;
}

/** Goes through everything below a folder. */
export function survey(root: string, visitor: Visitor): FolderState {
  const seen = { print: NOTHING as Print, newest: 0 };
  visit(root, '', visitor, seen);
  return { print: spelled(seen.print), newest: seen.newest };
}

function visit(root: string, prefix: string, visitor: Visitor, seen: { print: Print; newest: number }): void {
  let names: Dirent[];
  try {
    names = readdirSync(prefix === '' ? root : `${root}/${prefix}`, { withFileTypes: true });
  } catch (error) {
    visitor.trouble(prefix.slice(0, -1), error);
    return;
  }
  for (const name of names) {
    if (name.name.startsWith('.')) continue;
    const path = prefix + name.name;
    const stats = look(`${root}/${path}`, path, visitor);
    if (stats) note(path, name, stats, visitor, seen);
    if (name.isDirectory()) visit(root, `${path}/`, visitor, seen);
  }
}

function look(place: string, path: string, visitor: Visitor): Stats | undefined {
  try {
    return lstatSync(place);
  } catch (error) {
    visitor.trouble(path, error);
    return undefined;
  }
}

function note(
  path: string,
  name: Dirent,
  stats: Stats,
  visitor: Visitor,
  seen: { print: Print; newest: number },
): void {
  visitor.entry?.(path, name, stats);
  seen.print = together(seen.print, name.isDirectory() ? printOf(`${path}/`) : printOf(path, timesOf(stats)));
  if (!name.isDirectory()) seen.newest = Math.max(seen.newest, stats.mtimeMs, stats.ctimeMs);
}

/** What changes when a file does. */
export function timesOf({ mode, size, mtimeMs, ctimeMs, ino }: Stats): number[] {
  return [mode, size, mtimeMs, ctimeMs, ino];
}
