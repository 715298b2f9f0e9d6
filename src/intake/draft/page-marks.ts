/** - 2 -, — 2 —, 第 3 页 共 5 页, 3/5: what stands at the foot of a page. */
const PAGE =
  /^\s*(?:[-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}|第\s*\d{1,3}\s*页(?:[，,\s/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|[Pp]age\s*\d{1,3}(?:\s*of\s*\d{1,3})?)\s*$/;
/** 上一篇：……, 【打印】: what a page of the web has about a text. */
const AROUND = /^\s*(?:上一[篇条页]|下一[篇条页]|[【[]?(?:打印|关闭|收藏|返回顶部|字体|分享到)[】\]：:\s]|扫一扫)/;
/** Where a page ends in what was taken out of a PDF. */
const FEED = /^\f/;
/** No running head is longer. */
const LONGEST = 40;

/**
 * For each line whether it belongs to a page and not to the text: its number, the head that each page bears again, what
 * a page of the web has about it.
 */
export function furnitureOf(lines: readonly string[]): readonly boolean[] {
  const isNumber = lines.map((line) => PAGE.test(line));
  const filled = lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]));
  const heads = filled.filter((index, i) => {
    const [before, after] = [filled[i - 1] ?? -1, filled[i + 1] ?? -1];
    const isBeside = isNumber[before] || isNumber[after] || FEED.test(lines[index] ?? '');
    return isBeside && !isNumber[index] && isShort(lines[index] ?? '');
  });
  const times = new Map<string, number>();
  for (const index of heads) times.set(keyOf(lines[index]), (times.get(keyOf(lines[index])) ?? 0) + 1);
  const again = new Set(heads.filter((index) => (times.get(keyOf(lines[index])) ?? 0) > 1));
  return lines.map((line, i) => isNumber[i] === true || again.has(i) || AROUND.test(line));
}

function isShort(line: string): boolean {
  return line.trim().length <= LONGEST && !/[。；，]/.test(line);
}

/** The same head on another page, where no more than its number is another. */
function keyOf(line = ''): string {
  return line.replace(/\s/g, '').replace(/第?\d+页/g, '#');
}
