import { type MarkedPoint, placedIn } from '../../../calendar/when/placed.ts';
import { areVerbs } from '../actor/verbs.ts';
import type { Setting } from './form.ts';

/** 区住建局督促工地25日起停工; ，18日先报一次: at the head of a clause, or from when. */
const HEAD = /(?:^|[，；。：])(?:[于在])?$/;

/** The points of a text, with days of the month of the paper that stand alone. */
export function pointsOf(text: string, { issued }: Setting): MarkedPoint[] {
  if (issued === undefined) return placedIn(text);
  return placedIn(text, false, ({ start, end, marked, loose, months, date }) => {
    if (loose !== 'marked' || months !== undefined || date === undefined) return false;
    const after = text.slice(marked.end, marked.end + 16);
    if (marked.mark === 'from') return /^(?![施实执生]行|计|算)[\u4e00-\u9fa5]{2}/.test(after);
    return (
      HEAD.test(text.slice(0, start)) && end === marked.end && (areVerbs(after) || /^[先前][\u4e00-\u9fa5]/.test(after))
    );
  });
}
