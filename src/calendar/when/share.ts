import { numberOf } from '../numerals.ts';

const TENTHS = /^([一二三四五六七八九十])成(?:([一二三四五六七八九半])?)$/;

/** A share in percent as it is spoken: ５０%, 50, 五成, 八成半, 百分之五十, 一半; undefined for anything else. */
export function percentSpoken(written: string): number | undefined {
  const text = written.normalize('NFKC').replace(/\s/g, '').replace('﹪', '%');
  if (text === '一半') return 50;
  const [, tens, ones] = TENTHS.exec(text) ?? [];
  if (tens !== undefined) return 10 * numberOf(tens) + (ones === undefined ? 0 : ones === '半' ? 5 : numberOf(ones));
  const [, number] = /^(?:百分之)?(\d{1,3}|[零〇一二两三四五六七八九十百]{1,5})%?$/.exec(text) ?? [];
  const share = number === undefined ? undefined : numberOf(number);
  const isTold = /^百分之|%$|^\d/.test(text);
  return share !== undefined && isTold && share <= 100 ? share : undefined;
}
