import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { house } from './house.ts';
import { breaches, circling, importsOf, rising } from './layers.ts';

const src = join(import.meta.dirname, '../../src');
/** The code of a page, bundled: its sources in page/ are looked at. */
const BUNDLED = 'behaviour.generated.ts';
const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith(BUNDLED),
);
const sources = Object.fromEntries(
  paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(src, path), 'utf8')]),
);

it('every file in src keeps to its layer', () => {
  expect(Object.keys(sources)).toContain('world/world.ts');
  expect(
    breaches(house, sources),
    'remedy: move the code to the layer that may have this; a new folder or package goes into tests/layers/house.ts and the table in docs/structure.md',
  ).toEqual([]);
});

it('no file of src comes back to itself by what it imports', () => {
  expect(circling(sources), 'remedy: put the type that both need into a file of its own').toEqual([]);
});

it.each(Object.entries(house).flatMap(([folder, { rooms }]) => (rooms ? [[folder, rooms] as const] : [])))(
  'no room of %s may import one that stands above it',
  (_, rooms) => {
    expect(rising(rooms), 'remedy: move what both need into a file below them').toEqual([]);
  },
);

it('only tests/environment.ts hands on what the machine has set: a GIT_DIR would have tests work on the repository of whoever runs them', () => {
  const tests = join(import.meta.dirname, '..');
  const may = ['environment.ts', 'build.ts', 'layers/layers.test.ts'];
  const names = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const reading = names.filter((name) => readFileSync(join(tests, name), 'utf8').includes('process.env'));
  expect(reading.filter((name) => !may.includes(name))).toEqual([]);
  expect(Object.keys(environment()).filter((name) => name.startsWith('GIT_DIR'))).toEqual([]);
});

describe('the checker', () => {
  it.each([
    ['rules/basis/a.ts', `import { x } from '../../cli/x.ts';`, 'must not import from cli (cli/x.ts)'],
    ['records/a.ts', `import type { X } from '../ledger/x.ts';`, 'must not import from ledger (ledger/x.ts)'],
    ['records/task/a.ts', `export * from '../../views/x.ts';`, 'must not import from views (views/x.ts)'],
    ['views/view/a.ts', `const x = await import('../../render/x.ts');`, 'must not import from render (render/x.ts)'],
    [
      'views/view/a.ts',
      `import {\n  a,\n  b,\n} from "../../render/x.ts";`,
      'must not import from render (render/x.ts)',
    ],
    ['views/view/a.ts', `import '../../../tests/x.ts';`, 'imports from outside the house (../tests/x.ts)'],
    ['rules/basis/a.ts', `import { parse } from 'yaml';`, 'the package yaml is not allowed here'],
    ['render/a.ts', `import { text } from '@clack/prompts';`, 'the package @clack/prompts is not allowed here'],
    ['cli/a.ts', `import utc from 'dayjs/plugin/utc.js';`, 'the package dayjs is not allowed here'],
    ['cli/a.ts', `import { readFileSync } from 'node:fs';`, 'node:fs outside world'],
    ['cli/a.ts', `import { join } from 'path/posix';`, 'path/posix outside world'],
    ['cli/a.ts', 'export const a = process.argv;', 'process outside world'],
    ['cli/a.ts', 'const { env } = process;', 'process outside world'],
    ['views/view/a.ts', 'console.log(1);', 'console outside world'],
    ['rules/basis/a.ts', 'export const a = new Date();', 'Date outside world'],
    ['rules/basis/a.ts', 'export const a = Date.now();', 'Date outside world'],
    ['rules/basis/a.ts', 'export const a = Math.random();', 'Math.random outside world'],
    ['managers/a.ts', '', 'the folder managers is not listed'],
    ['a.ts', '', 'the folder . is not listed'],
    ['cli/helpers/a.ts', '', 'the room helpers of cli is not listed'],
    [
      'cli/asking/a.ts',
      `import { x } from '../writing/x.ts';`,
      'must not import from the room writing (cli/writing/x.ts)',
    ],
    ['cli/contract/a.ts', `import { x } from '../main.ts';`, 'must not import from the room . (cli/main.ts)'],
  ])('finds the breach in %s: %s', (path, source, breach) => {
    expect(breaches(house, { [path]: source })).toEqual([`${path}: ${breach}`]);
  });

  it.each([
    [
      'ledger/text/a.ts',
      `import { parse } from 'yaml';\nimport { x } from '../../calendar/day.ts';\nimport { y } from './y.ts';`,
    ],
    ['world/a.ts', `import { readFileSync } from 'node:fs';\nexport const a = [process.env, new Date()];`],
    [
      'rules/basis/a.ts',
      '/** Never `new Date()`, never process.env. */\nexport const a = Math.round(1.5); // console.log',
    ],
    ['views/view/a.ts', 'export const a = { process: 1, lastDate: 2 };\nexport const b = a.process;'],
  ])('lets %s pass', (path, source) => {
    expect(breaches(house, { [path]: source })).toEqual([]);
  });

  it('sees an arrow between rooms that goes up, and one from a room to itself', () => {
    expect(rising({ a: ['b'], b: ['a'], '.': ['a', '.'] })).toEqual(['a → b', '. → .']);
  });

  it('sees files that circle, and not those that lead there or come from there', () => {
    const of = (target: string) => `import type { X } from './${target}.ts';`;
    expect(circling({ 'a.ts': of('b'), 'b.ts': of('c'), 'c.ts': of('b') + of('d'), 'd.ts': '' })).toEqual([
      'b.ts',
      'c.ts',
    ]);
  });

  it('sees imports of every form', () => {
    const source = `import a from 'a';import type {B} from "b"\nexport {c} from 'c';import 'd';\nconst e = import( 'e' );`;
    expect(importsOf(source)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
