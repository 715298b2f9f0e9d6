import { areVerbs } from './verbs.ts';

/** Levels of government from above to below, as they stand before a noun that they share: 省、自治区、直辖市水利厅. */
const LEVELS = [
  '中央|国家',
  '省(?!直管)|自治区|直辖市',
  '设区市|地级市|市|省直管县|自治州|州|盟',
  '县级市|自治[县旗]|县|区|旗',
  '街道|乡镇|镇|乡',
];
const INSIDE = '(?:（[省市州盟县区旗镇乡街道、]{1,6}）)?';
const LEVEL = `(?:${LEVELS.join('|')})[属直级]?${INSIDE}`;
const AND = '(?:以及|[、和及与或])';
const FREE = '(?<=^|[^\\u4e00-\\u9fa5]|[各请由向对于和及与]|全国|有关|相关|会同|督促|组织|指导)';
const CORPS = '(?:[和及与]新疆生产建设兵团)?';
const JOINED = new RegExp(
  `(?:${FREE}${LEVEL}(?:${AND}${LEVEL})+${CORPS}|${LEVEL}(?:${AND}${LEVEL})+[两二三四五各]级)(?=([\\u4e00-\\u9fa5]{2}))`,
  'g',
);
/** What is no noun for the levels to share, or goes with the last of them alone. */
const APART = /^(?:[和及与或各等并]|办事|党工|居委|村委)/;
const MARKS = '、和及与或';
/** Stand for the marks of MARKS where they are inside one name. */
const BOUND = '\uE000\uE001\uE002\uE003\uE004';

/** The same text, character for character, in which what joins levels before one noun no longer parts two names. */
export function bound(plain: string): string {
  return plain
    .replace(/各委[、和]?办、局/g, (offices) => swapped(offices, MARKS, BOUND))
    .replace(JOINED, (levels, behind: string) =>
      APART.test(behind) || areVerbs(behind) || !descends(levels) ? levels : swapped(levels, MARKS, BOUND),
    );
}

/** The text as it was before it was bound. */
export function unbound(text: string): string {
  return swapped(text, BOUND, MARKS);
}

/** 市、县 but not 各镇、区: what goes on with a higher level begins another name; 县（市、区） and 县、市、区 are of one. */
function descends(levels: string): boolean {
  const ranks = levels
    .replace(/（[^）]*）|县级市|县、市(?=、区)/g, '县')
    .split(new RegExp(AND))
    .map((level) => LEVELS.findIndex((names) => new RegExp(`^(?:${names})`).test(level)));
  return ranks.every((rank, i) => rank < 0 || rank >= (ranks[i - 1] ?? 0));
}

function swapped(text: string, from: string, to: string): string {
  return [...text].map((character) => to.charAt(from.indexOf(character)) || character).join('');
}
