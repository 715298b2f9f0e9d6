import { type FormRule, type Found, matches } from './slip.ts';

const HAN = '[\\u4e00-\\u9fa5]';
const SOME_HAN = new RegExp(HAN);

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };

/** A half-width mark between Chinese characters. */
const halfWidth: FormRule = {
  name: '半角标点',
  basis: 'GB/T 15834—2011',
  find: (line) =>
    matches(line, new RegExp(`(?<=${HAN})([,;:?!.])(?=${HAN}|$)|(?<=\\d)([,;])(?=${HAN})`, 'g'), ([mark]) => ({
      message: `“${mark}”是半角标点`,
      remedy: `改成“${FULL[mark]}”`,
    })),
};

const halfBrackets: FormRule = {
  name: '半角括号',
  basis: 'GB/T 15834—2011',
  find: (line) =>
    matches(line, /\([^()\n]*\)/g, ([whole]) =>
      SOME_HAN.test(whole) ? { message: '中文用了半角括号', remedy: '改成（ ）' } : undefined,
    ),
};

/** The same mark twice; …… and —— are written twice. */
const doubled: FormRule = {
  name: '标点重复',
  basis: 'GB/T 15834—2011',
  find: (line) =>
    matches(line, /([。，、；：])\1+/g, ([, mark]) => ({ message: `“${mark}”连用`, remedy: `只留一个“${mark}”` })),
};

/** One mark upon another: ，。 */
const upon: FormRule = {
  name: '标点叠用',
  basis: 'GB/T 15834—2011',
  find: (line) =>
    matches(line, /[，、；：][，。、；：！？]|[。！？][，、；：。]/g, ([marks]) =>
      marks[0] === marks[1] ? undefined : { message: `“${marks}”叠在一起`, remedy: '只留一个' },
    ),
};

/** Quotes of another script about Chinese words. */
const halfQuotes: FormRule = {
  name: '半角引号',
  basis: 'GB/T 15834—2011',
  find: (line) =>
    matches(line, /"[^"\n]{1,200}"/g, ([whole]) =>
      SOME_HAN.test(whole) ? { message: '中文用了半角引号', remedy: '改成“ ”' } : undefined,
    ),
};

/** 4.15.3: within 《》 stands 〈〉. */
const nestedTitle: FormRule = {
  name: '书名号套用',
  basis: 'GB/T 15834—2011 4.15.3',
  find: (line) => [
    ...matches(line, /<[^<>\n]{1,80}>/g, ([whole]) =>
      new RegExp(`^<${HAN}+>$`).test(whole)
        ? { message: '书名号写成了小于号、大于号', remedy: `写成〈${whole.slice(1, -1)}〉` }
        : undefined,
    ),
    ...matches(line, /(?<=《[^《》]{0,80})《[^《》]{1,80}》/g, ([whole]) => ({
      message: '书名号里面又用了《 》',
      remedy: `里面一层写成〈${whole.slice(1, -1)}〉`,
    })),
  ],
};

/** A space between Chinese characters within a sentence; lines that are laid out with spaces are let be. */
const spaced: FormRule = {
  name: '多余空格',
  basis: 'GB/T 15834—2011',
  find: (line) =>
    /。$/.test(line.trim())
      ? matches(
          line,
          new RegExp(`(?<!^\\s*第[一二三四五六七八九十百\\d]{1,6}[条章节款])(?<=${HAN}[，、]?) (?=${HAN})`, 'g'),
          () => ({
            message: '汉字之间有空格',
            remedy: '去掉空格',
          }),
        )
      : [],
};

const repeatedWord: FormRule = {
  name: '重字',
  basis: '校对',
  find: (line) =>
    matches(line, /(的的|和和|与与|及及)/g, ([word = '']) => ({
      message: `“${word}”重复`,
      remedy: `只留一个“${word[0]}”`,
    })),
};

const PAIRS: Readonly<Record<string, string>> = { '》': '《', '）': '（', '〕': '〔', '】': '【', '”': '“' };

/**
 * Brackets and book-title marks that do not close, or close what was not opened; 1）and 一） open nothing, and a title
 * that goes on in the next line may close there.
 */
const unbalanced: FormRule = {
  name: '括号不配对',
  basis: 'GB/T 15834—2011',
  find: (line, index, lines) => {
    const { opened, closed } = leftOver(line);
    const [before, after] = [
      leftOver(lines[index - 1] ?? '').opened.at(-1),
      leftOver(lines[index + 1] ?? '').closed[0],
    ];
    const goesOn = opened.at(-1);
    const cameFrom = closed[0];
    return [
      ...closed.filter((one) => !(one === cameFrom && before && PAIRS[one.mark] === before.mark)),
      ...opened.filter((one) => !(one === goesOn && after && PAIRS[after.mark] === one.mark)),
    ].map(({ mark, at }) => alone(mark, at));
  },
};

/** Quotes that do not close; a paragraph of what goes on being quoted opens anew (4.9.3.4). */
const unquoted: FormRule = {
  name: '引号不配对',
  basis: 'GB/T 15834—2011',
  find: (line, index, lines) => {
    const left = (one: string | undefined) => leftOver(one ?? '', /[“”]/g);
    const { opened, closed } = left(line);
    if (opened.length === 0 && closed.length === 0) return [];
    const goesOn = opened[0]?.at === line.search(/\S/) || left(lines[index + 1]).closed.length > 0;
    const cameFrom = left(lines[index - 1]).opened.length > 0;
    return [...(goesOn ? [] : opened), ...(cameFrom ? [] : closed)].map(({ mark, at }) => alone(mark, at));
  },
};

interface Bracket {
  readonly mark: string;
  readonly at: number;
}

/** The brackets of a line that have no other half in it. */
function leftOver(
  line: string,
  marks = /[《》（）〔〕【】]/g,
): { readonly opened: readonly Bracket[]; readonly closed: readonly Bracket[] } {
  const opened: Bracket[] = [];
  const closed: Bracket[] = [];
  for (const { 0: mark, index: at } of line.matchAll(marks)) {
    const wanted = PAIRS[mark];
    if (wanted === undefined) opened.push({ mark, at });
    else if (opened.at(-1)?.mark === wanted) opened.pop();
    else if (mark !== '）' || !/[\d一二三四五六七八九十①-⑳]/.test(line[at - 1] ?? '')) closed.push({ mark, at });
  }
  return { opened, closed };
}

function alone(mark: string, at: number): Found {
  return { at, length: 1, message: `“${mark}”没有配对`, remedy: '补上另一半，或去掉' };
}

/** Marks and words. */
export const markRules: readonly FormRule[] = [
  halfWidth,
  halfBrackets,
  halfQuotes,
  doubled,
  upon,
  nestedTitle,
  spaced,
  repeatedWord,
  unbalanced,
  unquoted,
];
