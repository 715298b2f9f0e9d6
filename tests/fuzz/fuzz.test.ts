import { describe, expect, it } from 'vitest';
import { runs } from '../extent.ts';
import { caseAt, wrongAmong } from './cases.ts';

/** Some while one writes; at night `soak.process.test.ts` goes through very many. */
const CASES = Math.min(runs(800), 800);

describe('files that went wrong', () => {
  it(`are read or named, never lost and never a crash, in ${CASES} cases`, () => {
    // a fuzzer that breaks nothing tests nothing
    expect(wrongAmong(0, CASES)).toBeGreaterThan(CASES / 4);
  }, 300_000);

  it('are the same wherever one begins to count, and not all alike', () => {
    const some = Array.from({ length: 40 }, (_, i) => caseAt(i));
    expect(caseAt(17)).toEqual(some[17]);
    expect(new Set(some.map(({ path }) => path)).size).toBeGreaterThan(10);
    expect(new Set(some.map(({ bytes }) => new TextDecoder().decode(bytes))).size).toBeGreaterThan(35);
  });
});
