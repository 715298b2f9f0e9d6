import { dice, type extent } from '../extent.ts';
import { type Break, type Way, ways } from './breaking.ts';

/**
 * Which breaks are tried of a command with these calls. All of them of the first command that makes such calls, and at
 * night of every one; of the others each call refused and dying after it, and while somebody writes one of these.
 */
export function createChoice(much: typeof extent): (calls: readonly string[]) => Break[] {
  const roll = dice(14);
  const seen = new Set<string>();
  return (calls) => {
    const names = calls.map((call) => call.split(' ')[0]);
    const shape = names.filter((name, index) => name !== names[index - 1]).join(' ');
    const isNew = !seen.has(shape);
    seen.add(shape);
    const some = breaksOf(calls, ['refused', 'dies after']);
    if (much === 'core') return isNew ? some : [some[Math.floor(roll() * some.length)] ?? { at: 1, way: 'refused' }];
    return isNew || much === 'nightly' ? breaksOf(calls, ways) : some;
  };
}

/** Every break there is. */
export function every(calls: readonly string[]): Break[] {
  return breaksOf(calls, ways);
}

function breaksOf(calls: readonly string[], how: readonly Way[]): Break[] {
  return calls.flatMap((_, index) => how.map((way) => ({ at: index + 1, way })));
}
