import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, hashOf, NOWHERE, readAddress, sortedBy, sortedIn } from '../../src/page/address.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const address: fc.Arbitrary<Address> = fc.record({
  anchor: fc.constantFrom('', 's1', 's12'),
  where: fc.dictionary(fc.constantFrom('lead', 'state', 'openOf'), text),
  query: text,
  open: text,
  only: text,
  sort: fc.uniqueArray(fc.constantFrom('s1.0.up', 's2.3.down'), { maxLength: 2 }),
});

describe('the address of a page', () => {
  it('says all that is looked at, and can be read back', () => {
    fc.assert(
      fc.property(address, (one) => {
        expect(readAddress(`#${hashOf(one)}`)).toEqual({ ...one, where: { ...one.where } });
      }),
    );
  });

  it('is understood as former pages wrote it', () => {
    expect(readAddress('#h-RW20220520-J8SY')).toEqual({ ...NOWHERE, open: 'RW20220520-J8SY' });
    expect(readAddress('#s3?unit=区教育局').where).toEqual({ unit: '区教育局' });
  });

  it('sorts one table at a time by one column, and leaves the others', () => {
    const first = sortedBy(NOWHERE, 's1', { column: 2, down: false });
    const both = sortedBy(first, 's12', { column: 0, down: true });
    expect(sortedIn(both, 's1')).toEqual({ column: 2, down: false });
    expect(sortedIn(both, 's12')).toEqual({ column: 0, down: true });
    expect(sortedIn(sortedBy(both, 's1', undefined), 's1')).toBeUndefined();
    expect(sortedIn(sortedBy(both, 's1', undefined), 's12')).toEqual({ column: 0, down: true });
  });
});
