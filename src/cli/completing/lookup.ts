import { type Plain, plainMap } from '../../ledger/text/plain.ts';
import { quickly } from '../../ledger/text/read/quick.ts';
import type { Peek } from '../../world/peek.ts';
import { isStop, tryTo } from '../contract/outcome.ts';
import { findLedger } from '../session/find-ledger.ts';

/** A ledger in which something is looked up in haste: what is not as it should be is passed over. */
export interface Lookup {
  /** units.yaml as it stands. */
  register(): Promise<Plain>;
  /** The files in a folder, the newest numbers first. */
  names(folder: string): readonly string[];
  text(path: string): string;
}

/** The ledger near by, or the one that was named. */
export function lookupNear(peek: Peek, named: string | undefined): Lookup | undefined {
  const folder = tryTo(() => findLedger({ files: peek, env: peek.env, cwd: peek.cwd }, named));
  if (isStop(folder)) return undefined;
  return {
    register: () => plainOf(peek.read(`${folder}/units.yaml`) ?? ''),
    names: (within) =>
      peek
        .names(`${folder}/${within}`)
        .map((name) => `${within}/${name}`)
        .reverse(),
    text: (path) => peek.read(`${folder}/${path}`) ?? '',
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

/** The value of a key at the left edge of a file. */
export function valueIn(text: string, key: string): string | undefined {
  const line = new RegExp(`^${key}:[ \\t]+(.+)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  const bare = /^(["'])(.*?)\1/.exec(line)?.[2] ?? line.replace(/\s+#.*$/, '');
  return bare === '' || /^[|>[{&*!]/.test(bare) || bare.includes('\ufffd') ? undefined : bare;
}
