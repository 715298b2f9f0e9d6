import { type Doings, follow, type Ground, type Overstep } from '../../audit/oversteps.ts';
import { type Commit, type FileChange, trailersOf } from '../../audit/past.ts';
import { readDocument } from '../../ledger/document.ts';
import {
  handOf,
  isToSign,
  PERMISSIONS,
  type Permissions,
  permissions,
  type Signatory,
} from '../../records/permission.ts';
import { createDirectory, type Directory } from '../../records/unit/directory.ts';
import { register } from '../../records/unit/schema.ts';
import type { Git, PastCommit, SealTrouble } from '../../world/world.ts';
import type { Objection } from '../contract/outcome.ts';
import { versionOf } from '../session/history.ts';
import { aboutMerge } from './merges.ts';

/** The permissions of a ledger as others have them, and its units; `broken`: nobody can tell what is allowed. */
export interface Held {
  readonly permissions: Permissions;
  readonly directory: Directory;
  readonly broken?: true;
}

/** What the first of these commits that has permissions says; nothing where none has. `place` ends in `/`, or is '' at the top. */
export function permissionsAt(git: Git, commits: readonly string[], place: string): Held | undefined {
  for (const commit of commits) {
    const [allowed, units] = [PERMISSIONS, 'units.yaml'].map((name) => `${commit}:${place}${name}`) as [string, string];
    const blobs = git.blobs([allowed, units]);
    const bytes = blobs.get(allowed);
    if (!bytes) continue;
    const { value } = readDocument({ path: PERMISSIONS, kind: 'file', bytes }, permissions);
    const named = blobs.get(units);
    const known = named && readDocument({ path: 'units.yaml', kind: 'file', bytes: named }, register).value;
    const isBroken = value === undefined || known === undefined;
    return { permissions: value ?? {}, directory: createDirectory(known), ...(isBroken && { broken: true as const }) };
  }
  return undefined;
}

/** A commit to be judged: who made it, and the files of the ledger in it. */
export interface Judging {
  readonly who: Committing;
  readonly name: string;
  readonly files: readonly FileChange[];
  readonly before: Ground['before'];
  /** What a merge did beside putting together what both had. */
  readonly merged: readonly string[];
}

/** Something that may not be done, by whom; of a file as a whole or of a place in it. */
export interface Refused {
  readonly path: string;
  readonly place: Overstep['place'];
  readonly message: string;
  readonly remedy: string;
}

const UNDO = '用 xiaoneng undo 撤回再推，请督查室登记；该准的由督查室写进 permissions.yaml';

/** What of these commits, the oldest first, oversteps what their hands may do. */
export function oversteppedIn(commits: readonly Judging[], { permissions: told, directory }: Held, day: Ground['day']) {
  const doings = new Map<string, Doings & { readonly who: string }>();
  const others: Refused[] = [];
  for (const { who, name, files, before, merged } of commits) {
    const hand = handOf(told, who);
    if (hand.kind === 'office') continue;
    if (hand.kind === 'nobody') {
      if (files.length + merged.length > 0)
        others.push({ ...strangerTold(who, name, told), path: files[0]?.path ?? '', place: [] });
      continue;
    }
    const called = `${hand.unit}的 ${who.email}`;
    others.push(...merged.map((text) => ofMerge(text, called, name)));
    const own = doings.get(hand.unit) ?? { oversteps: [], brought: [], who: called };
    doings.set(hand.unit, own);
    follow(files, hand, { directory, day, before }, own);
  }
  const refused = [...doings.values()].flatMap(({ oversteps, who }) =>
    oversteps.map(({ path, place, against }): Refused => {
      return { path, place, message: `${who} ${against.deed}：${against.why}`, remedy: UNDO };
    }),
  );
  return [...others, ...refused];
}

/** Who commits, with what the signature is worth. */
export interface Committing extends Signatory {
  readonly sealTrouble?: SealTrouble | undefined;
}

export function signatoryOf({ committer, signers, sealTrouble }: PastCommit): Committing {
  return { email: committer, ...(signers && { signers }), ...(sealTrouble && { sealTrouble }) };
}

/** Why a signature says nothing of who made it, and what to do. */
const seals: Readonly<Record<SealTrouble, readonly [why: string, remedy: string]>> = {
  broken: ['签名不对：内容签过以后改了，或者钥匙作废了', '重新签名提交，再推'],
  expired: ['签名的钥匙过了期', '换一把没有过期的，由督查室先写进 permissions.yaml，重新签名提交，再推'],
  revoked: ['签名的钥匙作废了', '换一把，由督查室先写进 permissions.yaml，重新签名提交，再推'],
  disallowed: ['签名的公钥不在服务器的 allowed_signers 里，或者过了期', '管服务器的人核对 gpg.ssh.allowedSignersFile'],
  unchecked: [
    '签名核对不了，服务器上没有它的公钥',
    '管服务器的人放好公钥（gpg --import，或 gpg.ssh.allowedSignersFile）',
  ],
};

/** Why a commit is not taken of somebody whom nobody knows. */
export function strangerTold(who: Committing, name: string, told: Permissions): Objection {
  const { email, signers = [], sealTrouble } = who;
  if (sealTrouble) {
    const [why, remedy] = seals[sealTrouble];
    return { message: `${email} 的${name}，${why}，不收`, remedy };
  }
  if (signers.length === 0 && isToSign(told, email))
    return {
      message: `permissions.yaml 里 ${email} 要有签名，${name}没有签名，不收`,
      remedy: '设好 git config commit.gpgsign true 和 user.signingkey，重新提交，再推',
    };
  const key = signers[0] === undefined ? '' : `、签名 ${signers[0]}`;
  return {
    message: `permissions.yaml 里没有 ${email}${key}，不收${name}`,
    remedy: '核对 git config user.email 和签名；是新来的，由督查室先写进 permissions.yaml、先推',
  };
}

function ofMerge(text: string, who: string, name: string): Refused {
  const remedy = '退回合并（git reset --merge ORIG_HEAD），运行 xiaoneng sync 再合';
  return { path: '', place: [], message: `${who} 的${name}合并时改了两边都没有的：${text}`, remedy };
}

/** Commits of a ledger as they are to be judged, the oldest first; the files are named from the ledger. */
export function judgingOf(git: Git, commits: readonly PastCommit[], place: string): Judging[] {
  const mine = commits.map((commit) => ({ commit, files: within(commit, place) }));
  const all = mine.flatMap(({ files }) => files.flatMap(({ before = '', after = '' }) => [before, after]));
  const blobs = git.blobs(all.filter((name) => name !== ''));
  const judging = mine.map(({ commit, files }): Judging => {
    const read = files.map(({ path, from, before, after }): FileChange => {
      const [old, now] = [before, after].map((name) => versionOf(path, name, blobs));
      return { path, ...(from !== undefined && { from }), ...(old && { before: old }), ...(now && { after: now }) };
    });
    const { hash, parents } = commit;
    const at = (path: string) => `${parents[0]}:${place}${path}`;
    return {
      who: signatoryOf(commit),
      name: `提交 ${hash.slice(0, 8)}`,
      files: parents.length > 1 ? [] : read,
      before: (path) => git.blobs([at(path)]).get(at(path)),
      merged: mergedIn(git, commit, place),
    };
  });
  return judging.toReversed();
}

function within({ files }: PastCommit, place: string) {
  return files.flatMap((file) => {
    const path = below(file.path, place);
    return path === undefined ? [] : [{ ...file, path }];
  });
}

function below(path: string, place: string): string | undefined {
  return path.startsWith(place) ? path.slice(place.length) : undefined;
}

/** A commit as a merge is looked at. */
export function asMerge(commit: PastCommit): Commit {
  return { ...commit, subject: '', trailers: trailersOf(''), files: [] };
}

/** What a merge did in the ledger beside bringing together. */
function mergedIn(git: Git, commit: PastCommit, place: string): string[] {
  return aboutMerge(asMerge(commit), git).flatMap(({ path, text }) => {
    const file = below(path, place);
    return file === undefined ? [] : `${file} ${text}`;
  });
}
