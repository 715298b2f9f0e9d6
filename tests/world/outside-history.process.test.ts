import { appendFileSync, chmodSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { git, place, repository } from '../together/clerks.ts';
import { run } from './scratch.ts';

const program = join(import.meta.dirname, '../../bin/xiaoneng.js');

/** What the program says where starting git leaves a mark; an answer in JSON beside it. */
async function asked(folder: string, ...args: readonly string[]) {
  const mark = join(place(), 'started');
  const bin = place();
  writeFileSync(join(bin, 'git'), `#!/bin/sh\ntouch '${mark}'\nexit 1\n`);
  chmodSync(join(bin, 'git'), 0o755);
  const env = environment();
  const all = ['--ledger', join(folder, 'ledger'), '--today', '2022-03-01', ...args];
  const ended = await run(process.execPath, [program, ...all], { ...env, PATH: `${bin}:${env['PATH']}` });
  expect(() => readFileSync(mark), 'git was started').toThrow();
  return ended;
}

/** The same with git at hand. */
function clerk(folder: string, ...args: readonly string[]) {
  return run(process.execPath, [program, '--ledger', join(folder, 'ledger'), ...args], environment());
}

/** The first task of the ledger, and a copy of it under another number. */
function someTask(folder: string): string {
  return git(folder, 'ls-files', 'ledger/tasks').split('\n')[0] as string;
}

function edit(folder: string, path: string): void {
  appendFileSync(join(folder, path), '# 改\n');
}

const within = (path: string) => path.replace('ledger/', '');

it('says nothing where all is in history, nor where there is no repository', async () => {
  const folder = repository();
  expect(await asked(folder, 'list')).toMatchObject({ status: 0, err: '' });
  edit(folder, someTask(folder));
  rmSync(join(folder, '.git'), { recursive: true });
  expect(await asked(folder, 'list')).toMatchObject({ status: 0, err: '' });
}, 60_000);

it('names what is changed, new, removed or ignored, beside every answer', async () => {
  const folder = repository();
  const [changed = '', removed = ''] = git(folder, 'ls-files', 'ledger/tasks').trim().split('\n');
  edit(folder, changed);
  rmSync(join(folder, removed));
  writeFileSync(join(folder, '.git/info/exclude'), '*.yaml\n');
  const ignored = changed.replace(/....\.yaml$/, 'ZZZZ.yaml');
  const text = readFileSync(join(folder, changed), 'utf8');
  writeFileSync(join(folder, ignored), text.replace(/^编号: .*$/m, `编号: ${basename(ignored, '.yaml')}`));
  const loose = [changed, removed, ignored].map(within).sort();
  const said = await asked(folder, 'list');
  expect(said.err).toBe(
    `另有 3 个文件没有提交，不在版本历史里：${loose.join('、')}；用 xiaoneng sync 或 git commit。\n`,
  );
  expect(said.status).toBe(0);
  const { err, out } = await asked(folder, 'overdue', '--json');
  expect(err).toBe('');
  expect(JSON.parse(out)).toMatchObject({ 完整: true, 没有提交: loose });
}, 60_000);

it('is not led astray by a changed time, nor by git being told not to look', async () => {
  const folder = repository();
  const [first = '', second = '', third = ''] = git(folder, 'ls-files', 'ledger').trim().split('\n');
  utimesSync(join(folder, first), 1, 1);
  git(folder, 'update-index', '--assume-unchanged', second);
  git(folder, 'update-index', '--skip-worktree', third);
  expect(await asked(folder, 'list')).toMatchObject({ status: 0, err: '' });
  edit(folder, second);
  edit(folder, third);
  const { err } = await asked(folder, 'list');
  expect(err).toContain(`另有 2 个文件没有提交，不在版本历史里：${within(second)}、${within(third)}；`);
  expect(err).toContain(`其中 ${within(second)}、${within(third)} 是叫 git 不要看的`);
}, 60_000);

it('knows indexes of every version, of linked work trees and of submodules', async () => {
  const folder = repository();
  const task = someTask(folder);
  git(folder, 'update-index', '--index-version', '4');
  edit(folder, task);
  expect((await asked(folder, 'list')).err).toContain(`另有 1 个文件没有提交，不在版本历史里：${within(task)}；`);
  const linked = join(place(), 'linked');
  git(folder, 'worktree', 'add', '--quiet', linked);
  expect((await asked(linked, 'list')).err).toBe('');
  edit(linked, task);
  expect((await asked(linked, 'list')).err).toContain(within(task));
  const above = place();
  git(above, 'init', '--quiet');
  git(above, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', folder, '台账');
  expect((await asked(join(above, '台账'), 'list')).err).toBe('');
  edit(join(above, '台账'), task);
  expect((await asked(join(above, '台账'), 'list')).err).toContain(within(task));
}, 60_000);

it('calls an answer incomplete where the checkout leaves records out', async () => {
  const folder = repository();
  const tasks = git(folder, 'ls-files', 'ledger/tasks').trim().split('\n');
  git(folder, 'sparse-checkout', 'set', '--no-cone', '/*', '!/ledger/tasks/');
  const { status, err, out } = await asked(folder, 'list', '--json');
  expect({ status, err }).toEqual({ status: 3, err: '' });
  expect(JSON.parse(out)).toMatchObject({ 完整: false, 没有检出: tasks.map(within) });
  expect((await asked(folder, 'list')).err).toContain(`另有 ${tasks.length} 处没有检出，没有算进去，以上结果不完整：`);
  git(folder, 'sparse-checkout', 'disable');
  expect(await asked(folder, 'list')).toMatchObject({ status: 0, err: '' });
}, 60_000);

it('says that HEAD leads nowhere, and that then nothing is in history', async () => {
  const folder = repository();
  writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/heads/没有\n');
  const { err, out } = await asked(folder, 'list', '--json');
  expect(err).toBe('');
  expect(JSON.parse(out)).toMatchObject({ 版本历史: '读不到' });
  expect((await asked(folder, 'list')).err).toContain('git 的 HEAD 指向 refs/heads/没有，那里没有提交');
  git(folder, 'symbolic-ref', 'HEAD', 'refs/heads/main');
  git(folder, 'pack-refs', '--all');
  expect(await asked(folder, 'list')).toMatchObject({ status: 0, err: '' });
}, 60_000);

it('names what is only staged, compared with a commit in a file of its own or in a pack', async () => {
  const folder = repository();
  const [task = '', other = ''] = git(folder, 'ls-files', 'ledger/tasks').trim().split('\n');
  for (const round of [1, 2, 3]) {
    appendFileSync(join(folder, task), `# 第 ${round} 次\n`);
    git(folder, 'commit', '--quiet', '--all', '--message=改');
  }
  edit(folder, task);
  git(folder, 'add', '.');
  expect((await asked(folder, 'list')).err).toContain(`另有 1 个文件没有提交，不在版本历史里：${within(task)}；`);
  git(folder, 'reset', '--quiet', '--hard');
  git(folder, 'gc', '--quiet', '--aggressive', '--prune=now');
  expect(git(folder, 'count-objects', '-v')).toContain('count: 0\n');
  git(folder, 'rm', '--quiet', '--cached', other);
  expect((await asked(folder, 'list')).err).toContain(`另有 1 个文件没有提交，不在版本历史里：${within(other)}；`);
  git(folder, 'reset', '--quiet');
  expect(await asked(folder, 'list')).toMatchObject({ status: 0, err: '' });
  const borrowing = join(place(), 'borrowing');
  git(folder, 'clone', '--quiet', '--shared', folder, borrowing);
  edit(borrowing, task);
  git(borrowing, 'add', '.');
  expect((await asked(borrowing, 'list')).err).toContain(within(task));
}, 60_000);

it('says that the commit which is checked out is not there, as after a power cut', async () => {
  const folder = repository();
  const gone = '1'.repeat(40);
  writeFileSync(join(folder, '.git/refs/heads/main'), `${gone}\n`);
  expect((await asked(folder, 'list')).err).toContain(`git 的 HEAD 指向 ${gone}，那里没有提交`);
}, 60_000);

it('tells a branch that a power cut has emptied, and does not advise to commit', async () => {
  const folder = repository();
  for (const left of ['', '\0'.repeat(41)]) {
    writeFileSync(join(folder, '.git/refs/heads/main'), left);
    const { err } = await asked(folder, 'list');
    expect(err).toMatch(/^版本历史读不到：git 的 refs\/heads\/main 坏了（断电后会是空的）；不要再提交，[^\n]+\n$/);
    for (const command of [['log'], ['audit'], ['sync'], ['add', '甲', '--lead', '区应急局', '--source', '会议决定']]) {
      const ended = await clerk(folder, ...command);
      expect({ command, ...ended }).toMatchObject({ status: 4, out: '' });
      expect(ended.err).toContain('refs/heads/main 坏了');
    }
  }
}, 60_000);

it('reads history where the index is spoilt, and says how it is made anew; or where it is in two parts', async () => {
  const folder = repository();
  git(folder, 'update-index', '--split-index');
  expect((await asked(folder, 'list')).err).toContain('git update-index --no-split-index');
  git(folder, 'update-index', '--no-split-index');
  expect(await asked(folder, 'list')).toMatchObject({ status: 0, err: '' });
  for (const left of ['', 'x'.repeat(500)]) {
    writeFileSync(join(folder, '.git/index'), left);
    expect((await asked(folder, 'list')).err).toContain(
      'git 的索引（.git/index）坏了；先把它改名移开，再运行 git reset',
    );
    const { status, out } = await clerk(folder, 'log');
    expect({ status, told: out.includes('登记') }).toEqual({ status: 0, told: true });
    const refused = await clerk(folder, 'add', '甲', '--lead', '区应急局', '--source', '会议决定');
    expect(refused).toMatchObject({ status: 4, out: '' });
    expect(refused.err).toContain('git 的索引（.git/index）坏了');
  }
  renameSync(join(folder, '.git/index'), join(folder, '.git/old'));
  git(folder, 'reset', '--quiet');
  expect(await asked(folder, 'list')).toMatchObject({ status: 0, err: '' });
}, 60_000);
