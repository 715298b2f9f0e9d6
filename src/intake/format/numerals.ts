const DIGITS = '〇一二三四五六七八九';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 12 → 十二, 105 → 一百零五; from 1000 on digit by digit. */
function chineseNumeral(number: number): string {
  if (number >= 1000) return [...String(number)].map((digit) => DIGITS[Number(digit)]).join('');
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const hundred = hundreds === 0 ? '' : `${DIGITS[hundreds]}百`;
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`;
  const one = ones === 0 ? '' : DIGITS[ones];
  return `${hundred}${zero}${ten}${one}` || '〇';
}

function roman(number: number): string {
  let [left, text] = [number, ''];
  if (number > 4999) return String(number);
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) text += letters;
  return text;
}

/** 27 is aa, as word processors count. */
function letter(number: number): string {
  const times = Math.floor((number - 1) / 26) + 1;
  return times > 9 ? String(number) : String.fromCharCode(97 + ((number - 1) % 26)).repeat(times);
}

function oneOf(signs: string, number: number): string {
  return [...signs][number - 1] ?? String(number);
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const FORMS: Readonly<Record<string, (number: number) => string>> = {
  none: () => '',
  bullet: () => '',
  chineseCounting: chineseNumeral,
  chineseCountingThousand: chineseNumeral,
  japaneseCounting: chineseNumeral,
  taiwaneseCounting: chineseNumeral,
  taiwaneseCountingThousand: chineseNumeral,
  ideographDigital: chineseNumeral,
  ideographTraditional: (number) => oneOf('甲乙丙丁戊己庚辛壬癸', number),
  ideographZodiac: (number) => oneOf('子丑寅卯辰巳午未申酉戌亥', number),
  chineseLegalSimplified: (number) =>
    chineseNumeral(number).replace(/[一二三四五六七八九十百]/g, (one) =>
      '壹贰叁肆伍陆柒捌玖拾佰'.charAt('一二三四五六七八九十百'.indexOf(one)),
    ),
  decimalEnclosedCircle: (number) => oneOf(CIRCLED, number),
  decimalEnclosedCircleChinese: (number) => oneOf(CIRCLED, number),
  decimalEnclosedParen: (number) => `（${number}）`,
  decimalEnclosedFullstop: (number) => `${number}.`,
  decimalZero: (number) => String(number).padStart(2, '0'),
  lowerLetter: letter,
  upperLetter: (number) => letter(number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
};

/** A number as a list counts by this format (ECMA-376 §17.18.59); one that is not known counts 1, 2, 3. */
export function numeralIn(format: string, number: number): string {
  return (FORMS[format] ?? String)(number);
}
