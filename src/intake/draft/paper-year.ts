import type { Day } from '../../calendar/day.ts';
import type { Line } from './paragraph.ts';

/** The year that is meant where none is written, and, where the paper does not bear it itself, from which of its words. */
export interface PaperYear {
  readonly year: number;
  readonly words?: string;
  /** Where these stand; 1-based. */
  readonly line?: number;
}

/** What is looked at: the lines as they were written, the title, the names of the columns of tables. */
export interface YearSources {
  readonly lines: readonly Line[];
  readonly title: string | undefined;
  readonly issued: Day | undefined;
  readonly number: string | undefined;
  readonly columns: readonly Line[];
}

/** A kind of place that tells the year of a paper. */
type Telling = (sources: YearSources) => PaperYear | undefined;

/** The year of a paper: of its day, its number, else of the first kind of place that tells one. */
export function yearOfPaper(sources: YearSources): PaperYear | undefined {
  const { issued, number } = sources;
  const own = issued?.slice(0, 4) ?? /[〔[【（](20\d\d)/.exec(number ?? '')?.[1];
  const isLate = Number(issued?.slice(5, 7) ?? '12') >= PLANNED_FROM;
  if (own !== undefined) return (isLate ? planned(sources, Number(own)) : undefined) ?? { year: Number(own) };
  for (const tell of TELLING) {
    const told = tell(sources);
    if (told) return told;
  }
  return undefined;
}

/** 2026年重点项目计划, issued in December before: the year of which a plan is. */
function planned({ title = '', lines }: YearSources, own: number): PaperYear | undefined {
  const [words, year] = PLAN.exec(figured(title)) ?? [];
  if (words === undefined || Number(year) !== own + 1) return undefined;
  const line = lines.find(({ plain }) => plain.includes(`${year}年`))?.line;
  return { year: Number(year), words: `${year}年`, ...(line !== undefined && { line }) };
}

/** In which month a plan of the next year may be made. */
const PLANNED_FROM = 10;
const PLAN =
  /(?<![\d—-])(20\d\d)年(?!元旦|春节|[—至])(?![^，。；]{0,20}(?:预算|决算|申报|征集|编制))[^，。；]{0,40}(?:计划|要点|实事|安排|任务|项目|清单|方案|规划)/;

const HAN = '〇一二三四五六七八九';
const SPELT =
  /(?<![\dA-Za-z〇○零一二三四五六七八九])(?:二[〇○零OoＯ0０][〇○零一二三四五六七八九OoＯ0０]{2}|[2２][\dOoIl〇○０-９]{3})(?=年)/g;

/** 二〇二六年, 二00九年, 2O26年 as 2026年, character for character; whoever reads it looks at what was written. */
function figured(text: string): string {
  return text.replace(SPELT, (year) =>
    Array.from(year, (one) => {
      const figure = one.normalize('NFKC');
      if (/[OoＯ○零]/.test(figure)) return '0';
      if (/[Il]/.test(figure)) return '1';
      return HAN.includes(figure) ? String(HAN.indexOf(figure)) : figure;
    }).join(''),
  );
}

/** The first of some lines that tells a year, its words as they were written; no line of figures alone. */
function inLines(lines: Iterable<Line>, pattern: RegExp): PaperYear | undefined {
  for (const { line, plain } of lines) {
    const found = pattern.exec(figured(plain));
    const [words = '', year = ''] = found ?? [];
    if (found && year !== '')
      return { year: Number(year), words: plain.slice(found.index, found.index + words.length).trim(), line };
  }
  return undefined;
}

const YEAR = '(?<![\\d—-])(20\\d\\d)年';
/** 发布时间：2022-05-06 来源：…… */
const PUBLISHED = /(?:日期|时间)：\s*(20\d\d)[-/.年]\d{1,2}[-/.月]\d{1,2}/;
/** 年度：2026 */
const LABELLED = /(?:^|[|\s])(?:年度|年份|所属年度)[：|\s]{1,4}(20\d\d)年?(?=$|[|\s])/;
const HEADING =
  /(?:通知|通报|报告|请示|函|意见|决定|方案|批复|公告|通告|办法|规定|细则|条例|纪要|计划|要点|规划|措施|清单|台账|预案|安排|单|表)(?:（[^（）]+）)?$/;
/** 为做好2026年……工作: the year of what a paper is for. */
const OPENING =
  /(?:做好|抓好|推进|推动|落实|完成|开展|部署|实施|组织|确保|保障|现将|现就|印发)(?:好|本单位|我[省市县区局]|全[省市县区镇])?(20\d\d)年(?!度?(?:工作)?(?:总结|情况|以来)|\d)/;
const WHOLE_DAY =
  /(?<!\d)(20\d\d)年\d{1,2}月\d{1,2}日(?![^，。；]{0,16}(?:施行|实施|出台|公布|发生|成立|已|查处|受理|投诉|反映|签订))/;
/** （2026年1月印发） below the title, 2026年1月 where a paper ends: the day of issue without its day. */
const ISSUED =
  /^[（(]?(?:[^，。；：|]{0,24}(?:于|，))?(20\d\d)年\d{1,2}月(?:\d{1,2}日)?(?:[^，。；：|\d]{0,16}(?:印发|发布|公布|通过|修订))?[）)]?$/;
/** （2025年第4次） below the title of minutes. */
const TURN = /^[（(]?(20\d\d)年度?第?[\d一二三四五六七八九十]{1,3}[次期号][）)]?$/;
const LIMIT = /(?<![\d—-])(20\d\d)年\d{1,2}月(?:底|末|[上中下]旬|前)/;

const TELLING: readonly Telling[] = [
  ({ lines }) =>
    inLines(
      lines.filter(({ plain }) => !/[，。]/.test(plain)),
      PUBLISHED,
    ),
  ({ lines, title = '' }) => {
    const [told] = [inLines([{ line: 0, text: title, plain: title }], new RegExp(YEAR))];
    const at = told && lines.find(({ plain }) => plain.includes(told.words ?? ''))?.line;
    return told && at !== undefined ? { ...told, line: at } : told;
  },
  ({ lines }) => inLines(lines.slice(0, NEAR), LABELLED),
  ({ lines }) => inLines([...lines.slice(0, NEAR), ...lines.slice(-NEAR)], ISSUED),
  ({ lines }) => inLines(lines.slice(0, NEAR), TURN),
  ({ lines }) => inLines(lines.filter(isHeading), new RegExp(YEAR)),
  ({ columns }) => inLines(columns, new RegExp(YEAR)),
  ({ lines }) => inLines(lines.filter(({ plain }) => plain.length > SHORT).slice(0, FIRST), OPENING),
  ({ lines }) => inLines(lines, WHOLE_DAY),
  ({ lines }) => inLines(lines, /[〔[](20\d\d)[〕\]]\d*号?(?!）?[^。]{0,20}(?:废止|失效))/),
  ({ lines }) => inLines(lines, LIMIT),
  ({ lines }) => onlyYear(lines, MONTH),
  ({ lines }) => onlyYear(lines, WITHIN),
];

/** In lines, and in characters. */
const [NEAR, FIRST, SHORT, LONG] = [15, 4, 12, 40];

/** 2026年民生实事任务分解表 alone in a line, as over a table. */
function isHeading({ plain }: Line): boolean {
  return plain.length <= LONG && !/[，。；|\t]/.test(plain) && HEADING.test(plain);
}

const MONTH = /(?<![\d—-])(20\d\d)年\d{1,2}月/;
/** 2025年内, 2025年底前 in a cell of limits. */
const WITHIN = /(?<![\d—-])(20\d\d)年(?:内|底|末|全年|[上下]半年|第?[一二三四]季度)/;

/** （2026年4月—8月）: the year of all the months of which one is told. */
function onlyYear(lines: readonly Line[], month: RegExp): PaperYear | undefined {
  const years = new Set(
    lines.flatMap(({ plain }) => Array.from(figured(plain).matchAll(new RegExp(month, 'g')), ([, year]) => year)),
  );
  return years.size === 1 ? inLines(lines, month) : undefined;
}
