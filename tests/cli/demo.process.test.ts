import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { scratch } from '../world/scratch.ts';

const program = join(import.meta.dirname, '../../bin/xiaoneng.js');

function inFolder(cwd: string, command: string, args: readonly string[]) {
  const ran = spawnSync(command, args, { cwd, encoding: 'utf8', env: environment() });
  return { out: ran.stdout, err: ran.stderr, status: ran.status };
}

const xiaoneng = (cwd: string, ...args: readonly string[]) => inFolder(cwd, process.execPath, [program, ...args]);

interface Finding {
  readonly 类别: string;
  readonly 编号: string;
  readonly 经办人: string;
}

it('the demonstration has the same history wherever it is made, and its tampering is found', () => {
  const heads = [scratch(), scratch()].map((folder) => {
    expect(xiaoneng(folder, 'init', '--demo')).toMatchObject({ status: 0, err: '' });
    return inFolder(join(folder, '演示'), 'git', ['log', '--format=%H %an %cn %aI %cI %s']).out;
  });
  expect(heads[0]).not.toBe('');
  expect(heads[0]).toBe(heads[1]);
  expect(heads[0]?.trim().split('\n')).toHaveLength(39);

  const folder = scratch();
  xiaoneng(folder, 'init', '--demo', '账');
  const ledger = join(folder, '账');
  expect(xiaoneng(ledger, 'check', '--today', '2025-12-31').status).toBe(0);
  const audit = JSON.parse(xiaoneng(ledger, 'audit', '--json', '--today', '2025-12-31').out) as { 审计: Finding[] };
  expect(audit.审计.map(({ 类别, 编号, 经办人 }) => `${类别} ${编号} ${经办人}`).sort()).toEqual([
    '不是本程序提交 RW20250217-4MT3 郑某',
    '改动经过 RW20250217-4MT3 郑某',
    '迟记 RW20250303-6HWD 孙某某',
  ]);
});

it('it goes nowhere but into a new folder, and is not in the way of a rehearsal', () => {
  const folder = scratch();
  expect(xiaoneng(folder, 'init', '--demo', '账', '--dry-run').out).toContain('没有写入');
  expect(xiaoneng(folder, 'init', '--demo', '账').status).toBe(0);
  const before = readFileSync(join(folder, '账/units.yaml'), 'utf8');
  expect(xiaoneng(folder, 'init', '--demo', '账').status).toBe(4);
  expect(readFileSync(join(folder, '账/units.yaml'), 'utf8')).toBe(before);
});

it('within the repository of another it has its own, and leaves that as it was', () => {
  const folder = scratch();
  const git = (...args: readonly string[]) => inFolder(folder, 'git', args);
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '--message=别的');
  const before = git('rev-list', '--all').out;
  expect(xiaoneng(folder, 'init', '--demo', '账').status).toBe(0);
  expect(git('rev-list', '--all').out).toBe(before);
  expect(inFolder(join(folder, '账'), 'git', ['rev-list', '--count', 'HEAD']).out).toBe('39\n');
});
