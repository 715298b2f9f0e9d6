import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hold as holdHere, type Waited } from './held.ts';
import { lackingFolders, makeFolder } from './make-folders.ts';
import { heedMemory } from './memory.ts';
import { PRIVATE } from './private.ts';
import { settle } from './settle.ts';
import { slashed } from './slashed.ts';
import { attempt, errorCode, trouble } from './trouble.ts';
import type { Expected, FileContent, Outcome, Trouble, Unsettled } from './world.ts';

/**
 * Replaces the file at an absolute path, as `Files.write` promises. The new text is first written beside the old one,
 * under a name that only one process can hold; that draft is therefore a lock too, so that nobody can slip in between
 * the comparison with `expected` and the rename.
 */
export function replaceFile(
  path: string,
  content: FileContent,
  expected: Expected,
  unsettled?: Unsettled,
  hold = holdHere,
): Outcome {
  return attempt(path, () => {
    const old = lstatSync(path, { throwIfNoEntry: false });
    const objection = objectionTo(path, old, expected);
    if (objection) return { ok: false, trouble: objection };
    const lacking = lackingFolders(dirname(path));
    const place = (draft: string) =>
      expected === 'absent' ? putNew(draft, path, hold) : putChanged(draft, path, expected, hold);
    const outcome = attempt(path, () => {
      for (const folder of lacking) makeFolder(folder);
      const filled = (handle: number) => fill(handle, content, { mode: old?.mode, waits: !unsettled });
      return withDraft(path, filled, place, { draft: draftOf(path, expected), hold });
    });
    if (expected === 'anything') removeBrokenOff(path);
    if (!outcome.ok) removeEmptyFolders(lacking);
    else settleOrNote(path, [dirname(path), ...lacking.map((folder) => dirname(folder))], unsettled);
    return outcome;
  });
}

/** Removes the file at an absolute path if it still holds `expected`. */
export function removeFile(path: string, expected: Uint8Array, unsettled?: Unsettled, hold = holdHere): Outcome {
  return attempt(path, () => {
    const objection = objectionTo(path, lstatSync(path, { throwIfNoEntry: false }), expected);
    if (objection) return { ok: false, trouble: objection };
    const gone = (draft: string): Outcome => {
      if (!hold(() => holds(path, expected))) return { ok: false, trouble: trouble('changed', path) };
      hold(() => unlinkSync(path));
      drop(draft, hold);
      return { ok: true };
    };
    const outcome = withDraft(path, () => undefined, gone, { draft: draftOf(path), hold });
    if (outcome.ok && unsettled) unsettled.add(dirname(path)).delete(path);
    else if (outcome.ok) settle(new Set([dirname(path)]));
    return outcome;
  });
}

function objectionTo(path: string, old: Stats | undefined, expected: Expected): Trouble | undefined {
  if (old?.isSymbolicLink()) return trouble('symlink', path);
  if (old && !old.isFile()) return trouble('not-a-file', path);
  if (old && expected === 'absent') return trouble('exists', path);
  if (!old && typeof expected !== 'string') return trouble('changed', path, '读取之后文件被删除');
  if (old) accessSync(path, constants.W_OK);
  return undefined;
}

/** Opens the draft of `path`, has it filled and then placed; `place` moves or removes it, a failure removes it here. */
function withDraft(
  path: string,
  prepare: (handle: number) => void,
  place: (draft: string) => Outcome,
  { draft, hold }: { readonly draft: string; readonly hold: Waited },
): Outcome {
  const handle = hold(() => openDraft(draft));
  if (handle === undefined) {
    return {
      ok: false,
      trouble: trouble('busy', path, `另一个程序正在写这个文件；如果没有，请删除 ${slashed(draft)}`),
    };
  }
  let outcome: Outcome | undefined;
  try {
    outcome = attempt(path, () => {
      closing(handle, prepare);
      return place(draft);
    });
  } finally {
    if (!outcome?.ok) drop(draft, hold);
  }
  return outcome;
}

/** What replaces anything need not keep others out: a long answer that was broken off must not bar the next. */
function draftOf(path: string, expected?: Expected): string {
  const own = expected === 'anything' ? `.${randomUUID().slice(0, 8)}` : '';
  return join(dirname(path), `.${basename(path)}${own}.lock`);
}

/** Removes what writers of this answer have left that were killed: drafts much older than what there is now. */
function removeBrokenOff(path: string): void {
  const folder = dirname(path);
  attempt(folder, () => {
    const written = lstatSync(path).mtimeMs;
    for (const name of readdirSync(folder)) {
      const [start, end] = [`.${basename(path)}.`, '.lock'];
      if (!name.startsWith(start) || !/^[0-9a-f]{8}$/.test(name.slice(start.length, -end.length))) continue;
      if (lstatSync(join(folder, name)).mtimeMs < written - HOUR) rmSync(join(folder, name), { force: true });
    }
    return { ok: true };
  });
}

/** In ms. */
const HOUR = 3_600_000;

/** Removes drafts that nobody will finish any more. */
export function removeDrafts(folder: string): void {
  attempt(folder, () => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && (entry.name === PRIVATE || !entry.name.startsWith('.'))) removeDrafts(path);
      else if (DRAFT.test(entry.name)) rmSync(path, { force: true });
    }
    return { ok: true };
  });
}

/** Of records and the journal, and of attachments, which are named by their digests. */
const DRAFT = /^\.(?:.+\.(?:yaml|json)|\.gitattributes|[0-9a-f]{16}\.[a-z0-9]+)\.lock$/;

function openDraft(draft: string): number | undefined {
  try {
    return openSync(draft, 'wx');
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return undefined;
    throw error;
  }
}

function closing(handle: number, use: (handle: number) => void): void {
  try {
    use(handle);
  } finally {
    closeSync(handle);
  }
}

function fill(
  handle: number,
  content: FileContent,
  { mode, waits }: { readonly mode: number | undefined; readonly waits: boolean },
): void {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  for (const piece of pieces) {
    heedMemory();
    writeFileSync(handle, piece);
  }
  if (mode !== undefined) fchmodSync(handle, mode & 0o7777);
  if (waits) fsyncSync(handle);
}

/** A hard link refuses to replace anything. Where the disk has none, an exclusive copy refuses as well. */
function putNew(draft: string, path: string, hold: Waited): Outcome {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    hold(() => copyFileSync(draft, path, constants.COPYFILE_EXCL));
  }
  drop(draft, hold);
  return { ok: true };
}

/** The file is as it shall be, or as it was, whatever becomes of the draft. */
function drop(draft: string, hold: Waited): void {
  attempt(draft, () => {
    hold(() => rmSync(draft, { force: true }));
    return { ok: true };
  });
}

function putChanged(draft: string, path: string, expected: Exclude<Expected, 'absent'>, hold: Waited): Outcome {
  if (expected !== 'anything' && !hold(() => holds(path, expected)))
    return { ok: false, trouble: trouble('changed', path) };
  hold(() => renameSync(draft, path));
  return { ok: true };
}

function holds(path: string, expected: Uint8Array): boolean {
  return readFileSync(path).equals(expected);
}

/** The file itself, waited for already unless others are to come, then folders. */
function settleOrNote(path: string, folders: readonly string[], unsettled: Unsettled | undefined): void {
  if (unsettled) for (const one of [path, ...folders]) unsettled.add(one);
  else settle(new Set(folders));
}

function removeEmptyFolders(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    attempt(folder, () => {
      rmdirSync(folder);
      return { ok: true };
    });
  }
}
