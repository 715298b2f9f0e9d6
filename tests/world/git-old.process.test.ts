import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { lacking } from '../needs.ts';
import { scratch } from './scratch.ts';

const root = join(import.meta.dirname, '../..');
const missing = lacking('a git of 2018', ['git --version', 'bash --version']);

/**
 * The options that git 2.17.0, built from its sources, took in what follows below, by the command they came with. Any other
 * is refused, wherever it stands: whoever needs one asks a git of 2.17, and adds it.
 */
const TAKEN: Readonly<Record<string, string>> = {
  add: '--force',
  'cat-file': '--batch',
  commit: '--cleanup --message --only --quiet',
  config: '--get --local',
  diff: '--cached --diff-filter --ita-visible-in-index --name-only --no-renames --relative -z',
  'diff-tree':
    '--always --ignore-submodules --name-status --no-abbrev --no-renames --raw --relative --root --stdin -M -l1000 -r -z',
  'fast-import': '--quiet',
  fetch: '--no-prune',
  git: '--git-dir --work-tree',
  init: '--quiet',
  'ls-files': '--exclude-standard --ignored --others -z',
  'ls-tree': '-r -z',
  merge: '--ff --no-edit --quiet -m',
  'merge-base': '--is-ancestor',
  push: '--quiet --set-upstream',
  replace: '--list',
  'rev-list': '--before --full-history --no-walk --parents --stdin --topo-order -1',
  'rev-parse':
    '--absolute-git-dir --git-path --is-shallow-repository --quiet --show-prefix --show-toplevel --symbolic-full-name --verify',
  status: '--ignore-submodules --porcelain --untracked-files -z',
  'symbolic-ref': '--quiet --short',
  'update-index': '--refresh -q',
};

/** What it took in another sense, or does not know though it is an option elsewhere, with the version that brought it. */
const NEWER = [
  '*" --end-of-options "*', // 2.24
  '*" --pathspec-from-file"*', // 2.25
  '*" status "*" --no-renames "*', // 2.18
  '*" commit "*" --dry-run "*" --porcelain "*', // said by its status only since 2.20 whether there is anything
  '*" --initial-branch"*', // 2.28
  '*" switch "*|*" restore "*|*" sparse-checkout "*', // 2.23, 2.25
  '*" commit "*" --trailer"*', // 2.32
  '*" merge-tree "*" --write-tree "*', // 2.38
  '*" cat-file "*" -z "*', // 2.38
  '*" worktree "*" -z "*', // 2.36
];

/** A git that says it is 2.17 and notes what it would not have known; the folder it lies in, and the note. */
function oldGit() {
  const folder = scratch();
  const note = join(folder, 'newer');
  const real = execFileSync('sh', ['-c', 'command -v git'], { env: environment(), encoding: 'utf8' }).trim();
  const cases = NEWER.map(
    (pattern) => `${pattern}) echo "$*" >> '${note}'; echo "error: unknown option" >&2; exit 129 ;;`,
  );
  const taken = Object.entries(TAKEN).flatMap(([command, options]) =>
    options.split(' ').map((one) => `${command} ${one}`),
  );
  const script = `#!/bin/bash
refuse() { echo "$1: $all" >> '${note}'; echo "error: unknown option" >&2; exit 129; }
all="$*"
taken='|${taken.join('|')}|'
command=git
skip=
for word in "$@"; do
  if [ -n "$skip" ]; then skip=; continue; fi
  case "$command $word" in
  'git -c'|'git -C') skip=1 ;;
  *' --') break ;;
  "$command -"*) case "$taken" in *"|$command \${word%%=*}|"*) ;; *) refuse "$word" ;; esac ;;
  'git '*) command=$word ;;
  esac
done
case " $* " in
*" version ") echo 'git version 2.17.1'; exit 0 ;;
${cases.join('\n')}
esac
exec '${real}' "$@"
`;
  writeFileSync(join(folder, 'git'), script);
  chmodSync(join(folder, 'git'), 0o755);
  return { note, env: environment({ PATH: `${folder}:${dirname(process.execPath)}:/usr/bin:/bin` }) };
}

it.skipIf(missing)('asks nothing of git that came after 2.17, from a new ledger to a shared one', () => {
  const { note, env } = oldGit();
  const work = scratch();
  const ran = (folder: string, line: string) => {
    mkdirSync(folder, { recursive: true });
    const args = [join(root, 'bin/xiaoneng.js'), ...line.split(' ')];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
    expect(existsSync(note) ? readFileSync(note, 'utf8') : '', line).toBe('');
    return { status, said: `${stdout}${stderr}` };
  };
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-C', folder, ...args], { env: environment() });
  const [ours, theirs, server] = ['我', '他', '服务器.git'].map((name) => join(work, name)) as [string, string, string];
  expect(ran(work, 'init 我 --demo').status).toBe(0);
  const of = (folder: string, line: string) => ran(folder, `${line} --today 2026-01-09`);
  const add = (folder: string, what: string) => of(folder, `add ${what} --lead 区应急管理局 --source 领导批示`);
  expect(add(ours, '查燃气')).toMatchObject({ status: 0, said: expect.stringContaining('并提交') });
  git(work, 'clone', '--quiet', '--bare', ours, server);
  git(ours, 'remote', 'add', 'origin', server);
  git(work, 'clone', '--quiet', server, theirs);
  expect(add(theirs, '查消防').status).toBe(0);
  expect(of(theirs, 'sync')).toMatchObject({ status: 0 });
  expect(add(ours, '查电梯').status).toBe(0);
  expect(of(ours, 'sync')).toMatchObject({ status: 0 });
  expect(of(ours, 'list').said).toContain('查消防');
  expect(of(ours, 'undo').status).toBe(0);
  for (const line of [
    'audit',
    'log',
    'diff 2025-03-10',
    'moved HEAD~2',
    'hook install',
    'check',
    'list --as-known HEAD~1',
  ])
    expect([0, 1], line).toContain(of(ours, line).status);
  expect(of(ours, 'doctor').said).toContain('2.17.1（2.17 起可用）');
});
