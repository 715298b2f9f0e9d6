/**
 * A path as it goes into the program and stands in a message: with one kind of slash on every system, for Windows takes
 * either. Elsewhere a backslash is a letter of a name.
 */
export function slashed(path: string, platform: string = process.platform): string {
  return platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

/** What in an environment names a folder of the person's. */
const FOLDERS = new Set(['HOME', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'XIAONENG_LEDGER']);

/** An environment in which the folders that we look into are written so. */
export function slashedFolders<V>(env: Readonly<Record<string, V>>, platform?: string): Record<string, V> {
  const entries = Object.entries(env).map(([name, value]) => {
    const isOurs = typeof value === 'string' && (FOLDERS.has(name) || name.startsWith('XDG_'));
    return [name, isOurs ? (slashed(value, platform) as V) : value] as const;
  });
  return Object.fromEntries(entries);
}
