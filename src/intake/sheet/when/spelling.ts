import { numberOf } from '../../numerals.ts';

/**
 * The words of a cell about time in one spelling: half-width, Arabic numerals, ~ between the ends of a span,
 * ; where a line ended or a blank parted two numbers, and both ends of a span written out (3-6月 → 3月~6月).
 */
export function respelled(cell: string): string {
  return spans.reduce((text, [pattern, by]) => text.replace(pattern, by), numerals(plain(cell)));
}

function plain(cell: string): string {
  return cell
    .normalize('NFKC')
    .trim()
    .replace(/^["“”「『]+|["“”」』]+$/g, '')
    .replace(/\n+/g, ';')
    .replace(/(?<=\d)[^\S\n]+(?=\d{1,2}:)/g, 'T')
    .replace(/(?<=\d)\s+(?=\d)/g, ';')
    .replace(/\s+/g, '')
    .replace(/[—–−〜→]+|--+/g, '~')
    .replace(/(?<=[日号\d])((?:周|星期)[一二三四五六日天])/g, '($1)')
    .replaceAll('。', ';')
    .replace(/[;,、.]+$/, '');
}

const DIGITS = '〇○零一二三四五六七八九';
const YEAR = new RegExp(`(?<![${DIGITS}])(?=[0Oo]?[${DIGITS}])[${DIGITS}0Oo]{4}(?=年)`, 'g');
const COUNT =
  /(?<![一二两三四五六七八九十])[一二两三四五六七八九十]{1,3}(?=个?月|日|号|周|天|个?季度|个?工作日|年[之以]?内|[、~至到和-]第?[一二三四五六七八九十]{1,2}[季月])/g;

/** 二〇二二年三月十五日 → 2022年3月15日; 2022一季度 → 2022年1季度. */
function numerals(text: string): string {
  return text
    .replace(YEAR, (year) => [...year].map(digit).join(''))
    .replace(COUNT, (count, at: number) => {
      const before = /(\d+)$/.exec(text.slice(0, at))?.[1];
      return `${before === undefined ? '' : before.length === 4 ? '年' : ';'}${numberOf(count)}`;
    });
}

function digit(one: string): string {
  return /[0Oo〇○零]/.test(one) ? '0' : String(DIGITS.indexOf(one) - 2);
}

/** Spans of which one end is written short; a stroke between two days, which is no part of either. */
const spans: readonly (readonly [RegExp, string])[] = [
  [/(?<!\d)(20\d\d)(?=[上下]半年|第?[1-4]季|[底末])/g, '$1年'],
  [/(?<![\d./月-])(\d{1,2})[~至到、和-](\d{1,2})月/g, '$1月~$2月'],
  [/((\d{1,2})月)(\d{1,2})[日号]?[~至到、和-](\d{1,2}[日号])/g, '$1$3日~$2月$4'],
  [/(\d{4}([./])\d{1,2}\2)(\d{1,2})[~至到-](\d{1,2})(?![\d./])/g, '$1$3~$1$4'],
  [/(?<!\d)(20\d\d)[~至到-](20\d\d)年/g, '$1年~$2年'],
  [/(第?[1-4])(?:季度?)?[~至到、和-](第?[1-4]季)/g, '$1季度~$2'],
  [/(?<=[日号月底末年度])-|-(?=20\d\d[年./-])|(?<=\d{8})-(?=\d{8})|(?<=\d[./]\d{1,2})-(?=\d{1,2}[./]\d)/g, '~'],
];
