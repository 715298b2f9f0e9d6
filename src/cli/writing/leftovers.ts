import { isBeside, type Stray } from '../../ledger/beside.ts';
import type { Git } from '../../world/world.ts';
import { refusal, type Stop, stop } from '../contract/outcome.ts';
import { outsideHistory } from '../session/outside-history.ts';
import type { OpenLedger } from '../session/session.ts';
import { commitMessage } from './commit.ts';
import { straysAmong } from './strays.ts';

/** What lies in a ledger's folder otherwise than history has it. */
export interface LyingLoose {
  /** Its own files, changed by hand and not committed. */
  readonly own: readonly string[];
  /** What has no place in it. */
  readonly strays: readonly Stray[];
}

export function leftoversIn(open: OpenLedger, git: Git): LyingLoose {
  const told = git.unrecorded() ?? stop('sync-unclear');
  const hidden = hiddenIn(open, git, told);
  const strays = straysAmong([...git.untracked(), ...hidden], open);
  const strange = new Set(strays.map(({ path }) => path));
  const all = new Set([...told, ...hidden, ...git.ignored().filter(isBeside)]);
  return { own: [...all].filter((path) => !strange.has(path)), strays };
}

/** New records of which git says nothing, for some .gitignore leaves them out. */
function hiddenIn({ world, folder }: OpenLedger, git: Git, told: readonly string[]): readonly string[] {
  // looked at for itself: what is said beside the answer is of afterwards
  const { loose } = outsideHistory(world, folder, world.files.walk(folder));
  const untold = loose.filter((path) => !told.includes(path));
  const known = untold.length > 0 ? new Set(git.tree('HEAD')?.map(({ path }) => path)) : undefined;
  return untold.filter((path) => !known?.has(path) && world.files.exists(`${folder}/${path}`));
}

/** Why what was changed by hand does not go into history: it has errors. */
export function leftoverFault(own: readonly string[], open: OpenLedger): Stop | undefined {
  const [first, ...others] = own.length === 0 ? [] : open.errors().filter(({ file }) => own.includes(file));
  return first && refusal('sync-leftover-faulty', { ...first, others: others.length });
}

/** Puts what has been changed by hand into history, if it is sound. */
export function recordLeftovers(own: readonly string[], open: OpenLedger, git: Git, clerk: string): void {
  const fault = leftoverFault(own, open);
  if (fault) stop(fault);
  if (own.length === 0) return;
  const message = commitMessage({ subject: '手工改动', action: '手工改动' }, clerk, own);
  const done = git.commit(own, message);
  if (!done.ok) stop('sync-leftover-uncommitted', { reason: done.reason, detail: done.detail });
}
