import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nodeFiles } from '../../src/world/files.ts';

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoneng-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, files: nodeFiles(folder) };
}

describe('the digest of a file', () => {
  it('is that of FIPS 180-4', () => {
    const { folder, files } = scratch();
    writeFileSync(join(folder, 'a.txt'), 'abc');
    expect(files.digest('a.txt')).toEqual({ ok: true, size: 3, sha256: ABC });
  });

  it('is refused of what is no plain file', () => {
    const { folder, files } = scratch();
    mkdirSync(join(folder, 'folder'));
    symlinkSync('a.txt', join(folder, 'link'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const kindOf = (path: string) => {
      const found = files.digest(path);
      return found.ok ? 'ok' : found.trouble.kind;
    };
    expect(['folder', 'link', 'pipe', 'none'].map(kindOf)).toEqual(['not-a-file', 'symlink', 'not-a-file', 'missing']);
  });
});

describe('what is carried', () => {
  it('is a copy with the same digest', () => {
    const { folder, files } = scratch();
    writeFileSync(join(folder, 'a.txt'), 'abc');
    expect(files.carry('a.txt', 'store/ba/a.txt', { size: 3, sha256: ABC }).ok).toBe(true);
    expect(readFileSync(join(folder, 'store/ba/a.txt'), 'utf8')).toBe('abc');
    expect(files.carry('a.txt', 'store/ba/a.txt', { size: 3, sha256: ABC }).ok).toBe(true);
  });

  it('is nothing where it has changed, or where something else stands', () => {
    const { folder, files } = scratch();
    writeFileSync(join(folder, 'a.txt'), 'abd');
    const changed = files.carry('a.txt', 'b.txt', { size: 3, sha256: ABC });
    expect([changed.ok, files.exists('b.txt')]).toEqual([false, false]);
    writeFileSync(join(folder, 'c.txt'), 'other');
    const there = files.carry('a.txt', 'c.txt', { size: 3, sha256: ABC });
    expect([there.ok, readFileSync(join(folder, 'c.txt'), 'utf8')]).toEqual([false, 'other']);
  });
});
