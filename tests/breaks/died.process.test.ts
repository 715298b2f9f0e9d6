import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { begin, git, repository, xiaoneng } from '../together/clerks.ts';

const adding = [
  'add',
  '检查校车',
  '--lead',
  '区应急局',
  '--source',
  '领导批示',
  '--today',
  '2022-12-31',
  '--by',
  '孙某',
];
const telling = ['urge', '7K3Q', '--means', '电话', '--today', '2022-12-31', '--by', '钱某'];

/** What of the ledger is not in history, as git says. */
function outside(folder: string): string {
  return git(folder, 'status', '--porcelain', '--untracked-files=all', '--', 'ledger');
}

/** A server to share with. */
function server(folder: string): void {
  const bare = join(folder, '../server.git');
  execFileSync('git', ['clone', '--quiet', '--bare', folder, bare], { env: environment() });
  git(folder, 'remote', 'add', 'origin', bare);
}

const STARTER = "$(awk '{print $4}' /proc/$PPID/stat)";

/** From now on a git that calls this hook is killed, together with the program that started it or alone. */
function killIn(folder: string, hook: string, argument: string, starter = STARTER): string {
  const place = join(folder, '.git/hooks', hook);
  mkdirSync(join(folder, '.git/hooks'), { recursive: true });
  const script = `#!/bin/sh\n[ "$1" = '${argument}' ] || exit 0\nkill -9 ${starter} $PPID\n`;
  writeFileSync(place, script, { mode: 0o755 });
  return place;
}

const moments = [
  ['before it has looked at anything', 'pre-commit', ''],
  ['before the branch moves', 'reference-transaction', 'prepared'],
  ['when the branch has moved', 'reference-transaction', 'committed'],
  ['when all is written', 'post-commit', ''],
] as const;

describe.runIf(process.platform === 'linux')('a program that dies with its git in a commit', () => {
  it.each(moments)(
    'leaves nothing that the next does not end, and sync goes on: %s',
    async (_, hook, argument) => {
      const folder = repository();
      server(folder);
      const killer = killIn(folder, hook, argument);
      expect((await xiaoneng(folder, ...adding)).status).toBeNull();
      rmSync(killer);
      const next = await xiaoneng(folder, ...telling);
      expect([next.status, next.err]).toEqual([
        0,
        expect.stringMatching(/^上次的改动“登记：检查校车.*写到一半断了.*提交/),
      ]);
      expect(outside(folder)).toBe('');
      expect(git(folder, 'log', '--format=%s').trim().split('\n')).toHaveLength(3);
      expect(git(folder, 'log', '--format=%B', '-1', 'HEAD~1')).toContain('经办人: 孙某');
      expect(await xiaoneng(folder, 'sync', '--today', '2022-12-31')).toMatchObject({ status: 0 });
      git(folder, 'fsck', '--strict', '--no-dangling');
    },
    60_000,
  );
});

describe.runIf(process.platform === 'linux')('a paper whose program dies with its git while it gets its number', () => {
  const issuing = (unit: string) => {
    const signed = ['--number', '督办〔2022〕1号', '--signed-by', '王某', '--to', unit];
    const words = ['notice', 'supervision', '7K3Q', '--issue', '-o', `${unit}.docx`, '--today', '2022-03-01'];
    return [...words, ...(unit === '甲镇' ? signed : signed.slice(2)), '--by', '钱某'];
  };

  it.each(moments)(
    'has it once, with what is kept of it, and the next has the next: %s',
    async (_, hook, argument) => {
      const folder = repository();
      appendFileSync(join(folder, 'ledger/xiaoneng.yaml'), '公文:\n  - 代字: 督办\n');
      git(folder, 'commit', '--quiet', '--all', '--message=公文');
      const killer = killIn(folder, hook, argument);
      expect((await xiaoneng(folder, ...issuing('甲镇'))).status).toBeNull();
      rmSync(killer);
      const next = await xiaoneng(folder, ...issuing('乙镇'));
      expect([next.status, next.out]).toEqual([0, expect.stringContaining('督办〔2022〕2号')]);
      const again = await xiaoneng(folder, ...issuing('甲镇'));
      expect([again.status, again.err]).toEqual([4, expect.stringContaining('已经发过，文号是 督办〔2022〕1号')]);
      expect(outside(folder)).toBe('');
      const { status, out } = await xiaoneng(folder, 'check', '--today', '2022-03-01');
      expect([status, out]).toEqual([0, expect.stringContaining('没有发现问题')]);
      expect(out).toContain('核对了 2 个附件的大小和校验值');
    },
    60_000,
  );
});

it('an import of 400 rows that is killed is in history whole once somebody writes again', async () => {
  const folder = repository();
  const rows = Array.from({ length: 400 }, (_, at) => `${at + 1},第${at + 1}件事,区应急局,2022-03-01\n`);
  writeFileSync(join(folder, '台账.csv'), `序号,事项,牵头单位,收到日期\n${rows.join('')}`);
  const tasks = join(folder, 'ledger/tasks/2022');
  const before = readdirSync(tasks).length;
  const { child, ended } = begin(
    folder,
    'import',
    '台账.csv',
    '--source',
    '领导批示',
    '--today',
    '2022-12-31',
    '--by',
    '钱某',
  );
  while (child.exitCode === null && readdirSync(tasks).length < before + 50) await wait(1);
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  expect(await ended).toMatchObject({ status: null });
  expect(outside(folder)).not.toBe('');
  const next = await xiaoneng(folder, ...telling);
  expect([next.status, next.err]).toEqual([0, expect.stringContaining('已经接着做完：已写入 401 个文件，并提交。')]);
  expect([outside(folder), readdirSync(tasks).length - before]).toEqual(['', 400]);
  expect(git(folder, 'show', '--stat', '--format=', 'HEAD~1')).toContain('401 files changed');
}, 120_000);

describe.each(['add', 'urge'])('a git that dies alone in a commit of %s', (name) => {
  it.each(moments)('leaves nothing outside history, and sync goes on: %s', async (_, hook, argument) => {
    const folder = repository();
    server(folder);
    const killer = killIn(folder, hook, argument, '');
    const { status, out, err } = await xiaoneng(folder, ...(name === 'add' ? adding : telling));
    rmSync(killer);
    expect([outside(folder), existsSync(join(folder, 'ledger/.xiaoneng/journal.json'))]).toEqual(['', false]);
    const commits = git(folder, 'log', '--format=%s').trim().split('\n').length;
    expect([status, commits], out + err).toEqual(commits === 2 ? [0, 2] : [4, 1]);
    expect(await xiaoneng(folder, 'sync', '--today', '2022-12-31', '--by', '钱某')).toMatchObject({ status: 0 });
  });
});

describe('a merge that was left half done', () => {
  const message = '合并 origin/main\n\n动作: 合并\n经办人: 钱某\n';

  /** Both sides have changed a line, and a merge with this message has stopped at that. */
  function stopped(told: string): string {
    const folder = repository();
    server(folder);
    const file = readdirSync(join(folder, 'ledger/tasks/2022')).find((each) => each.includes('7K3Q')) ?? '';
    const place = join(folder, 'ledger/tasks/2022', file);
    const text = readFileSync(place, 'utf8');
    git(folder, 'switch', '--quiet', '--create', '那边');
    for (const [owner, branch] of [
      ['甲', 'main'],
      ['乙', undefined],
    ] as const) {
      writeFileSync(place, `${text}责任人: ${owner}\n`);
      git(folder, 'commit', '--quiet', '--all', `--message=${owner}`);
      if (branch) git(folder, 'switch', '--quiet', branch);
    }
    expect(() => git(folder, 'merge', '--quiet', '-m', told, '那边')).toThrow();
    return folder;
  }

  it.each(['sync', 'doctor --repair'])('is given up by %s where sync had begun it', async (typed) => {
    const args = typed.split(' ');
    const folder = stopped(message);
    expect((await xiaoneng(folder, ...adding)).err).toContain('xiaoneng doctor --repair');
    const given = await xiaoneng(folder, ...args, '--today', '2022-12-31', '--by', '钱某');
    expect([given.status, given.err]).toEqual([4, expect.stringContaining('断在半路，已经放弃，账本和合并前一样')]);
    expect([outside(folder), existsSync(join(folder, '.git/MERGE_HEAD'))]).toEqual(['', false]);
    expect(await xiaoneng(folder, ...args, '--today', '2022-12-31', '--by', '钱某')).toMatchObject({ status: 0 });
  });

  it('stays where a person had begun it', async () => {
    const folder = stopped('我自己合并');
    expect((await xiaoneng(folder, 'sync', '--today', '2022-12-31', '--by', '钱某')).status).toBe(4);
    expect((await xiaoneng(folder, 'doctor', '--repair', '--today', '2022-12-31', '--by', '钱某')).status).toBe(4);
    expect(existsSync(join(folder, '.git/MERGE_HEAD'))).toBe(true);
  });
});

describe('what older versions left in git', () => {
  /** A name of which git was told, and whose file was taken back. */
  function left(): string {
    const folder = repository();
    server(folder);
    writeFileSync(join(folder, 'ledger/tasks/2022/RW20220301-GONE.yaml'), '编号: RW20220301-GONE\n');
    git(folder, 'add', '--intent-to-add', 'ledger');
    rmSync(join(folder, 'ledger/tasks/2022/RW20220301-GONE.yaml'));
    return folder;
  }

  it('does not keep sync from sharing', async () => {
    const folder = left();
    expect(await xiaoneng(folder, ...telling)).toMatchObject({ status: 0 });
    expect(await xiaoneng(folder, 'sync', '--today', '2022-12-31')).toMatchObject({ status: 0, err: '' });
    expect(outside(folder)).toBe('');
  }, 60_000);

  it('is seen by doctor and put right by doctor --repair, with records outside history', async () => {
    const folder = left();
    await xiaoneng(folder, ...adding, '--no-commit');
    const seen = await xiaoneng(folder, 'doctor', '--today', '2022-12-31');
    expect(seen.out).toContain(
      'git 里有 1 个没有提交成的文件名；2 条记录没有提交；核对后运行 xiaoneng doctor --repair',
    );
    const repaired = await xiaoneng(folder, 'doctor', '--repair', '--today', '2022-12-31', '--by', '钱某');
    expect(repaired.out).toContain(
      '清掉了 git 里没有提交成的 1 个文件名；提交了原来没有提交的 1 个文件：tasks/2022/RW',
    );
    expect(outside(folder)).toBe('');
    const again = await xiaoneng(folder, 'doctor', '--repair', '--today', '2022-12-31', '--by', '钱某');
    expect(again.out).toContain('没有要修的');
  }, 60_000);
});
