import * as fc from 'fast-check';

/** Holds a property for the same few hundred cases every time; with RUNS=10000 in the environment for as many new ones. */
export function holds<T>(property: fc.IProperty<T> | fc.IRawProperty<T>): void {
  const runs = process.env['RUNS'];
  fc.assert(property, runs === undefined ? { seed: 20220214, numRuns: 300 } : { numRuns: Number(runs) });
}
