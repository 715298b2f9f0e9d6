/** The first two numbers of a version of git. */
export type GitVersion = readonly [major: number, minor: number];

/** The oldest git that this program works with (April 2018): that of Kylin V10 and of Ubuntu 18.04. */
export const OLDEST_GIT: GitVersion = [2, 17];

/** Which version of git a line such as `git version 2.17.1` tells of. */
export function versionIn(said: string): { readonly text: string; readonly version: GitVersion } | undefined {
  const [, text, major, minor] = /^git version ((\d+)\.(\d+)\S*)/.exec(said) ?? [];
  return text === undefined ? undefined : { text, version: [Number(major), Number(minor)] };
}

/** Whether a version came before another. */
export function isOlder([major, minor]: GitVersion, [otherMajor, otherMinor]: GitVersion): boolean {
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

/** A git command, and what it reads. */
interface Spoken {
  readonly args: readonly string[];
  readonly input?: string | Uint8Array | undefined;
}

const FROM_FILE = '--pathspec-from-file=-';
const PATHS_READ: GitVersion = [2, 25];

/** From there on one can say for what git waits until it is on the disk: branches and the index too (April 2022). */
export const FSYNC_SET: GitVersion = [2, 36];

/**
 * A command as the git that is here understands it: paths that it would read stand on its line, and what shall outlive a
 * power cut is said by the setting of before. `version` is asked only where it matters.
 */
export function forOlder({ args, input }: Spoken, version: () => GitVersion | undefined): Spoken {
  const isNewer = !args.includes(FROM_FILE) && !args.includes(FSYNC);
  const here = isNewer ? undefined : version();
  if (!here || !isOlder(here, FSYNC_SET)) return { args, input };
  const lasting = args.flatMap((arg) => (arg === FSYNC ? [arg, '-c', 'core.fsyncObjectFiles=true'] : [arg]));
  if (!isOlder(here, PATHS_READ) || !lasting.includes(FROM_FILE)) return { args: lasting, input };
  const paths = String(input ?? '').split('\0');
  return { args: [...lasting.filter((arg) => !arg.startsWith('--pathspec-')), '--', ...paths] };
}

/** Of what git waits for the disk. */
export const FSYNC = 'core.fsync=added,reference';
