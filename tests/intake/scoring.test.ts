import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claimed, type KnownDuty, readingOf, scored } from '../../src/intake/draft/scoring.ts';
import { runs } from '../extent.ts';

/** What is known: these words by this day for these units. */
function known(
  wording: string,
  deadline: string,
  units: readonly string[] = [],
  more: Partial<KnownDuty> = {},
): KnownDuty {
  const isUnits = (said: readonly string[]) => said.join() === units.join();
  return { wording, kinds: ['date'], deadlines: [deadline], values: [], isUnits, isOptional: false, ...more };
}

function claim(wording: string, deadline: string | undefined, units: readonly string[] = [], kind = 'date'): Claimed {
  return { wording, kind, deadline, units };
}

const INSPECT = '区教育局要在三月底前完成校舍排查';
const REPORT = '区住建局每月五日前报送燃气整治进展';

function differences(expected: readonly KnownDuty[], claimed: readonly Claimed[], told: readonly string[] = []) {
  return scored(expected, claimed, told).differences.map(({ how }) => how);
}

describe('what is read of a paper against what is known of it', () => {
  it.each([
    ['the same', [claim(INSPECT, '2022-03-31', ['甲'])], []],
    ['in other words round it', [claim(`一、${INSPECT}，并报送。`, '2022-03-31', ['甲'])], []],
    ['another day', [claim(INSPECT, '2022-03-30', ['甲'])], ['time']],
    ['no day, but a question', [claim(INSPECT, undefined, ['甲'], 'none')], ['time']],
    ['other units', [claim(INSPECT, '2022-03-31', ['甲', '乙'])], ['unit']],
    ['nothing', [], ['silent']],
    ['something else', [claim(REPORT, '2022-03-31', ['甲'])], ['silent', 'extra']],
    ['twice', [claim(INSPECT, '2022-03-31', ['甲']), claim(INSPECT, '2022-03-31', ['甲'])], ['extra']],
    ['a question beside it', [claim(INSPECT, '2022-03-31', ['甲']), claim(REPORT, undefined, [], 'none')], []],
  ] as const)('%s', (_, claimed, expected) => {
    expect(differences([known(INSPECT, '2022-03-31', ['甲'])], claimed)).toEqual(expected);
  });

  it('is not lost in silence where the reader says that it did not understand it', () => {
    const expected = [known(INSPECT, '2022-03-31')];
    expect(differences(expected, [], [`${INSPECT}。`])).toEqual(['missed']);
    expect(differences(expected, [], [REPORT])).toEqual(['silent']);
  });

  it('may have what need not be there, and lack it', () => {
    const expected = [known(INSPECT, '2022-03-31', [], { isOptional: true })];
    expect(differences(expected, [])).toEqual([]);
    const one = scored(expected, [claim(INSPECT, '2022-03-31')]);
    expect(readingOf([one])).toEqual({ required: 0, hit: 0, claims: 1, right: 1, silent: 0 });
  });

  it('is counted by kind: what is known by its own, what is claimed by that of the claim', () => {
    const period = known(REPORT, '', [], { kinds: ['period'], deadlines: [], values: ['R/P1M@05'] });
    const claimed = [claim(INSPECT, '2022-03-31'), { ...claim(REPORT, undefined, [], 'period'), value: 'R/P1M@06' }];
    const one = scored([known(INSPECT, '2022-03-31'), period], claimed);
    expect(readingOf([one], 'date')).toEqual({ required: 1, hit: 1, claims: 1, right: 1, silent: 0 });
    expect(readingOf([one], 'period')).toEqual({ required: 1, hit: 0, claims: 1, right: 0, silent: 0 });
  });

  const words = fc.constantFrom(INSPECT, REPORT, '区民政局汇总养老院排查情况', '各镇报送重点工作方案');
  const days = fc.constantFrom('2022-03-31', '2022-04-30');
  const units = fc.constantFrom([], ['甲'], ['甲', '乙']);
  const some = fc.array(fc.tuple(words, days, units), { maxLength: 8 });

  it('whatever is known and read: found, missed and too much add up, and the whole answer is right', () => {
    fc.assert(
      fc.property(some, some, (is, says) => {
        const expected = is.map(([wording, day, of]) => known(wording, day, of));
        const claimed = says.map(([wording, day, of]) => claim(wording, day, of));
        const one = scored(expected, claimed);
        const { required, hit, claims, right } = readingOf([one]);
        const open = one.differences.filter((other) => other.expected !== undefined).length;
        const taken = one.differences.filter((other) => other.claimed !== undefined).length;
        expect(required).toBe(hit + open);
        expect(claims).toBe(right + taken);
        const perfect = scored(
          expected,
          is.map(([wording, day, of]) => claim(wording, day, of)),
        );
        expect(perfect.differences).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });
});
