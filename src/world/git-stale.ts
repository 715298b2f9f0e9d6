import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sleep } from './sleep.ts';
import { attempt } from './trouble.ts';

/** How long a git may go on after the program that started it has died, in milliseconds. */
const LINGERS = 3000;

/**
 * Removes the locks of a git that died together with the program that had started it: only after they have stood for a
 * while, and only where the system can tell that no git is at work in this work tree. Elsewhere a person has to.
 */
export function releaseStale(gitFolder: string, root: string, branch: string, lingers = LINGERS): void {
  const named = ['index.lock', 'HEAD.lock', `${branch}.lock`];
  const standing = () =>
    [...named, ...besideIndex(gitFolder)].map((name) => join(gitFolder, name)).filter((lock) => existsSync(lock));
  for (let waited = 0; standing().length > 0 && waited < lingers; waited += 100) sleep(100);
  if (standing().length > 0 && isQuiet(root)) for (const lock of standing()) rmSync(lock, { force: true });
}

/** What `commit --only` makes the next index in. */
function besideIndex(gitFolder: string): string[] {
  const listed = attempt(gitFolder, () => ({ ok: true, names: readdirSync(gitFolder) }));
  return listed.ok ? listed.names.filter((name) => /^next-index-\d+\.lock$/.test(name)) : [];
}

/** No process called git works below this folder; false where that cannot be told. */
function isQuiet(root: string): boolean {
  const looked = attempt('/proc', () => {
    const numbers = readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name));
    return { ok: true, quiet: numbers.length > 0 && !numbers.some((number) => isGitIn(`/proc/${number}`, root)) };
  });
  return looked.ok && looked.quiet;
}

/** A process that belongs to somebody else and hides where it is counts by its name alone; one that has died does not. */
function isGitIn(process: string, root: string): boolean {
  const stat = attempt(process, () => ({ ok: true, text: readFileSync(`${process}/stat`, 'utf8') }));
  const [, name = '', state = ''] = /^\d+ \((.*)\) (\S)/s.exec(stat.ok ? stat.text : '') ?? [];
  if (!name.startsWith('git') || DEAD.includes(state)) return false;
  const place = attempt(process, () => ({ ok: true, text: readlinkSync(`${process}/cwd`) }));
  if (!place.ok) return existsSync(process);
  return place.text === root || place.text.startsWith(`${root}/`);
}

/** Died, and not yet asked after by who started it. */
const DEAD: readonly string[] = ['Z', 'X'];
