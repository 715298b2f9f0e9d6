import { applyEdits, type EditOptions } from '../text/edit/edit.ts';
import { lineBreak } from '../text/edit/splice.ts';
import { lineStart } from '../text/lines.ts';
import type { Plain, PlainMap } from '../text/plain.ts';
import { samePlain } from '../text/plain.ts';
import { locate } from '../text/read/locate.ts';
import { parseText } from '../text/read/parse.ts';
import { DOUBT } from '../text/traps/conflicts.ts';
import { editsBetween } from './edits.ts';
import { type Doubt, mergeValues } from './values.ts';

/** Three states of a file: what both began with, and what each made of it. */
export interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface MergedText {
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

/**
 * Puts two versions of a file together; undefined where one of them cannot be read. `lines` is what a merge by lines
 * makes of them, if it does: it is taken where it says the same, for it keeps the comments and the order of both.
 * Places that both changed differently bear a comment line that says what the other one wrote.
 */
export function mergeTexts(
  { base, ours, theirs }: Versions,
  { lines, ...options }: EditOptions & { readonly lines?: string | undefined } = {},
): MergedText | undefined {
  const [began, mine, other] = [base.trim() === '' ? {} : parseText(base).value, said(ours), said(theirs)];
  if (!began || !mine || !other) return undefined;
  const { value, doubts } = mergeValues(began, mine, other);
  if (lines !== undefined && doubts.length === 0 && samePlain(said(lines), value)) return { text: lines, doubts };
  const edited = applyEdits(ours, editsBetween(mine, value), options);
  if (!('text' in edited)) return undefined;
  const marked = doubts.reduceRight(withMark, edited.text);
  const text = withComments(marked, base, theirs);
  return samePlain(said(text), value) ? { text, doubts } : undefined;
}

function said(text: string): PlainMap | undefined {
  return parseText(text).value;
}

/** A line above the one in question. */
function withMark(text: string, { path, other }: Doubt): string {
  const from = lineStart(text, locate(text, path, 'key').start);
  const [indent = ''] = /^ */.exec(text.slice(from)) ?? [];
  const name = path.map((step) => (typeof step === 'number' ? `第${step + 1}条` : step)).join(' ');
  const what = other === undefined ? '另一处删去了' : `另一处写的是“${onOneLine(other)}”`;
  return `${text.slice(0, from)}${indent}${DOUBT}${name} ${what}${lineBreak(text)}${text.slice(from)}`;
}

function onOneLine(value: Plain): string {
  if (typeof value === 'string') return value.replace(/\s*\n\s*/g, ' ⏎ ');
  if (Array.isArray(value)) return value.map(onOneLine).join('、');
  return Object.entries(value)
    .map(([key, part]) => `${key}: ${onOneLine(part)}`)
    .join('，');
}

const COMMENT = /(?:^|\s)(#.*)$/;

/** Comments that the other one wrote and that found no place, at the end of the file. */
function withComments(text: string, base: string, theirs: string): string {
  const lost = theirs
    .split(/\r?\n/)
    .map((line) => COMMENT.exec(line)?.[1]?.trim())
    .filter((comment) => comment !== undefined && !base.includes(comment) && !text.includes(comment));
  return text + [...new Set(lost)].map((comment) => comment + lineBreak(text)).join('');
}
