import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '../../src/ledger/text/compose.ts';
import { parseText } from '../../src/ledger/text/parse.ts';
import { plainFile } from './plain-values.ts';

test('what is composed reads back as the same value without a fault', () => {
  fc.assert(
    fc.property(plainFile, (value) => {
      const text = compose(value);
      const { value: read, faults } = parseText(text);
      expect({ text, faults, read }).toEqual({ text, faults: [], read: value });
    }),
    { numRuns: Number(process.env['RUNS'] ?? 500) },
  );
}, 600_000);
