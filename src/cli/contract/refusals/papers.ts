import { misusing, refusing } from './refusal.ts';

/** Why a paper is not written by the office's own template, and why no template is made. */
export const paperRefusals = {
  'template-unusable': refusing<{ path: string; why: string; more: number }>(
    ({ path, why, more }) => `${path} 有错，公文没有写：${why}${more > 0 ? `；另有 ${more} 处` : ''}`,
    () => '运行 xiaoneng notice template check 看全部，在 Word 或 WPS 里改好；先用原来的样子就把这个文件移走',
  ),
  'paper-to-nobody': misusing<{ to: string; units: string }>(
    ({ to, units }) => `各牵头单位的情况不同，各写一份（${units}），没有一份是给“${to}”的`,
    () => '--to 写其中的一份给谁；不写就各一份，写到文件夹',
  ),
  'template-loose': refusing<{ path: string }>(
    ({ path }) => `${path} 和最近一次提交里的不一样，脚注写的提交里没有它，没有发文`,
    () => '核对后提交（xiaoneng sync，或 git commit），再发',
  ),
  'template-kind-unknown': misusing<{ typed: string; known: string }>(
    ({ typed, known }) => `没有“${typed}”这种文书（可写：${known}）`,
    () => '写文种，如 xiaoneng notice template init 督办通知；不写就是全部',
  ),
} as const;
