import { named } from './git-paths.ts';
import { explain } from './git-reason.ts';
import type { Answer } from './git-run.ts';
import type { GitOutcome } from './world.ts';

type Run = (...args: readonly string[]) => Answer;
type Feed = (input: string | undefined, ...args: readonly string[]) => Answer;

/** What is new in the index below the folder, and has no content there or no file any more. */
export function announcedIn(read: Run): string[] {
  const options = ['--name-only', '--no-renames', '--relative', '-z'];
  const listed = (...more: readonly string[]) => read('diff', ...options, ...more).out.split('\0');
  const added = ['--cached', '--diff-filter=A'];
  const fresh = listed(...added, '--ita-visible-in-index').filter((path) => path !== '');
  if (fresh.length === 0) return [];
  const whole = new Set(listed(...added, '--ita-invisible-in-index'));
  const gone = new Set(listed('--diff-filter=D'));
  return fresh.filter((path) => gone.has(path) || !whole.has(path));
}

/** Makes the index say of these paths what the last commit says. */
export function unstage(feed: Feed, paths: readonly string[]): GitOutcome {
  if (paths.length === 0) return { ok: true };
  const { args, input } = named(paths);
  const answer = feed(input, 'reset', '--quiet', ...args);
  return answer.ok ? { ok: true } : { ok: false, ...explain(answer) };
}
