import type { LedgerFile } from '../ledger/ledger.ts';
import { MARKER } from '../ledger/read.ts';
import type { World } from '../world/world.ts';
import { misuse, type Stop } from './outcome.ts';

/** Larger files are not records of this ledger. */
const MOST_BYTES = 1024 * 1024;

/** Where the ledger is: --ledger, XIAONENG_LEDGER, upwards from here, or ./ledger. */
export function findLedger(world: World, wanted: string | undefined): string | Stop {
  const named = wanted ?? world.env['XIAONENG_LEDGER'];
  if (named !== undefined && named !== '') {
    if (world.files.exists(`${named}/${MARKER}`)) return named;
    const remedy = `核对路径；要在那里新建账本，运行 xiaoneng init ${named}`;
    return misuse(`${named} 里没有 ${MARKER}，不是账本`, remedy);
  }
  const found = upwards(world.cwd).find((folder) => world.files.exists(`${folder}/${MARKER}`));
  if (found !== undefined) return found;
  if (world.files.exists(`${world.cwd}/ledger/${MARKER}`)) return `${world.cwd}/ledger`;
  return misuse('这里没有账本', '到账本文件夹里运行，或加 --ledger 文件夹；新建账本运行 xiaoneng init');
}

function upwards(folder: string): string[] {
  const parts = folder.replaceAll('\\', '/').split('/');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('/') || '/');
}

/** Every file of a ledger with its bytes; what could not be listed or read is there too, with the reason. */
export function readFolder(world: World, folder: string): LedgerFile[] {
  const { entries, troubles } = world.files.walk(folder);
  const files = entries
    .filter(({ kind, path }) => kind !== 'folder' && /\.ya?ml$/i.test(path))
    .map(({ path, kind, size }): LedgerFile => {
      if (kind === 'symlink') return { path, kind };
      if (kind !== 'file') return { path, kind: 'other' };
      if (size > MOST_BYTES)
        return { path, kind: 'other', trouble: `有 ${Math.ceil(size / MOST_BYTES)} MiB，超过 1 MiB` };
      const read = world.files.read(`${folder}/${path}`);
      return read.ok
        ? { path, kind: 'file', bytes: read.bytes }
        : { path, kind: 'other', trouble: read.trouble.message };
    });
  const unlisted = troubles.map(
    ({ path, message }): LedgerFile => ({ path: `${path}.yaml`, kind: 'other', trouble: message }),
  );
  return [...files, ...unlisted];
}
