import { expect, it } from 'vitest';
import { FSYNC, forOlder, isOlder, versionIn } from '../../src/world/git-older.ts';

it.each([
  ['git version 2.17.1\n', '2.17.1', [2, 17]],
  ['git version 2.39.5 (Apple Git-154)\n', '2.39.5', [2, 39]],
  ['git version 2.45.1.windows.1\n', '2.45.1.windows.1', [2, 45]],
])('%j', (said, text, version) => {
  expect(versionIn(said)).toEqual({ text, version });
});

it('counts versions as numbers', () => {
  expect(isOlder([2, 9], [2, 17])).toBe(true);
  expect(isOlder([3, 0], [2, 17])).toBe(false);
  expect(isOlder([2, 17], [2, 17])).toBe(false);
});

const many = ['commit', '--only', '--pathspec-from-file=-', '--pathspec-file-nul'];

it('puts the paths on the line for a git that cannot read them', () => {
  const spoken = forOlder({ args: many, input: ':(literal)a\0:(literal)b' }, () => [2, 24]);
  expect(spoken).toEqual({ args: ['commit', '--only', '--', ':(literal)a', ':(literal)b'] });
  expect(forOlder({ args: many, input: 'a' }, () => [2, 25])).toEqual({ args: many, input: 'a' });
});

it('asks for the contents to be on the disk as the git that is here takes it', () => {
  const args = ['-c', FSYNC, 'commit'];
  expect(forOlder({ args }, () => [2, 35]).args).toContain('core.fsyncObjectFiles=true');
  expect(forOlder({ args }, () => [2, 36]).args).toEqual(args);
});

it('does not ask which git it is where that makes no difference', () => {
  const asked = () => {
    throw new Error('asked');
  };
  expect(forOlder({ args: ['status'] }, asked).args).toEqual(['status']);
});
