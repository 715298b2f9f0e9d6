import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { git, place, repository, xiaoneng } from '../together/clerks.ts';

/** Puts into a ledger what git takes for a repository, with programs of somebody else in its settings. */
function plant(ledger: string, mark: string): void {
  for (const folder of ['objects', 'refs/heads', 'hooks']) mkdirSync(join(ledger, folder), { recursive: true });
  const program = join(ledger, 'hooks/pre-commit');
  writeFileSync(program, `#!/bin/sh\necho "$0" >> '${mark}'\n`);
  chmodSync(program, 0o755);
  for (const hook of ['post-index-change', 'reference-transaction']) {
    writeFileSync(join(ledger, 'hooks', hook), `#!/bin/sh\necho "$0" >> '${mark}'\n`);
    chmodSync(join(ledger, 'hooks', hook), 0o755);
  }
  writeFileSync(join(ledger, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(ledger, 'objects/keep'), '');
  writeFileSync(
    join(ledger, 'config'),
    `[core]\nrepositoryformatversion = 0\nworktree = ..\nfsmonitor = ${program}\n[diff]\nexternal = ${program}\n`,
  );
}

it('runs nothing of a repository that somebody has put into the ledger, and reads another one', async () => {
  const folder = repository();
  const mark = join(place(), 'ran');
  const server = join(place(), '台账.git');
  git(folder, 'clone', '--quiet', '--bare', folder, server);
  git(folder, 'remote', 'add', 'origin', server);
  plant(join(folder, 'ledger'), mark);
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message=带进来的');
  const today = ['--today', '2022-03-01'];
  const added = await xiaoneng(folder, 'add', '查燃气', '--lead', '区应急局', '--source', '领导批示', ...today);
  expect(added).toMatchObject({ status: 0 });
  expect(git(folder, 'rev-list', '--count', 'HEAD')).toBe('3\n');
  expect((await xiaoneng(folder, 'log', ...today)).out).toContain('查燃气');
  expect((await xiaoneng(folder, 'audit', ...today)).out).toContain('3 个提交');
  const checked = await xiaoneng(folder, 'check', ...today);
  expect(checked.status).toBe(1);
  expect(checked.out).toContain('git 仓库');
  await xiaoneng(folder, 'sync', ...today);
  expect(git(server, 'rev-list', '--count', 'main')).toBe('1\n');
  expect(existsSync(mark)).toBe(false);
}, 60_000);
