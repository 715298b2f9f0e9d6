import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { attempt } from './trouble.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where a system looks that is not told where (POSIX, Windows). */
const USUAL = process.platform === 'win32' ? 'C:\\Windows\\System32;C:\\Windows' : '/usr/local/bin:/usr/bin:/bin';

/** What Windows starts without a shell in between. */
const ENDINGS = process.platform === 'win32' ? ['.exe', '.com'] : [''];

/**
 * The folders in which programs are looked for: those of PATH that are named in full. What is relative or empty means the
 * folder one stands in, and Windows looks there unasked: a program that lies in a ledger was put there by somebody else.
 */
function programFolders(env: Env): string[] {
  return (pathIn(env) ?? USUAL).split(delimiter).filter(isAbsolute);
}

const found = new Map<string, string | undefined>();

/** Where a program lies, looked for once; undefined where there is none in those folders. */
export function programNamed(name: string, env: Env): string | undefined {
  const key = [name, pathIn(env)].join('\0');
  if (!found.has(key)) found.set(key, lookedFor(name, programFolders(env)));
  return found.get(key);
}

function lookedFor(name: string, folders: readonly string[]): string | undefined {
  const places = folders.flatMap((folder) => ENDINGS.map((ending) => join(folder, `${name}${ending}`)));
  return places.find(isProgram);
}

/**
 * The environment for a program of others: what that starts in its turn (gpg, ssh-keygen, an editor's own) is looked for
 * in the same folders, by cmd.exe too.
 */
export function forPrograms(env: Env): Record<string, string | undefined> {
  const others = Object.entries(env).filter(([name]) => !isPath(name));
  const safe = process.platform === 'win32' ? { NoDefaultCurrentDirectoryInExePath: '1' } : {};
  return { ...Object.fromEntries(others), ...safe, PATH: programFolders(env).join(delimiter) };
}

/** Windows calls it Path. */
function isPath(name: string): boolean {
  return process.platform === 'win32' ? name.toUpperCase() === 'PATH' : name === 'PATH';
}

function pathIn(env: Env): string | undefined {
  return Object.entries(env).find(([name]) => isPath(name))?.[1];
}

function isProgram(place: string): boolean {
  const looked = attempt(place, () => {
    accessSync(place, constants.X_OK);
    return { ok: true, isFile: statSync(place).isFile() };
  });
  return looked.ok && looked.isFile;
}
