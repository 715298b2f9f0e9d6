import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../extent.ts';
import { someDay } from '../generated/days.ts';
import { anyLedger } from '../generated/ledger.ts';
import { ask, asking, readings } from './questions.ts';

describe('with --json the answer is one object that says its version, its day, whether it is whole and what is wrong:', () => {
  it.each(readings.filter(({ spec }) => !spec.plain).map((reading) => [reading.name, reading] as const))(
    '%s',
    async (_, reading) => {
      const question = fc
        .tuple(anyLedger, someDay)
        .chain(([facts, day]) =>
          fc.record({ facts: fc.constant(facts), day: fc.constant(day), words: asking(reading, facts, day) }),
        );
      await fc.assert(
        fc.asyncProperty(question, async ({ facts, day, words }) => {
          const { out } = await ask([...words, '--json'], facts, day);
          const answer = JSON.parse(out);
          expect(answer).toMatchObject({ 版本: 1, 截至: day, 问题: expect.any(Array) });
          expect(typeof answer['完整']).toBe('boolean');
        }),
        { numRuns: runs(2) },
      );
    },
  );
});
