import { convertMillimetersToTwip, type ISectionOptions, PageOrientation } from 'docx';

/** Twentieths of a point, which Word measures in. */
const mm = convertMillimetersToTwip;

/** GB/T 9704—2012 5.1: A4 with a type area of 156 mm × 225 mm. */
export const PORTRAIT = { width: mm(210), height: mm(297), top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) };

/** The same page lying down: what was its left edge is on top (7.4 A4纸型的表格横排). */
export const LANDSCAPE = { width: mm(297), height: mm(210), top: mm(28), left: mm(35), right: mm(37), bottom: mm(26) };

/** A4 with small margins, for what is to be read at a glance. */
export const CLOSE = { ...PORTRAIT, top: mm(16), left: mm(16), right: mm(16), bottom: mm(18) };

export type PageSize = typeof PORTRAIT;

/** Of 22 lines that fill 225 mm: 28.95 points (5.2.3). */
export const LINE = 579;
/** Of 28 characters that fill 156 mm: 3号 (16 points) set a quarter of a point closer (5.2.3). */
export const CLOSER = -5;
export const CHARACTER = 315;
/** Half points: 2号, 3号, 4号, 小四, 五号, 小五. */
export const SIZES = { title: 44, text: 32, small: 28, note: 24, table: 21, fine: 18 } as const;

/** From the upper edge of the type area to that of the 发文机关标志 (7.2.4). */
export const MASTHEAD_DROP = mm(35);
/** From the 发文字号 to the red line, in points (7.2.7): 4 mm. */
export const RED_LINE_DROP = 11;
/** 信函格式 (10.1): the 发文机关标志 from the upper edge of the page, what its red line takes, the lines' length, and that below from the lower edge. */
export const LETTER_TOP = mm(30);
export const LETTER_LINE = mm(7.5);
export const LETTER_WIDTH = mm(170);
export const LETTER_FOOT = mm(20);
/** The line of the page number stands 7 mm under the type area (7.5). */
const FOOTER = mm(25.6);

export function pageOf(sheet: PageSize): NonNullable<ISectionOptions['properties']> {
  const { width, height, top, left, right, bottom } = sheet;
  const landscape = width > height;
  const rise = landscape ? mm(16.6) : FOOTER;
  return {
    page: {
      // the library turns the sheet itself
      size: landscape
        ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
        : { width, height, orientation: PageOrientation.PORTRAIT },
      margin: { top, left, right, bottom, header: mm(15), footer: rise },
    },
  };
}

export function roomOf({ width, left, right }: PageSize): number {
  return width - left - right;
}
