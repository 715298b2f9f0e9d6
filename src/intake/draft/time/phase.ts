import type { Day } from '../../../calendar/day.ts';
import { CLOCK, DOING, type Form, type Groups, NUMBER, places, type Setting, type Time } from './form.ts';
import { type Stretch, stretchOf, stretchPattern, two } from './stretch.ts';

const TO = '(?:至|到|—+|–+|-+|~|～|──)';
/** 4月1日至15日, 4至6月: what is written once counts for both. */
const SPAN = new RegExp(
  `(?:(?<now>即日|现在|发文之日|印发之日)起?|${stretchPattern('1')}|(?<head>(?:20\\d\\d年)?)(?<short>${NUMBER}))(?:起|开始)?${CLOCK}${TO}(?:${stretchPattern('2')}|(?<tail>${NUMBER})[日号])`,
  'g',
);
const SINGLE = new RegExp(
  `(?<=(?:阶段[^，。；（）]{0,12}|^[^，。；：（）]{2,12})（(?:时间：)?)${stretchPattern()}(?=）(?<=阶段.*|(?=[。：])))`,
  'g',
);

/** 部署阶段（4月1日—4月30日）, 4月至6月，各镇开展……: from one day to another. */
export const phases: Form = (text, setting) => [
  ...places(text, SPAN).flatMap(({ groups, start, end }) => between(groups, start, end, text, setting)),
  ...places(text, SINGLE).flatMap(({ groups, start, end }) => {
    const stretch = stretchOf(groups, '', setting);
    return typeof stretch === 'object' ? [phase(start, end, stretch.first, stretch.last)] : [];
  }),
];

function phase(start: number, end: number, from: Day, to: Day): Time {
  const hints = to < from ? ['结束早于开始，核对原文'] : [];
  return { start, end, kind: 'phase', deadline: to, value: `${from}/${to}`, hints };
}

function between(groups: Groups, start: number, end: number, text: string, setting: Setting): Time[] {
  const to =
    groups['tail'] === undefined ? stretchOf(groups, '2', withYear(groups, setting)) : sameMonth(groups, setting);
  const from = fromOf(groups, to, setting);
  if (typeof to === 'string' || typeof from === 'string')
    return [{ start, end, kind: 'none', value: groups.whole, hints: [`“${groups.whole}”里有不存在的日子`] }];
  if (!to || !from || !isPhase(start, end, text, to, setting)) return [];
  return [phase(start, end, from.first, to.last)];
}

/** The year of the beginning is that of the end, where the end has none. */
function withYear(groups: Groups, setting: Setting): Setting {
  const year = /20\d\d/.exec(groups['year1'] ?? groups['isoYear1'] ?? groups['head'] ?? '')?.[0];
  return year === undefined ? setting : { ...setting, year: Number(year) };
}

function sameMonth(groups: Groups, setting: Setting): Stretch | string | undefined {
  return groups['month1'] === undefined && groups['bare_month1'] === undefined
    ? undefined
    : stretchOf({ ...groups, date1: groups['tail'] }, '1', setting);
}

function fromOf(groups: Groups, to: Stretch | string | undefined, setting: Setting): Stretch | string | undefined {
  const { now, short } = groups;
  if (now !== undefined) return setting.issued && { first: setting.issued, last: setting.issued, hints: [] };
  if (short === undefined) return stretchOf(groups, '1', setting);
  if (typeof to !== 'object' || groups['month2'] !== undefined || groups['bare_month2'] === undefined) return undefined;
  const first = `${to.first.slice(0, 5)}${two(short)}-01` as Day;
  return { first, last: first, hints: [] };
}

const HEADING =
  /(?:阶段|步骤?|期|周|月|日)[^，。；]{0,14}[（(](?:时间[：:])?$|(?:时间|时限|进度|期限)(?:安排|要求)?[：:为]$/;
const DOES = new RegExp(`^(?:期间)?[，、]?(?:对[^，。；]{1,14})?${DOING}`);
const ALONG = /(?:^|[，；：。、]|自|从|于|在|利用|计划|决定|拟|将)$/;

/** A phase in brackets after its name, or the time through which something is done: not the time that figures are of. */
function isPhase(start: number, end: number, text: string, { last }: Stretch, { issued }: Setting): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end)];
  if (HEADING.test(before) || (/^[^。；]{0,23}[（(]$/.test(before) && /^[)）]/.test(after))) return true;
  if (issued !== undefined && last < issued) return false;
  return (
    ALONG.test(before) &&
    (/^：[\u4e00-\u9fa5]/.test(after) ||
      DOES.test(after) ||
      /^(?:期间)?，|^为[^，。；]{0,12}(?:期|阶段|月|周)/.test(after))
  );
}
