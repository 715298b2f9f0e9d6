/** A part of a cell with its number, or with several that have it in common: ①②3月底前. */
export interface NumberedPart {
  readonly numbers: readonly number[];
  readonly text: string;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const BRACKETED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const NUMERALS = '一二三四五六七八九十';
/** How the parts of a cell are numbered; a number of figures only where a part may begin. */
const FORMS: readonly RegExp[] = [
  /([①-⑳])[.、]?/g,
  /([⑴-⒇])[.、]?/g,
  /(?<=^|[；。，、\s])[（(](\d{1,2})[）)][.、]?/g,
  /(?<=^|[；。，\s])(\d{1,2})[.、．](?:(?!\d)|(?=\d{1,2}月))/g,
  /(?<=^|[；。，\s])(?:措施|任务|事项)?(\d{1,2})[：:）)]/g,
  /(?<=^|[；。，\s])[（(]([一二三四五六七八九十])[）)]/g,
  /(?<=^|[；。，\s])([一二三四五六七八九十])(?:是(?!否)|、)/g,
];

/** The parts of ①甲；②乙 or 1.甲 2.乙, whose numbers begin with the first and go on one by one; none of other texts. */
export function numberedIn(text: string): NumberedPart[] {
  for (const form of FORMS) {
    const found = Array.from(text.matchAll(form));
    const [first] = found;
    if (first === undefined || found.length < 2 || first.index > LEAD_IN) continue;
    if (!found.every(({ 1: mark = '' }, i) => numberOf(mark) === i + 1)) continue;
    const isKept = /^[①-⑳⑴-⒇]/.test(first[0]);
    const lead = text.slice(0, first.index);
    return found.map(({ index, 0: mark }, i) => {
      const own = text.slice(isKept ? index : index + mark.length, found[i + 1]?.index).trim();
      return { numbers: [i + 1], text: trimmedPart(i === 0 ? `${lead}${own}` : own) };
    });
  }
  return [];
}

/** 主要措施： before the first part. */
const LEAD_IN = 12;

function numberOf(mark: string): number {
  for (const marks of [CIRCLED, BRACKETED, NUMERALS]) if (marks.includes(mark)) return marks.indexOf(mark) + 1;
  return Number(mark);
}

function trimmedPart(text: string): string {
  return text.replace(/[；。，、\s]+$/, '');
}

/** What of a cell goes with each of several parts. */
export interface SharedOut {
  readonly cells: readonly string[];
  /** It says itself with which. */
  readonly isNumbered: boolean;
  /** As many as parts, one after another. */
  readonly isByOrder: boolean;
}

const LEADING = /^\s*((?:(?:[①-⑳⑴-⒇]|[（(]\d{1,2}[）)]|\d{1,2}(?=[.．、：:](?!\d)))[、,，.．：:至—-]*)+)/;

/** Shares a cell out among parts: by the numbers in it, by their order where it has as many, else all of it to each. */
export function sharedOut(cell: string, parts: readonly NumberedPart[]): SharedOut {
  const all = { cells: parts.map(() => cell), isNumbered: false, isByOrder: false };
  const own = cell.split(/[；;。\n]/).filter((one) => one.trim() !== '');
  if (parts.length < 2 || cell.trim() === '') return all;
  const numbered = byNumber(numberedIn(cell), own);
  if (numbered.length > 0) {
    const cells = parts.map((_, i) => numbered.find(({ numbers }) => numbers.includes(i + 1))?.text ?? '');
    return { cells, isNumbered: true, isByOrder: false };
  }
  if (own.length !== parts.length) return all;
  return { cells: own.map((one) => one.trim()), isNumbered: false, isByOrder: true };
}

/** ①3月底前；②③5月底前: which numbers each piece has. */
function byNumber(whole: readonly NumberedPart[], pieces: readonly string[]): readonly NumberedPart[] {
  const found = pieces.map((piece) => {
    const [, marks = ''] = LEADING.exec(piece) ?? [];
    return { numbers: numbersIn(marks), text: piece.replace(LEADING, '').trim() };
  });
  const isMarked = found.length > 1 && found.every(({ numbers }) => numbers.length > 0);
  return isMarked ? found : whole.map(({ numbers, text }) => ({ numbers, text: text.replace(LEADING, '') }));
}

/** ①②, ①至③. */
function numbersIn(marks: string): number[] {
  const numbers = Array.from(marks.matchAll(/[①-⑳⑴-⒇]|\d+/g), ([mark]) => numberOf(mark));
  const [from = 0, to = 0] = numbers;
  const isRange = numbers.length === 2 && /[至—-]/.test(marks);
  return isRange ? Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i) : numbers;
}
