import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { dice, sized } from '../extent.ts';
import { begin, files, git, repository, xiaoneng } from './clerks.ts';

const WRITES = sized(24, 500);

it(
  `loses nothing when it is killed at any moment of ${WRITES} writes`,
  async () => {
    const folder = repository();
    const roll = dice();
    const done: string[] = [];
    const before = Date.now();
    await xiaoneng(folder, 'check');
    const usual = (Date.now() - before) * 2;
    for (let i = 1; i <= WRITES; i += 1) {
      const text = `第${i}件事`;
      const { child, ended } = begin(folder, ...(i % 2 === 0 ? adding(text) : telling(text)));
      const late = wait(roll() * usual);
      await Promise.race([late, ended]);
      // every other time with the git that it has started
      kill(child.pid ?? 0, roll() < 0.5);
      const { status, out } = await ended;
      if (status === 0 && out.includes('并提交')) done.push(text);
      const said = [...files(folder).values()].join('\n');
      for (const one of done) expect(said).toContain(one);
      expect(await xiaoneng(folder, 'check', '--today', '2022-12-31', '--json')).toMatchObject({ status: 0, err: '' });
      expect(git(folder, 'log', '--format=%B')).toEqual(expect.stringContaining('起点'));
    }
    // one more write has to find its way through whatever is left
    const last = await xiaoneng(folder, ...adding('最后一件'));
    expect([last.status, last.err]).toEqual([
      0,
      expect.stringMatching(/^(?:上次的改动“[^”]*”写到一半断了，[^\n]*\n)?$/),
    ]);
    expect(git(folder, 'status', '--porcelain', '--untracked-files=all', '--', 'ledger')).toBe('');
    git(folder, 'fsck', '--strict', '--no-dangling');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--allow-empty', '--message=git 还能用');
    const kept = git(folder, 'show', '--format=', '--name-only', 'HEAD', '--', 'ledger/.xiaoneng');
    expect(kept).toBe('');
    for (const one of done) expect(git(folder, 'grep', '-F', one, 'HEAD')).toContain(one);
  },
  sized(300_000, 7_200_000),
);

function adding(text: string): string[] {
  return ['add', text, '--lead', '区应急局', '--source', '领导批示', '--today', '2022-12-31', '--by', '钱某'];
}

function telling(text: string): string[] {
  return ['urge', '7K3Q', '--means', '电话', '--content', text, '--today', '2022-12-31', '--by', '钱某'];
}

function kill(pid: number, all: boolean): void {
  try {
    process.kill(all ? -pid : pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
