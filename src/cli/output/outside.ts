import { labelled, type Value } from '../../views/view/view.ts';
import type { Outside } from '../session/outside-history.ts';

/** So many names are said; of the rest how many there are. */
const SHOWN = 3;

/** The answer rests on what can still change without a trace, or lacks what history has: a line for each. */
export function outsideLines({ loose, unwatched, absent, lost, unclear }: Outside): string[] {
  return [
    ...absentWords({ absent }),
    ...(lost === undefined ? [] : [lostWords(lost)]),
    ...(unclear ? ['看不出哪些文件没有提交：git 的索引读不了；运行 git status 查看。'] : []),
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

function lostWords(name: string): string {
  return `版本历史读不到：git 的 HEAD 指向 ${name}，那里没有提交；用 git branch 看有哪些分支，git switch 换过去。`;
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
    ...((lost !== undefined || unclear) && { pastState: lost === undefined ? '看不出' : '读不到' }),
  });
}
