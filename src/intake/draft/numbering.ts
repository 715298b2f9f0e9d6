import type { Line, Paragraph } from './paragraph.ts';

interface Heading {
  /** Outermost 0: 第二十四条, 附件; 1: 一、 2: （一）, 问题一 3: 1. 4: （1） 5: ① */
  readonly level: number;
  readonly label: string;
  /** How much of the line it takes. */
  readonly length: number;
}

const NUMERAL = '[一二三四五六七八九十百]{1,4}';
const LEVELS: readonly (readonly [number, RegExp])[] = [
  [0, new RegExp(`^(第${NUMERAL}条)\\s*`)],
  [0, new RegExp(`^(第${NUMERAL}(?:章|部分))(?:[：、.]|\\s+|$)`)],
  [0, /^(附件\d{0,2})[：:]?$/],
  [1, new RegExp(`^(${NUMERAL})[、.]`)],
  [2, new RegExp(`^(（${NUMERAL}）)[、.]?`)],
  [2, new RegExp(`^((?:问题|任务|事项)(?:${NUMERAL}|\\d{1,2}))[：、.]`)],
  [3, /^(\d{1,3})[.、](?:(?!\d)|(?=\d{1,2}月|20\d\d年))\s*/],
  [4, /^(\d{1,2}(?:\.\d{1,2}){1,3})[.、]?\s+(?=[\u4e00-\u9fa5])/],
  [4, /^(（\d{1,3}）|\d{1,3}）|[⑴-⒇])[、.]?/],
  [5, /^([①-⑳])[、.]?/],
];

/** The heading with which a line begins. */
export function headingOf(plain: string): Heading | undefined {
  for (const [level, pattern] of LEVELS) {
    const [all, label] = pattern.exec(plain) ?? [];
    if (all !== undefined && label !== undefined) return { level, label, length: all.length };
  }
  return undefined;
}

/** Whether a clause is another or stands above it: 三 and 三（一）, but not 三（一）1 and 三（一）10. */
export function isOver(upper: string, lower: string): boolean {
  if (!lower.startsWith(upper)) return false;
  return !(/\d$/.test(upper) ? /\d/ : /[一二三四五六七八九十百]/).test(lower.charAt(upper.length));
}

/** 请各镇……, 特此通知, 本通知自……: how the last paragraphs of a paper begin, which are of no clause. */
const CLOSING =
  /^(?:特此|请(?:各|你|贵|有关|相关|认真|遵照)|以上(?:通知|意见|要求|事项)|本(?:通知|方案|意见|办法|决定|措施|规定|细则|计划|规划|制度)(?:自|由|从|印发)|执行中|联系人)/;

/** The last item is whole: a sentence, or one with 责任单位：甲 behind it. */
const ENDED = /。$|(?:责任|牵头|主办|承办|配合)(?:单位|部门)：[^：。]+$/;

/** Every paragraph under the path of its headings; what stands under a heading in the same line is its text. */
export function numbered(lines: readonly Line[]): Paragraph[] {
  const path: string[] = [];
  const last = lines.findLastIndex(({ plain }) => headingOf(plain) !== undefined);
  return lines.flatMap(({ line, text, plain, hints }, i) => {
    if (text === '') return [];
    const heading = headingOf(plain);
    if (heading) enter(path, heading);
    else if (i > last && ENDED.test(lines[last]?.plain ?? '') && CLOSING.test(plain)) path.length = 0;
    const own = { line, clause: path.join(''), text: text.slice(heading?.length ?? 0).trim() };
    return [hints ? { ...own, hints } : own];
  });
}

/** Goes on under another heading. */
function enter(path: string[], { level, label }: Heading): void {
  path.length = Math.min(path.length, level);
  while (path.length < level) path.push('');
  path[level] = label;
}
