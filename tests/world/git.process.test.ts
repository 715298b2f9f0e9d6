import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeGit } from '../../src/world/git.ts';
import type { Git } from '../../src/world/world.ts';
import { environment } from '../environment.ts';
import { lacking } from '../needs.ts';
import { scratch } from './scratch.ts';

const nameless = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'user.useConfigOnly', GIT_CONFIG_VALUE_0: 'true' };
const env = environment({
  GIT_AUTHOR_NAME: '王某',
  GIT_AUTHOR_EMAIL: 'wang@example.com',
  GIT_COMMITTER_NAME: '王某',
  GIT_COMMITTER_EMAIL: 'wang@example.com',
});

const noGit = lacking('committing with git', ['git --version']) !== undefined;

interface Repository {
  readonly folder: string;
  readonly git: Git;
  run(...args: string[]): string;
  write(path: string, text: string): void;
  hook(name: string, script: string): void;
}

function repositoryAt(folder: string, more: Record<string, string | undefined> = {}): Repository {
  const run = (...args: string[]) => execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });
  return {
    folder,
    git: nodeGit('/', folder, { ...env, ...more }),
    run,
    write(path, text) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    hook(name, script) {
      writeFileSync(join(folder, '.git/hooks', name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(folder, '.git/hooks', name), 0o755);
    },
  };
}

/** A repository with one commit of `old.yaml` and `other.yaml`, unless it is to be unborn. */
function repository(more: Record<string, string | undefined> = {}, unborn = false): Repository {
  const made = repositoryAt(scratch(), more);
  made.run('init', '--quiet', '-b', 'main');
  if (unborn) return made;
  made.write('old.yaml', '旧\n');
  made.write('other.yaml', '旧\n');
  made.run('add', '.');
  made.run('commit', '--quiet', '-m', '起点');
  return made;
}

const committed = ({ run }: Repository) =>
  run('-c', 'core.quotePath=false', 'show', '--format=', '--name-status', 'HEAD');
const status = ({ run }: Repository) => run('-c', 'core.quotePath=false', 'status', '--porcelain');

describe.skipIf(noGit)('committing', () => {
  it('takes new, changed and removed paths and leaves what the user staged or changed', () => {
    const here = repository();
    here.write('removed.yaml', '1');
    here.run('add', 'removed.yaml');
    here.run('commit', '--quiet', '-m', '添一个');
    here.write('other.yaml', '用户暂存\n');
    here.write('staged-new.yaml', '用户新建\n');
    here.run('add', 'other.yaml', 'staged-new.yaml');
    here.write('other.yaml', '用户暂存之后又改\n');
    here.write('untracked.yaml', '');
    here.write('old.yaml', '新\n');
    here.write('tasks/2022/燃气.yaml', '新\n');
    rmSync(join(here.folder, 'removed.yaml'));
    const commit = here.git.commit(['old.yaml', 'tasks/2022/燃气.yaml', 'removed.yaml'], '登记任务\n\n经办人: 王某');
    expect(commit).toEqual({ ok: true, commit: here.run('rev-parse', 'HEAD').trim() });
    expect(committed(here)).toBe('M\told.yaml\nD\tremoved.yaml\nA\ttasks/2022/燃气.yaml\n');
    expect(status(here)).toBe('MM other.yaml\nA  staged-new.yaml\n?? untracked.yaml\n');
    expect(here.run('show', ':other.yaml')).toBe('用户暂存\n');
    expect(here.run('log', '-1', '--format=%B').trim()).toBe('登记任务\n\n经办人: 王某');
  });

  it('takes more paths than a command line holds, and leaves none announced where it is refused', () => {
    const here = repository();
    const paths = Array.from({ length: 900 }, (_, i) => `tasks/2022/燃气${i}.yaml`);
    for (const path of paths) here.write(path, '新\n');
    here.write('staged.yaml', '');
    here.run('add', 'staged.yaml');
    here.hook('pre-commit', 'exit 1');
    expect(here.git.commit(paths, '导入').ok).toBe(false);
    expect(here.run('ls-files', 'tasks')).toBe('');
    rmSync(join(here.folder, '.git/hooks/pre-commit'));
    expect(here.git.commit(paths, '导入').ok).toBe(true);
    expect(committed(here).trim().split('\n')).toHaveLength(900);
    expect(status(here)).toBe('A  staged.yaml\n');
    here.write(paths[5] as string, '改\n');
    here.write('old.yaml', '改\n');
    expect(here.git.altered(paths)).toEqual([paths[5]]);
  });

  it('makes the first commit of a repository, keeping other staged files out of it', () => {
    const here = repository({}, true);
    here.write('staged.yaml', '');
    here.run('add', 'staged.yaml');
    here.write('xiaoneng.yaml', '版本: 1\n');
    expect(here.git.commit(['xiaoneng.yaml'], '建立台账').ok).toBe(true);
    expect(committed(here)).toBe('A\txiaoneng.yaml\n');
    expect(status(here)).toBe('A  staged.yaml\n');
  });

  it('works from a subfolder, with names that look like patterns', () => {
    const here = repository();
    here.write('ledger/tasks/[a]*.yaml', '新\n');
    here.write('ledger/tasks/ab.yaml', '不提交\n');
    const ledger = nodeGit(here.folder, 'ledger', env);
    expect(ledger.commit(['tasks/[a]*.yaml'], '登记').ok).toBe(true);
    expect(committed(here)).toBe('A\tledger/tasks/[a]*.yaml\n');
    expect(status(here)).toBe('?? ledger/tasks/ab.yaml\n');
  });

  it('works in a linked work tree', () => {
    const here = repository();
    const tree = join(scratch(), 'tree');
    here.run('worktree', 'add', '--quiet', '-b', 'branch', tree);
    const there = repositoryAt(tree);
    there.write('新.yaml', '');
    expect(there.git.commit(['新.yaml'], '登记').ok).toBe(true);
    expect(committed(there)).toBe('A\t新.yaml\n');
  });

  it('works in a folder that is reached through a link', () => {
    const here = repository();
    here.write('ledger/新.yaml', '');
    const link = join(scratch(), 'link');
    symlinkSync(join(here.folder, 'ledger'), link);
    expect(nodeGit('/', link, env).commit(['新.yaml'], '登记').ok).toBe(true);
    expect(committed(here)).toBe('A\tledger/新.yaml\n');
  });

  it('works in a submodule, whose .git is a file as well', () => {
    const [inner, here] = [repository(), repository()];
    here.run('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'ledger');
    const there = nodeGit(here.folder, 'ledger', env);
    here.write('ledger/新.yaml', '');
    expect(there.commit(['新.yaml'], '登记').ok).toBe(true);
    expect(there.state().root).toBe(join(here.folder, 'ledger'));
    expect(there.commits('HEAD')?.map(({ message }) => message)).toEqual(['登记', '起点']);
    expect(here.run('rev-list', '--count', 'HEAD')).toBe('1\n');
  });

  it('is not led astray by the variables of an outer git', () => {
    const outer = repository();
    const here = repository({ GIT_DIR: join(outer.folder, '.git'), GIT_INDEX_FILE: join(outer.folder, '.git/index') });
    here.write('old.yaml', '新\n');
    expect(here.git.commit(['old.yaml'], '改').ok).toBe(true);
    expect(committed(here)).toBe('M\told.yaml\n');
    expect(outer.run('rev-list', '--count', 'HEAD')).toBe('1\n');
  });

  it('is not confused by a git that is told to say all it does', () => {
    const loud = { ...env, GIT_TRACE: '1', GIT_TRACE_SETUP: '1', GIT_CURL_VERBOSE: '1' };
    expect(nodeGit('/', scratch(), loud).state()).toEqual({ available: true, repository: false, detached: false });
  });

  it('says of a date in the environment that it is none, and not that a name is lacking', () => {
    for (const name of ['GIT_AUTHOR_DATE', 'GIT_COMMITTER_DATE']) {
      const here = repository({ [name]: '明天' });
      here.write('old.yaml', '新\n');
      expect(here.git.identityTrouble()).toContain('GIT_AUTHOR_DATE 或 GIT_COMMITTER_DATE');
      expect(here.git.commit(['old.yaml'], '改')).toMatchObject({ ok: false, reason: expect.stringContaining('日期') });
    }
    expect(repository({ GIT_AUTHOR_NAME: '' }).git.identityTrouble()).toBeUndefined();
  });

  it('runs no program of the settings while it looks, and none but the hooks while it commits', () => {
    const here = repository();
    const mark = join(scratch(), 'ran');
    for (const name of ['monitor', 'post-index-change']) here.hook(name, `echo ${name} >> ${mark}`);
    const program = join(here.folder, '.git/hooks/monitor');
    for (const name of ['core.fsmonitor', 'diff.external', 'core.pager']) here.run('config', name, program);
    here.write('old.yaml', '新\n');
    here.run('add', 'old.yaml');
    rmSync(mark, { force: true });
    expect(here.git.unrecorded()).toEqual(['old.yaml']);
    expect(here.git.altered(['old.yaml'])).toEqual(['old.yaml']);
    expect(here.git.commits('HEAD')).toHaveLength(1);
    expect(here.git.staged()).toBeDefined();
    expect(existsSync(mark)).toBe(false);
    expect(here.git.commit(['old.yaml'], '改').ok).toBe(true);
    expect(readFileSync(mark, 'utf8')).not.toContain('monitor');
  });

  it('takes the name of a remote for nothing else', () => {
    const here = repository();
    const mark = join(scratch(), 'ran');
    const remote = `--upload-pack=touch ${mark};false`;
    here.run('remote', 'add', 'origin', here.folder);
    expect(here.git.shared.fetch({ remote, branch: 'main' }).ok).toBe(false);
    expect(here.git.shared.push({ remote: `--receive-pack=touch ${mark};false`, branch: 'main' }).ok).toBe(false);
    expect(existsSync(mark)).toBe(false);
  });

  it('runs the hooks of the user', () => {
    const here = repository();
    here.hook('commit-msg', 'echo "附注" >> "$1"');
    here.write('old.yaml', '新\n');
    expect(here.git.commit(['old.yaml'], '# 号开头').ok).toBe(true);
    expect(here.run('log', '-1', '--format=%B').trim()).toBe('# 号开头\n附注');
  });
});

describe.skipIf(noGit)('a commit that is refused', () => {
  const refused = (here: Repository, path = '新.yaml') => {
    here.write('staged.yaml', '');
    here.run('add', 'staged.yaml');
    here.write(path, '新\n');
    const before = [status(here), here.run('ls-files', '--stage'), here.run('rev-list', '--all', '--count')];
    const outcome = here.git.commit([path], '登记');
    expect([status(here), here.run('ls-files', '--stage'), here.run('rev-list', '--all', '--count')]).toEqual(before);
    return outcome;
  };

  it('by a hook: passes on what the hook said, without control characters', () => {
    const here = repository();
    here.hook('pre-commit', "printf '\\033[31m台账有错\\033[0m\\a\\n第二行\\n' >&2; exit 1");
    expect(refused(here)).toEqual({
      ok: false,
      reason: '仓库的钩子（hook）拒绝了这次提交',
      detail: '台账有错\n第二行',
    });
  });

  it('for want of a name', () => {
    const here = repository({ GIT_AUTHOR_NAME: undefined, GIT_COMMITTER_NAME: undefined, ...nameless });
    expect(refused(here)).toMatchObject({ ok: false, reason: expect.stringContaining('姓名和邮箱') });
  });

  it('because the name is empty', () => {
    const here = repository({ GIT_AUTHOR_NAME: '' });
    expect(refused(here)).toMatchObject({ ok: false, reason: expect.stringContaining('姓名和邮箱') });
  });

  it('because another git holds the lock', () => {
    const here = repository();
    here.write('.git/index.lock', '');
    here.write('old.yaml', '新\n');
    expect(here.git.commit(['old.yaml'], '改')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('另一个 git 程序'),
      detail: expect.stringContaining('index.lock'),
    });
    expect(readFileSync(join(here.folder, '.git/index.lock'), 'utf8')).toBe('');
  });

  it('because the signature fails', () => {
    const here = repository();
    here.run('config', 'commit.gpgSign', 'true');
    here.run('config', 'gpg.program', '/bin/false');
    expect(refused(here)).toMatchObject({ ok: false, reason: '提交没有签上名；请检查 git 的签名设置' });
  });

  it('because there is nothing of that name; what did not change is in history already', () => {
    const here = repository();
    expect(here.git.commit(['old.yaml'], '改')).toMatchObject({ ok: true, isOld: true });
    expect(here.git.commit(['none.yaml'], '改')).toMatchObject({ ok: false, reason: '要提交的文件不存在' });
  });

  it('because a merge is under way', () => {
    const here = repository();
    here.run('switch', '--quiet', '-c', 'side');
    here.write('old.yaml', '一边\n');
    here.run('commit', '--quiet', '-am', '一边');
    here.run('switch', '--quiet', 'main');
    here.write('old.yaml', '另一边\n');
    here.run('commit', '--quiet', '-am', '另一边');
    expect(() => here.run('merge', 'side')).toThrow();
    expect(refused(here)).toMatchObject({ ok: false, reason: '仓库正在合并（merge），请先完成或放弃' });
    expect(here.git.state()).toMatchObject({ busy: 'merge', detached: false });
  });
});

describe.skipIf(noGit)('the state of a repository', () => {
  it('of a plain folder', () => {
    expect(nodeGit('/', scratch(), env).state()).toEqual({
      available: true,
      repository: false,
      detached: false,
    });
    expect(nodeGit('/', scratch(), env).identity()).toEqual({ name: '王某', email: 'wang@example.com' });
  });

  it('that a power cut has spoilt: it is not taken for none', () => {
    const here = repository();
    here.write('.git/HEAD', '');
    expect(here.git.state()).toMatchObject({
      repository: false,
      trouble: '这里的 .git 坏了，git 不认（断电后 HEAD 会是空的）；请管仓库的人修好，不要运行 git init',
    });
  });

  it('without a git program', () => {
    const git = nodeGit('/', scratch(), { ...env, PATH: '/nonexistent' });
    expect(git.state()).toEqual({ available: false, repository: false, detached: false });
    expect(git.commit(['a'], '改')).toEqual({ ok: false, reason: '没有找到 git 程序', detail: '' });
    expect(git.userName()).toBeUndefined();
  });

  it('before the first commit, after it, and with no branch checked out', () => {
    const unborn = repository({}, true);
    expect(unborn.git.state()).toMatchObject({ repository: true, root: unborn.folder, detached: false });
    expect(unborn.git.state().head).toBeUndefined();
    const here = repository();
    here.run('checkout', '--quiet', '--detach');
    expect(here.git.state()).toMatchObject({ head: here.run('rev-parse', 'HEAD').trim(), detached: true });
  });

  it('inside the .git folder there is no work tree', () => {
    const here = repository();
    const state = nodeGit(here.folder, '.git', env).state();
    expect(state).toMatchObject({ repository: false, trouble: '这里没有 git 工作区' });
  });

  it('makes a folder a repository', () => {
    const git = nodeGit('/', scratch(), env);
    expect(git.init()).toEqual({ ok: true });
    expect(git.state().repository).toBe(true);
    expect(nodeGit('/', '/nonexistent/ledger', env).init()).toMatchObject({ ok: false, reason: '文件夹不存在' });
  });
});

describe.skipIf(noGit)('the name of the user', () => {
  it('is that of the commits, or what is configured when the address is missing', () => {
    const here = repository();
    expect(here.git.userName()).toBe('王某');
    const bare = { ...env, GIT_AUTHOR_NAME: undefined, GIT_AUTHOR_EMAIL: undefined };
    expect(nodeGit('/', here.folder, { ...bare, ...nameless }).userName()).toBeUndefined();
    here.run('config', 'user.name', '李某');
    expect(nodeGit('/', here.folder, bare).userName()).toBe('李某');
  });
});
