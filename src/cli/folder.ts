import type { LedgerFile } from '../ledger/ledger.ts';
import { MARKER } from '../ledger/marker.ts';
import { FOLDERS } from '../ledger/stray.ts';
import { MAX_BYTES } from '../ledger/text/decode.ts';
import type { Entry, World } from '../world/world.ts';
import { upwards } from './whereabouts.ts';

export { findLedger, namesLedger } from './whereabouts.ts';

/** What may be a record: YAML by its name, also where a text editor has put .txt behind it, and anything with a number for a name. */
export const RECORD = /\.ya?ml(?:\.txt)?$|(?:^|\/)[A-Z]{2}\d{8}-[0-9A-Z]{4}(?:\.txt)?$/i;

/** The ledger that a new folder would lie in, if any: one within another would be taken for stray files of it. */
export function ledgerAround(world: World, folder: string): string | undefined {
  const kept: string[] = [];
  for (const part of absolute(world.cwd, folder).replaceAll('\\', '/').split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '.' && (part !== '' || kept.length === 0)) kept.push(part);
  }
  const above = upwards(kept.slice(0, -1).join('/'));
  return above.find((place) => world.files.exists(`${place}/${MARKER}`));
}

function absolute(cwd: string, folder: string): string {
  return /^(?:[A-Za-z]:)?[\\/]/.test(folder) ? folder : `${cwd}/${folder}`;
}

/** Every file of a ledger with its bytes; what could not be listed or read is there too, with the reason. */
export function readFolder(world: World, folder: string): LedgerFile[] {
  const { entries, troubles } = world.files.walk(folder);
  const records = entries.filter(mayBeRecord);
  const files = records.map(({ path, kind, size }, i): LedgerFile => {
    world.terminal.progress(`读账本 ${i + 1}/${records.length}`);
    if (kind !== 'file') return { path, kind: kind === 'symlink' ? kind : 'other' };
    if (size > MAX_BYTES) return { path, kind, size };
    const read = world.files.read(`${folder}/${path}`);
    return read.ok ? { path, kind, bytes: read.bytes } : { path, kind, trouble: read.trouble.message };
  });
  const unlisted = troubles.map(({ path, message }): LedgerFile => {
    return { path: path === '' ? folder : path, kind: 'other', trouble: message };
  });
  return [...files, ...unlisted];
}

/** A link that stands for a folder of records is not followed and must not go unseen. */
function mayBeRecord({ path, kind }: Entry): boolean {
  return (
    kind !== 'folder' && (RECORD.test(path) || (kind === 'symlink' && FOLDERS.includes(path.split('/')[0] as string)))
  );
}
