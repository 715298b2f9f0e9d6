import { fstatSync, type Stats, statSync } from 'node:fs';
import { isatty } from 'node:tty';

/** Whether a file that is open is a terminal; not one that is closed. */
export function isTerminal(fd: number): boolean {
  return mayBeTerminal(fd) && isatty(fd);
}

/** Files, pipes and the null device are seen to be none without node:tty, which takes as long as a short answer. */
function mayBeTerminal(fd: number): boolean {
  const stats = statsOf(() => fstatSync(fd));
  if (!stats?.isCharacterDevice()) return false;
  return stats.rdev !== statsOf(() => statSync('/dev/null'))?.rdev;
}

function statsOf(look: () => Stats): Stats | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
