import { momentAt } from './clock.ts';
import { type Answer, askGit } from './git-run.ts';
import type { PastCommit, PastFile, World } from './world.ts';

type Read = (...args: readonly string[]) => Answer;

const START = '\u0001';
const END = '\u0002';

/** A commit in a record of its own; the changed files follow it. */
const FORMAT = ['%H', '%P', '%an', '%ae', '%ct', '%G?', '%B'].join('%x00');

/**
 * The commits that changed the folder, newest first, with the files each changed. Of a merge only files that are as in
 * none of its parents. Looking at signatures costs a program for each signed commit: only where it is asked for.
 */
export function commitsOf(read: Read, range: string, signatures: boolean, path = '.'): PastCommit[] | undefined {
  const format = `--format=%x01${signatures ? FORMAT : FORMAT.replace('%G?', 'N')}%x02`;
  const options = [
    '--raw',
    '-z',
    '--no-abbrev',
    '-M',
    '-c',
    '--relative',
    '--no-color',
    '--topo-order',
    '--full-history',
    format,
  ];
  const answer = read('-c', 'i18n.logOutputEncoding=UTF-8', 'log', ...options, range, '--', path);
  const prefix = prefixOf(read);
  if (!answer.ok || prefix === undefined) return undefined;
  return answer.out
    .split(START)
    .slice(1)
    .map((text) => commitOf(text, prefix));
}

/** Where the folder lies in the work tree: '' or ending in `/`. */
export function prefixOf(read: Read): string | undefined {
  const answer = read('rev-parse', '--show-prefix');
  return answer.ok ? answer.out.trim() : undefined;
}

/** `--relative` does nothing for merges. */
function relative(files: readonly PastFile[], prefix: string): PastFile[] {
  return files
    .filter(({ path }) => path.startsWith(prefix))
    .map((file) => ({ ...file, path: file.path.slice(prefix.length) }));
}

function commitOf(text: string, prefix: string): PastCommit {
  const [head = '', files = ''] = text.split(END, 2);
  const [hash = '', parents = '', author = '', email = '', seconds = '0', signature = 'N', ...message] =
    head.split('\0');
  const several = parents.includes(' ');
  return {
    hash,
    parents: parents.split(' ').filter((parent) => parent !== ''),
    author,
    email,
    at: momentAt(Number(seconds)),
    message: message.join('\0').trim(),
    signed: signature === 'G' || signature === 'U',
    files: several ? relative(filesOf(files), prefix) : filesOf(files),
  };
}

const NOTHING = /^0+$/;

/** `:100644 100644 <blob> <blob> M`, the path, and after a renaming the new path; of a merge one blob for each parent. */
function filesOf(text: string): PastFile[] {
  const parts = text.split('\0').filter((part) => part.trim() !== '');
  const files: PastFile[] = [];
  for (let i = 0; i < parts.length; ) {
    const fields = (parts[i] ?? '').trim().split(' ');
    const parents = /^:+/.exec(fields[0] ?? '')?.[0].length ?? 1;
    const blobs = fields.slice(parents + 1, parents * 2 + 2);
    const moved = /^[RC]/.test(fields.at(-1) ?? '');
    const [from, path] = moved ? [parts[i + 1], parts[i + 2]] : [undefined, parts[i + 1]];
    const [before, after] = [blobs[0] ?? '', blobs.at(-1) ?? ''];
    files.push({
      path: path ?? '',
      ...(from !== undefined && { from }),
      ...(!NOTHING.test(before) && { before }),
      ...(!NOTHING.test(after) && { after }),
    });
    i += moved ? 3 : 2;
  }
  return files;
}

/** The contents of blobs by their names; those that are not there are left out. */
export function blobsOf(
  place: string,
  env: World['env'],
  names: readonly string[],
  where?: 'hook',
): Map<string, Uint8Array> {
  const wanted = [...new Set(names)];
  const found = new Map<string, Uint8Array>();
  if (wanted.length === 0) return found;
  const bytes = askGit(place, env, ['cat-file', '--batch'], `${wanted.join('\n')}\n`, where);
  const decoder = new TextDecoder();
  for (let at = 0, i = 0; at < bytes.length && i < wanted.length; i += 1) {
    const end = bytes.indexOf(10, at);
    const [, , size] = decoder.decode(bytes.subarray(at, end)).split(' ');
    at = end + 1;
    if (size === undefined || !/^[0-9]+$/.test(size)) continue;
    found.set(wanted[i] ?? '', bytes.slice(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** The files of a commit below the folder: path and blob; links and modules are left out. */
export function treeOf(read: Read, commit: string): { readonly path: string; readonly blob: string }[] | undefined {
  const answer = read('ls-tree', '-r', '-z', commit, '--', '.');
  if (!answer.ok) return undefined;
  return answer.out.split('\0').flatMap((line) => {
    const [, mode, blob, path] = /^([0-7]+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return path !== undefined && blob !== undefined && mode !== '120000' ? [{ path, blob }] : [];
  });
}

/** The commit that a name means, or that was current at the end of a day in Shanghai. */
export function commitNamed(read: Read, name: string): string | undefined {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(name);
  const answer = isDay
    ? read('rev-list', '-1', `--before=${name}T23:59:59+08:00`, 'HEAD')
    : read('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  const hash = answer.out.trim();
  return answer.ok && hash !== '' ? hash : undefined;
}

/** The files below the folder that differ between two commits. */
export function changesOf(read: Read, from: string, to: string): PastFile[] {
  const answer = read('diff-tree', '-r', '--raw', '-z', '--no-abbrev', '--relative', from, to, '--', '.');
  return answer.ok ? filesOf(answer.out) : [];
}

/** The folders of a commit, seen from its top ('' is the top itself), in which a file of this name lies. */
export function foldersWith(read: Read, commit: string, name: string): string[] {
  const files = read('ls-tree', '-r', '-z', '--name-only', '--full-tree', commit).out.split('\0');
  return files.filter((path) => path === name || path.endsWith(`/${name}`)).map((path) => path.slice(0, -name.length));
}
