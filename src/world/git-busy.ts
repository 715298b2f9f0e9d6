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

/** What somebody has begun in a repository and not ended. */
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
