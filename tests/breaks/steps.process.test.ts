import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { removeFile, replaceFile } from '../../src/world/replace.ts';
import type { Outcome } from '../../src/world/world.ts';
import { scratch } from './disk.ts';

/** What replace.ts asks of the disk, by the name in node:fs, and what a disk may answer. */
const steps = [
  'mkdirSync',
  'openSync',
  'writeFileSync',
  'fchmodSync',
  'fsyncSync',
  'linkSync',
  'renameSync',
  'unlinkSync',
] as const;
const answers = ['ENOSPC', 'EACCES', 'EIO'] as const;

const own = Object.fromEntries(steps.map((step) => [step, fs[step]]));

afterEach(mended);

function mended(): void {
  Object.assign(fs, own);
  syncBuiltinESMExports();
}

/** Lets the n-th of these calls fail from now on, and counts them. */
function failing(at: number, code: string): () => number {
  let count = 0;
  for (const step of steps) {
    const real = own[step] as (...given: unknown[]) => unknown;
    const broken = (...given: unknown[]) => {
      count += 1;
      if (count === at) throw Object.assign(new Error(code), { code });
      return real(...given);
    };
    Object.assign(fs, { [step]: broken });
  }
  syncBuiltinESMExports();
  return () => count;
}

const encode = (text: string) => new TextEncoder().encode(text);

const deeds: readonly (readonly [string, string, string | undefined, (path: string) => Outcome])[] = [
  ['a changed file', '旧', '新', (path) => replaceFile(path, '新', encode('旧'))],
  ['a new file in a new folder', '', '新', (path) => replaceFile(path, '新', 'absent')],
  ['a file that goes', '旧', undefined, (path) => removeFile(path, encode('旧'))],
];

describe.each(deeds)('%s', (_, before, after, deed) => {
  /** Does it in a folder of its own; what it said, and what is there then. */
  function tried(at: number, code: string) {
    const folder = scratch();
    const path = join(folder, before === '' ? '年/月/一.yaml' : '一.yaml');
    if (before !== '') fs.writeFileSync(path, before);
    const count = failing(at, code);
    const outcome = deed(path);
    mended();
    const found = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
    const text = fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : undefined;
    return { ok: outcome.ok, text, found, calls: count() };
  }

  it.each(answers)('is as before or as after, and says which, whichever step answers %s', (code) => {
    const { calls, ...done } = tried(0, code);
    const undone =
      before === '' ? { ok: false, text: undefined, found: [] } : { ok: false, text: before, found: ['一.yaml'] };
    expect(done).toMatchObject({ ok: true, text: after });
    for (let at = 1; at <= calls; at += 1) {
      const { calls: _calls, ...now } = tried(at, code);
      expect([done, undone], `step ${at} of ${calls}`).toContainEqual(now);
    }
  });
});
