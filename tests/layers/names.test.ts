import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { twinsAmong } from './declared.ts';
import { accepted } from './twins.ts';

const src = join(import.meta.dirname, '../../src');
const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const twins = twinsAmong(Object.fromEntries(paths.map((path) => [path, readFileSync(join(src, path), 'utf8')])));

describe('an exported name', () => {
  it('means one thing wherever it stands, but for those that are known to mean several', () => {
    const more = [...twins].filter(([name, { length }]) => length > (accepted[name] ?? 1));
    const told = more.map(([name, files]) => `${name}: ${files.join(', ')}`);
    expect(
      told,
      'remedy: give the newer one a name that says what it is here, or do not export it; only where both are the term of their own trade, tests/layers/twins.ts',
    ).toEqual([]);
  });

  it('is no longer on the list of those when it means fewer', () => {
    const fewer = Object.entries(accepted).filter(([name, count]) => (twins.get(name)?.length ?? 1) < count);
    const told = fewer.map(([name, count]) => `${name}: ${twins.get(name)?.length ?? 1}, not ${count}`);
    expect(told, 'remedy: lower the number in tests/layers/twins.ts, or take out the line where it is 1').toEqual([]);
  });
});

describe('the search for such names', () => {
  it('finds what two files declare, as a type or a value, and not what one of them hands on', () => {
    const sources = {
      'a/one.ts': 'export interface Told {}\nexport async function told() {}\nexport const own = 1;\n',
      'b/two.ts':
        "export type Told = string;\nexport const told = 2;\nconst own = 3;\nexport { own } from '../a/one.ts';\n",
    };
    expect([...twinsAmong(sources)]).toEqual([
      ['Told', ['a/one.ts', 'b/two.ts']],
      ['told', ['a/one.ts', 'b/two.ts']],
    ]);
  });

  it('takes what one file declares under a name as one: a function with several forms, a type and its value', () => {
    expect(twinsAmong({ 'a.ts': 'export type Each = 1;\nexport const Each = 1;\n' }).size).toBe(0);
  });
});
