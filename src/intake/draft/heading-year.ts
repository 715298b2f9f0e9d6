import type { Outline } from './outline.ts';
import type { Paragraph } from './paragraph.ts';
import { plainText } from './plain.ts';

/** The year of what stands below a heading, and the words that tell it. */
export interface HeadingYear {
  readonly year: number;
  readonly yearWords: string;
}

const WHAT = '(?:工作|任务|打算|安排|计划|思路|重点|目标|举措|措施|建议|谋划)';
const TOLD = new RegExp(`(?<![\\d—-])(20\\d\\d)年(?!\\d)[^，。；：]{0,14}${WHAT}[^，。；：]{0,6}$`);
const NEXT = new RegExp(`(?:明年|来年|下一?年度?)[^，。；：]{0,14}${WHAT}[^，。；：]{0,6}$`);
/** In characters. */
const LONGEST = 30;

/** 二、2026年工作打算, 明年工作安排: a year to come that a heading tells for what stands below it. */
export function headingYear({ text, clause }: Paragraph, { issued, title }: Outline): HeadingYear | undefined {
  const plain = plainText(text).replace(/[。：]$/, '');
  if (plain.length > LONGEST || /[，。；]/.test(plain) || (clause === '' && plain === title)) return undefined;
  const own = issued === undefined ? undefined : Number(issued.slice(0, 4));
  const [words, year] = TOLD.exec(plain) ?? [];
  if (words !== undefined) return own !== undefined && Number(year) <= own ? undefined : told(Number(year), words);
  const [next] = NEXT.exec(plain) ?? [];
  return next === undefined || own === undefined ? undefined : told(own + 1, next);
}

function told(year: number, words: string): HeadingYear {
  return { year, yearWords: words };
}
