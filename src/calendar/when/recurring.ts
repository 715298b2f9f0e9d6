import { numberOf, twoDigits } from '../numerals.ts';
import { CLOCK, MARK } from './mark.ts';
import { pairedIn } from './paired.ts';

/** What is asked again and again, and when: R/P1M@05, R2024/P1Y@02-end, R/P1W@5 for 周五. */
export interface RecurringTime {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly hints: readonly string[];
}

type Groups = Readonly<Record<string, string | undefined>>;

const NUMBER = '(?:(?<!\\d)\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DATES = `${NUMBER}[日号](?:[、和及](?:${NUMBER}[日号]|月?[底末]))*`;
const PART = '月?[底末初]|上旬|中旬|下旬';
const MONTHS = `${NUMBER}月份?(?:${NUMBER}[日号]|${PART})?`;
const UNIT =
  '自然年度?|年度?|半年|学期|季度?|半个?月|月度?|双月|双周|周|星期|日|天|旬|(?:[两二三四五2-5](?:年|个?月|周|个?季度))|(?:\\d{1,2}|[两二三四五六七十])个?(?:日|天|工作日)|(?:[两二三四六]|\\d{1,2})?个?小时|[早晚]';
/** 最后一个周五, 第二个星期一: a day that is another in each period. */
const NTH = '(?:最后一?|第[一二三四])个?(?:周|星期|礼拜)[一二三四五六日天]?';
/** 每周二、周四; 每周一、三、五. */
const WEEKDAYS = '(?:[、和及](?:每?(?:周|星期|礼拜))?[一二三四五六日天](?![次轮个期份小场篇条]))*';
/** 每周一至周五: every day of them. */
const THROUGH = '(?:[至到]|[—–~-]{1,2})(?:每?(?:周|星期|礼拜))?[一二三四五六日天](?![级区地处])';
/** 每天下午, 每周日晚, 每日8时: at which hour, and not how long something is open. */
const AT_HOUR =
  '(?:(?:上午|下午|中午|早上|早晨|晚上?|傍晚|夜间|凌晨)(?:\\d{1,2}(?:[:：]\\d\\d|[时点]半?))?|\\d{1,2}(?:[:：]\\d\\d|[时点]整?))(?![\\d至到—–~、和及-])';
const EACH =
  `(?:每(?:一|个|1(?!\\d))*|逐|按(?=(?:日|周|旬|月|季度?|半年)(?:报|通报|调度|汇总|公布|公示|公开|更新|开展|组织|向|将|上报|反馈|统计|分析|研判|检查|抽查|督查|核对|自查|盘点|梳理|评比|考核))|(?=双月的?[\\d一二三四五六七八九十])|(?=双[月周](?:[一二三四五六日]|召开|组织|开展|通报|调度|报))|(?=(?:季度?|月度?|年度?)(?:结束|终了)?后(?:的)?[\\d一二三四五六七八九十]))(?<unit>${UNIT})(?:的)?` +
  `(?:第?(?<quarter>[一二三四1-4])季度[末底]?|(?<=年度?的?)(?<half>[上下])半年[末底]?|(?<nth>${NTH})|(?<months>${MONTHS}(?:[、和及]${MONTHS})*)|(?<place>首月|末月|第[一二三1-3]个?月|最后一?个?月|末|底)?(?:的)?(?<dates>${DATES})(?:(?:至|到|[—–~-]{1,2})(?<until>${NUMBER}[日号]))?|(?<part>年?${PART}|最后一?个?(?:工作日|日|天))|(?:(?<=周)(?:周|星期))?(?<=周|星期|礼拜)(?<weekday>(?:一(?!次|[调通评例总检研](?!度会)|报(?!送)|[天轮个期份小场篇条])|[二三四五六日](?![次天轮个期份小场篇条]))${WEEKDAYS}(?<through>${THROUGH})?))?` +
  `(?:${CLOCK}(?<limit>${MARK})|(?<clock>${AT_HOUR}))?`;
const NEXT = `(?:次月|(?<quarterly>[次下]一?个?季度(?:首月|第[一1]个?月)))(?:的)?(?<dates>${NUMBER}[日号])${CLOCK}(?<limit>${MARK})`;
const AFTER =
  /^(?:期?(?:结束|终了)?后)?(?:的)?[，]?(?:于|在)?(?:次月|下月|下一?个?季度首月|下季度首月|首月|季?后)?(?:的)?(?:(\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|个工作日)(?:之|以)?[内前])/;

/** Whether what stands before and behind 每年 tells that something is done as often. */
export type IsRepeated = (before: string, after: string) => boolean;

/**
 * 每年2月底前, 每季度至少一次, 每月5日、25日前: again and again; not what merely happens every month, as far as a few verbs or
 * `isRepeated` tell; what a rule asks for the next month it asks for each.
 */
export function recurringIn(
  text: string,
  year?: number,
  isRepeated: IsRepeated = () => false,
  isRule = false,
): RecurringTime[] {
  return [...each(text, year, isRepeated), ...nextMonth(text, isRule), ...paired(text)];
}

/** 一周一调度. */
function paired(text: string): RecurringTime[] {
  return pairedIn(text).map(({ start, end, unit }) => ({ start, end, value: `R/${spanOf(unit)}`, hints: [] }));
}

/** No duty is told farther from its time. */
const [AHEAD, BEHIND] = [120, 200];

let compiled: Readonly<Record<'each' | 'next', RegExp>> | undefined;

function matches(text: string, which: 'each' | 'next') {
  compiled ??= { each: new RegExp(EACH, 'g'), next: new RegExp(NEXT, 'g') };
  return Array.from(text.matchAll(compiled[which]), ({ 0: words, index: start, groups = {} }) => ({
    groups,
    start,
    end: start + words.length,
  }));
}

function each(text: string, year: number | undefined, isRepeated: IsRepeated): RecurringTime[] {
  return matches(text, 'each').flatMap(({ groups, start, end }) => {
    const [bracket = ''] = BRACKET.exec(text.slice(end, end + AHEAD)) ?? [];
    const after = text.slice(end + bracket.length, end + AHEAD);
    const lapse = groups['limit'] === undefined ? AFTER.exec(after) : null;
    const isPlaced = isAt(groups, text.charAt(start - 1), after);
    const before = text.slice(Math.max(0, start - BEHIND), start);
    const isSaid = groups['limit'] !== undefined || lapse !== null || isPlaced || isTimed(groups, after);
    if (!isSaid && !isDoing(after) && !isRepeated(before, after)) return [];
    const head = `R${sinceIn(before, year)}/${spanIn(groups)}`;
    const hints = lapse
      ? [`每期${lapse[0].replace(/^[，于在]+/, '')}，核对交报的日子`]
      : [
          ...wideHints(groups, text.slice(start, end)),
          ...(bracket ? [`“${bracket.slice(1, -1)}”没有分开读，核对交报的日子`] : []),
        ];
    const closed = end + bracket.length + (lapse?.[0].length ?? 0);
    return placesIn(groups).map((place) => ({ start, end: closed, value: `${head}${place}`, hints }));
  });
}

/** 每季度末（分别在6月、9月和12月底）: the same once more. */
const BRACKET = /^（(?:分别|即|具体)?[于在为]?[\d一二三四五六七八九十、和及月日号份底末前旬]{2,30}）/;

/** 每天下午巡河: at an hour something is done; a counter that is open then is none. */
function isTimed({ clock }: Groups, after: string): boolean {
  return (
    clock !== undefined &&
    /^[\u4e00-\u9fa5]{2}/.test(after) &&
    !/^(?:开放|营业|办公|接待|受理|供应|运行|的|左右|召开的|举行的)/.test(after)
  );
}

/** 在每季度末将……报送: at a place of each period something is done, whatever it is. */
function isAt({ part, dates, weekday }: Groups, before: string, after: string): boolean {
  if ((dates ?? weekday) !== undefined && /^[，]?[上下中]?午?[^，。；、）的至到前—-]{2}/.test(after)) return true;
  return (part ?? dates ?? weekday) !== undefined && /[于在]/.test(before) && !/^(?:的|之|左右|召开的)/.test(after);
}

/** 每年第四季度, 每季度最后一个周五前, 每学期: what of it no sign for how often can say. */
function wideHints({ quarter, half, nth, unit, through }: Groups, words: string): string[] {
  if (through !== undefined) return [`“${words}”按每日，只在这几天，要核对`];
  if (quarter !== undefined) return [`“${words}”按 ${3 * numberOf(quarter)} 月底`];
  if (half !== undefined) return [`“${words}”按 ${half === '上' ? 6 : 12} 月底`];
  if (nth !== undefined) return [`“${words}”每期是另一天${/最后/.test(nth) ? '，先按期末' : ''}，要核对`];
  if (unit?.endsWith('工作日')) return [`“${words}”按工作日，每期没有固定的日子，要核对`];
  return unit === '学期' ? [`“${words}”没有固定的月份，先按每半年，要核对`] : [];
}

/** 每月……，于次月5日前: the day counts in the month after. */
function nextMonth(text: string, isRule: boolean): RecurringTime[] {
  return matches(text, 'next').flatMap(({ groups, start, end }) =>
    isRule || /每|逐|按|月度/.test(text.slice(Math.max(0, start - BEHIND), start)) ? [nextOf(groups, start, end)] : [],
  );
}

function nextOf({ quarterly, dates }: Groups, start: number, end: number): RecurringTime {
  const [span, hint] = quarterly === undefined ? ['P1M', '在次月'] : ['P3M', '在次季度首月'];
  return { start, end, value: `R/${span}@${twoDigits(numberIn(dates))}`, hints: [hint] };
}

/** 从2024年起，每年. */
function sinceIn(before: string, year: number | undefined): string {
  const [all, told] = /(?:(20\d\d)年度?)?(?:\d{1,2}月(?:份)?(?:\d{1,2}日)?)?(?:起|开始|以后)[^。]*$/.exec(before) ?? [];
  if (all === undefined) return '';
  return told ?? (/^\d/.test(all) ? String(year ?? '') : '');
}

const SPANS: Readonly<Record<string, string>> = {
  日: 'D',
  工: 'D',
  天: 'D',
  早: 'D',
  晚: 'D',
  周: 'W',
  星: 'W',
  月: 'M',
  年: 'Y',
  自: 'Y',
};

/** Every day of 每周一至周五, else the unit. */
function spanIn({ unit = '', through }: Groups): string {
  return spanOf(through === undefined ? unit : '日');
}

/** 季度 → P3M, 半月 → P15D, 两年 → P2Y. */
function spanOf(unit: string): string {
  if (/^半个?月/.test(unit)) return 'P15D';
  if (unit === '旬') return 'P10D';
  if (unit === '半年' || unit === '学期') return 'P6M';
  if (unit === '双月') return 'P2M';
  if (unit === '双周') return 'P2W';
  const [, count = '1', name = ''] = /^([两二三四五六七十]|\d{1,2})?个?(.+)$/.exec(unit) ?? [];
  const times = numberOf(count);
  if (name === '小时') return `PT${times}H`;
  return name.startsWith('季') ? `P${times * 3}M` : `P${times}${SPANS[name.charAt(0)] ?? 'Y'}`;
}

/** @02-end, @05, @end and 周五 as @5; one for each of a list; '' where only the period is told. */
function placesIn({
  months,
  dates,
  until,
  part,
  weekday,
  unit,
  place,
  limit,
  quarter,
  half,
  nth,
  through,
}: Groups): string[] {
  if (quarter !== undefined) return [`@${twoDigits(String(3 * numberOf(quarter)))}-end`];
  if (half !== undefined) return [`@${half === '上' ? '06' : '12'}-end`];
  if ((nth ?? through) !== undefined) return [/最后/.test(nth ?? '') ? '@end' : ''];
  if (months !== undefined) return months.split(/[、和及]/).map((one, _, all) => `@${monthIn(one, all.at(-1) ?? '')}`);
  if (until !== undefined) return [dateIn(until)];
  if (dates !== undefined) return dates.split(/[、和及]/).map(dateIn);
  if (weekday !== undefined)
    return Array.from(
      weekday.matchAll(/[一二三四五六日天]/g),
      ([one]) => `@${'一二三四五六日'.indexOf(one.replace('天', '日')) + 1}`,
    );
  return [endOf({ part, place, unit, limit })];
}

/** At the end of each period; of a year only where something is due then. */
function endOf({ part, place, unit, limit }: Groups): string {
  const isEnd = part === undefined ? place !== undefined : /[底末下最]/.test(part);
  if (isEnd && unit?.startsWith('年') && limit !== undefined) return '@12-end';
  return isEnd ? '@end' : '';
}

function dateIn(text: string): string {
  return /[底末]$/.test(text) ? '@end' : `@${twoDigits(numberIn(text))}`;
}

/** 6月底 → 06-end; the part that the last of a list has counts for all. */
function monthIn(text: string, last: string): string {
  const [, month, date] = new RegExp(`(${NUMBER})月份?(?:(${NUMBER})[日号])?`).exec(text) ?? [];
  if (date !== undefined) return `${twoDigits(month)}-${twoDigits(date)}`;
  return /[底末下]/.test(`${text}${last}`) ? `${twoDigits(month)}-end` : twoDigits(month);
}

function numberIn(text: string | undefined): string | undefined {
  return new RegExp(NUMBER).exec(text ?? '')?.[0];
}

const REPEATED =
  '(?:报|通报|召开|举办|举行|推出|开展|组织|进行|完成|汇总|调度|公布|公示|公开|发布|会商|研究|听取|检查|抽查|督查|督导|巡查|巡检|监测|走访|研判|分析|总结|评估|考核|评比|排名|更新|统计|会议|例会|碰头|点评|反馈|曝光|晾晒|轮训|培训|演练|清理|放映|增开|复查|维护|消[毒杀]|清[扫运洗]|值班|值守|约谈|新增|安排|编发|出刊|上传|抽检|核对|对账|盘点|讲评|轮换|测报?|提交|填报)';

const REPEATS = new RegExp(`^[，]?[^，。；的]{0,16}?${REPEATED}`);

/** 每次、每日或每月最高限额: how much of something, not how often it is done. */
const LISTED = /^(?:[、或和及](?:每|逐)[^，。；、]{1,2}?(?=[、或和及最累限人总平]))+/;
const OF_AMOUNT =
  /^(?:最[高低多少大小]|累计|人均|户均|平均|总[量额]|限[额量]|额度|上限|下限|[\d一二三四五六七八九十百千万]+(?:元|万元|吨|升|度|立方米|小时))/;

/** 刊播不少于3条. */
const AT_LEAST = /^[^，。；的]{1,6}(?:不少于|至少)[\d一二三四五六七八九十两]+[次期条篇场轮份]/;

/** Something is done as often: in the same part of the sentence, and not what something is called. */
function isDoing(after: string): boolean {
  const part = (/^[，]?[^，。；]*/.exec(after)?.[0] ?? '').replace(LISTED, '');
  if (OF_AMOUNT.test(part)) return false;
  if (/不超过|至多|最多|不得|^[，]?[一两]次的/.test(part)) return false;
  if (AT_LEAST.test(part)) return true;
  return (
    /^[，]?(?:至少|不少于|不低于|一[报次调通会]|[向对])|[一二三四五六两\d][次期轮份场批篇]/.test(part) ||
    REPEATS.test(part)
  );
}
