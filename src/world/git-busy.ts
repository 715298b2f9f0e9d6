import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GitState } from './world.ts';

const marks = [
  ['MERGE_HEAD', 'merge'],
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
  ['BISECT_LOG', 'bisect'],
] as const;

/** The operation that is under way in a repository: a merge, a rebase; undefined where none is. */
export function busyWith(gitFolder: string): GitState['busy'] {
  return marks.find(([name]) => existsSync(join(gitFolder, name)))?.[1];
}

const occupations: Readonly<Record<NonNullable<GitState['busy']>, string>> = {
  merge: '合并',
  rebase: '变基',
  'cherry-pick': '拣选',
  revert: '还原',
  bisect: '二分查找',
};

/** 合并（merge） */
export function busyWords(busy: NonNullable<GitState['busy']>): string {
  return `${occupations[busy]}（${busy}）`;
}

/** How to get out of it; who has pulled without our way of merging is better off beginning again. */
export function wayOutOf(busy: NonNullable<GitState['busy']>): string {
  if (busy !== 'merge') return '先完成或放弃它（git status 会说明）';
  return '用 git merge --abort 放弃，运行 xiaoneng hook install 装好按条目合并，再 xiaoneng sync；已经改好冲突的，git commit 完成它';
}
