import { expect, it } from 'vitest';
import { styleOf } from '../../src/render/style.ts';

it('an ink colours its text and nothing that is given beside it', () => {
  const { bold } = styleOf({ colour: 1, ambiguousWide: false });
  expect(['登记', '期限'].map(bold)).toEqual(['\u001b[1m登记\u001b[22m', '\u001b[1m期限\u001b[22m']);
});
