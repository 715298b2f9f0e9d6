/** The most of paths that goes on a command line, in UTF-16 units: Windows takes 32,767 of everything. */
const MOST = 16_000;

/** Paths as a git command takes them: on its line while they are few, else to be read by it (see `forOlder`). */
export interface NamedPaths {
  readonly args: readonly string[];
  readonly input?: string;
}

export function named(paths: readonly string[]): NamedPaths {
  const literals = paths.map((path) => `:(literal)${path}`);
  if (isFew(paths)) return { args: ['--', ...literals] };
  return { args: ['--pathspec-from-file=-', '--pathspec-file-nul'], input: literals.join('\0') };
}

/** For commands that read none: the paths while they are few, else whatever there is. */
export function namedOrAll(paths: readonly string[]): readonly string[] {
  return isFew(paths) ? named(paths).args : [];
}

/** Whether they fit on a line. */
export function isFew(paths: readonly string[]): boolean {
  return paths.reduce((sum, path) => sum + path.length + 13, 0) <= MOST;
}
