import { labelled, type Value } from '../../views/view/view.ts';
import { spoiltHead } from '../../world/git-head.ts';
import { spoiltIndex } from '../../world/git-reason.ts';
import type { Outside } from '../session/outside-history.ts';

/** So many names are said; of the rest how many there are. */
const SHOWN = 3;

/** The answer rests on what can still change without a trace, or lacks what history has: a line for each. */
export function outsideLines({ loose, unwatched, absent, lost, unclear }: Outside): string[] {
  return [
    ...absentWords({ absent }),
    ...(lost === undefined ? [] : [lostWords(lost)]),
    ...(unclear === undefined ? [] : [`看不出哪些文件没有提交：${unclearWords[unclear]}。`]),
    ...(loose.length > 0 ? [looseWords(loose, unwatched)] : []),
  ];
}

/** That records are not checked out, for a form that leaves this room. */
export function absentWords({ absent }: Pick<Outside, 'absent'>): string[] {
  if (absent.length === 0) return [];
  return [
    `另有 ${absent.length} 处没有检出，没有算进去，以上结果不完整：${some(absent)}；运行 git sparse-checkout disable 取全。`,
  ];
}

const unclearWords = {
  split: 'git 的索引分成了两份；运行 git config core.splitIndex false 和 git update-index --no-split-index 合成一份',
  spoilt: spoiltIndex,
} as const;

function lostWords({ name, spoilt }: NonNullable<Outside['lost']>): string {
  if (spoilt) return `版本历史读不到：${spoiltHead(name)}。`;
  return `版本历史读不到：git 的 HEAD 指向 ${name}，那里没有提交；用 git branch 看有哪些分支，git checkout 换过去。`;
}

function looseWords(loose: readonly string[], unwatched: readonly string[]): string {
  const told = `另有 ${loose.length} 个文件没有提交，不在版本历史里：${some(loose)}；用 xiaoneng sync 或 git commit`;
  if (unwatched.length === 0) return `${told}。`;
  const watch = 'git update-index --no-assume-unchanged --no-skip-worktree';
  return `${told}。其中 ${some(unwatched)} 是叫 git 不要看的，先运行 ${watch} 文件。`;
}

function some(paths: readonly string[]): string {
  return `${paths.slice(0, SHOWN).join('、')}${paths.length > SHOWN ? ' 等' : ''}`;
}

/** The same for programs, beside whether the answer is complete; nothing where there is nothing to say. */
export function outsideFacts({ loose, absent, lost, unclear }: Outside): Readonly<Record<string, Value>> {
  return labelled({
    ...(loose.length > 0 && { uncommitted: [...loose] }),
    ...(absent.length > 0 && { notCheckedOut: [...absent] }),
    ...((lost !== undefined || unclear !== undefined) && { pastState: lost === undefined ? '看不出' : '读不到' }),
  });
}
