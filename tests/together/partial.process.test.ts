import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { git, place, repository, xiaoneng } from './clerks.ts';

it('a history of which parts cannot be had is not taken for the whole', async () => {
  const origin = repository();
  git(origin, 'commit', '--amend', '--quiet', '--no-edit', '--date=2022-12-01T00:00:00Z');
  git(origin, 'rebase', '--quiet', '--root', '--committer-date-is-author-date');
  const tasks = join(origin, 'ledger/tasks/2022');
  const [name = ''] = readdirSync(tasks);
  writeFileSync(join(tasks, name), `${readFileSync(join(tasks, name), 'utf8')}备注: 又核对过\n`);
  git(origin, 'commit', '--quiet', '--all', '--message=改');
  git(origin, 'config', 'uploadpack.allowFilter', 'true');
  const folder = join(place(), 'partial');
  git(origin, 'clone', '--quiet', '--filter=blob:none', `file://${origin}`, folder);
  expect(await xiaoneng(folder, 'check')).toMatchObject({ status: 0 });
  rmSync(join(origin, '.git'), { recursive: true });
  const id = name.slice(0, -'.yaml'.length);
  for (const question of [['audit'], ['log', id], ['diff', '2022-12-31']]) {
    const { status, out, err } = await xiaoneng(folder, ...question);
    expect({ status, out }).toEqual({ status: 4, out: '' });
    expect(err).toContain('旧版本取不到');
    expect(err).toContain('git fetch --refetch --no-filter origin');
  }
  const { status, err } = await xiaoneng(folder, 'list', '--as-known', 'HEAD~1', '--today', '2022-12-31');
  expect(status).toBe(3);
  expect(err).toContain('历史里的这一版取不到');
});
