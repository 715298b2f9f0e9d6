/** Stands for a line break within a paragraph, as Word has it. */
export const BREAK = '\v';

/** What begins a paragraph of its own wherever it stands: a number, a label, an annex, a day alone. */
const BEGINS =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百]{1,5}[章节条]|附件|[\u4e00-\u9fa5]{2,6}：|(?:20\d\d|二[〇零○].{2})年.{1,3}月.{1,3}日\s*$)/;
const ENDS = /[。；;：:！？!?]\s*$/;
const WORD = /[A-Za-z]$/;

/** A footnote as lines of its own. */
export function noteLines(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '').map((line, i) => (i === 0 ? `注：${line.trim()}` : line));
}

/** Whether a text is a paragraph of its own wherever it stands. */
export function beginsParagraph(text: string): boolean {
  return BEGINS.test(text);
}

/** Whether a text ends where a paragraph may. */
export function endsParagraph(text: string): boolean {
  return ENDS.test(text);
}

/** A paragraph whose author broke lines by hand: what is a paragraph of its own becomes a line, what goes on is joined. */
export function withoutBreaks(text: string): string[] {
  if (!text.includes(BREAK)) return [text];
  const [first = '', ...others] = text.split(BREAK);
  const lines: string[][] = [[first]];
  let before = first;
  for (const part of others) {
    if (endsParagraph(before) || beginsParagraph(part)) lines.push([part]);
    else lines.at(-1)?.push(WORD.test(before) && /^[A-Za-z]/.test(part) ? ` ${part}` : part);
    if (part !== '') before = part;
  }
  return lines.map((parts) => parts.join(''));
}
