/** 2号 characters in a line of 156 mm. */
export const TITLE_ROOM = 19;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Such a word is not parted from what it follows. */
const CLINGING = /^[的了和与及、，。；：！？）〕》”]/;

/**
 * A title in lines of nearly the same length, broken between words (GB/T 9704—2012 7.3.1: 回行时词意完整，排列对称).
 * `room` is in characters.
 */
export function titleLines(title: string, room: number, widthOf: (text: string) => number): string[] {
  const count = Math.ceil(widthOf(title) / room);
  if (count <= 1) return [title];
  const goal = widthOf(title) / count;
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(title)) {
    const isFull = widthOf(line) >= goal - widthOf(word) / 2 && lines.length < count - 1 && !CLINGING.test(word);
    if (line !== '' && (isFull || widthOf(line + word) > room)) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return [...lines, line];
}

const NAMES = '《[^》]{1,14}》';
/** 文号, whose 机关代字 goes with it. */
const NUMBERS = '[\\u4e00-\\u9fa5]{2,8}〔[0-9]{4}〕[0-9]+号';
const FIGURES = '[0-9A-Za-z.%—-]+(?:年(?:[0-9]+月(?:[0-9]+日)?|第.季度)?|[月日个项宗亩万号栋公里]+)?';
/** Words of this field that dictionaries take apart. */
const TERMS = '督查|督办|催办|包保|错情|专报|办结|效能|工作日';
/** A remark in brackets. */
const REMARK = '（[^（）]{1,16}）';
const WHOLE = new RegExp(`(${NAMES}|${REMARK}|${NUMBERS}|${FIGURES}|${TERMS})`);

/** Words as Chinese has them; a name in 《》 or a date is not taken apart. */
function wordsOf(title: string): string[] {
  const pieces = title.split(WHOLE);
  return pieces
    .flatMap((piece, i) => (i % 2 === 1 ? [piece] : [...segmenter.segment(piece)].map(({ segment }) => segment)))
    .filter((piece) => piece !== '');
}
