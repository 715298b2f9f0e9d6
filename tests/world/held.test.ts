import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { holdOf, type Waits } from '../../src/world/held.ts';
import { removeFile, replaceFile } from '../../src/world/replace.ts';
import { settle } from '../../src/world/settle.ts';
import type { Outcome } from '../../src/world/world.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A clock that goes on only while somebody sleeps. */
function clock(isWindows = true): Waits & { readonly slept: number[] } {
  const slept: number[] = [];
  const now = () => slept.reduce((sum, one) => sum + one, 0);
  return { isWindows, now, sleep: (milliseconds) => slept.push(milliseconds), slept };
}

function scratch(files: Readonly<Record<string, string>>): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'xiaoneng-held-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(join(folder, name, '..'), { recursive: true });
    fs.writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What Windows may be kept from doing by another program. */
type Call = 'openSync' | 'renameSync' | 'unlinkSync' | 'rmSync' | 'readFileSync' | 'copyFileSync';

interface Denial {
  readonly call: Call;
  readonly code: string;
  /** How often it is answered so. */
  readonly times: number;
  /** Of what name. */
  readonly of: RegExp;
}

/** Runs something at once on a disk that denies a call; it is back before anybody else runs. */
function denying<Value>({ call, code, times, of }: Denial, act: () => Value): Value {
  const usual = { [call]: fs[call], linkSync: fs.linkSync };
  let left = times;
  const deed = fs[call] as (...given: readonly unknown[]) => unknown;
  const denied = (...given: readonly unknown[]) => {
    if (!of.test(String(given[0])) || left-- <= 0) return deed(...given);
    throw Object.assign(new Error(code), { code });
  };
  // without hard links a new file is copied to its place, which can be kept from being done as well
  const linkSync = () => {
    throw Object.assign(new Error('no links'), { code: 'ENOTSUP' });
  };
  try {
    Object.assign(fs, { [call]: denied, ...(call === 'copyFileSync' && { linkSync }) });
    syncBuiltinESMExports();
    return act();
  } finally {
    Object.assign(fs, usual);
    syncBuiltinESMExports();
  }
}

type Deed = (folder: string, waiting: Waits) => Outcome;

const change: Deed = (folder, waiting) =>
  replaceFile(join(folder, 'a.yaml'), '新', bytes('旧'), undefined, holdOf(waiting));
const remove: Deed = (folder, waiting) => removeFile(join(folder, 'a.yaml'), bytes('旧'), undefined, holdOf(waiting));
const begin: Deed = (folder, waiting) =>
  replaceFile(join(folder, 'b.yaml'), '新', 'absent', undefined, holdOf(waiting));
const settled: Deed = (folder, waiting) => settle(new Set([join(folder, 'a.yaml')]), holdOf(waiting));

const steps: readonly (readonly [name: string, Deed, Call, RegExp])[] = [
  ['the draft of a change', change, 'openSync', /\.a\.yaml\.lock$/],
  ['what is to be changed', change, 'readFileSync', /a\.yaml$/],
  ['the place of a change', change, 'renameSync', /\.lock$/],
  ['the draft of what is removed', remove, 'openSync', /\.a\.yaml\.lock$/],
  ['what is to be removed', remove, 'readFileSync', /a\.yaml$/],
  ['its name', remove, 'unlinkSync', /a\.yaml$/],
  ['the place of a new file', begin, 'copyFileSync', /\.lock$/],
  ['what shall outlive a power cut', settled, 'openSync', /a\.yaml$/],
];

const before = { 'a.yaml': '旧' };

/** Every file below a folder and what it holds. */
function heldIn(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => fs.statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, fs.readFileSync(join(folder, name), 'utf8')]));
}

describe('a file that another program on Windows has', () => {
  it.each(steps)('is had in the end, where that lets it go: %s', (_, deed, call, of) => {
    for (const code of ['EBUSY', 'EPERM', 'EACCES']) {
      const waiting = clock();
      expect(denying({ call, code, times: 3, of }, () => deed(scratch(before), waiting))).toEqual({ ok: true });
      expect(waiting.slept).toEqual([10, 20, 40]);
    }
  });

  it.each(steps)('is told after two seconds, and all is as it was: %s', (_, deed, call, of) => {
    const folder = scratch(before);
    const waiting = clock();
    const outcome = denying({ call, code: 'EBUSY', times: Number.POSITIVE_INFINITY, of }, () => deed(folder, waiting));
    expect(outcome).toMatchObject({ ok: false, trouble: { kind: 'held' } });
    expect(outcome.ok || outcome.trouble.message).toContain('关闭 WPS 里的这个文件再试');
    expect(waiting.now()).toBe(2000);
    expect(heldIn(folder)).toEqual(before);
  });

  it('may be one that nobody has and nobody may write, which Windows does not tell apart', () => {
    const denial: Denial = { call: 'renameSync', code: 'EPERM', times: Number.POSITIVE_INFINITY, of: /\.lock$/ };
    const outcome = denying(denial, () => change(scratch(before), clock()));
    expect(outcome.ok || outcome.trouble).toMatchObject({
      kind: 'held',
      message: expect.stringContaining('没有写的权限'),
    });
  });

  it('is not waited for where the fault is another, nor where it is no Windows', () => {
    const faults = [
      ['ENOSPC', 'full', true],
      ['EACCES', 'denied', false],
      ['EBUSY', 'busy', false],
    ] as const;
    for (const [code, kind, isWindows] of faults) {
      const waiting = clock(isWindows);
      const denial: Denial = { call: 'renameSync', code, times: Number.POSITIVE_INFINITY, of: /\.lock$/ };
      expect(denying(denial, () => change(scratch(before), waiting))).toMatchObject({ ok: false, trouble: { kind } });
      expect(waiting.slept).toEqual([]);
    }
  });

  it('keeps its draft from barring the next change only as long as that is held itself', () => {
    const folder = scratch(before);
    const denial: Denial = { call: 'rmSync', code: 'EBUSY', times: 3, of: /\.lock$/ };
    expect(denying(denial, () => remove(folder, clock()))).toEqual({ ok: true });
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });
});
