/** Radicals that stand for whole characters, and those characters (Unicode 16, Equivalent_Unified_Ideograph). */
const SUPPLEMENT =
  '⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⻌辶⺒巳⺝月';
const CHARACTERS = new Map(
  Array.from(SUPPLEMENT.matchAll(/(.)(.)/gu), ([, radical = '', character = '']) => [radical, character]),
);

/** Radicals of Kangxi (⽉ for 月), those beside them (⻓ for 长), and ideographs that are kept for other codes only. */
const ODD = /[\u2e80-\u2fd5\uf900-\ufaff]/g;

/**
 * A text as it was written, character for character: a PDF that a browser has printed may name the radical where the
 * character stands, which looks the same and is another: no 月 would be read in it.
 */
export function withoutRadicals(text: string): string {
  return text.replace(ODD, (odd) => {
    const plain = CHARACTERS.get(odd) ?? odd.normalize('NFKC');
    return plain.length === 1 ? plain : odd;
  });
}
