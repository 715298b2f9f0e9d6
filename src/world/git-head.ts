import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inside } from './git-place.ts';
import { attempt } from './trouble.ts';

/** What is checked out: a commit; nothing yet; or what cannot be found though there is history, or no longer says it. */
export type Head =
  | { readonly kind: 'commit'; readonly commit?: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'lost' | 'spoilt'; readonly name: string };

const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** More symbolic names in a row than git follows. */
const DEEPEST = 5;

/** Follows HEAD to a commit through the files in which git keeps names; where it keeps them otherwise (reftable), it is believed. */
export function checkedOut(inside: Inside): Head {
  if (existsSync(join(inside.common, 'reftable'))) return { kind: 'commit' };
  let text = textOf(join(inside.own, 'HEAD')) ?? '';
  let name = 'HEAD';
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    if (HASH.test(text)) return { kind: 'commit', commit: text };
    const next = /^ref: *(\S.*)$/.exec(text)?.[1];
    if (next === undefined) return { kind: 'spoilt', name };
    name = next;
    const found = meaningOf(name, inside);
    if (found === undefined) return hasBranches(inside) ? { kind: 'lost', name } : { kind: 'none' };
    text = found;
  }
  return { kind: 'lost', name };
}

/** What to do about a name whose file is empty or full of zeros. */
export function spoiltHead(name: string): string {
  return `git 的 ${name} 坏了（断电后会是空的）；不要再提交，请管仓库的人照 .git/logs/HEAD 最后一行把提交的编号写回去`;
}

/** What a name stands for: in a file of its own, else in that of many. */
function meaningOf(name: string, { own, common }: Inside): string | undefined {
  return textOf(join(own, name)) ?? textOf(join(common, name)) ?? packedIn(common, name);
}

function packedIn(common: string, name: string): string | undefined {
  const lines = (textOf(join(common, 'packed-refs')) ?? '').split('\n');
  return lines.find((line) => line.endsWith(` ${name}`))?.split(' ')[0];
}

function hasBranches({ common }: Inside): boolean {
  const heads = attempt(common, () => {
    const all = readdirSync(join(common, 'refs/heads'), { recursive: true, withFileTypes: true });
    return { ok: true, found: all.some((entry) => entry.isFile()) };
  });
  return (heads.ok && heads.found) || / refs\/heads\//.test(textOf(join(common, 'packed-refs')) ?? '');
}

function textOf(path: string): string | undefined {
  const read = attempt(path, () => ({ ok: true, text: readFileSync(path, 'utf8') }));
  return read.ok ? read.text.trim() : undefined;
}
