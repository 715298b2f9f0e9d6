import type { World } from '../../world/world.ts';
import { refusal, type Stop } from '../contract/outcome.ts';

/** What makes git call our driver for the files of a ledger. */
export const ATTRIBUTE = 'merge=xiaoneng';

/** What stands in place of the wrong folder would be worse than nothing: it would hold for all of the repository. */
export const unlocated = refusal('merging-unlocated');

export function driverOf(world: World): string {
  return commandLine(world, 'hook', 'merge', '%O', '%A', '%B', '%P');
}

/** Sets a repository up so that its git merges the files of this ledger entry by entry; nothing of it is in history. */
export function prepareMerging(world: World, folder: string): Stop | undefined {
  const git = world.git(folder);
  const configured = git.configure({
    'merge.xiaoneng.name': '效能台账：按条目合并',
    'merge.xiaoneng.driver': driverOf(world),
  });
  if (!configured.ok) return refusal('merging-unconfigured', { reason: configured.reason });
  const [place, prefix] = [git.insidePath('info/attributes'), git.prefix()];
  if (place === undefined || prefix === undefined) return unlocated;
  const line = `${prefix === '' ? '' : `/${prefix}**/`}*.yaml ${ATTRIBUTE}`;
  const old = world.files.read(place);
  const text = old.ok ? new TextDecoder().decode(old.bytes) : '';
  if (text.split(/\r?\n/).includes(line)) return undefined;
  const after = `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
  const done = world.files.write(place, after, old.ok ? old.bytes : 'absent');
  return done.ok ? undefined : refusal('hook-unwritten', { place, why: done.trouble.message });
}

/** A command line for git, or a hook, that starts this program. */
export function commandLine({ program }: World, ...args: readonly string[]): string {
  return [...program.map(quoted), ...args].join(' ');
}

/** For a shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
