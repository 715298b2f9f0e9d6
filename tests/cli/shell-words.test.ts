import { expect, it } from 'vitest';
import { gitIn, movingCommand, restoringCommand } from '../../src/cli/session/shell-words.ts';

it.each([
  ['/账', '/账/a.md', '/账/b（这边的）.md', "mv -n a.md 'b（这边的）.md'"],
  ['/账', "/别处/~$李's 表.xlsx", '/账/-表.xlsx', "mv -n '/别处/~$李'\\''s 表.xlsx' ./-表.xlsx"],
  ['/', '/a', '/b', 'mv -n a b'],
  ['D:/账', 'D:/账/说 明/a.md', 'D:/账/b.md', 'move "说 明\\a.md" b.md'],
])('from %s a file is moved by words that the shell takes as they are', (cwd, from, to, command) => {
  expect(movingCommand(from, to, { cwd })).toBe(command);
});

it('calls git for a folder, but not for the one where it is called', () => {
  expect([gitIn('/账/台 账', { cwd: '/账' }), gitIn('/账', { cwd: '/账' })]).toEqual(["git -C '台 账'", 'git']);
  expect(restoringCommand('origin/main', '/账/~a', { cwd: '/账' })).toBe("git checkout origin/main -- '~a'");
});
