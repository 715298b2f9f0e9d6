import { numberOf } from '../numerals.ts';
import { plainOf } from './plain.ts';

const FORM =
  /(?<part>凌晨|早上|上午|中午|下午|晚上?)?(?:(?<!\d)(?<hour>\d{1,2}|[一二三四五六七八九十]{1,3})(?:[：:](?<colon>\d\d)(?:[：:]\d\d)?|(?<mark>[时点])(?:(?<minute>\d{1,2})分?|(?<half>半)|整)?))/;

/** The minute of the day that a text tells: 17:30, 下午5点半; `doubt` where 5点 may be either half of the day. */
export function clockIn(written: string): { readonly minute: number } | { readonly doubt: string } | undefined {
  const { 0: words = '', groups = {} } = FORM.exec(plainOf(written).text) ?? {};
  const { part = '', hour, colon, mark, minute, half } = groups;
  if (hour === undefined) return undefined;
  const told = numberOf(hour);
  const isLate = /下午|晚/.test(part) && told < 12;
  const minutes = half === undefined ? Number(colon ?? minute ?? 0) : 30;
  if (told > 23 || minutes > 59) return { doubt: `没有“${words}”这个时刻` };
  if (part === '' && mark === '点' && told > 0 && told < 8) return { doubt: `“${words}”是上午还是下午` };
  return { minute: (told + (isLate ? 12 : 0)) * 60 + minutes };
}
