import type { World } from '../../world/world.ts';

/** The commands of git that set something for a person; where nobody has a home, git has no place for it but a repository. */
export function toSet(env: World['env'], ...settings: readonly string[]): string {
  const hasHome = Boolean(env['HOME'] || env['USERPROFILE']);
  const ways = settings.map((setting) => `git config ${hasHome ? '--global ' : ''}${setting}`).join(' 和 ');
  return hasHome ? ways : `${ways}（没有设 HOME，要在账本文件夹里运行）`;
}

/** How git is told who commits. */
export function toBeNamed(env: World['env']): string {
  return toSet(env, 'user.name 姓名', 'user.email 邮箱');
}
