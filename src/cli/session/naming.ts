import type { World } from '../../world/world.ts';
import { gitIn } from './shell-words.ts';

/**
 * The commands of git that set something for a person; where nobody has a home, git has no place for it but the
 * repository around the folder, and without one there is no way.
 */
export function toSet(world: World, folder: string, ...settings: readonly string[]): string | undefined {
  if (hasHome(world)) return commands('git config --global', settings);
  if (!world.git(folder).state().repository) return undefined;
  return commands(`${gitIn(folder, world)} config`, settings);
}

/** How git is told who commits in a folder. */
export function toBeNamed(world: World, folder: string): string {
  const way = toSet(world, folder, ...IDENTITY);
  const first = '没有 HOME 文件夹，只能设在账本里：先用 xiaoneng init 台账 --by 姓名 建好，再运行';
  return way === undefined ? `${first} ${commands('git -C 台账 config', IDENTITY)}` : `运行 ${way}`;
}

const IDENTITY: readonly string[] = ['user.name 姓名', 'user.email 邮箱'];

function commands(how: string, settings: readonly string[]): string {
  return settings.map((setting) => `${how} ${setting}`).join(' 和 ');
}

/** git keeps what is set for a person in their home, and makes none. */
function hasHome({ env, files }: World): boolean {
  const home = env['HOME'] || env['USERPROFILE'];
  return home !== undefined && home !== '' && files.exists(home);
}
