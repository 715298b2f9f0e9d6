import type { Outline } from './outline.ts';
import type { Setting } from './times.ts';

/** What the sentences of a paper take from it: its year, its day, whether it is a rule of every year. */
export function settingOf({ year, issued, yearWords, title = '' }: Outline): Setting {
  return {
    ...(year !== undefined && { year }),
    ...(issued !== undefined && { issued }),
    ...(yearWords !== undefined && { yearWords }),
    ...(RULE.test(title) && !/20\d\d年/.test(title) && { isRule: true }),
  };
}

/** 考核办法: what it asks it asks every year. */
const RULE = /(?:办法|细则|规定|规则|制度|规程|机制)(?:（[^（）]+）)?$/;
