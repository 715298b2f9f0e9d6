import { dayNumber, dayOf } from '../calendar/day.ts';
import { explain } from './git-reason.ts';
import type { Answer } from './git-run.ts';
import type { Author, GitOutcome, ToldCommit } from './world.ts';

type Run = (...args: readonly string[]) => Answer;
type Feed = (input: string | undefined, ...args: readonly string[]) => Answer;

/** Commits a whole history at once, as `Git.tell` promises: the same objects wherever it is told. */
export function tellHistory(history: readonly ToldCommit[], read: Run, feed: Feed): GitOutcome {
  const branch = read('symbolic-ref', 'HEAD').out.trim();
  const stream = history.map((told) => commitIn(told, branch)).join('');
  for (const answer of [feed(stream, ...'fast-import --quiet'.split(' ')), feed(undefined, 'read-tree', 'HEAD')])
    if (!answer.ok) return { ok: false, ...explain(answer) };
  const fresh = feed(undefined, 'update-index', '-q', '--refresh');
  return fresh.available ? { ok: true } : { ok: false, ...explain(fresh) };
}

function commitIn({ author, message, files }: ToldCommit, branch: string): string {
  const who = `${author.name} <${author.email}> ${secondsOf(author)} +0800`;
  const blobs = files.map(([path, text]) => `M 100644 inline "${path}"\n${dataOf(text)}`).join('');
  return `commit ${branch}\nauthor ${who}\ncommitter ${who}\n${dataOf(message)}${blobs}\n`;
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** Seconds since 1970 of a moment in Shanghai. */
function secondsOf({ at: { day, minute = 0 } }: Author): number {
  return (dayNumber(day) - dayNumber(dayOf('1970-01-01'))) * 86400 + (minute - 8 * 60) * 60;
}
