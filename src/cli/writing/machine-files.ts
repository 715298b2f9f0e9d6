import type { World } from '../../world/world.ts';
import { isAlike } from './files.ts';

/** A file of this machine, outside of every ledger, as it is and as it shall be; nothing where it shall go. */
export interface MachineFile {
  readonly path: string;
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
}

/** `change` is given what the file holds, which is nothing where it is not there, and tells what it shall hold. */
export function machineFile(
  path: string,
  change: (old: Uint8Array) => Uint8Array | undefined,
  { files }: World,
): MachineFile {
  const old = files.read(path);
  const after = change(old.ok ? old.bytes : new Uint8Array());
  const isNothing = !old.ok && after?.length === 0;
  return { path, ...(old.ok && { before: old.bytes }), ...(after && !isNothing && { after }) };
}

/** Whether it is already as it shall be. */
export function isSettled({ before, after }: MachineFile): boolean {
  return isAlike(before, after);
}

/** The file that could not be made what it shall be, and why. */
export interface Unmade {
  readonly path: string;
  readonly why: string;
}

/** Makes the files what they shall be, up to the first that cannot be. */
export function makeFiles(changes: readonly MachineFile[], { files }: World): Unmade | undefined {
  for (const change of changes.filter((one) => !isSettled(one))) {
    const { path, before, after } = change;
    const done = after ? files.write(path, after, before ?? 'absent') : files.remove(path, before ?? new Uint8Array());
    if (!done.ok) return { path, why: done.trouble.message };
  }
  return undefined;
}
