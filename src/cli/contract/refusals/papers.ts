import { misusing, refusing } from './refusal.ts';

/** Why a paper is not written by the office's own template, and why no template is made. */
export const paperRefusals = {
  'template-unusable': refusing<{ path: string; why: string; more: number }>(
    ({ path, why, more }) => `${path} 有错，公文没有写：${why}${more > 0 ? `；另有 ${more} 处` : ''}`,
    () => '运行 xiaoneng notice template check 看全部，在 Word 或 WPS 里改好；先用原来的样子就把这个文件移走',
  ),
  'template-kind-unknown': misusing<{ typed: string; known: string }>(
    ({ typed, known }) => `没有“${typed}”这种文书（可写：${known}）`,
    () => '写文种，如 xiaoneng notice template init 督办通知；不写就是全部',
  ),
} as const;
