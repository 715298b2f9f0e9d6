import { type Day, parseDay } from '../../calendar/day.ts';

/** A paragraph and where it stands. */
export interface Paragraph {
  /** 1-based. */
  readonly line: number;
  /** 三（一）1, 第二十四条（一）; '' before the first heading. */
  readonly clause: string;
  readonly text: string;
}

/** What a document says of itself, and its text. */
export interface Outline {
  readonly title?: string;
  /** 发文字号. */
  readonly number?: string;
  /** 成文日期. */
  readonly issued?: Day;
  /** The year that is meant where none is written. */
  readonly year?: number;
  readonly addressees: readonly string[];
  readonly paragraphs: readonly Paragraph[];
}

const NUMBER = /^[\u4e00-\u9fa5]{1,12}(?:〔|\[|【|（)(20\d\d)(?:〕|\]|】|）)\s*\d+\s*号$/;
const WHOLE_DATE = /^(?:发布日期[：:]\s*)?(20\d\d)年(\d{1,2})月(\d{1,2})日$/;
const ADDRESSEE = /^[^。；]{2,200}(?:政府|部门|单位|办事处|机构|公司|[局委办处院厅部])[：:]$/;

/** Reads the lines of an official paper: what stands in its head and foot, and its numbered paragraphs. */
export function outlineOf(lines: readonly string[]): Outline {
  const texts = lines.map((line) => line.replace(/^\s*#+\s*/, '').trim());
  const number = texts.slice(0, 15).find((text) => NUMBER.test(text));
  const issued = texts.map(dateAlone).findLast((day) => day !== undefined) ?? adopted(texts);
  const addressee = texts.slice(0, 20).find((text) => ADDRESSEE.test(text));
  const year = Number(issued?.slice(0, 4) ?? NUMBER.exec(number ?? '')?.[1] ?? firstYear(texts) ?? 0);
  const title = titleOf(texts);
  return {
    ...(title && { title }),
    ...(number && { number }),
    ...(issued && { issued }),
    ...(year > 0 && { year }),
    addressees: addressee ? addressee.slice(0, -1).split(/[，、]/) : [],
    paragraphs: numbered(texts),
  };
}

function dateAlone(text: string): Day | undefined {
  const [, year = '', month = '', date = ''] = WHOLE_DATE.exec(text.replace(/\s/g, '')) ?? [];
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

/** 2018年6月28日……会议通过. */
function adopted(texts: readonly string[]): Day | undefined {
  const found = texts
    .slice(0, 8)
    .map((text) => /^[（(]?(20\d\d年\d{1,2}月\d{1,2}日).*(?:通过|批准|公布)/.exec(text)?.[1]);
  return dateAlone(found.find((text) => text !== undefined) ?? '');
}

function firstYear(texts: readonly string[]): string | undefined {
  return texts.map((text) => /(20\d\d)年/.exec(text)?.[1]).find((year) => year !== undefined);
}

/** The lines before the number or the addressee that have no stop, together. */
function titleOf(texts: readonly string[]): string | undefined {
  const end = texts.findIndex((text) => NUMBER.test(text) || /[。：:]$/.test(text) || headingOf(text) !== undefined);
  const head = texts
    .slice(0, Math.max(0, Math.min(end, 6)))
    .filter((text) => text !== '' && !/^<!--|通过$|批准$/.test(text));
  const title = head.join('');
  return title === '' ? undefined : title;
}

interface Heading {
  /** Outermost 0: 第二十四条; 1: 一、 2: （一） 3: 1. 4: （1）. */
  readonly level: number;
  readonly label: string;
  readonly rest: string;
}

const LEVELS: readonly RegExp[] = [
  /^(第[一二三四五六七八九十百]+条)[\s　]*/,
  /^([一二三四五六七八九十]{1,3})[、.．]/,
  /^(（[一二三四五六七八九十]{1,3}）)[、.．]?/,
  /^(\d{1,2})[.．、](?!\d)/,
  /^(（\d{1,2}）)/,
];

function headingOf(text: string): Heading | undefined {
  for (const [level, pattern] of LEVELS.entries()) {
    const [all, label] = pattern.exec(text) ?? [];
    if (all !== undefined && label !== undefined) return { level, label, rest: text.slice(all.length) };
  }
  return undefined;
}

/** Every paragraph under the path of its headings; what stands under a heading in the same line is its text. */
function numbered(texts: readonly string[]): Paragraph[] {
  const path: string[] = [];
  return texts.flatMap((text, index) => {
    if (text === '' || text.startsWith('<!--')) return [];
    const heading = headingOf(text);
    if (heading) {
      path.length = Math.min(path.length, heading.level);
      while (path.length < heading.level) path.push('');
      path[heading.level] = heading.label;
    }
    return [{ line: index + 1, clause: path.join(''), text: (heading?.rest ?? text).trim() }];
  });
}
