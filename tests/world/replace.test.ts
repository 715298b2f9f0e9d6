import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isBrokenOff } from '../../src/cli/writing/files.ts';
import { momentAt } from '../../src/world/clock.ts';
import { nodeFiles } from '../../src/world/files.ts';
import { explain } from '../../src/world/git-reason.ts';
import { takeLock } from '../../src/world/lock.ts';
import { type Holder, holderHere, standing } from '../../src/world/lock-holder.ts';
import { nodeWorld } from '../../src/world/node.ts';
import { removeDrafts, replaceFile } from '../../src/world/replace.ts';
import { settle } from '../../src/world/settle.ts';
import { troubleOf } from '../../src/world/trouble.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function scratch(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'xiaoneng-replace-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

type Calls = Pick<typeof fs, 'fsyncSync' | 'renameSync' | 'linkSync' | 'copyFileSync'>;

/** Runs something at once, with other calls of the disk than the usual ones; they are back before anybody else runs. */
function withCalls<Value>(calls: Partial<Calls>, act: () => Value): Value {
  const { fsyncSync, renameSync, linkSync, copyFileSync } = fs;
  try {
    Object.assign(fs, calls);
    syncBuiltinESMExports();
    return act();
  } finally {
    Object.assign(fs, { fsyncSync, renameSync, linkSync, copyFileSync });
    syncBuiltinESMExports();
  }
}

/** What is done to the disk, in its order. */
function calledBy(act: () => unknown): string[] {
  const called: string[] = [];
  const { fsyncSync, renameSync, linkSync } = fs;
  withCalls(
    {
      fsyncSync: (handle) => {
        called.push(fs.fstatSync(handle).isDirectory() ? 'fsync folder' : `fsync ${fs.fstatSync(handle).size}`);
        fsyncSync(handle);
      },
      renameSync: (...given) => {
        called.push('rename');
        renameSync(...given);
      },
      linkSync: (...given) => {
        called.push('link');
        linkSync(...given);
      },
    },
    act,
  );
  return called;
}

describe('a file that is replaced', () => {
  it('is on the disk before it has its name, and its name after that', () => {
    const path = join(scratch(), 'a.yaml');
    expect(calledBy(() => replaceFile(path, '一二', 'absent'))).toEqual(['fsync 6', 'link', 'fsync folder']);
    expect(calledBy(() => replaceFile(path, '一二三', bytes('一二')))).toEqual(['fsync 9', 'rename', 'fsync folder']);
  });

  it('is one of many that are settled together with their folders, once, as a world writes them', () => {
    const cwd = scratch();
    const { files } = nodeWorld({ cwd, env: {}, program: 'xiaoneng' });
    const called = calledBy(() => {
      const unsettled = new Set<string>();
      for (const name of ['a', 'b', 'c']) files.write(`tasks/${name}.yaml`, name, 'absent', unsettled);
      files.settle(unsettled);
    });
    expect(called.slice(0, 3)).toEqual(['link', 'link', 'link']);
    expect(called.slice(3).toSorted()).toEqual(['fsync 1', 'fsync 1', 'fsync 1', 'fsync folder', 'fsync folder']);
  });

  it('is told where it does not reach the disk', () => {
    const unsettled = new Set<string>();
    const path = join(scratch(), 'a.yaml');
    expect(replaceFile(path, '一', 'absent', unsettled).ok).toBe(true);
    const fsyncSync = () => {
      throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
    };
    expect(withCalls({ fsyncSync }, () => settle(unsettled))).toMatchObject({
      ok: false,
      trouble: { kind: 'full', path },
    });
  });

  it.each([
    ['nothing', new Uint8Array(), true],
    ['a page and zeros', Uint8Array.from({ length: 5000 }, (_, i) => (i < 4096 ? 65 : 0)), true],
    ['a part that is no page', bytes('A'.repeat(100)), false],
    ['the whole', bytes('A'.repeat(6000)), false],
    ['something else', bytes('B'.repeat(4096)), false],
  ])('of which %s is left was broken off by a power cut: %#', (_, left, isSo) => {
    expect(isBrokenOff(left, bytes('A'.repeat(6000)))).toBe(isSo);
  });

  it('keeps its mode', () => {
    const path = join(scratch(), 'a.yaml');
    fs.writeFileSync(path, '一');
    fs.chmodSync(path, 0o640);
    expect(replaceFile(path, '二', bytes('一')).ok).toBe(true);
    expect(fs.statSync(path).mode & 0o7777).toBe(0o640);
  });

  it('is not one that has gone meanwhile', () => {
    const path = join(scratch(), 'a.yaml');
    expect(replaceFile(path, '二', bytes('一'))).toMatchObject({ trouble: { kind: 'changed' } });
    expect(fs.readdirSync(join(path, '..'))).toEqual([]);
  });

  it('is not one that came in between, where the disk has no hard links', () => {
    const path = join(scratch(), 'a.yaml');
    const none = Object.assign(new Error('no hard links'), { code: 'EPERM' });
    const linkSync = () => {
      fs.writeFileSync(path, '别人的');
      throw none;
    };
    expect(withCalls({ linkSync }, () => replaceFile(path, '我的', 'absent'))).toMatchObject({
      trouble: { kind: 'exists' },
    });
    expect(fs.readFileSync(path, 'utf8')).toBe('别人的');
  });

  it('leaves no folder behind that it made for nothing', () => {
    const folder = scratch();
    const full = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    const done = withCalls({ fsyncSync: full }, () => replaceFile(join(folder, 'tasks/2022/a.yaml'), '一', 'absent'));
    expect(done).toMatchObject({ trouble: { kind: 'full' } });
    expect(fs.readdirSync(folder)).toEqual([]);
    expect(replaceFile(join(folder, 'tasks/2022/a.yaml'), '一', 'absent').ok).toBe(true);
    expect(fs.readdirSync(join(folder, 'tasks/2022'))).toEqual(['a.yaml']);
  });
});

it('sweeps away drafts, and nothing that a clerk has called so', () => {
  const folder = scratch();
  for (const name of ['.a.yaml.lock', 'b.yaml.lock', '.c.lock']) fs.writeFileSync(join(folder, name), '');
  removeDrafts(folder);
  expect(fs.readdirSync(folder).toSorted()).toEqual(['.c.lock', 'b.yaml.lock']);
});

it('has no stamp of a file that was just moved here with an old time', () => {
  const folder = scratch();
  fs.writeFileSync(join(folder, 'a.yaml'), '一');
  fs.utimesSync(join(folder, 'a.yaml'), 1, 1);
  expect(nodeFiles(folder).walk('.').entries).toMatchObject([{ path: 'a.yaml' }]);
  expect(nodeFiles(folder).walk('.').entries[0]?.stamp).toBeUndefined();
});

describe('a lock', () => {
  /** One that was there already, so old (in minutes). */
  function left(holder: { pid: number; host: string }, minutes: number): string {
    const folder = scratch();
    fs.mkdirSync(join(folder, '.xiaoneng'));
    const place = join(folder, '.xiaoneng/lock');
    fs.writeFileSync(place, JSON.stringify({ ...holder, token: 'other' }));
    const then = Date.now() / 1000 - minutes * 60;
    fs.utimesSync(place, then, then);
    return folder;
  }
  const taken = (folder: string) => takeLock(folder, 'mine', { patience: 0, wait: () => undefined });
  const nobody = 2 ** 22 + 1;

  it('of another machine is kept however old, until somebody says that it is forgotten after half an hour', () => {
    const elsewhere = { pid: nobody, host: 'elsewhere.invalid' };
    const told = (folder: string) => takeLock(folder, 'mine', { patience: 0, wait: () => undefined, forgotten: true });
    expect(taken(left(elsewhere, 6000))).toMatchObject({ trouble: { kind: 'busy' } });
    expect(told(left(elsewhere, 29))).toMatchObject({ trouble: { kind: 'busy' } });
    expect(told(left(elsewhere, 31))).toMatchObject({ ok: true, inherited: true });
    expect(told(left({ pid: process.pid, host: 'elsewhere.invalid' }, 31))).toMatchObject({ ok: true });
    expect(told(left({ pid: process.pid, host: hostname() }, 600))).toMatchObject({ trouble: { kind: 'busy' } });
  });

  it('of this machine is kept while its process runs, however long', () => {
    expect(taken(left({ pid: process.pid, host: hostname() }, 600))).toMatchObject({ trouble: { kind: 'busy' } });
    expect(taken(left({ pid: nobody, host: hostname() }, 0))).toMatchObject({ ok: true, inherited: true });
  });

  describe('of a system that tells its processes apart', () => {
    const here: Holder = {
      pid: process.pid,
      host: 'a',
      token: 'mine',
      started: '5',
      boot: 'b1',
      space: 's1',
      machine: 'm1',
    };
    it.each([
      ['the same process', { started: holderHere('').started ?? '5' }, 'runs'],
      ['a process that has its number since', { started: '1' }, 'dead'],
      ['a process that is gone', { pid: nobody }, 'dead'],
      [
        'another container of this system, whose numbers are not ours',
        { pid: nobody, space: 's2', host: 'c' },
        'unknown',
      ],
      ['this system before it was started anew', { boot: 'b0' }, 'dead'],
      ['another machine of the same name', { boot: 'b0', machine: 'm2' }, 'unknown'],
      ['another machine', { boot: 'b0', machine: 'm2', host: 'c', pid: nobody }, 'unknown'],
      ['this container under another name', { host: 'c', pid: nobody }, 'dead'],
    ] as const)('knows of %s', (_, holder, expected) => {
      const told = holderHere('').started === undefined && 'started' in holder ? 'runs' : expected;
      expect(standing({ ...here, ...holder, token: 'other' }, here)).toBe(told);
    });
  });

  it('is had by one at a time where the disk has no hard links', () => {
    const folder = scratch();
    const unable = () => {
      throw Object.assign(new Error('no links'), { code: 'EPERM' });
    };
    const mine = withCalls({ linkSync: unable }, () => taken(folder));
    expect(mine).toMatchObject({ ok: true, inherited: false });
    expect(withCalls({ linkSync: unable }, () => taken(folder))).toMatchObject({ trouble: { kind: 'busy' } });
    expect(taken(folder)).toMatchObject({ trouble: { kind: 'busy' } });
    if (mine.ok) mine.release();
    expect(fs.readdirSync(join(folder, '.xiaoneng'))).toEqual(['.gitignore']);
    const linked = taken(folder);
    expect(withCalls({ linkSync: unable }, () => taken(folder))).toMatchObject({ trouble: { kind: 'busy' } });
    if (linked.ok) linked.release();
    expect(fs.readdirSync(join(folder, '.xiaoneng'))).toEqual(['.gitignore']);
  });

  it('is taken over where it is a folder that a dead process left', () => {
    const folder = scratch();
    fs.mkdirSync(join(folder, '.xiaoneng/lock'), { recursive: true });
    const dead = JSON.stringify({ pid: nobody, host: hostname(), token: 'other' });
    fs.writeFileSync(join(folder, '.xiaoneng/lock/holder'), dead);
    expect(taken(folder)).toMatchObject({ ok: true, inherited: true });
    expect(fs.readdirSync(join(folder, '.xiaoneng')).toSorted()).toEqual(['.gitignore', 'lock']);
  });

  it('is not put through a link, nor beside a file in place of its folder', () => {
    const [folder, elsewhere] = [scratch(), scratch()];
    fs.symlinkSync(elsewhere, join(folder, '.xiaoneng'));
    expect(taken(folder)).toMatchObject({ trouble: { kind: 'symlink' } });
    expect(fs.readdirSync(elsewhere)).toEqual([]);
    fs.rmSync(join(folder, '.xiaoneng'));
    fs.writeFileSync(join(folder, '.xiaoneng'), '');
    expect(taken(folder)).toMatchObject({ trouble: { kind: 'not-a-folder' } });
  });

  it('says so when the system lets nothing more be opened', () => {
    const many = () => {
      throw Object.assign(new Error('many'), { code: 'EMFILE' });
    };
    expect(withCalls({ linkSync: many }, () => taken(scratch()))).toMatchObject({
      trouble: { kind: 'too-many', message: '打开的文件太多，系统不让再打开' },
    });
  });

  it('is released by its holder only', () => {
    const folder = scratch();
    const mine = taken(folder);
    fs.writeFileSync(join(folder, '.xiaoneng/lock'), JSON.stringify({ pid: 1, host: hostname(), token: 'other' }));
    if (mine.ok) mine.release();
    expect(fs.existsSync(join(folder, '.xiaoneng/lock'))).toBe(true);
  });
});

it('says what the system and git answered', () => {
  const error = (code: string) => Object.assign(new Error(code), { code });
  expect(troubleOf(error('EDQUOT'), 'a')).toEqual({ kind: 'full', path: 'a', message: '磁盘已满' });
  for (const code of ['EMFILE', 'ENFILE'])
    expect(troubleOf(error(code), 'a')).toEqual({
      kind: 'too-many',
      path: 'a',
      message: '打开的文件太多，系统不让再打开',
    });
  const answer = { available: true, ok: false, out: '', err: '' };
  expect(explain({ ...answer, status: -1 }).reason).toBe('git 被中断');
  expect(explain({ ...answer, status: 1 }).reason).toBe('仓库的钩子（hook）拒绝了这次提交');
});

it('tells the time of commits in Shanghai', () => {
  // 2021-12-31 20:30 in Greenwich
  expect(momentAt(1640982600)).toEqual({ day: '2022-01-01', minute: 270 });
});

it('an answer that was broken off while it was written does not bar the next, nor a short one the long one', () => {
  const folder = scratch();
  const path = join(folder, '台账.csv');
  fs.writeFileSync(join(folder, '.台账.csv.lock'), '一半');
  const pieces = (function* () {
    yield bytes('长');
    expect(replaceFile(path, bytes('短'), 'anything')).toEqual({ ok: true });
    yield bytes('的');
  })();
  expect(replaceFile(path, pieces, 'anything')).toEqual({ ok: true });
  expect(fs.readFileSync(path, 'utf8')).toBe('长的');
  expect(fs.readdirSync(folder).toSorted()).toEqual(['.台账.csv.lock', '台账.csv']);
});

it('what a killed writer of the same answer has left goes with the next, but not what may still be written', () => {
  const folder = scratch();
  const path = join(folder, '台账.csv');
  const left = ['.台账.csv.0123abcd.lock', '.台账.csv.4567abcd.lock', '.别的.csv.0123abcd.lock', '.台账.csv.lock'];
  for (const name of left) {
    fs.writeFileSync(join(folder, name), '一半');
    fs.utimesSync(join(folder, name), 1_600_000_000, 1_600_000_000);
  }
  fs.writeFileSync(join(folder, left[1] as string), '正在写');
  expect(replaceFile(path, bytes('全'), 'anything')).toEqual({ ok: true });
  expect(fs.readdirSync(folder).toSorted()).toEqual([...left.slice(1), '台账.csv'].toSorted());
});
