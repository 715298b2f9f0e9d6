import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { forPrograms, programNamed } from '../../src/world/programs.ts';

function folder(...programs: string[]): string {
  const made = mkdtempSync(join(tmpdir(), 'xiaoneng-programs-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  for (const name of programs) {
    writeFileSync(join(made, name), '');
    chmodSync(join(made, name), 0o755);
  }
  return made;
}

it('finds a program in the first folder of PATH that is named in full and has it', () => {
  const [first, second] = [folder('other'), folder('git')];
  expect(programNamed('git', { PATH: `:.:bin:${first}:${second}` })).toBe(join(second, 'git'));
});

it('finds none in a folder of that name, and none that may not be run', () => {
  const place = folder('git');
  mkdirSync(join(place, 'sync'));
  chmodSync(join(place, 'git'), 0o644);
  expect(programNamed('sync', { PATH: place })).toBeUndefined();
  if (process.getuid?.() !== 0) expect(programNamed('git', { PATH: place })).toBeUndefined();
});

it('hands on only folders that are named in full', () => {
  expect(forPrograms({ PATH: ':/usr/bin:.::bin:/bin', A: 'b' })).toMatchObject({ PATH: '/usr/bin:/bin', A: 'b' });
});
