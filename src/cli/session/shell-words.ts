import type { World } from '../../world/world.ts';

/** A word as a person can type it in a shell: that of Windows where folders begin with the letter of a disk. */
function shellWord(word: string, { cwd }: Pick<World, 'cwd'>): string {
  if (/^[\p{L}\p{N}_./][\p{L}\p{N}_.,:=@%+/-]*$/u.test(word)) return word;
  return isOnWindows(cwd) ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A path as it is typed from the folder where the program was started. */
function shellPlace(path: string, world: Pick<World, 'cwd'>): string {
  const { cwd } = world;
  const here = cwd.endsWith('/') ? cwd : `${cwd}/`;
  const near = path === cwd ? '.' : path.startsWith(here) ? path.slice(here.length) : path;
  // what begins with a dash would be taken for an option
  if (near.startsWith('-')) return shellPlace(`${here}./${near}`, world);
  return shellWord(isOnWindows(cwd) ? near.replaceAll('/', '\\') : near, world);
}

/** The command by which a person moves or renames a file that stays what it is. */
export function movingCommand(from: string, to: string, world: Pick<World, 'cwd'>): string {
  const move = isOnWindows(world.cwd) ? 'move' : 'mv -n';
  return `${move} ${shellPlace(from, world)} ${shellPlace(to, world)}`;
}

/** The same for a copy of it. */
export function copyingCommand(from: string, to: string, world: Pick<World, 'cwd'>): string {
  return `${isOnWindows(world.cwd) ? 'copy' : 'cp -n'} ${shellPlace(from, world)} ${shellPlace(to, world)}`;
}

/** The command by which a file becomes what it is in a commit. */
export function restoringCommand(commit: string, path: string, world: Pick<World, 'cwd'>): string {
  return `git checkout ${shellWord(commit, world)} -- ${shellPlace(path, world)}`;
}

/** git as a person calls it for a folder. */
export function gitIn(folder: string, world: Pick<World, 'cwd'>): string {
  const place = shellPlace(folder, world);
  return place === '.' ? 'git' : `git -C ${place}`;
}

function isOnWindows(cwd: string): boolean {
  return /^(?:[A-Za-z]:|\/\/)/.test(cwd);
}
