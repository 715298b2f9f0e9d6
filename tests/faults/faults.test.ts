import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, that scripts/faults.mjs runs without a build
import { faultsIn, nameOf, readFaults, readSurvivors } from './read.mjs';

interface Fault {
  readonly file: string;
  readonly what: string;
  readonly test?: string;
  readonly old: string;
  readonly new: string;
}

const root = join(import.meta.dirname, '../..');
const faults: readonly Fault[] = readFaults();
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the faults', () => {
  it('each change a text that stands once in its file', () => {
    for (const fault of faults) {
      const text = textOf(fault.file);
      expect(text.split(fault.old), nameOf(fault)).toHaveLength(2);
      expect(fault.new, nameOf(fault)).not.toBe(fault.old);
    }
  });

  it('have a name each', () => {
    const names = faults.map(nameOf);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('name tests that there are', () => {
    for (const { test = '.' } of faults) expect(existsSync(join(root, test)), test).toBe(true);
  });

  it('are among them, those that survive', () => {
    const names = faults.map(nameOf);
    expect(readSurvivors().filter((name: string) => !names.includes(name))).toEqual([]);
  });
});

it('reads faults as they are written', () => {
  const text =
    'src/a.ts > tests/a/\n  at the limit\n  - a < b\n  + a <= b\n\n  left out > tests/b.test.ts\n  - x &&\n  +\n';
  expect(faultsIn(text)).toEqual([
    { file: 'src/a.ts', what: 'at the limit', test: 'tests/a/', old: 'a < b', new: 'a <= b' },
    { file: 'src/a.ts', what: 'left out', test: 'tests/b.test.ts', old: 'x &&', new: '' },
  ]);
});
