import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/ledger/text/edit/compose.ts';
import { type Plain, samePlain } from '../../src/ledger/text/plain.ts';
import { parseText } from '../../src/ledger/text/read/parse.ts';
import { quickly } from '../../src/ledger/text/read/quick.ts';
import { dice, sized } from '../extent.ts';
import { broken, pick } from '../fuzz/mutations.ts';

const root = join(import.meta.dirname, '../..');

function textsBelow(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).toSorted();
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => readFileSync(join(root, folder, name)).toString('latin1'))
    .map((bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));
}

/** Where the quick reader answers, the full one says the same, and finds nothing wrong or doubtful. */
function agrees(text: string): boolean {
  const quick = quickly(text);
  if (quick === undefined) return true;
  const { value, faults } = parseText(text);
  return faults.length === 0 && value !== undefined && samePlain(quick, value);
}

const sample = textsBelow('ledger');
const files = sample.map((text) => ({ path: '', bytes: new TextEncoder().encode(text) as Uint8Array }));

describe('the quick reader', () => {
  it('reads most of what stands in the sample ledger, so that it is of use', () => {
    expect(sample.filter((text) => quickly(text)).length).toBeGreaterThan(sample.length * 0.8);
  });

  it('says what the full reader says of the sample, of everything wrong that has a message, and of the sessions', () => {
    const all = [...sample, ...textsBelow('tests/errors'), ...textsBelow('tests/sessions/ledgers')];
    expect(all.length).toBeGreaterThan(800);
    for (const text of all) expect(agrees(text), text).toBe(true);
  });

  it(
    'says the same of every file that went wrong, or hands over',
    () => {
      const roll = dice(1);
      const cases = sized(4000, 200_000);
      let answered = 0;
      for (let i = 0; i < cases; i += 1) {
        const text = new TextDecoder().decode(broken(pick(files, roll), roll, files).bytes);
        answered += quickly(text) ? 1 : 0;
        if (!agrees(text)) expect.fail(`case ${i}:\n${text}`);
      }
      // a reader that always hands over proves nothing
      expect(answered).toBeGreaterThan(cases / 10);
    },
    sized(120_000, 7_200_000),
  );

  it('says the same of lines put together at random', () => {
    const word = fc.string({
      unit: fc.constantFrom(
        '事',
        '项',
        'a',
        '1',
        ' ',
        ':',
        '：',
        '，',
        ',',
        '-',
        '#',
        '[',
        ']',
        '"',
        "'",
        '{',
        '—',
        '０',
        '&',
        '\u3000',
      ),
      maxLength: 6,
    });
    const line = fc
      .tuple(
        fc.constantFrom('', '  ', '    ', '      ', ' '),
        fc.constantFrom('', '- '),
        fc.constantFrom('键', '值', '甲乙'),
        word,
        fc.constantFrom(': ', ':', '：', ' '),
      )
      .map(([indent, dash, key, value, colon]) => `${indent}${dash}${key}${colon}${value}`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => agrees(`${lines.join('\n')}\n`)),
      { numRuns: sized(3000, 300_000) },
    );
  });

  it('reads what this program writes', () => {
    const text = fc
      .string({
        unit: fc.constantFrom('燃', '气', '排', '查', '3', '月', '《', '》', '、', '，'),
        minLength: 1,
        maxLength: 12,
      })
      .filter((value) => /^[^、，》]/.test(value));
    const record = fc.record({
      编号: text,
      事项: text,
      来源: fc.record({ 类别: text, 文号: text }),
      办理经过: fc.array(fc.record({ 日期: text, 动作: text }), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(fc.property(record, (value) => samePlain(quickly(compose(value as never)), value as Plain)));
  });
});
