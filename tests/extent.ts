import { setting } from './environment.ts';

/** How much is tried: `core` while one writes, `whole` before a landing, `nightly` with ten times as much and fresh seeds. */
export type Extent = 'core' | 'whole' | 'nightly';

export const extent: Extent = extentNamed(setting('EXTENT') ?? 'whole');

function extentNamed(name: string): Extent {
  if (name === 'core' || name === 'whole' || name === 'nightly') return name;
  throw new Error(`EXTENT=${name}: core, whole or nightly`);
}

/** What chance begins with: always the same, but at night, when `scripts/test.mjs` draws one and prints it. */
export const seed = Number(setting('SEED') ?? 20220214);

/** How often a property that is tried `whole` times before a landing is tried now. */
export function runs(whole: number): number {
  const factor = { core: 1 / 4, whole: 1, nightly: 10 }[extent];
  return Math.max(1, Math.ceil(whole * factor));
}

/** The size of something that takes minutes when it is large: nights have the time. */
export function sized(usual: number, night: number): number {
  return extent === 'nightly' ? night : usual;
}

/** Numbers between 0 and 1, the same for the same seed; `own` keeps the dice of different tests apart. */
export function dice(own = 0): () => number {
  let state = (seed + own) % 2 ** 32;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
