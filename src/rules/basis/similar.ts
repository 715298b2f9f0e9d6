import type { Task } from '../../records/task/schema.ts';

/** A past task, and how much its wording is like another: 0 to 1. */
export interface Similar {
  readonly task: Task;
  readonly likeness: number;
}

/** Less than this has only everyday words in common: 排查, 整治. */
const ALIKE = 0.4;

/** The past task most like a wording, of the same unit where it is known; the newest of those that are equally like. */
export function mostSimilar(title: string, lead: string | undefined, tasks: readonly Task[]): Similar | undefined {
  const pairs = pairsOf(title);
  let best: Similar | undefined;
  for (const task of tasks) {
    if (lead !== undefined && task.lead !== lead) continue;
    const likeness = overlap(pairs, pairsOf(task.title));
    if (likeness < ALIKE || (best && likeness < best.likeness)) continue;
    if (!best || likeness > best.likeness || task.received.day > best.task.received.day) best = { task, likeness };
  }
  return best;
}

/** Characters two by two, as often as they stand there. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  const characters = [...text.replace(/[\s，。、“”（）]/g, '')];
  for (let i = 1; i < characters.length; i += 1) {
    const pair = `${characters[i - 1]}${characters[i]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Twice what both have, over what each has (Dice). */
function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const size = (pairs: ReadonlyMap<string, number>) => [...pairs.values()].reduce((sum, count) => sum + count, 0);
  const shared = [...a].reduce((sum, [pair, count]) => sum + Math.min(count, b.get(pair) ?? 0), 0);
  const all = size(a) + size(b);
  return all === 0 ? 0 : (2 * shared) / all;
}
