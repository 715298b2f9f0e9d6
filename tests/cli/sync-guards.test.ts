import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Git } from '../../src/world/world.ts';
import { createWorld, noGit } from '../catalogue/world.ts';

const HERE = 'a'.repeat(40);
const THERE = 'b'.repeat(40);
const TASK = 'tasks/2022/RW20220301-AAAA.yaml';
const ATTRIBUTES = '/repository/.git/info/attributes';

const FILES = {
  'xiaoneng.yaml': '版本: 1\n名称: 区政府督查室\n',
  'units.yaml': '单位:\n  - {名称: 区应急管理局, 类型: 部门, 考核对象: 是}\n',
  [TASK]:
    '编号: RW20220301-AAAA\n事项: 排查隐患\n来源: {类别: 领导批示}\n牵头单位: 区应急管理局\n收到日期: 2022-03-01\n',
};

/** A git in which everything goes well; the others have a commit that is not here. */
const WELL: Git = {
  ...noGit,
  state: () => ({ available: true, repository: true, detached: false, head: HERE }),
  commits: () => [],
  configure: () => ({ ok: true }),
  insidePath: (name) => `/repository/.git/${name}`,
  commit: () => ({ ok: true, commit: HERE }),
  unstage: () => ({ ok: true }),
  shared: {
    ...noGit.shared,
    upstream: () => ({ remote: 'origin', branch: 'main', commit: THERE }),
    fetch: () => ({ ok: true }),
    merge: () => ({ ok: true, kept: [] }),
    push: () => ({ ok: true }),
  },
};

interface Told {
  readonly git?: Partial<Git>;
  readonly shared?: Partial<Git['shared']>;
  readonly words?: readonly string[];
  readonly isLocked?: boolean;
}

/** What `sync` says, what it does with git, and what it writes beside the ledger. */
async function synced({ git: own = {}, shared = {}, words = [], isLocked = false }: Told) {
  const items = Object.entries(FILES).map(([path, text]) => [path, { bytes: new TextEncoder().encode(text) }] as const);
  const { world, said } = createWorld(new Map(items));
  const did: string[] = [];
  const written = new Map<string, string>();
  const noted = <T extends readonly unknown[], R>(name: string, act: (...args: T) => R) => {
    return (...args: T) => {
      did.push(name);
      return act(...args);
    };
  };
  const git = { ...WELL, ...own, shared: { ...WELL.shared, ...shared } };
  const { commit, shared: all } = git;
  const watched: Git = {
    ...git,
    commit: noted('commit', commit),
    shared: { ...all, merge: noted('merge', all.merge), push: noted('push', all.push) },
  };
  const write = (path: string, content: unknown) => {
    if (isLocked) return { ok: false as const, trouble: { kind: 'denied' as const, path, message: '没有权限' } };
    written.set(path, String(content));
    return { ok: true as const };
  };
  const files = { ...world.files, write };
  const exit = await main(['sync', '--by', '钱某', ...words, '--ledger', '/ledger'], {
    ...world,
    files,
    git: () => watched,
  });
  return { ...said, exit, did, written };
}

it('goes through where nothing is in the way', async () => {
  const { exit, did, written } = await synced({});
  expect({ exit, did }).toEqual({ exit: 0, did: ['merge', 'push'] });
  expect(written.get(ATTRIBUTES)).toBe('*.yaml merge=xiaoneng\n');
});

describe('before anything is fetched', () => {
  const open = { available: true, repository: true, detached: false } as const;
  it.each([
    ['it may not commit', { words: ['--no-commit'] }, 2, 'sync 要提交才能合并'],
    ['there is no git', { git: { state: noGit.state } }, 4, '没有找到 git，不能同步'],
    ['git fails', { git: { state: () => ({ ...open, trouble: '坏了' }) } }, 4, 'git 不能用：坏了'],
    ['there is no repository', { git: { state: () => ({ ...open, repository: false }) } }, 4, '账本不在 git 仓库里'],
    ['there is no commit', { git: { state: () => open } }, 4, '仓库里还没有提交'],
    [
      'git says nothing of what was changed',
      { git: { unrecorded: () => undefined } },
      4,
      'git 没有说清有没有没提交的改动',
    ],
  ] as const)('stops where %s', async (_, told, wanted, words) => {
    const { exit, err, did } = await synced(told);
    expect({ exit, did }).toEqual({ exit: wanted, did: [] });
    expect(err).toContain(words);
  });
});

it('stops where what was changed by hand is not taken, and merges nothing', async () => {
  const git = { unrecorded: () => [TASK], commit: () => ({ ok: false as const, reason: '磁盘已满', detail: 'fatal' }) };
  const { exit, err, did } = await synced({ git });
  expect({ exit, did }).toEqual({ exit: 4, did: ['commit'] });
  expect(err).toContain('没有提交成功：磁盘已满');
});

describe('before anything is merged', () => {
  it.each([
    [
      'settings are not taken',
      { git: { configure: () => ({ ok: false, reason: '没有权限', detail: '' }) } },
      'git 没有设置成：没有权限',
    ],
    ['its own folder is not told', { git: { insidePath: () => undefined } }, 'git 没有说清账本在仓库的哪里'],
    ['the place of the ledger is not told', { git: { prefix: () => undefined } }, 'git 没有说清账本在仓库的哪里'],
    ['the attributes cannot be written', { isLocked: true }, `写不了 ${ATTRIBUTES}：没有权限`],
  ] as const)('stops where %s', async (_, told, words) => {
    const { exit, err, did } = await synced(told);
    expect({ exit, did }).toEqual({ exit: 4, did: [] });
    expect(err).toContain(words);
  });

  it('sets up the files of the ledger alone, where it lies below the top of the repository', async () => {
    const { written } = await synced({ git: { prefix: () => 'office/ledger/' } });
    expect(written.get(ATTRIBUTES)).toBe('/office/ledger/**/*.yaml merge=xiaoneng\n');
  });
});

describe('after a merge', () => {
  it('says what git says where there is none', async () => {
    const merge = () => ({ ok: false as const, reason: '磁盘已满', detail: 'fatal: disk' });
    const { exit, err, did } = await synced({ shared: { merge } });
    expect({ exit, did }).toEqual({ exit: 4, did: ['merge'] });
    expect(err).toContain('没有合并成，账本和合并前一样：磁盘已满');
    expect(err).toContain('fatal: disk');
  });

  it('is done again where others were faster, and given up after a hundred times', async () => {
    const push = () => ({ ok: false as const, moved: true as const });
    const { exit, err, did } = await synced({ shared: { push } });
    expect(exit).toBe(4);
    expect(did.filter((one) => one === 'push')).toHaveLength(100);
    expect(err).toContain('别人一直在推送，这次没有轮上');
  });

  it('is pushed once where the server does not take it', async () => {
    const push = () => ({ ok: false as const, reason: '没有权限', detail: '' });
    const { exit, err, did } = await synced({ shared: { push } });
    expect({ exit, did }).toEqual({ exit: 4, did: ['merge', 'push'] });
    expect(err).toContain('和 origin 没有同步成：没有权限');
  });
});
