import { named } from './git-paths.ts';
import { explain } from './git-reason.ts';
import type { Answer } from './git-run.ts';
import type { GitOutcome } from './world.ts';

type Run = (...args: readonly string[]) => Answer;
type Feed = (input: string | undefined, ...args: readonly string[]) => Answer;

/** What is new in the index below the folder, without what has a content there: announced only, the file may be gone. */
export function announcedIn(read: Run): string[] {
  const options = ['--name-only', '--no-renames', '--diff-filter=A', '--relative', '-z'];
  const added = (how: string) => read('diff', '--cached', ...options, how).out.split('\0');
  const whole = new Set(added('--ita-invisible-in-index'));
  return added('--ita-visible-in-index').filter((path) => path !== '' && !whole.has(path));
}

/** Makes the index say of these paths what the last commit says. */
export function unstage(feed: Feed, paths: readonly string[]): GitOutcome {
  if (paths.length === 0) return { ok: true };
  const { args, input } = named(paths);
  const answer = feed(input, 'reset', '--quiet', ...args);
  return answer.ok ? { ok: true } : { ok: false, ...explain(answer) };
}
