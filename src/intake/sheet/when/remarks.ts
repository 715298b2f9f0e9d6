import { weekdayTrouble } from '../../weekday.ts';
import type { When } from './meant.ts';

/** 2022年12月31日（已完成）: what stands in brackets is no part of it. */
export function unbracketed(text: string): { outside: string; remarks: string[] } {
  const remarks = Array.from(text.matchAll(/\(([^()]*)\)/g), ([, inside = '']) => inside);
  return { outside: text.replace(/\([^()]*\)/g, ''), remarks };
}

/** A remark that names another time, or a weekday that the day is not. */
export function objection(remark: string, { day, exact }: Pick<When, 'day' | 'exact'>): string | undefined {
  const weekday = /^(?:周|星期)([一二三四五六日天])$/.exec(remark)?.[1];
  if (weekday === undefined)
    return /\d|不含|[明次翌去来]年/.test(remark) ? `括号里另有“${remark}”，看不出以哪个为准` : undefined;
  return exact && day ? weekdayTrouble(day, weekday) : undefined;
}
