import { addDays, type Day } from '../../../calendar/day.ts';
import { weekdayTrouble } from '../../weekday.ts';
import { CLOCK, DOING, type Form, type Groups, MARK, places, type Setting, type Time } from './form.ts';
import { type Stretch, stretchOf, stretchPattern } from './stretch.ts';

const POINT = new RegExp(`${stretchPattern()}(?:${CLOCK}(?<limit>${MARK})(?<inclusive>（含[^（）]{0,6}）)?)?`, 'g');
const LABEL =
  /(?:时限|期限|截止(?:时间|日期)?|(?:完成|办结|整改|报送|上报|反馈|提交)(?:时间|日期)|时间(?:要求|节点|进度|安排)|(?:最|至)迟(?:于|在|不(?:超过|晚于))?|不得?[迟晚]于)(?:[：:为是]|定于|定在)*$/;
const LEAD_IN =
  /(?:^|[，；、：（。！）“]|[于在到至须应要将拟并前局委办府室镇道处院厅部区县市门位司村]|力争|确保|争取|计划|预计|务必|必须|原则上|分别|不得)$/;
/** What the time goes with, though it is no 前. */
const DOES = new RegExp(`^[，：]?${DOING}`);
/** 第一批上半年上线运行: what comes into being by then, whatever stands before. */
const DOES_THEN =
  /^，?(?:全面|全部|基本|正式|同步|陆续|投入|开[工市园馆业放通]|动工|完工|竣工|建成|上线|运[行营]|通[车水气航]|投[用产运]|启[用动]|挂牌|入驻|并网|交付|验收|到位|销号|清零|办结|完成)/;
/** （区城管局，10月底）: beside whoever does it, at the end. */
const IN_BRACKET = /（[^（）]{2,40}[，；]$/;
/** With a month, a quarter or a part of them, a word or two may stand between. */
/** 于4月上旬联合督查: with 于 whatever is done. */
const DOES_AT = /^(?!在|由|至|到|[上下中]午|召开|举行|起|的|出生|成立|印发|发布|正式)[\u4e00-\u9fa5]{2}/;
const DOES_SOON = new RegExp(`^[，：]?[^，。；：的]{0,6}?${DOING}`);

interface Point {
  readonly groups: Groups;
  readonly start: number;
  readonly end: number;
  readonly limited: boolean;
}

/** 2022年4月15日前, 4月底前, 第三季度末, 6月底、12月底前: days by which something is due. */
export const fixedDays: Form = (text, setting) => {
  const points = places(text, POINT).map((place) => ({ ...place, limited: isLimit(place, text) }));
  return points.flatMap((point, i) => {
    const closing = point.limited ? point : (listed(points, i, text) ?? point);
    return [...elided(point, text), point].flatMap((one) => due(one, closing, text, setting));
  });
};

function isLimit({ groups, start }: Omit<Point, 'limited'>, text: string): boolean {
  const isWithin = /内$/.test(groups['all'] ?? groups['loose'] ?? '');
  return groups['limit'] !== undefined || isWithin || LABEL.test(text.slice(Math.max(0, start - 12), start));
}

/** The limit that closes the list in which a point stands: 3月、6月和9月底前. */
function listed(points: readonly Point[], i: number, text: string): Point | undefined {
  const [here, next] = [points[i], points[i + 1]];
  if (!here || !next || !/^(?:[、和及与]|以及)$/.test(text.slice(here.end, next.start))) return undefined;
  return next.limited ? next : listed(points, i + 1, text);
}

/** 3、6、9月底前: the months before the last have no 月. */
function elided({ groups, start, limited }: Point, text: string): Point[] {
  const [list = ''] = /(?<![\d.])(?:\d{1,2}、)+$/.exec(text.slice(0, start)) ?? [];
  if (!limited || groups['bare_month'] === undefined || groups['bare_date'] !== undefined) return [];
  return places(list, /\d{1,2}/g).map(({ groups: { whole }, start: at, end }) => ({
    groups: { ...groups, whole: `${whole}月`, bare_month: whole },
    start: start - list.length + at,
    end: start - list.length + end,
    limited,
  }));
}

/** 本月 alone is when something is, not by when. */
const BARE = /^[本当次下]个?月份?$/;

function isBefore(last: Day, issued: Day | undefined): boolean {
  return issued !== undefined && last < issued;
}

/** Whether a day without 前 is one by which something is done: to be done, not done before the paper. */
function isDone({ start, end }: Point, text: string, { first, last }: Stretch, { issued }: Setting): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text
    .slice(end)
    .replace(/^（(?:星期|周).）/, '')
    .slice(0, 12);
  if (/^[至到—–~～-]/.test(after) || /[\d年月日底末旬初度][至到—–~～-]$/.test(before)) return false;
  if (BARE.test(text.slice(start, end)) || isBefore(last, issued)) return false;
  const isDay = first === last && /日$/.test(text.slice(start, end));
  if (isDay && issued === undefined && /^，?(?:召开|举办|印发|出台|启动)/.test(after)) return false;
  const isAt = !isDay && /[于在]$/.test(before) && DOES_AT.test(after);
  if (IN_BRACKET.test(text.slice(0, start)) && /^）[。；]?$/.test(text.slice(end))) return true;
  if (!isDay && DOES_THEN.test(after)) return !/[的第\d年度中上去]$/.test(before);
  return LEAD_IN.test(before) && (isAt || (isDay ? DOES : DOES_SOON).test(after));
}

function due(point: Point, closing: Point, text: string, setting: Setting): Time[] {
  const { groups, start, end } = point;
  const whole = point === closing ? groups.whole : `${groups.whole}前`;
  const none = (hint: string): Time[] => [{ start, end, kind: 'none', value: whole, hints: [hint] }];
  const { stretch, hints } = dated(withPart(groups, closing.groups), setting);
  if (stretch === undefined) return none('没有年份，定不了日期');
  if (typeof stretch === 'string') return groups['isoYear'] === undefined ? none(`${stretch}，核对原文`) : [];
  if (!closing.limited && !isDone(point, text, stretch, setting)) return [];
  const { deadline, hints: more } = closed(whole, withPart(groups, closing.groups), stretch);
  const past = setting.issued !== undefined && deadline < setting.issued;
  const told = past ? [`早于发文日期 ${setting.issued}，核对原文`] : [];
  return [
    {
      start,
      end,
      kind: 'date',
      deadline,
      value: whole,
      hints: [...more, ...hints, ...told, ...misnamed(point, text, stretch)],
    },
  ];
}

/** 12月25日（星期四） where that is a Friday. */
function misnamed({ start, end }: Point, text: string, { first, last }: Stretch): string[] {
  const [, name] = /^[^，。；、]*?[日号\d]（?(?:星期|周)([一二三四五六日天])/.exec(text.slice(start, end + 5)) ?? [];
  const trouble = name !== undefined && first === last ? weekdayTrouble(last, name) : undefined;
  return trouble === undefined ? [] : [`${trouble}，核对原文`];
}

/** Where no year is written: that of the paper; in autumn, 2月底前 is that of the next year. */
function dated(groups: Groups, setting: Setting) {
  const stretch = stretchOf(groups, '', setting);
  const isTold = ['year', 'isoYear', 'near'].some((name) => groups[name] !== undefined);
  if (isTold || stretch === undefined || typeof stretch === 'string') return { stretch, hints: [] };
  const { year, issued } = setting;
  if (year === undefined || issued === undefined || addDays(stretch.last, 180) >= issued)
    return { stretch, hints: ['没有写年份，按发文那年'] };
  return {
    stretch: stretchOf(groups, '', { issued, year: year + 1 }),
    hints: [`没有写年份，发文时已过，按 ${year + 1} 年`],
  };
}

/** 3月、6月底前: the first is the end of its month as well. */
function withPart(groups: Groups, closing: Groups): Groups {
  const isBare =
    ['date', 'bare_date', 'nearDate'].every((name) => groups[name] === undefined) && partOf(groups) === undefined;
  const part = partOf(closing);
  return isBare && part !== undefined ? { ...groups, part } : groups;
}

function partOf(groups: Groups): string | undefined {
  return groups['part'] ?? groups['bare_part'] ?? groups['nearPart'];
}

/** 4月前 is the day before April; all the others are the last of their days. */
function closed(whole: string, groups: Groups, { first, last }: Stretch): { deadline: Day; hints: string[] } {
  const isLost = (groups['lost'] ?? groups['bare_lost']) !== undefined;
  if (isLost) return { deadline: last, hints: [`“${whole}”像是漏了“月”字，核对原文`] };
  if (partOf(groups) !== undefined) return { deadline: last, hints: [] };
  if (/(?:季度|半年)(?:之前|以前|前)$/.test(whole))
    return { deadline: last, hints: [`“${whole}”按 ${last} 算，核对原意`] };
  if (!/[\d一二三四五六七八九十]月份?(?:之前|以前|前)$/.test(whole)) return { deadline: last, hints: [] };
  const deadline = addDays(first, -1);
  return { deadline, hints: [`“${whole}”按 ${deadline} 算，核对原意`] };
}
