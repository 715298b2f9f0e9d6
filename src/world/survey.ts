import { type Dirent, lstatSync, readdirSync, type Stats } from 'node:fs';
import { createPrinter, printOf } from './print.ts';

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
  const printer = createPrinter();
  let newest = 0;

  function visit(prefix: string): void {
    for (const name of listed(root, prefix, visitor)) {
      if (name.name.charCodeAt(0) === DOT) continue;
      const path = prefix + name.name;
      const isFolder = name.isDirectory();
      const stats = look(`${root}/${path}`, path, visitor);
      if (stats) {
        visitor.entry?.(path, name, stats);
        if (isFolder) printer.add(`${path}/`);
        else {
          const { mode, size, mtimeMs, ctimeMs, ino } = stats;
          printer.add(path, mode, size, mtimeMs, ctimeMs, ino);
          newest = Math.max(newest, mtimeMs, ctimeMs);
        }
      }
      if (isFolder) visit(`${path}/`);
    }
  }

  visit('');
  return { print: printer.spelled(), newest };
}

/** What changed so short a time before it was looked at may change again without a trace: file systems count in steps. */
export const STEP_MS = 2500;

/** What tells whether one file has changed. */
export function printOfFile(path: string, { mode, size, mtimeMs, ctimeMs, ino }: Stats): string {
  return printOf(path, mode, size, mtimeMs, ctimeMs, ino);
}

const DOT = '.'.charCodeAt(0);

function listed(root: string, prefix: string, { trouble }: Visitor): readonly Dirent[] {
  try {
    return readdirSync(prefix === '' ? root : `${root}/${prefix}`, { withFileTypes: true });
  } catch (error) {
    trouble(prefix.slice(0, -1), error);
    return [];
  }
}

function look(place: string, path: string, { trouble }: Visitor): Stats | undefined {
  try {
    return lstatSync(place);
  } catch (error) {
    trouble(path, error);
    return undefined;
  }
}
