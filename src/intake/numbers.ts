import { dateRules } from './dates.ts';
import { type FormRule, matches } from './slip.ts';

/** 7.2.5 发文字号: 年份四位，六角括号，不加“第”，不编虚位. */
const documentNumber: FormRule = {
  name: '发文字号',
  basis: 'GB/T 9704—2012 7.2.5',
  find: (line) =>
    matches(
      line,
      /([\u4e00-\u9fa5]{1,12})([[【（(［〔﹝])(\d{2}|\d{4})(年?)([\]】）)］〕﹞])(第?)(0{0,9})(\d{1,9})号/g,
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
    matches(line, /(?<![\dOolI〇])(\d{2})年(?=\d{1,2}月)/g, ([, year]) => ({
      message: '年份没有写全',
      remedy: `写成 20${year}年`,
    })),
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

/** O for 0, l for 1, 〇 among figures, 曰 for 日: what a scan or a slip of the finger leaves. */
const lettersForDigits: FormRule = {
  name: '数字混入字母',
  basis: 'GB/T 15835—2011',
  find: (line) => [
    ...matches(line, /(?<![A-Za-z\d〇])[\dOolI〇]{2,12}(?=[年月日号时个项%％])/g, ([written]) =>
      /\d/.test(written) && /[OolI〇]/.test(written)
        ? { message: `“${written}”里混入了字母或“〇”`, remedy: `写成 ${figures(written)}` }
        : undefined,
    ),
    ...matches(line, /(?<=\d月)[OolI]{1,2}(?=日)|(?<=\d年)[lI]{1,2}(?=月)/g, ([written]) => ({
      message: `“${written}”是字母`,
      remedy: `写成 ${figures(written)}`,
    })),
    ...matches(line, /(?<=\d月\d{1,2})曰/g, () => ({ message: '“日”写成了“曰”', remedy: '改成“日”' })),
  ],
};

function figures(written: string): string {
  return written.replace(/[Oo〇]/g, '0').replace(/[lI]/g, '1');
}

const percentage: FormRule = {
  name: '百分数',
  basis: 'GB/T 15835—2011',
  find: (line) =>
    matches(line, /百分之(\d[\d.]{0,9})/g, ([, number]) => ({
      message: '百分数一半汉字一半数字',
      remedy: `写成 ${number}%`,
    })),
};

/** 9：00: the colon of a time is a half-width one. */
const clock: FormRule = {
  name: '时刻',
  basis: 'GB/T 15835—2011',
  find: (line) =>
    matches(
      line,
      /(?:(?<=时间为?|上午|下午|晚上|[-—至])(?:[01]?\d|2[0-3])：[0-5]\d|(?<!\d)(?:[01]?\d|2[0-3])：[0-5]\d(?=[-—至到前开]))(?!\d)/g,
      ([written]) => ({ message: '时刻里用了全角冒号', remedy: `写成 ${written.replace('：', ':')}` }),
    ),
};

/** Numbers of papers and dates. */
export const numberRules: readonly FormRule[] = [
  documentNumber,
  paddedDate,
  chineseDate,
  shortYear,
  ...dateRules,
  fullWidthDigits,
  lettersForDigits,
  percentage,
  clock,
];
