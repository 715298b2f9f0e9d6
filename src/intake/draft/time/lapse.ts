import { numberOf } from '../../numerals.ts';
import { COUNT, type Form, type Groups, places, type Time } from './form.ts';

const WORKING = new RegExp(
  `(?:${COUNT}(?:—|-|至|到))?(?<count>${COUNT})个?工作日(?<limit>(?:之|以)?内|[之以]?前|为限)?`,
  'g',
);
const SPAN = new RegExp(
  `(?:${COUNT}(?:—|-|至|到))?(?<count>半|${COUNT})(?<measure>个?(?:半)?(?:年|月|星期|周)|日|天|个?小时|分钟)(?:之|以)?内(?![部容])`,
  'g',
);
/** 两年内完成改造 is asked; 两年内对其实行优惠 is how long something holds. */
const LONG = /^，?[^，。；]{0,6}(?:完成|建成|达到|实现|消除|整改)/;
const DONE = /^(?:(?:必须|须|要|应)?(?:完成|办结|办理|报|答复|反馈|回复|提交|送|审|作出|签批))/;

/** 5个工作日内, 收到后3个工作日内: so many working days after something, or before it. */
export const workingDayLimits: Form = (text) =>
  places(text, WORKING).flatMap(({ groups, start, end }): Time[] => {
    const [before, after] = [text.slice(Math.max(0, start - 6), start), text.slice(end)];
    const isAhead = /(?:提前|[^之以]前)$/.test(before) || /前$/.test(groups['limit'] ?? '');
    const isLimit = groups['limit'] !== undefined || isAhead || (/[起后]$|在$/.test(before) && DONE.test(after));
    if (!isLimit) return [];
    const value = numberOf(groups['count'] ?? '');
    return [
      {
        start,
        end,
        kind: 'working-days',
        value,
        hints: isAhead ? ['在事前，核对从哪一天往前数'] : sinceIn(text, start),
      },
    ];
  });

/** 完工后10日内, 春节前一个月内, 印发之日起30日内: it does not count from receipt. */
function sinceIn(text: string, start: number): string[] {
  const [event] = /[^，。；、（）]{1,12}?(?:之日起|日起|[之以]?[前后])$/.exec(text.slice(0, start)) ?? [];
  if (event === undefined || /(?:收到|接到|收文|接文)[^，。；]{0,8}$/.test(event)) return [];
  return [`从“${event.slice(-8)}”算起，不是从收到，要定一个日期`];
}

/** 两个月内, 15日内, 24小时内, 半年内. */
export const lapses: Form = (text) =>
  places(text, SPAN).flatMap(({ groups, start, end }): Time[] => {
    const isMonth = /^月/.test(groups['measure'] ?? '');
    const isCounted = !isMonth || /[起后]$/.test(text.slice(0, start));
    const isLong =
      /年/.test(groups['measure'] ?? '') && !/[起后]$/.test(text.slice(0, start)) && !LONG.test(text.slice(end));
    return isCounted && !isLong
      ? [{ start, end, kind: 'period', value: lengthOf(groups), hints: sinceIn(text, start) }]
      : [];
  });

/** P2M, P15D, PT24H, P1W. */
function lengthOf({ count = '', measure = '' }: Groups): string {
  const isHalf = count === '半';
  if (isHalf && /月/.test(measure)) return 'P15D';
  if (isHalf && /年/.test(measure)) return 'P6M';
  const number = isHalf ? 1 : numberOf(count);
  if (/小时/.test(measure)) return isHalf ? 'PT30M' : `PT${number}H`;
  if (/分钟/.test(measure)) return `PT${number}M`;
  if (/周|星期/.test(measure)) return `P${number}W`;
  return `P${number}${/年/.test(measure) ? 'Y' : /月/.test(measure) ? 'M' : 'D'}`;
}
