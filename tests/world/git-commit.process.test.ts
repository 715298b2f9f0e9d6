import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { nodeGit } from '../../src/world/git.ts';
import { environment } from '../environment.ts';
import { lacking } from '../needs.ts';
import { scratch } from './scratch.ts';

const FSYNC = [2, 36];

/** Whether this git tells how often it waited for the disk. */
function tells(): boolean {
  const [, major, minor] =
    /(\d+)\.(\d+)/.exec(execFileSync('git', ['--version'], { encoding: 'utf8', env: environment() })) ?? [];
  const [wantedMajor = 0, wantedMinor = 0] = FSYNC;
  return Number(major) > wantedMajor || (Number(major) === wantedMajor && Number(minor) >= wantedMinor);
}

const noGit = lacking('committing with git', ['git --version']) !== undefined;

/** A repository with a commit, and a git that notes what it does with the disk. */
function repository() {
  const root = scratch();
  const [bin, folder, notes] = ['bin', 'work', 'notes'].map((name) => join(root, name)) as [string, string, string];
  mkdirSync(bin);
  mkdirSync(folder);
  const env = environment();
  const run = (...args: string[]) => execFileSync('git', args, { cwd: folder, env, encoding: 'utf8' });
  run('init', '--quiet');
  run('commit', '--quiet', '--allow-empty', '--message=起点');
  writeFileSync(join(bin, 'git'), `#!/bin/sh\nPATH='${env['PATH']}' GIT_TRACE2_EVENT='${notes}' exec git "$@"\n`);
  chmodSync(join(bin, 'git'), 0o755);
  return { folder, notes, run, git: nodeGit('/', folder, { ...env, PATH: `${bin}${delimiter}${env['PATH']}` }) };
}

/** How often git waited for the disk, and how often it only began to write. */
function waits(notes: string): { readonly flushed: number; readonly begun: number } {
  const lines = existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : [];
  rmSync(notes, { force: true });
  const told = lines.map((line) => JSON.parse(line)).filter(({ category }) => category === 'fsync');
  const sum = (key: string) =>
    told.filter((one) => one.key === key).reduce((total, { value }) => total + Number(value), 0);
  return { flushed: sum('fsync/hardware-flush'), begun: sum('fsync/writeout-only') };
}

it.skipIf(noGit || !tells())('waits until contents, index and branch are on the disk, for many files once', () => {
  const { folder, notes, git } = repository();
  writeFileSync(join(folder, 'a.yaml'), '一\n');
  expect(git.commit(['a.yaml'], '登记')).toMatchObject({ ok: true });
  const one = waits(notes);
  // the content, the tree, the commit; the index twice; the branch
  expect(one.flushed + one.begun).toBeGreaterThanOrEqual(6);
  expect(one.flushed).toBeGreaterThanOrEqual(4);
  const paths = Array.from({ length: 200 }, (_, at) => `${at}.yaml`);
  for (const path of paths) writeFileSync(join(folder, path), `${path}\n`);
  expect(git.commit(paths, '导入')).toMatchObject({ ok: true });
  const many = waits(notes);
  expect(many.begun).toBeGreaterThanOrEqual(200);
  expect(many.flushed).toBeLessThanOrEqual(one.flushed + 2);
});

it.skipIf(noGit)('commits in the name of who made a change, with the time when it was made', () => {
  const { folder, run, git } = repository();
  writeFileSync(join(folder, 'a.yaml'), '一\n');
  const author = { name: '孙某', email: 'sun@example.com', at: { day: dayOf('2022-12-31'), minute: 605 } };
  expect(git.commit(['a.yaml'], '登记', author)).toMatchObject({ ok: true });
  expect(run('log', '-1', '--format=%an <%ae> %aI').trim()).toBe('孙某 <sun@example.com> 2022-12-31T10:05:00+08:00');
});

it.skipIf(noGit)('tells of names that git was only told of, or whose file is gone, and of no other', () => {
  const { folder, run, git } = repository();
  for (const name of ['committed', 'changed', 'staged']) writeFileSync(join(folder, name), '一\n');
  run('add', '--all');
  run('commit', '--quiet', '--message=有的', '--', 'committed', 'changed');
  for (const name of ['announced', 'gone', 'staged-gone', 'untracked', 'changed'])
    writeFileSync(join(folder, name), '二\n');
  run('add', 'staged-gone', 'changed');
  run('add', '--intent-to-add', 'announced', 'gone');
  for (const name of ['gone', 'staged-gone', 'committed']) rmSync(join(folder, name));
  expect(git.announced()).toEqual(['announced', 'gone', 'staged-gone']);
  expect(git.unstage(git.announced())).toEqual({ ok: true });
  expect(run('status', '--porcelain')).toBe('M  changed\n D committed\nA  staged\n?? announced\n?? untracked\n');
});

/** More names than fit on a line: 500 of them. */
function many(folder: string): string[] {
  const paths = Array.from(
    { length: 500 },
    (_, at) => `记录-${String(at).padStart(4, '0')}-of-many-that-are-written-together.yaml`,
  );
  for (const path of paths) writeFileSync(join(folder, path), `${path}\n`);
  return paths;
}

describe.skipIf(noGit)('a commit of very many files', () => {
  it('is of exactly these, in one pack, and leaves what is staged beside them', () => {
    const { folder, run, git } = repository();
    const paths = many(folder);
    expect(git.commit(paths, '导入')).toMatchObject({ ok: true });
    expect(run('ls-tree', '-z', '--name-only', 'HEAD').split('\0').filter(Boolean).toSorted()).toEqual(
      paths.toSorted(),
    );
    expect(run('count-objects', '-v')).toMatch(/^count: [0-9]{1,2}$/m);
    expect(run('status', '--porcelain', '-z')).toBe('');
    writeFileSync(join(folder, 'mine.txt'), '我的\n');
    run('add', 'mine.txt');
    for (const path of paths.slice(1)) writeFileSync(join(folder, path), '又改了\n');
    rmSync(join(folder, paths[0] as string));
    expect(git.commit(paths, '再导入')).toMatchObject({ ok: true });
    expect(run('status', '--porcelain', '-z')).toBe('A  mine.txt\0');
    expect(run('ls-tree', '-z', '--name-only', 'HEAD').split('\0').filter(Boolean)).toHaveLength(paths.length - 1);
  });

  it('leaves the index as it was where a hook refuses it, of new files and of changed ones', () => {
    const { folder, run, git } = repository();
    const paths = many(folder);
    const hook = join(folder, '.git/hooks/pre-commit');
    const refuse = () => {
      mkdirSync(join(folder, '.git/hooks'), { recursive: true });
      writeFileSync(hook, '#!/bin/sh\nexit 1\n');
      chmodSync(hook, 0o755);
    };
    refuse();
    expect(git.commit(paths, '导入')).toMatchObject({ ok: false });
    expect(run('ls-files')).toBe('');
    rmSync(hook);
    expect(git.commit(paths, '导入')).toMatchObject({ ok: true });
    for (const path of paths) writeFileSync(join(folder, path), '改了\n');
    refuse();
    expect(git.commit(paths, '再导入')).toMatchObject({ ok: false });
    expect(run('diff', '--cached', '--name-only')).toBe('');
    expect(run('diff', '--name-only', '-z').split('\0').filter(Boolean)).toHaveLength(paths.length);
  });
});
