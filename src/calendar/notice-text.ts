import { type Day, parseDay } from './day.ts';

/** Something in the text of a notice, at `offset`, that cannot be taken as it stands. */
export interface Complaint {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/** A text without its spaces and line breaks, in the plain form of its characters, that remembers its lines. */
export interface NoticeText {
  readonly text: string;
  /** The number of the line, from 1, on which the character at `offset` stood. */
  lineAt(offset: number): number;
}

/** An item such as “一、元旦：…”: the holidays it is about and where what it says of them stands in the text. */
export interface NoticeItem {
  readonly holidays: readonly string[];
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

export interface NoticeHead {
  readonly year: number;
  readonly document: string | undefined;
  /** Where the title stands, or else the opening words. */
  readonly offset: number;
  readonly complaints: readonly Complaint[];
}

const UNSEEN = /[\s\p{Cc}\p{Cf}]/u;
const HOLIDAY = '(?:元旦|春节|清明节?|劳动节|端午节?|中秋节?|国庆节?)';
const ORDINAL = String.raw`(?:[一二三四五六七八九十]{1,2}[、.]|\([一二三四五六七八九十]{1,2}\))`;
const HEADING = String.raw`${ORDINAL}(?:\d{4}年)?(${HOLIDAY}(?:[、和]${HOLIDAY})*):`;
const TITLE = /关于(\d{4})年部分节假日(?:放假)?安排的?通知/g;
const OPENING = /现将(\d{4})年元旦/;
const NUMBER = /(国(?:办)?发(?:明电)?)[〔[【({](\d{4})[〕\]】)}](\d+)号/g;
const SIGNED = /国务院(?:办公厅)?(\d{4})年(\d{1,2})月(\d{1,2})日/g;
const FULL_NAMES: Readonly<Record<string, string>> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节', 国庆: '国庆节' };

/** Reads text as it is pasted from anywhere: full-width digits, spaces, blank and broken lines make no difference. */
export function noticeText(source: string): NoticeText {
  const characters: string[] = [];
  const lines: number[] = [];
  for (const [index, line] of source.split(/\r\n|\r|\n/).entries()) {
    for (const character of line.normalize('NFKC')) {
      if (UNSEEN.test(character)) continue;
      for (let unit = 0; unit < character.length; unit++) lines.push(index + 1);
      characters.push(character);
    }
  }
  return { text: characters.join(''), lineAt: (offset) => lines[Math.min(offset, lines.length - 1)] ?? 1 };
}

/** The year the notice is for, by its opening words or its title, and its number; undefined when there is no year. */
export function headOf(text: string): NoticeHead | undefined {
  const titles = [...text.matchAll(TITLE)];
  const opening = OPENING.exec(text);
  const year = Number(opening?.[1] ?? titles[0]?.[1]);
  if (Number.isNaN(year)) return undefined;
  const title = titles.find((match) => Number(match[1]) === year);
  const offset = title?.index ?? opening?.index ?? 0;
  const [other] = titles;
  const complaints =
    other === undefined || title !== undefined
      ? []
      : [
          {
            offset: other.index,
            message: `标题是${other[1]}年，正文是${year}年`,
            remedy: '请贴同一份通知的标题和正文',
          },
        ];
  return { year, document: documentOf(text, year), offset, complaints };
}

/** Where the title of a notice for a whole year stands, if there is one. */
export function wholeYearTitleIn(text: string): number | undefined {
  return [...text.matchAll(TITLE)][0]?.index;
}

/** The items in the order of the text. */
export function itemsOf(text: string): NoticeItem[] {
  const headings = [...text.matchAll(new RegExp(HEADING, 'g'))];
  return headings.map((match, index) => ({
    holidays: (match[1] ?? '').split(/[、和]/).map((name) => FULL_NAMES[name] ?? name),
    start: match.index,
    from: match.index + match[0].length,
    to: headings[index + 1]?.index ?? text.length,
  }));
}

/** The address of a page of 中国政府网 in the text as it was pasted. */
export function addressOf(source: string): string | undefined {
  return /https?:\/\/www\.gov\.cn\/[\w./?=&%#-]+/.exec(source)?.[0];
}

/** 印发日期: the date under the name of the issuer, where the text has one; a notice is issued in its year or the one before. */
export function issuedIn(text: string, year: number): Day | undefined {
  const signed = [...text.matchAll(SIGNED)]
    .filter((match) => Number(match[1]) === year - 1 || Number(match[1]) === year)
    .at(-1);
  if (signed === undefined) return undefined;
  const [, of, ...rest] = signed;
  return parseDay([of, ...rest.map((part = '') => part.padStart(2, '0'))].join('-'));
}

const BODY = /各省、自治区|现[将就]|如下/;

/**
 * The number of the notice: of a telegram, or of another document where it stands over the addressees; not one that the
 * body refers to. Notices are issued in the year before the one they are for, or in that year when they come late.
 */
export function documentOf(text: string, year: number): string | undefined {
  const begin = text.search(BODY);
  const signed = [...text.matchAll(SIGNED)].at(-1)?.index ?? text.length;
  const numbers = [...text.matchAll(NUMBER)]
    .filter(({ index }) => begin === -1 || index < begin || index > signed)
    .filter(([, , issued]) => Number(issued) === year - 1 || Number(issued) === year)
    .filter(
      ({ 0: whole, 1: series, index }) => series?.endsWith('明电') || text.startsWith('各省', index + whole.length),
    );
  const [, series, issued, serial] = numbers[0] ?? [];
  return series && `${series}〔${issued}〕${serial}号`;
}
