import { spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { git, repository, xiaoneng } from '../together/clerks.ts';

const program = join(import.meta.dirname, '../../bin/xiaoneng.js');

it('makes files and folders as core.sharedRepository says, so that the next clerk can write there', async () => {
  const folder = repository();
  git(folder, 'config', 'core.sharedRepository', 'group');
  const day = ['--today', '2023-01-05'];
  const added = await xiaoneng(folder, 'add', '查燃气', '--lead', '区应急局', '--source', '领导批示', ...day);
  expect(added).toMatchObject({ status: 0 });
  const group = (path: string) => (lstatSync(join(folder, 'ledger', path)).mode & 0o2070).toString(8);
  const [file = ''] = git(folder, 'ls-files', 'ledger/tasks/2023').split('\n');
  expect([group('tasks/2023'), group(file.slice('ledger/'.length)), group('.xiaoneng')]).toEqual([
    '2070',
    '60',
    '2070',
  ]);
});

it('says with the exact line how to trust a ledger of somebody else, and never to begin a repository', () => {
  const folder = repository();
  const env = environment({ GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' });
  const cure = `git config --global --add safe.directory ${folder}`;
  const commands = [
    ['add', '查燃气', '--lead', '区应急局', '--source', '领导批示', '--by', '钱某'],
    ...[
      ['log'],
      ['audit'],
      ['undo'],
      ['diff', '2022-03-01'],
      ['hook', 'install'],
      ['sync', '--by', '钱某'],
      ['doctor'],
    ],
  ];
  for (const args of commands) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args, '--today', '2022-03-01'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    const said = `${stdout}${stderr}`;
    expect(said, args.join(' ')).toContain(cure);
    expect(said, args.join(' ')).not.toContain('git init');
    expect(status, args.join(' ')).not.toBe(70);
  }
});
