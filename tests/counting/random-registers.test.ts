import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../extent.ts';
import { registersApart } from './compare-registers.ts';
import { ledgerOf, registered, someDay, told } from './registered.ts';

it('the judge and the program agree on visits and reports: the list, the figures, the coverage and the score', async () => {
  await fc.assert(
    fc.asyncProperty(registered, someDay, async (all, day) => {
      expect(await registersApart(ledgerOf(all), day), `看 ${day}\n${told(all)}`).toEqual([]);
    }),
    { numRuns: runs(60) },
  );
});
