import type { Line, Paragraph } from './outline.ts';

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
  [0, /^(附件\d{0,2})[：:]?$/],
  [1, new RegExp(`^(${NUMERAL})[、.]`)],
  [2, new RegExp(`^(（${NUMERAL}）)[、.]?`)],
  [2, new RegExp(`^((?:问题|任务|事项)(?:${NUMERAL}|\\d{1,2}))[：、.]`)],
  [3, /^(\d{1,2})[.、](?:(?!\d)|(?=\d{1,2}月|20\d\d年))\s*/],
  [4, /^(（\d{1,2}）|[⑴-⒇])[、.]?/],
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

/** Every paragraph under the path of its headings; what stands under a heading in the same line is its text. */
export function numbered(lines: readonly Line[]): Paragraph[] {
  const path: string[] = [];
  return lines.flatMap(({ line, text, plain }) => {
    if (text === '') return [];
    const heading = headingOf(plain);
    if (heading) {
      path.length = Math.min(path.length, heading.level);
      while (path.length < heading.level) path.push('');
      path[heading.level] = heading.label;
    }
    return [{ line, clause: path.join(''), text: text.slice(heading?.length ?? 0).trim() }];
  });
}
