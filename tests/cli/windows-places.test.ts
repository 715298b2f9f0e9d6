import { describe, expect, it } from 'vitest';
import { done, taskFile } from './small.ts';

const FILES = taskFile('RW20220301-AAAA', '');
const DAY = ['--today', '2022-03-10'];

describe('on a system whose folders begin with the letter of a disk', () => {
  const there = { cwd: 'D:/账' };

  it.each([
    ['-o', ['overdue', '-o', 'D:\\给 人\\逾期.txt', ...DAY], 'D:/给 人/逾期.txt'],
    ['--ledger', ['overdue', '--ledger', 'D:\\没有', ...DAY], 'D:/没有'],
    ['--outbox', ['remind', '--part', '逾期', '--outbox', 'D:\\发件箱', ...DAY], 'D:/发件箱'],
  ])('a folder given to %s stands in what is said with one kind of slash', async (_, args, place) => {
    const named = args.includes('--ledger') ? [] : ['--ledger', '/ledger'];
    const { out, err, written } = await done([...args, ...named], FILES, there);
    const said = `${out}${err}${[...written.keys()].join(' ')}`;
    expect(said).toContain(place);
    expect(said).not.toContain('\\');
  });
});

it('elsewhere a backslash is a letter of a name', async () => {
  const { written } = await done(['overdue', '-o', '给\\人.txt', ...DAY, '--ledger', '/ledger'], FILES);
  expect([...written.keys()].join(' ')).toContain('给\\人.txt');
});
