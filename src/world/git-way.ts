import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from './git-run.ts';

type Run = (...args: readonly string[]) => Answer;

/** As `SharedGit.inTheWay` has it. git itself tells only some of it: what a .gitignore leaves out it overwrites. */
export function inTheWay(read: Run, commit: string): string[] {
  const root = read('rev-parse', '--show-toplevel').out.trimEnd();
  const lacking = new Set(namesIn(read, '--diff-filter=A', 'HEAD', commit));
  const brought = namesIn(read, '--diff-filter=d', `HEAD...${commit}`).filter((path) => lacking.has(path));
  const places = brought.flatMap((path) => firstFile(root, path) ?? []);
  return [...new Set(places)].filter((place) => !read('cat-file', '-e', `HEAD:${place}`).ok);
}

function namesIn(read: Run, ...which: readonly string[]): string[] {
  const fromTop = ['-c', 'diff.relative=false'];
  const names = read(...fromTop, 'diff', '--name-only', '--no-renames', '-z', ...which).out.split('\0');
  return names.filter((path) => path !== '');
}

/** What stands at a path, or on the way to it in place of a folder. */
function firstFile(root: string, path: string): string | undefined {
  const parts = path.split('/');
  for (let at = 1; at <= parts.length; at += 1) {
    const place = parts.slice(0, at).join('/');
    const stats = lstatSync(join(root, place), { throwIfNoEntry: false });
    if (!stats) return undefined;
    if (at === parts.length || !stats.isDirectory()) return place;
  }
  return undefined;
}
