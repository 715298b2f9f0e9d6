import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/world/files.ts';
import { takeLock } from '../../src/world/lock.ts';
import { environment } from '../environment.ts';
import { bundle, run, scratch } from './scratch.ts';

const quiet = () => undefined;

function placed(folder: string, holder: object | string): string {
  const place = join(folder, '.xiaoneng/lock');
  mkdirSync(join(folder, '.xiaoneng'), { recursive: true });
  writeFileSync(place, typeof holder === 'string' ? holder : JSON.stringify(holder));
  return place;
}

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', ''], { env: environment() }).pid;
}

describe('the lock of a ledger', () => {
  it('is held by one at a time, keeps itself out of git and leaves nothing', () => {
    const folder = scratch();
    const lock = takeLock(folder, 'a', { patience: 0, wait: quiet });
    expect(lock).toMatchObject({ ok: true, inherited: false });
    expect(takeLock(folder, 'b', { patience: 0, wait: quiet })).toMatchObject({
      ok: false,
      trouble: { kind: 'busy', message: expect.stringContaining(`进程 ${process.pid}`) },
    });
    if (lock.ok) lock.release();
    expect(readdirSync(join(folder, '.xiaoneng'))).toEqual(['.gitignore']);
    expect(readFileSync(join(folder, '.xiaoneng/.gitignore'), 'utf8')).toBe('*\n');
    expect(takeLock(folder, 'c', { patience: 0, wait: quiet })).toMatchObject({ ok: true });
  });

  it('says whom it waits for, once', () => {
    const folder = scratch();
    takeLock(folder, 'a', { patience: 0, wait: quiet });
    const told: number[] = [];
    expect(takeLock(folder, 'b', { patience: 1500, wait: (pid) => told.push(pid) }).ok).toBe(false);
    expect(told).toEqual([process.pid]);
  });

  it.each([
    ['a process that died', () => ({ pid: deadPid(), host: hostname(), token: 'dead' })],
    ['nobody knows whom', () => 'not a lock'],
  ])('is taken over from %s', (_, holder) => {
    const folder = scratch();
    placed(folder, holder());
    expect(takeLock(folder, 'b', { patience: 0, wait: quiet })).toMatchObject({ ok: true, inherited: true });
    expect(readdirSync(join(folder, '.xiaoneng')).toSorted()).toEqual(['.gitignore', 'lock']);
  });

  it('is not taken from another machine, however old', () => {
    const folder = scratch();
    const place = placed(folder, { pid: 1, host: 'elsewhere', token: 'far' });
    expect(takeLock(folder, 'b', { patience: 0, wait: quiet })).toMatchObject({
      ok: false,
      trouble: { message: expect.stringContaining('elsewhere 上的进程 1') },
    });
    const before = Date.now() / 1000 - 31 * 60;
    utimesSync(place, before, before);
    expect(takeLock(folder, 'b', { patience: 0, wait: quiet })).toMatchObject({ trouble: { kind: 'busy' } });
  });

  it('is not released by who no longer has it', () => {
    const folder = scratch();
    const lock = takeLock(folder, 'a', { patience: 0, wait: quiet });
    const place = placed(folder, { pid: process.pid, host: hostname(), token: 'other' });
    if (lock.ok) lock.release();
    expect(existsSync(place)).toBe(true);
  });

  it('passes from one dying process to the next and is never with two', async () => {
    const folder = scratch();
    const count = join(folder, 'count');
    writeFileSync(count, '0');
    placed(folder, { pid: deadPid(), host: hostname(), token: 'dead' });
    const source = `
      import { readFileSync, writeFileSync } from 'node:fs';
      import { takeLock } from './lock.ts';
      for (let i = 0; i < 20; i += 1) {
        const lock = takeLock(${JSON.stringify(folder)}, process.pid + '-' + i, { patience: 60000, wait: () => undefined });
        if (!lock.ok) process.exit(1);
        const before = Number(readFileSync(${JSON.stringify(count)}, 'utf8'));
        for (let j = 0; j < 1e5; j += 1);
        writeFileSync(${JSON.stringify(count)}, String(before + 1));
        if (i === 19 && process.pid % 2) process.kill(process.pid, 'SIGKILL');
        lock.release();
      }`;
    const script = bundle(scratch(), source);
    const ended = await Promise.all(Array.from({ length: 6 }, () => run(process.execPath, [script])));
    for (const { status, err } of ended) expect([status, err]).toEqual([status === 0 ? 0 : null, '']);
    expect(readFileSync(count, 'utf8')).toBe('120');
  }, 60_000);
});

describe('sweeping', () => {
  it('takes away unfinished drafts of records and nothing else', () => {
    const folder = scratch();
    mkdirSync(join(folder, 'tasks/2022'), { recursive: true });
    mkdirSync(join(folder, '.git'));
    const [draft, other, git] = ['tasks/2022/.RW1.yaml.lock', 'tasks/2022/a.lock', '.git/.x.yaml.lock'];
    for (const name of [draft, other, git]) writeFileSync(join(folder, name), '');
    nodeFiles(folder).sweep('.');
    expect([draft, other, git].map((name) => existsSync(join(folder, name)))).toEqual([false, true, true]);
  });
});
