import * as fc from 'fast-check';
import { runs } from '../extent.ts';

/** Holds a property for a few hundred cases. */
export function holds<T>(property: fc.IProperty<T> | fc.IRawProperty<T>): void {
  fc.assert(property, { numRuns: runs(300) });
}
