import type { Checkout, Entry, IndexDiff, IndexTrouble, World } from '../../world/world.ts';
import { RECORD } from './folder.ts';

/** What an answer rests on that is not in history, or what it lacks that is; paths within the ledger. */
export interface Outside {
  /** Records that lie in the folder otherwise than git has them: changed, new, left out by .gitignore, removed. */
  readonly loose: readonly string[];
  /** Those of them that git has been told not to look at. */
  readonly unwatched: readonly string[];
  /** Records, and folders of them, that are in history and not checked out. */
  readonly absent: readonly string[];
  /** Where HEAD points, if nothing is there, or what is there is spoilt. */
  readonly lost?: { readonly name: string; readonly spoilt: boolean };
  /** Why it cannot be told what is loose. */
  readonly unclear?: IndexTrouble;
}

export const NOTHING_OUTSIDE: Outside = { loose: [], unwatched: [], absent: [] };

/** Looks at what git keeps of the ledger, without starting it. Where there is no repository, there is nothing to say. */
export function outsideHistory(world: World, folder: string, walked: ReturnType<World['files']['walk']>): Outside {
  const checkout = world.checkout(folder);
  if (!checkout) return NOTHING_OUTSIDE;
  const { head } = checkout;
  // where history cannot be found, what is loose would be all; and to commit would be the wrong advice
  if (head.kind === 'lost' || head.kind === 'spoilt')
    return { ...NOTHING_OUTSIDE, lost: { name: head.name, spoilt: head.kind === 'spoilt' } };
  const entries = walked.entries.filter(({ kind }) => kind === 'file');
  if (head.kind !== 'commit') {
    return { ...NOTHING_OUTSIDE, loose: entries.filter(isRecord).map(({ path }) => path) };
  }
  const compared = checkout.compare(entries);
  if (typeof compared === 'string') return { ...NOTHING_OUTSIDE, unclear: compared };
  const isThere = (path: string) => world.files.exists(`${folder}/${path}`);
  const changed = compared.unlike.filter((file) => isRecord(file) && !isInHistory(file, checkout, world, folder));
  const gone = compared.absent.filter((file) => (isRecord(file) || file.isFolder) && !isThere(file.path));
  const loose = [...changed, ...gone.filter(({ isSkipped }) => !isSkipped)];
  const staged = compared.staged.filter((path) => isRecord({ path }));
  return {
    loose: [...new Set([...loose.map(({ path }) => path), ...staged])].sort(),
    unwatched: changed.filter(({ tracked }) => tracked?.isSkipped || tracked?.isAssumed).map(({ path }) => path),
    absent: gone.filter(({ isSkipped }) => isSkipped).map(({ path }) => path),
    ...(compared.missing !== undefined && { lost: { name: compared.missing, spoilt: false } }),
  };
}

/** As records are walked: no name on the way begins with a dot. */
function isRecord({ path }: Pick<Entry, 'path'>): boolean {
  return RECORD.test(path) && !/(?:^|\/)\./.test(path);
}

type Unlike = IndexDiff['unlike'][number];

/** A file that was only touched or copied holds the same; one that has gone since it was walked is in nobody's way. */
function isInHistory({ path, tracked }: Unlike, checkout: Checkout, { files }: World, folder: string): boolean {
  if (!tracked) return !files.exists(`${folder}/${path}`);
  if (tracked.isAnnounced || tracked.isUnmerged) return false;
  const read = files.read(`${folder}/${path}`);
  return read.ok && checkout.isSame(tracked, read.bytes);
}
