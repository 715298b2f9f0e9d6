import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { environment } from '../environment.ts';

const repository = join(import.meta.dirname, '../..');
const { partOf, releasedIn, isLater, tagVersion } = await import(
  new URL('../../scripts/release/version.mjs', import.meta.url).href
);

const CHANGELOG = '# 变更\n\n## 未发布\n\n- 新的\n\n## 0.1.0 · 2022-03-01\n\n- 头一版\n- 第二行\n';

/** A repository with as much in it as a version is told in. */
function project(changelog = CHANGELOG) {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoneng-version-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env = environment({ HOME: folder });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env, encoding: 'utf8' });
  const own = { name: 'xiaoneng', version: '0.1.0' };
  writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...own, packages: { '': own } }));
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=钱某', '-c', 'user.email=q@example.invalid', 'commit', '-qm', '起点');
  const next = (version: string) => {
    const done = spawnSync(process.execPath, [join(repository, 'scripts/version.mjs'), version], { cwd: folder, env });
    return { status: done.status, said: done.stderr.toString() };
  };
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { folder, git, next, read };
}

describe('a version', () => {
  it('is what was not released yet, told once, with the number in all places', () => {
    const { next, read, git } = project();
    expect(next('0.2.0')).toEqual({ status: 0, said: '' });
    expect(read('CHANGELOG.md')).toMatch(
      /^# 变更\n\n## 未发布\n\n## 0\.2\.0 · \d{4}-\d\d-\d\d\n\n- 新的\n\n## 0\.1\.0 /,
    );
    expect(partOf(read('CHANGELOG.md'), '0.2.0')).toBe('- 新的');
    const lock = JSON.parse(read('package-lock.json'));
    expect([JSON.parse(read('package.json')).version, lock.version, lock.packages[''].version]).toEqual(
      Array(3).fill('0.2.0'),
    );
    expect(next('0.3.0')).toMatchObject({ status: 1, said: expect.stringContaining('Not all is committed') });
    expect(git('diff', '--stat').split('\n')).toHaveLength(5);
  });

  it.each([
    ['0.1.0', CHANGELOG, 'does not come after'],
    ['0.0.9', CHANGELOG, 'does not come after'],
    ['v0.2.0', CHANGELOG, 'is no version'],
    ['0.2.0', CHANGELOG.replace('- 新的\n', ''), 'has nothing under'],
    ['0.2.0', `${CHANGELOG}\n## 0.2.0\n\n- 有了\n`, 'already'],
  ])('is not made of %s and what is told: %#', (version, changelog, why) => {
    const { next, git } = project(changelog);
    expect(next(version)).toMatchObject({ status: 1, said: expect.stringContaining(why) });
    expect(git('status', '--porcelain')).toBe('');
  });

  it('has a tag that says what is told of it, with lines that begin with a number sign too', () => {
    const { folder, git } = project();
    git('config', 'user.name', '钱某');
    git('config', 'user.email', 'q@example.invalid');
    tagVersion(folder, 'xiaoneng', '0.1.0', '- 头一版\n# 第二行');
    expect(git('cat-file', '-t', 'v0.1.0')).toBe('tag\n');
    expect(git('tag', '--list', '--format=%(contents)')).toBe('xiaoneng 0.1.0\n\n- 头一版\n# 第二行\n\n');
    expect(() => tagVersion(folder, 'xiaoneng', '0.1.0', '- 又一版')).toThrow();
  });

  it('is found by its whole number, and what is told of it has no heading', () => {
    expect(partOf(CHANGELOG, '0.1.0')).toBe('- 头一版\n- 第二行');
    expect(partOf(CHANGELOG, '0.1')).toBeUndefined();
    expect(partOf('# 变更\n\n## 0.1.0\n\n## 0.0.9\n\n- 旧的\n', '0.1.0')).toBeUndefined();
    expect(() => releasedIn('# 变更\n', '0.1.0', '2022-03-01')).toThrow('nothing under');
    expect([isLater('0.10.0', '0.9.9'), isLater('1.0.0', '0.9.9'), isLater('0.2.0', '0.2.0')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
