import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findLedger } from '../../src/cli/session/find-ledger.ts';
import { slashed, slashedFolders } from '../../src/world/slashed.ts';

it('a path has one kind of slash on Windows; elsewhere a backslash is a letter of a name', () => {
  expect(slashed('D:\\账 本\\tasks', 'win32')).toBe('D:/账 本/tasks');
  expect(slashed('/srv/a\\b', 'linux')).toBe('/srv/a\\b');
  const env = {
    HOME: 'C:\\a',
    LOCALAPPDATA: 'C:\\b',
    XDG_CACHE_HOME: 'C:\\c',
    PATH: 'C:\\d;C:\\e',
    SystemRoot: 'C:\\f',
  };
  expect(Object.values(slashedFolders(env, 'win32'))).toEqual(['C:/a', 'C:/b', 'C:/c', 'C:\\d;C:\\e', 'C:\\f']);
  expect(slashedFolders(env, 'linux')).toEqual(env);
});

it('a ledger that is named with backslashes where disks have letters is told with slashes', () => {
  const found = (cwd: string, wanted: string) => findLedger({ cwd, env: {}, files: { exists: () => true } }, wanted);
  expect(found('D:/工作', '..\\账本')).toBe('../账本');
  expect(found('D:/工作', 'E:\\账本')).toBe('E:/账本');
  expect(found('//server/工作', '..\\账本')).toBe('../账本');
  expect(found('/srv', 'a\\b')).toBe('a\\b');
});

/** In a sentence, a path of this machine that was not made one for people. */
const BARE =
  /[\u4e00-\u9fff][^`]*\$\{(?:place|path|draft|file|folder|root|cwd)\}|\$\{(?:place|path|draft|file|folder|root|cwd)\}[^`]*[\u4e00-\u9fff]/;

/** A place on the network; what a `Trouble` names, which has been through the door. */
const OTHERWISE = ['mail-fault.ts', 'output.ts'];

it('no sentence of the world has a path in it that did not go through that door', () => {
  const folder = join(import.meta.dirname, '../../src/world');
  const names = readdirSync(folder).filter((name) => !OTHERWISE.includes(name));
  const bare = names.flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    return lines.flatMap((line, at) => (BARE.test(line) ? [`${name}:${at + 1} ${line.trim()}`] : []));
  });
  expect(bare, 'remedy: slashed(path) of world/slashed.ts').toEqual([]);
});
