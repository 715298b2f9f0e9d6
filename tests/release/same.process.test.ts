import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { environment } from '../environment.ts';
import { lacking } from '../needs.ts';

const repository = join(import.meta.dirname, '../..');
const hasDpkg = lacking('what makes a .deb the same', ['dpkg-deb --version']) === undefined;

/** As much of a program as there is a package of. */
const PROGRAM: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    ...{ name: 'xiaoneng', version: '1.2.3', license: 'MIT', bin: { xiaoneng: 'bin/xiaoneng.js' } },
    ...{
      files: ['bin', 'dist', 'docs', 'scripts/keep-code.mjs'],
      scripts: { test: 'none' },
      devDependencies: { zod: '4.0.0' },
    },
  }),
  LICENSE: 'MIT\n',
  'bin/xiaoneng.js': 'console.log(process.argv.slice(2).join(" "))\n',
  'dist/THIRD-PARTY.txt': 'Copyright\n',
  'docs/手册.md': '# 手册\n',
  'docs/开发.md': '# 开发\n',
  'scripts/keep-code.mjs': '\n',
};

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoneng-same-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** What a packer calls with the folder of a program, one to work in and one for what is made. */
const PACK = `
import { packDeb } from '${repository}/scripts/release/deb.mjs';
import { packProgram } from '${repository}/scripts/release/tree.mjs';
import { packZip } from '${repository}/scripts/release/windows.mjs';
const [root, work, folder] = process.argv.slice(-3);
const packed = packProgram(root, work, folder);
const own = { packed, runtime: { folder: root + '/node' }, version: '1.2.3', seconds: 1646308800, folder };
if (${hasDpkg}) packDeb({ ...own, work: work + '/deb', architecture: 'amd64' });
packZip({ ...own, work: work + '/zip' });
`;

interface Circumstances {
  readonly mask: string;
  readonly mode: number;
  readonly zone: string;
  readonly touched: number;
  readonly isBackwards: boolean;
}

/** The sums of what one person packs of the program. */
function sumsOf({ mask, mode, zone, touched, isBackwards }: Circumstances): Record<string, string> {
  const [root, work, folder] = [scratch(), scratch(), scratch()];
  const files = { ...PROGRAM, 'node/bin/node': '\n', 'node/bin/node.exe': '\n' };
  for (const [path, text] of isBackwards ? Object.entries(files).reverse() : Object.entries(files)) {
    put(root, path, text);
    chmodSync(join(root, path), mode);
    utimesSync(join(root, path), touched, touched);
  }
  put(work, 'pack.mjs', PACK);
  const env = environment({ HOME: work, TZ: zone });
  const command = `umask ${mask} && exec "$0" "$@"`;
  const args = ['-c', command, process.execPath, join(work, 'pack.mjs'), root, work, folder];
  execFileSync('sh', args, { env, stdio: 'pipe' });
  const sum = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(readdirSync(folder).map((name) => [name, sum(name)]));
}

it.skipIf(process.platform === 'win32')(
  'packages are the same to the byte, whoever makes them, where and when',
  () => {
    const here = sumsOf({
      mask: '022',
      mode: 0o644,
      zone: 'Asia/Shanghai',
      touched: 1_600_000_000,
      isBackwards: false,
    });
    const there = sumsOf({
      mask: '077',
      mode: 0o700,
      zone: 'America/New_York',
      touched: 1_700_000_001,
      isBackwards: true,
    });
    expect(Object.keys(here)).toHaveLength(hasDpkg ? 3 : 2);
    expect(there).toEqual(here);
  },
  60_000,
);

it('a package names its files in one order, however a disk does', async () => {
  const { filesIn } = await import(new URL('../../scripts/release/tree.mjs', import.meta.url).href);
  const folder = scratch();
  for (const path of ['b', 'a/z', 'a/x', 'a.md']) put(folder, path, '');
  expect(filesIn(folder)).toEqual(['a', 'a.md', 'a/x', 'a/z', 'b']);
});

describe('a release', () => {
  /** A project with the scripts that make one, at a commit; and what they say there. */
  function project(changelog = '# 变更\n\n## 1.2.3 · 2022-03-01\n\n- 头一版\n') {
    const folder = scratch();
    for (const [path, text] of Object.entries({
      ...PROGRAM,
      'CHANGELOG.md': changelog,
      '.gitignore': 'node_modules\n',
    }))
      put(folder, path, text);
    for (const path of ['scripts/release.mjs', 'scripts/release'])
      cpSync(join(repository, path), join(folder, path), { recursive: true });
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
    const env = environment({ HOME: folder });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env, encoding: 'utf8' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', '起点');
    const release = (...args: string[]) => {
      const done = spawnSync(process.execPath, ['scripts/release.mjs', ...args], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      return { status: done.status, said: done.stderr, tags: git('tag', '--list'), left: git('status', '--porcelain') };
    };
    return { folder, git, release };
  }

  it('is not made of what is not committed', () => {
    const { folder, release } = project();
    put(folder, 'docs/手册.md', '# 改过\n');
    expect(release()).toMatchObject({ status: 1, said: 'Not all is committed: commit it first.\n' });
  });

  it('is not made where a file would be packed that git does not know', () => {
    const { folder, release } = project();
    put(folder, 'docs/new.md', '# 新的\n');
    expect(release()).toMatchObject({ status: 1, said: expect.stringMatching(/would be packed.*: docs\/new\.md\n$/) });
  });

  it('is not tagged twice', () => {
    const { git, release } = project();
    git('tag', 'v1.2.3');
    const said = 'v1.2.3 is there already: npm run release:next VERSION.\n';
    expect(release('--tag')).toEqual({ status: 1, said, tags: 'v1.2.3\n', left: '' });
  });

  it('is not tagged where nothing is told of it', () => {
    const { release } = project('# 变更\n\n## 未发布\n\n- 新的\n');
    const said = 'CHANGELOG.md tells nothing of 1.2.3: npm run release:next VERSION.\n';
    expect(release('--tag')).toEqual({ status: 1, said, tags: '', left: '' });
  });
});
