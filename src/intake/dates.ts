import { parseDay, weekday, weekdayName } from '../calendar/day.ts';
import { twoDigits } from '../calendar/numerals.ts';
import { type FormRule, type Found, matches } from './slip.ts';

/** No such day, or another weekday; a day without a year is one of the year that the line or the paper tells. */
const wrongDay: FormRule = {
  name: '日期有误',
  basis: '历法',
  find: (line, _, lines) => {
    let said: string | undefined;
    return matches(
      line,
      /(?:(?<!\d)(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日(?:[（(](?:星期|周)([一二三四五六日天])[）)])?/g,
      ([, year, month = '', date = '', told]) => {
        said = year ?? said;
        return told !== undefined || year !== undefined
          ? dayTrouble(said ? [said] : yearsOf(lines), year, month, date, told)
          : noSuchDay(month, date);
      },
    );
  },
};

type Told = Pick<Found, 'message' | 'remedy'>;

/** What no year has: 9月31日. */
function noSuchDay(month: string, date: string): Told | undefined {
  if (parseDay(`2024-${twoDigits(month)}-${twoDigits(date)}`) !== undefined) return undefined;
  return { message: `没有“${month}月${date}日”这一天`, remedy: '核对日期' };
}

/** What is wrong with a day in all the years that it may be of. */
function dayTrouble(
  years: readonly string[],
  written: string | undefined,
  month: string,
  date: string,
  told: string | undefined,
): Told | undefined {
  const [year] = years;
  if (year === undefined) return noSuchDay(month, date);
  const days = years.flatMap((one) => parseDay(`${one}-${twoDigits(month)}-${twoDigits(date)}`) ?? []);
  const [first] = days;
  const spoken = `${written === undefined ? '' : `${written}年`}${month}月${date}日`;
  if (first === undefined) return { message: `没有“${spoken}”这一天`, remedy: '核对日期' };
  const isRight = days.some((day) => told?.replace('天', '日') === weekdayName(day) || weekday(day) === 0);
  if (told === undefined || isRight) return undefined;
  return { message: `${first.slice(0, 4)}年${month}月${date}日是星期${weekdayName(first)}`, remedy: '核对日期或星期' };
}

const found = new WeakMap<readonly string[], readonly string[]>();

/** The years that a paper is of and speaks of, looked for once: that of its day first. */
function yearsOf(lines: readonly string[]): readonly string[] {
  const known = found.get(lines);
  if (known) return known;
  const signed = lines.map((line) => /^\s*(20\d\d)年\d{1,2}月\d{1,2}日\s*$/.exec(line)?.[1]);
  const named = lines.flatMap((line) => Array.from(line.matchAll(/(?<!\d)(20\d\d)(?=年)/g), ([year]) => year));
  const numbers = lines.slice(0, 15).map((line) => /[〔﹝[](20\d\d)[〕﹞\]]/.exec(line)?.[1]);
  const all = [signed.findLast((one) => one !== undefined), ...numbers, ...named];
  const years = [...new Set(all.filter((one) => one !== undefined))];
  found.set(lines, years);
  return years;
}

/** 2026年30日, 6月30前: a word of a day is lacking. */
const lackingWord: FormRule = {
  name: '日期缺字',
  basis: 'GB/T 15835—2011',
  find: (line) => [
    ...matches(line, /(?<!\d)(20\d\d)年(\d{1,2})日/g, ([, year, date]) => ({
      message: '日期少了“月”',
      remedy: `写成 ${year}年×月${date}日`,
    })),
    ...matches(line, /(?<!\d)(20\d\d) ?(\d{1,2})月\d{1,2}日/g, ([, year, month]) => ({
      message: '日期少了“年”',
      remedy: `写成 ${year}年${month}月`,
    })),
    ...matches(
      line,
      /(?<!\d)\d{1,2}月(?:[12]\d|3[01]|0?[1-9])(?=(?:之|以)?前(?![置后期往提款沿])|起|[，。；]|[、至到](?!\s*\d))/g,
      ([written]) => ({ message: '日期少了“日”', remedy: `写成 ${written}日` }),
    ),
  ],
};

/** Days as they are written. */
export const dateRules: readonly FormRule[] = [wrongDay, lackingWord];
