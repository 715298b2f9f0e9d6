import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeGit } from '../../src/world/git.ts';
import { readCommit } from '../../src/world/git-objects.ts';
import { environment } from '../environment.ts';
import { runs } from '../extent.ts';
import { git } from '../together/clerks.ts';
import { scratch } from './scratch.ts';

/** What a person, or git, may have set; each changes what `git log` and `git diff` answer. */
const settings: Readonly<Record<string, string>> = {
  'log.showRoot': 'false',
  'log.showSignature': 'true',
  'log.mailmap': 'true',
  'log.decorate': 'full',
  'log.diffMerges': 'off',
  'format.pretty': 'oneline',
  'core.quotePath': 'true',
  'core.abbrev': '5',
  'color.ui': 'always',
  'diff.renames': 'false',
  'diff.renameLimit': '1',
  'diff.noprefix': 'true',
  'diff.relative': 'true',
  'diff.external': '/bin/false',
  'diff.ignoreSubmodules': 'all',
  'i18n.logOutputEncoding': 'ISO-8859-1',
  'i18n.commitEncoding': 'GBK',
};

const piece = fc.constantFrom(
  '\u0001',
  '\u0002',
  '\r',
  '\t',
  '\u2028',
  '"',
  '\\',
  ':',
  '甲',
  'a',
  ' ',
  'b'.repeat(40),
  '\u00ff',
);
const text = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
const commits = fc.array(fc.record({ name: text, message: text, file: text }), { minLength: 1, maxLength: 5 });

function imported(folder: string, all: readonly { name: string; message: string; file: string }[]): void {
  const blob = (said: string) => `data ${Buffer.byteLength(said)}\n${said}\n`;
  const path = (name: string) => `"ledger/${name.replaceAll(/[\\"]/g, '\\$&')}"`;
  const lines = all.map(({ name, message, file }, i) => {
    const who = `王${name}某 <w@example.invalid> ${1640000000 + i} +0800`;
    return `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n${blob(`登${message}记`)}M 100644 inline ${path(`文${file}件`)}\n${blob(String(i))}\n`;
  });
  git(folder, 'init', '--quiet', '--initial-branch=main', '.');
  const { status, stderr } = spawnSync('git', ['-C', folder, 'fast-import', '--quiet'], {
    input: lines.join(''),
    env: environment(),
  });
  if (status !== 0) throw new Error(String(stderr));
}

it('has every commit of history, whatever bytes are in its text and whatever anybody has set', () => {
  fc.assert(
    fc.property(commits, (all) => {
      const folder = scratch();
      imported(folder, all);
      const here = nodeGit(folder, '.', environment());
      const [plain, counts] = [here.commits('HEAD'), here.changeCounts('HEAD')];
      const expected = all
        .map(({ name, message, file }) => [`王${name}某`, `登${message}记`, `ledger/文${file}件`])
        .toReversed();
      expect(plain?.map(({ author, message, files }) => [author, message, files[0]?.path])).toEqual(expected);
      expect([...(counts?.values() ?? [])]).toEqual(all.map(() => 1));
      for (const [name, value] of Object.entries(settings)) git(folder, 'config', name, value);
      expect(here.commits('HEAD')).toEqual(plain);
      expect(here.changeCounts('HEAD')).toEqual(counts);
    }),
    { numRuns: runs(6) },
  );
});

it('has a merge that took one side whole and dropped the other, and none where the folder is as in both', () => {
  const folder = scratch();
  imported(folder, [{ name: '', message: '', file: '' }]);
  const committed = (tree: string, message: string, ...parents: readonly string[]) =>
    git(folder, 'commit-tree', ...parents.flatMap((one) => ['-p', one]), '-m', message, tree).trim();
  const root = git(folder, 'rev-parse', 'main').trim();
  git(folder, 'read-tree', '--empty');
  const nothing = git(folder, 'write-tree').trim();
  const removing = committed(nothing, '删', root);
  const other = committed('main^{tree}', '空', root);
  const dropping = committed('main^{tree}', '丢', other, removing);
  const joining = committed('main^{tree}', '合', dropping, other);
  const here = nodeGit(folder, '.', environment());
  expect(here.commits(joining)?.map(({ message }) => message)).toEqual(['丢', '删', '登记']);
});

it('reads names that an older machine wrote in GBK without saying so', () => {
  const gbk = [0xcd, 0xf5, 0xc4, 0xb3]; // 王某
  const text = (words: string) => [...Buffer.from(words)];
  const bytes = Uint8Array.from([
    ...text(`tree ${'0'.repeat(40)}\nauthor `),
    ...gbk,
    ...text(' <w@x> 1640000000 +0800\ncommitter '),
    ...gbk,
    ...text(' <w@x> 1640000000 +0800\n\n'),
    ...gbk,
  ]);
  expect(readCommit(bytes)).toMatchObject({ author: '王某', message: '王某', seconds: 1_640_000_000 });
});
