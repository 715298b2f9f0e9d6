import { describe, expect, it } from 'vitest';
import type { Git, World } from '../../src/world/world.ts';
import { noGit } from '../catalogue/world.ts';
import { done, taskFile } from './small.ts';

const DAY = ['--today', '2022-03-10', '--no-color'];

async function examined(files: Readonly<Record<string, string>>, more: Partial<World> = {}, ledger = '/ledger') {
  const { out, exit } = await done(['doctor', '--json', '--ledger', ledger, ...DAY], files, more);
  const rows: { 项目: string; 结果: string; 情况: string }[] = JSON.parse(out).体检;
  return {
    exit,
    found: (item: string) => rows.filter(({ 项目 }) => 项目 === item).map((row) => `${row.结果} ${row.情况}`),
  };
}

const git = (more: Partial<Git>) => () => ({
  ...noGit,
  state: () => ({ available: true, repository: false, detached: false }),
  ...more,
});

it('tells where characters were lost, five places and how many there are', async () => {
  const one = taskFile('RW20220301-AAAA', '备注: 路�灯');
  const { exit, found } = await examined(one);
  expect(found('丢了的字')).toEqual([
    '不正常 tasks/2022/RW20220301-AAAA.yaml:6；对照原件把字补上；xiaoneng check 看全部',
  ]);
  expect(exit).toBe(1);
  const all = Array.from('ABCDEFG', (letter) => taskFile(`RW20220301-AAA${letter}`, '备注: 路�灯'));
  const { found: many } = await examined(Object.assign({}, ...all));
  expect(many('丢了的字')[0]).toMatch(/AAAE\.yaml:6 等 7 处；/);
  expect((await examined(taskFile('RW20220301-AAAA', '备注: 路灯'))).found('丢了的字')).toEqual([]);
});

it.each([
  [true, ['正常 有']],
  [false, ['正常 这个盘没有（U 盘、exFAT），写锁用文件夹，一样可靠']],
  [undefined, []],
] as const)('tells of hard links what is known: %s', async (has, told) => {
  const asked: string[] = [];
  const hasLinks = (folder: string) => {
    asked.push(folder);
    return has;
  };
  expect((await examined(taskFile('RW20220301-AAAA', ''), { hasLinks })).found('硬链接')).toEqual(told);
  expect(asked).toEqual(['/ledger']);
});

describe('where nobody is named', () => {
  const files = { ...taskFile('RW20220301-AAAA', ''), 'home/.profile': '' };
  const GLOBAL = 'git config --global user.name 姓名 和 git config --global user.email 邮箱';
  const LOCAL = 'git config user.name 姓名 和 git config user.email 邮箱';
  const repository = git({ state: () => ({ available: true, repository: true, detached: false }) });

  it.each([
    [{ HOME: '/ledger/home' }, GLOBAL],
    [{ USERPROFILE: '/ledger/home' }, GLOBAL],
    [{ HOME: '/nonexist' }, LOCAL],
    [{ HOME: '' }, LOCAL],
    [{ XDG_CONFIG_HOME: '/ledger/home' }, LOCAL],
    [{}, LOCAL],
  ])('with %j the way to be named is one that git goes', async (env, way) => {
    const { found } = await examined(files, { env, git: repository });
    expect(found('提交人')).toEqual([`不正常 没有设置；运行 ${way}`]);
  });

  it.each([
    [{ HOME: '/ledger/home', XDG_CONFIG_HOME: '/none' }, 'git config --global user.name 姓名', GLOBAL],
    [{}, 'git config user.name 姓名', LOCAL],
  ])('with %j a command that writes says so too', async (env, way, both) => {
    const args = ['sign', 'AAAA', ...DAY, '--ledger', '/ledger'];
    const { err } = await done(args, files, { env, git: repository });
    expect(err).toContain(`改法：加上 --by 姓名，或先运行 ${way}\n`);
    const { err: uncommitted } = await done([...args, '--by', '钱某'], files, { env, git: repository });
    expect(uncommitted).toContain(`改法：运行 ${both}，再试一次`);
  });

  it('says where git is called for, when that is elsewhere', async () => {
    const { found } = await examined(files, { git: repository, cwd: '/' });
    expect(found('提交人')[0]).toContain('运行 git -C ledger config user.name 姓名 和');
  });
});

it.each([
  [['--ledger', '/nope'], {}],
  [[], { XIAONENG_LEDGER: '/nope' }],
] as const)('finds nothing in order in a place that is none: %j', async (place, env) => {
  const { out, err, exit } = await done(['doctor', ...place, ...DAY], {}, { env });
  expect({ out, exit }).toEqual({ out: '', exit: 2 });
  expect(err).toContain('/nope 里没有 xiaoneng.yaml，不是账本\n改法：核对路径');
});

it('says of a folder without a ledger nothing of its history', async () => {
  const { out } = await done(['doctor', '--json', ...DAY], {}, { cwd: '/elsewhere', git: git({}) });
  expect(out).toContain('没有找到');
  expect(out).not.toContain('账本不在仓库里');
  const { found } = await examined({}, { git: git({}) });
  expect(found('git')).toEqual(['注意 账本不在仓库里；能用，但没有版本历史；在账本文件夹运行 git init']);
});

it.each([
  ['merge', '不正常 正在合并（merge）；先完成或放弃它'],
  [undefined, '正常 仓库 /srv/账'],
] as const)('tells of a repository where it is, or that it is busy: %s', async (busy, told) => {
  const state = () => ({ available: true, repository: true, detached: false, root: '/srv/账', ...(busy && { busy }) });
  expect((await examined({}, { git: git({ state }) })).found('git')).toEqual([told]);
});
