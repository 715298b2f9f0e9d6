import { parseDay, weekday, weekdayName } from '../calendar/day.ts';
import { type FormRule, matches } from './slip.ts';

/** 7.2.5 发文字号: 年份四位，六角括号，不加“第”，不编虚位. */
const documentNumber: FormRule = {
  name: '发文字号',
  basis: 'GB/T 9704—2012 7.2.5',
  find: (line) =>
    matches(
      line,
      /([\u4e00-\u9fa5]{1,12})([[【（(［〔])(\d{2}|\d{4})(年?)([\]】）)］〕])(第?)(0{0,9})(\d{1,9})号/g,
      (match) => {
        const [, agency = '', open, year = '', word, close, ordinal, zeros, number = ''] = match;
        const wrong =
          open !== '〔' || close !== '〕' || year.length === 2 || [word, ordinal, zeros].some((part) => part !== '');
        const full = year.length === 2 ? `20${year}` : year;
        return wrong
          ? {
              message: '发文字号写法不对',
              remedy: `写成 ${agency}〔${full}〕${number}号（年份四位、六角括号，不加“第”，不编虚位）`,
            }
          : undefined;
      },
    ),
};

/** 7.3.5.4 成文日期 and dates in the text: 阿拉伯数字，年月日标全，不编虚位. */
const paddedDate: FormRule = {
  name: '日期虚位',
  basis: 'GB/T 9704—2012 7.3.5.4',
  find: (line) =>
    matches(line, /(\d{4})年(\d{1,2})月(\d{1,2})日/g, ([, year, month = '', date = '']) =>
      month.startsWith('0') || date.startsWith('0')
        ? { message: '日期编了虚位', remedy: `写成 ${year}年${Number(month)}月${Number(date)}日` }
        : undefined,
    ),
};

const chineseDate: FormRule = {
  name: '汉字日期',
  basis: 'GB/T 9704—2012 7.3.5.4',
  find: (line) =>
    matches(
      line,
      /[二〇零○一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?/g,
      () => ({
        message: '日期用了汉字数字',
        remedy: '用阿拉伯数字，如 2022年2月8日',
      }),
    ),
};

const shortYear: FormRule = {
  name: '年份简写',
  basis: 'GB/T 9704—2012 7.3.5.4',
  find: (line) =>
    matches(line, /(?<!\d)(\d{2})年(?=\d{1,2}月)/g, ([, year]) => ({
      message: '年份没有写全',
      remedy: `写成 20${year}年`,
    })),
};

/** No such day, or another weekday. */
const wrongDay: FormRule = {
  name: '日期有误',
  basis: '历法',
  find: (line) =>
    matches(
      line,
      /(\d{4})年(\d{1,2})月(\d{1,2})日(?:[（(](?:星期|周)([一二三四五六日天])[）)])?/g,
      ([whole, year, month = '', date = '', told]) => {
        const day = parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
        if (day === undefined) return { message: `没有“${whole}”这一天`, remedy: '核对日期' };
        const name = weekdayName(day);
        if (told === undefined || told.replace('天', '日') === name || weekday(day) === 0) return undefined;
        return { message: `${year}年${month}月${date}日是星期${name}`, remedy: '核对日期或星期' };
      },
    ),
};

const fullWidthDigits: FormRule = {
  name: '全角数字',
  basis: 'GB/T 15835—2011',
  find: (line) =>
    matches(line, /[０-９]+/g, ([digits]) => ({
      message: '数字用了全角',
      remedy: `写成 ${digits?.normalize('NFKC')}`,
    })),
};

/** Numbers of papers and dates. */
export const numberRules: readonly FormRule[] = [
  documentNumber,
  paddedDate,
  chineseDate,
  shortYear,
  wrongDay,
  fullWidthDigits,
];
