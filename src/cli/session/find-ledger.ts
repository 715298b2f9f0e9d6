import { MARKER } from '../../ledger/marker.ts';
import type { World } from '../../world/world.ts';
import { stop } from '../contract/outcome.ts';

/** What finding a ledger asks of the world. */
export interface Surroundings extends Pick<World, 'env' | 'cwd'> {
  readonly files: { exists(path: string): boolean };
}

/** Where the ledger is: --ledger, XIAONENG_LEDGER, upwards from here, or ./ledger. */
export function findLedger({ files, env, cwd }: Surroundings, wanted: string | undefined): string {
  const named = slashedAsIn(cwd, wanted ?? env['XIAONENG_LEDGER']);
  if (named !== undefined && named !== '') {
    if (files.exists(`${named}/${MARKER}`)) return named;
    const remedy = `核对路径；要在那里新建账本，运行 xiaoneng init ${named}`;
    return stop('ledger-not-there', { named, marker: MARKER, remedy });
  }
  const found = upwards(cwd).find((folder) => files.exists(`${folder}/${MARKER}`));
  if (found !== undefined) return found;
  if (files.exists(`${cwd}/ledger/${MARKER}`)) return `${cwd}/ledger`;
  return stop('ledger-absent');
}

/** Where folders begin with the letter of a disk, what was typed may have backslashes in it. */
export function slashedAsIn<T extends string | undefined>(cwd: string, typed: T): T {
  return /^(?:[A-Za-z]:|\/\/)/.test(cwd) ? (typed?.replaceAll('\\', '/') as T) : typed;
}

/** Whether a certain ledger is wanted, rather than whichever is near. */
export function namesLedger({ env }: Pick<World, 'env'>, wanted: string | undefined): boolean {
  return (wanted ?? env['XIAONENG_LEDGER'] ?? '') !== '';
}

/** A folder and those above it. */
export function upwards(folder: string): string[] {
  const parts = folder.replaceAll('\\', '/').split('/');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('/') || '/');
}
