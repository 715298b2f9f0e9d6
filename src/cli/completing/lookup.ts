import { isPlainMap, type Plain, plainMap } from '../../ledger/text/plain.ts';
import { quickly } from '../../ledger/text/read/quick.ts';
import type { Peek } from '../../world/peek.ts';
import { isStop, tryTo } from '../contract/outcome.ts';
import { findLedger } from '../session/find-ledger.ts';

/** A ledger in which something is looked up in haste: what is not as it should be is passed over. */
export interface Lookup {
  /** The files in a folder, the newest numbers first. */
  names(folder: string): readonly string[];
  /** What a file says as it stands; nothing where it cannot be read. */
  plain(path: string): Promise<Plain>;
}

/** The ledger near by, or the one that was named. */
export function lookupNear(peek: Peek, named: string | undefined): Lookup | undefined {
  const folder = tryTo(() => findLedger({ files: peek, env: peek.env, cwd: peek.cwd }, named));
  if (isStop(folder)) return undefined;
  return {
    names: (within) =>
      peek
        .names(`${folder}/${within}`)
        .map((name) => `${within}/${name}`)
        .reverse(),
    plain: (path) => plainOf(peek.read(`${folder}/${path}`) ?? ''),
  };
}

/** What a text says; comments between the lines do not keep it from being read quickly. */
async function plainOf(text: string): Promise<Plain> {
  const bare = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r', '')
    .replace(/^[ \t]*(?:#.*)?\n/gm, '');
  const read = quickly(bare);
  if (read) return read;
  const { parseText } = await import('../../ledger/text/read/parse.ts');
  return parseText(bare).value ?? plainMap([]);
}

/** The items of a list in a mapping. */
export function listAt(of: Plain, key: string): readonly Plain[] {
  const list = isPlainMap(of) ? of[key] : undefined;
  return Array.isArray(list) ? list : [];
}

/** The texts under these keys of a mapping, those in lists among them, as far as there are any. */
export function textsAt(of: Plain, ...keys: readonly string[]): string[] {
  if (!isPlainMap(of)) return [];
  return keys.flatMap((key) => of[key] ?? []).filter((one): one is string => typeof one === 'string' && one !== '');
}
