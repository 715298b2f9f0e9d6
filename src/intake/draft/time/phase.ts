import { addDays, type Day } from '../../../calendar/day.ts';
import type { NamedDays } from '../../../calendar/when/named.ts';
import { namedInTurn, opensSpan } from '../../../calendar/when/placed.ts';
import { type Point, pointsIn, TO } from '../../../calendar/when/point.ts';
import { areVerbs } from '../actor/verbs.ts';
import { IN_LABEL } from './fixed.ts';
import { baseOf, DOING, type Form, type Setting, type Time } from './form.ts';
import { isTold } from './planned.ts';

const NOW = new RegExp(`(?:(?:即日|现在)|(?:自|从)?(?:本?(?:通知|方案|意见|文件))?(?:发文|印发|下发)之日)起?${TO}$`);
/** （2023年4月） behind the name of a phase. */
const OPENED = /(?:阶段[^，。；（）]{0,12}|^(?:第[一二三四五六七八九]步：)?[^，。；：（）]{2,12})（(?:时间：)?$/;

/** 部署阶段（4月1日—4月30日）, 4月至6月，各镇开展……: from one day to another. */
export const phases: Form = (text, setting) => {
  const points = pointsIn(text).filter(({ loose }) => loose === undefined);
  const named = namedInTurn(points, text, baseOf(setting));
  return points.flatMap((point, i) => {
    const [next, here, there] = [points[i + 1], named[i], named[i + 1]];
    const before = text.slice(Math.max(0, point.start - 30), point.start);
    const [now = ''] = NOW.exec(before) ?? [];
    if (next && here && there && opensSpan(point, next, text))
      return between(point.start, next, here, there, text, setting);
    if (!here || 'trouble' in here) return [];
    if (now !== '' && setting.issued)
      return between(
        point.start - now.length,
        point,
        { first: setting.issued, last: setting.issued },
        here,
        text,
        setting,
      );
    return isNamed(before, text.slice(point.end, point.end + 2))
      ? [phase(point.start, point.end, here.first, here.last)]
      : [];
  });
};

function isNamed(before: string, after: string): boolean {
  return OPENED.test(before) && (/^）[。：]/.test(after) || (after.startsWith('）') && before.includes('阶段')));
}

function phase(start: number, end: number, from: Day, to: Day): Time {
  const hints = to < from ? ['结束早于开始，核对原文'] : [];
  return { start, end, kind: 'phase', deadline: to, value: `${from}/${to}`, hints };
}

type Told = NamedDays | { readonly trouble: string };

function between(start: number, { end }: Point, from: Told, to: Told, text: string, setting: Setting): Time[] {
  if ('trouble' in from || 'trouble' in to) {
    const trouble = 'trouble' in from ? from.trouble : 'trouble' in to ? to.trouble : '';
    const words = text.slice(start, end);
    return /这一天/.test(trouble) || IN_LABEL.test(text.slice(Math.max(0, start - 100), start))
      ? [{ start, end, kind: 'none', value: words, hints: [`“${words}”${trouble}，核对原文`] }]
      : [];
  }
  const [mark] = /^）?(?:之|以)?前/.exec(text.slice(end)) ?? [];
  if (mark?.startsWith('）') && text.charAt(start - 1) === '（')
    return [before(start - 1, end + mark.length, from.first)];
  return isPhase(start, end, text, to, setting) || isAhead(start, end, text, to, setting)
    ? [phase(start, end, from.first, to.last)]
    : [];
}

/** 主汛期（6月10日至8月20日）前: by the day before it begins. */
function before(start: number, end: number, from: Day): Time {
  const deadline = addDays(from, -1);
  return { start, end, kind: 'date', deadline, value: deadline, hints: [`按这段时间开始（${from}）的前一天`] };
}

/** 1—9月，全区新签约项目43个: what figures are of, in the month in which the paper is made. */
function isOfFigures(words: string, last: Day, issued: Day | undefined): boolean {
  return /^1(?:月份?)?[至到—–~～-]/.test(words) && issued !== undefined && last <= addDays(issued, 31);
}

const HEADING =
  /(?:阶段|步骤?|期|周|月|日)[^，。；]{0,14}[（(](?:时间[：:])?$|^[^，。；：]{2,12}阶段：$|^[^，。；：（）]{2,10}：$(?![\s\S])|(?:时间|时限|进度|期限)(?:安排|要求|暂?定)?[：:为在于]$/;
const DOES = new RegExp(`^(?:期间)?[，、]?(?:对[^，。；]{1,14})?${DOING}`);
const ALONG =
  /(?:^|[，；：。、]|(?:^|[，；：。])\d{1,2}[.．、]|自|从|于|在|利用|计划|决定|拟|将|[局委办厅部院会队室镇街道]|部门|单位|公司|中心)$/;

/** 托管机构7月31日至8月2日停课: of days to come something is told, but for what merely takes place. */
function isAhead(
  start: number,
  end: number,
  text: string,
  { last }: Pick<NamedDays, 'last'>,
  { issued }: Setting,
): boolean {
  const [words, after] = [text.slice(start, end), text.slice(end)];
  if (issued === undefined || last < issued || isOfFigures(words, last, issued)) return false;
  return !/^(?:举[办行]|召开|进行|开放|营业|放假|为)/.test(after) && isTold(words, text, start, after);
}

const STAGE = /(?:阶段|步骤?|环节|时期)[^，。；]{0,14}[（(：]?$/;

/** A phase in brackets after its name, or the time through which something is done: not the time that figures are of. */
function isPhase(
  start: number,
  end: number,
  text: string,
  { last }: Pick<NamedDays, 'last'>,
  { issued }: Setting,
): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end)];
  const isOver = issued !== undefined && last < issued;
  if (isOver && !STAGE.test(before)) return false;
  if (
    /(?:假期|节日|期间|节)[（(]$/.test(before) &&
    /^[)）](?![\u4e00-\u9fa5]{1,8}(?:带队|值班|驻点|值守|轮流|坚守))[\u4e00-\u9fa5]/.test(after)
  )
    return false;
  if (HEADING.test(before) || (/^[^。；]{0,23}[（(]$/.test(before) && /^[)）]/.test(after))) return true;
  if (/（[^（）]{2,60}[，；]$/.test(before) && /^[)）]/.test(after)) return true;
  if (isOver || isOfFigures(text.slice(start, end), last, issued)) return false;
  return (
    ALONG.test(before) &&
    (/^：[\u4e00-\u9fa5]/.test(after) ||
      DOES.test(after) ||
      areVerbs(after) ||
      /^(?:期间)?，|^为[^，。；]{0,12}(?:期|阶段|月|周)/.test(after))
  );
}
