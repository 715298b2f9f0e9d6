import { written } from '../vocabulary/record.ts';

/** 发文字号 in its parts: 督办〔2022〕13号 is the 13th of 督办〔2022〕, whose 代字 is 督办. */
export interface PaperNumber {
  readonly code: string;
  readonly year: string;
  readonly nth: number;
}

const SHAPE = /^(?<code>[\p{Script=Han}A-Za-z0-9]{1,20})〔(?<year>20\d\d)〕(?<nth>[1-9]\d{0,4})号$/u;

/** The parts of a 发文字号 (GB/T 9704—2012 7.2.5); undefined of what is none. */
export function partsOfNumber(text: string): PaperNumber | undefined {
  const { code = '', year = '', nth = '' } = SHAPE.exec(text)?.groups ?? {};
  return code === '' ? undefined : { code, year, nth: Number(nth) };
}

/** 督办〔2022〕: what is counted from 1, each year anew. */
export function seriesOf({ code, year }: Pick<PaperNumber, 'code' | 'year'>): string {
  return `${code}〔${year}〕`;
}

export function formatPaperNumber(number: PaperNumber): string {
  return `${seriesOf(number)}${number.nth}号`;
}

/** 发文字号 as a field: 督办[2022]第013号 means 督办〔2022〕13号. */
export const paperNumber = written<string>(
  '发文字号',
  '督办〔2022〕13号',
  (text) => (partsOfNumber(text) ? text : undefined),
  (value) => value,
  (text) =>
    text
      .replace(/\s/g, '')
      .replace(/[[({【﹝〈<]\s*(20\d\d)\s*[\])}】﹞〉>]/, '〔$1〕')
      .replace(/〕(?:第)?0*([1-9]\d*)号?$/, '〕$1号'),
);
