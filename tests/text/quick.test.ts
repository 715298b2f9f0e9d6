import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/ledger/text/edit/compose.ts';
import { type Plain, samePlain } from '../../src/ledger/text/plain.ts';
import { locate, placeOf } from '../../src/ledger/text/read/locate.ts';
import { parseText } from '../../src/ledger/text/read/parse.ts';
import { locateToShow } from '../../src/ledger/text/read/place.ts';
import { quickly } from '../../src/ledger/text/read/quick.ts';
import type { Path } from '../../src/vocabulary/messages.ts';
import { dice, runs } from '../extent.ts';
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

  it('says the same of every file that went wrong, or hands over', () => {
    const roll = dice(1);
    const cases = runs(4000);
    let answered = 0;
    for (let i = 0; i < cases; i += 1) {
      const text = new TextDecoder().decode(broken(pick(files, roll), roll, files).bytes);
      answered += quickly(text) ? 1 : 0;
      if (!agrees(text)) expect.fail(`case ${i}:\n${text}`);
    }
    // a reader that always hands over proves nothing
    expect(answered).toBeGreaterThan(cases / 10);
  });

  it('reads the plan and the rules, with their comments and their fields in braces', () => {
    for (const name of ['plan.yaml', 'rules.yaml']) {
      const text = readFileSync(join(root, 'ledger', name), 'utf8');
      expect(text).toMatch(/^ *#/m);
      expect(quickly(text), name).toEqual(parseText(text).value);
    }
  });

  it('hands over what may be a doubt that a merge left, or a date with long dashes', () => {
    expect(quickly('# 注\n\n键: 1—2个\n')).toEqual({ 键: '1—2个' });
    expect(quickly('# 待核对：那边写的是乙\n键: 甲\n')).toBeUndefined();
    expect(quickly('键: 2022—3—1\n')).toBeUndefined();
  });

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
        '}',
        '=',
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
      { numRuns: runs(3000) },
    );
  });

  it('says the same of comments wherever they stand, and of what is in braces', () => {
    const mostly = (good: string[], odd: string[]) =>
      fc.oneof({ arbitrary: fc.constantFrom(...good), weight: 6 }, { arbitrary: fc.constantFrom(...odd), weight: 1 });
    const note = mostly(
      ['', '', '', '\n', '# 注\n', '      # 甲：乙，丙=1\n'],
      ['  # 待核对：乙\n', '#甲\n', ' \n', '# \u3000\n', '甲\n'],
    );
    const value = mostly(
      ['甲', '1'],
      ['甲、乙', '1=a', '2022—3—1', '1—2个', '甲，乙', '甲：乙', '', '#甲', '09:30', '"甲"'],
    );
    const field = fc
      .tuple(mostly(['键', '值', '甲乙'], ['甲1', '']), mostly([': '], [':']), value)
      .map((parts) => parts.join(''));
    const braces = fc
      .tuple(fc.array(field, { maxLength: 3 }), mostly([', '], [',']), mostly(['}'], ['} ', '']))
      .map(([fields, comma, end]) => `{${fields.join(comma)}${end}`);
    const said = fc.oneof(value, braces);
    const text = fc
      .tuple(note, said, note, said, note, said, note)
      .map(([a, x, b, y, c, z, d]) => `${a}键: ${x}\n${b}乙:\n${c}  - ${y}\n  - 丙: ${z}\n${d}丁: 甲\n`);
    let answered = 0;
    const property = fc.property(text, (one) => {
      answered += quickly(one) ? 1 : 0;
      return agrees(one);
    });
    fc.assert(property, { numRuns: runs(8000) });
    expect(answered).toBeGreaterThan(runs(8000) / 20);
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

/** Every path in a value, and beside each one that goes on to where nothing is. */
function pathsIn(value: Plain, above: Path = []): Path[] {
  const below = typeof value === 'string' ? [] : Object.entries(value);
  const steps = below.map(([key, inner]) => [Array.isArray(value) ? Number(key) : key, inner] as const);
  return [
    above,
    [...above, '没有'],
    [...above, 99],
    ...steps.flatMap(([step, inner]) => pathsIn(inner, [...above, step])),
  ];
}

describe('the place of a finding', () => {
  it('is that which the full reader gives it, of every key and value of the sample and of all that is wrong', () => {
    const wrong = [...sample, ...textsBelow('tests/errors')].flatMap((text) => {
      const { value } = parseText(text);
      const asked =
        value === undefined
          ? []
          : pathsIn(value).flatMap(
              (path) =>
                [
                  [path, 'key'],
                  [path, 'value'],
                ] as const,
            );
      const shown = (place: typeof locate) =>
        asked.map(([path, on]) => JSON.stringify([path, on, placeOf(text, place(text, path, on))]));
      const told = shown(locate);
      return shown(locateToShow).filter((one, i) => one !== told[i]);
    });
    expect(wrong).toEqual([]);
  });
});
