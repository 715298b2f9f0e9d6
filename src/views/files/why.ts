import { type Word, words } from '../../vocabulary/words.ts';
import { labelled, type Value } from '../view/view.ts';

/** FieldReason a field of something that was read is as it is. */
export interface FieldReason {
  readonly field: Word;
  /** The part of the paper that tells it, or the register: 本句, 上级标题, 单位名录. */
  readonly part: string;
  /** The words that tell it. */
  readonly text?: string;
  /** Where they stand (1-based). */
  readonly line?: number;
}

/** {期限: 第5行 本句“2月25日前”, 年份: 第11行 成文日期“2022-02-14”}: for programs, and short in a file that is reviewed. */
export function whyValue(origins: readonly FieldReason[]): Value {
  const told: Partial<Record<Word, string>> = {};
  for (const { field, ...why } of origins) {
    const before = told[field];
    told[field] = before === undefined ? wholeText(why) : `${before}；${wholeText(why)}`;
  }
  return labelled(told);
}

function wholeText({ part, text, line }: Omit<FieldReason, 'field'>): string {
  return `${line === undefined ? '' : `第${line}行 `}${part}${quoted(text)}`;
}

function quoted(text: string | undefined): string {
  return text === undefined ? '' : `“${text}”`;
}

/** 第5行；期限“2月25日前”；年份 成文日期“2022-02-14”（第11行）: what stands in its own line is told without it. */
export function whyText(origins: readonly FieldReason[], line: number): string {
  const told = origins.filter(({ field }) => field !== 'title').map((origin) => oneText(origin, line));
  return [`第${line}行`, ...told].join('；');
}

function oneText({ field, part, text, line }: FieldReason, own: number): string {
  const isPlain = part === '本句' && (line === undefined || line === own) && text !== undefined;
  const where = line === undefined || line === own ? '' : `（第${line}行）`;
  return `${words[field]}${isPlain ? '' : ` ${part}`}${quoted(text)}${where}`;
}
