import { addDays, type Day } from '../../../calendar/day.ts';
import type { NamedDays } from '../../../calendar/when/named.ts';
import type { MarkedPoint } from '../../../calendar/when/placed.ts';
import { areVerbs } from '../actor/verbs.ts';
import { DOING, type Setting } from './form.ts';

const LEAD_IN =
  /(?:^|[，；、：（。！）“]|(?:^|[，；：。])\d{1,2}[.．、]|其中|[于在到至须应要将拟并前局委办府室镇道处院厅部区县市门位司村]|力争|确保|争取|计划|预计|务必|必须|原则上|分别|不得)$/;
/** What the time goes with, though it is no 前. */
export const DOES = new RegExp(`^[，：]?${DOING}`);
/** 第一批上半年上线运行: what comes into being by then, whatever stands before. */
const DOES_THEN =
  /^，?(?:全面|全部|基本|正式|同步|陆续|投入|开[工市园馆业放通]|动工|封顶|合龙|完工|竣工|建成|上线|出台|运[行营]|通[车水气航]|投[用产运]|启[用动]|挂牌|入驻|并网|交付|验收|到位|销号|清零|办结|完成)/;
/** （区城管局，10月底）: beside whoever does it, at the end. */
const IN_BRACKET = /（[^（）]{2,40}[，；]$/;
/** 于4月上旬联合督查: with 于 whatever is done. */
const DOES_AT = /^(?!在|由|至|到|[上下中]午|召开|举行|起|的|出生|成立|印发|发布|正式)[\u4e00-\u9fa5]{2}/;
const DOES_SOON = new RegExp(`^[，：]?[^，。；：的]{0,6}?${DOING}`);

/** （三）检查阶段（6月下旬和11月底）: a phase in the bracket behind its name. */
const STAGE = /(?:阶段|时期|步骤)（(?:时间：)?(?:\d{1,2}月[^，。；（）]{0,8}[、和及])*$/;
const STAGE_END = /^(?:[、和及]\d{1,2}月[^，。；（）]{0,8})*）/;
/** 在下次例会（9月26日）上报告. */
const MEETING = /(?:下次|下一次|本次|下轮)[^，。；（）]{0,8}(?:例会|会议|调度会|会)（$/;
/** 3月28日“安全教育日”期间开展活动: a day that has a name. */
const NAMED_DAY =
  /^(?:第\d+个)?(?:“[^”]{2,16}[日周月节]”|[\u4e00-\u9fa5]{2,10}[日节](?=当天|期间|前后))(?:、\d{1,2}月\d{1,2}日(?:第\d+个)?“[^”]{2,16}”)*(?:期间|前后|当天)?，?[^。；]{0,20}?(?:开展|组织|举办)/;
/** 3月1日、8日为集中补种日，各单位……. */
const IS_DAY = /^(?:[、和及]\d{1,2}日)*为[^，。；]{0,12}(?:日|周|月)，[^。；]{0,24}(?:要|须|应|开展|组织|按时)/;
/** 6月底支出进度不低于50%: what is reached by then. */
const REACHES = /^[^，。；的]{0,10}(?:不低于|不少于|达到)[\d一二三四五六七八九十]/;

/** 第一季度：做好立项: what the words of a paragraph are to be done in. */
const LABELS = /^☐：[\u4e00-\u9fa5]{2}/;

/** 本月 alone is when something is, not by when. */
const BARE = /^[本当次下上]个?(?:月份?|季度?)$/;

const QUARTERLY = /^(?:例会|会议|情况|数据|报表|报告|通报|总结|考核|任务|工作|指标)/;
const YEARLY = /^(?:述职|考核|考评|总结|绩效|奖|检查|测评|评议|评比|决算|结算|目标)/;

/** 全年目标任务, 全年工作总结: what the whole year is of. */
const OF_ALL =
  /^(?:的)?(?:各项|主要|既定|重点|工作|总体|经济)*(?:目标|任务|工作|指标|总结|计划|预算|收支|收入|支出|情况|考核|数据)/;

/** 年终述职, 一季度例会: what something is called. */
export function isCalledSo(words: string, after: string): boolean {
  if (/^半年$/.test(words) && /^(?:度|期)?(?:评估|考核|总结|报告|述职|例会|经济|调度|检查)/.test(after)) return true;
  if (/全年$/.test(words) && OF_ALL.test(after)) return true;
  return (/年终$/.test(words) && YEARLY.test(after)) || (/季度?$/.test(words) && QUARTERLY.test(after));
}

/** Where a time stands in its text, or the list of those that have their words in common: 3月、6月、9月各组织一次. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  /** Whether it is one of several. */
  readonly isListed: boolean;
}

/** Whether a day without 前 is one by which something is done: to be done, not done before the paper. */
export function isPlanned(
  { words, ...point }: MarkedPoint,
  { start, end, isListed }: Extent,
  text: string,
  { first, last }: NamedDays,
  { issued, year }: Setting,
): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const rest = text.slice(end, end + 120).replace(/^（(?:星期|周).）/, '');
  const after = rest.slice(0, 12);
  const isNone = isHeading(words, text, start, rest) || isEndOf(before, after) || isCalledSo(words, after);
  if (isNone || isIdle({ words, ...point }, last, { issued, year })) return false;
  if (isOccasion(text, start, end) || /(?:定|安排)[于为在]$/.test(before)) return true;
  const isAhead = issued !== undefined || Number(last.slice(0, 4)) >= (year ?? UNKNOWN);
  const isDay = first === last && /日$/.test(words);
  const isPast = isDay && issued === undefined && /^，?(?:召开|举办|印发|出台|启动)/.test(after);
  if (isPast) return false;
  const isEach = isListed && /^(?:各|分别)/.test(rest);
  if (isAhead && isTold(words, text, start, rest)) return true;
  return isDay ? isDoneOn(before, after, isEach) : isDoneIn(before, after, rest, isEach);
}

/** Of a day: the words about it lead to what is done. */
function isDoneOn(before: string, after: string, isEach: boolean): boolean {
  return LEAD_IN.test(before) && (isEach || DOES.test(after));
}

/** No year is as far. */
const UNKNOWN = 9999;

/** What a part of a paper is called; 全年 of what has a time of its own behind it. */
function isHeading(words: string, text: string, start: number, rest: string): boolean {
  if (/全年$/.test(words) && IN_ROW.test(rest)) return true;
  return IS_HEADING.test(rest) && !/[，。；：]/.test(text.slice(0, start));
}

/** One end of a span. */
function isEndOf(before: string, after: string): boolean {
  return /^[至到—–~～-]/.test(after) || /[\d年月日底末旬初度][至到—–~～-]$/.test(before);
}

/** The same of a month, a quarter or more. */
function isDoneIn(before: string, after: string, rest: string, isEach: boolean): boolean {
  if (comesAbout(before, after) || REACHES.test(rest)) return true;
  if (AT_HEAD.test(before) && isWork(after.replace(/^，/, ''))) return true;
  const isAt = /[于在]$/.test(before) && DOES_AT.test(after);
  return LEAD_IN.test(before) && (isEach || isAt || DOES_SOON.test(after));
}

/** Words for what is done, and not those that only stand before it: 每, 以, 由. */
function isWork(after: string): boolean {
  return areVerbs(after) && /^(?![每以自从在于按把对向与则由可])[\u4e00-\u9fa5]{2}/.test(after);
}

/** 甲5月封顶: of a day to come something is told, with nothing before it in its clause but of whom, in whatever words. */
export function isTold(words: string, text: string, start: number, rest: string): boolean {
  if (/全年$/.test(words) && !COUNTED.test(rest)) return false;
  const [own = ''] = /[^，；。：、（“！？]*$/.exec(text.slice(Math.max(0, start - 24), start)) ?? [];
  // “9月20日全国爱牙日”
  if (text.lastIndexOf('“', start) > text.lastIndexOf('”', start)) return false;
  // 开学时间：4月5日，……
  if (own === '' && text.charAt(start - 1) === '：' && rest.startsWith('，')) return false;
  return (
    own.length <= LONGEST &&
    !DOES_BEFORE.test(own) &&
    TELLS.test(rest) &&
    !OF_SOMETHING.test(rest) &&
    (areVerbs(rest) || !OF_PAPER.test(rest))
  );
}

/** 全年培训300人: so much of it is to be done. */
const COUNTED = /^(?![^，。；]*(?:了|已|同比|共))[\u4e00-\u9fa5]{2}[^，。；]{0,20}\d/;
/** A time of its own behind what is asked. */
const IN_ROW = /（[^（）]*时限：/;
/** In characters: who or what is spoken of. */
const LONGEST = 18;
/** What is done is told before the time: 做好10月的演出, 截至10月. */
export const DOES_BEFORE =
  /完成|开展|提出|形成|制定|编制|做好|准备|参加|组织(?!部)|召开|印发|落实|关于|根据|按照|截[至止]|[从由对为是的把将与]|自(?!然)|在(?!$)|以来|.到$|至$|《/;
const TELLS = /^，?(?:[^，；。：、（）的]*[\u4e00-\u9fa5]{2}|\d+[\u4e00-\u9fa5])/;
/** What it is of, or what is told of it is no plan. */
const OF_SOMETHING =
  /^(?:的|份的|版|以来|以后|之后|以前|起|止|期间|前后|左右|上下|在[^，。；]{1,12}[上时]|[已曾均未仍]|，?是|，?[^，。；]{0,16}(?:同比|环比|去年同期)|，?[^，。；]{0,10}(?:登陆|到期|届满)[，。；]|[^，；]{0,60}(?:通过|批准|修订|公布)[。）]?$)/;
const OF_PAPER =
  /^[^，。；]{0,8}(?:数据|情况|总结|报表|例会|预算|计划|方案|名单|台账)(?:[，。；）]|$)|^[\u4e00-\u9fa5]{1,6}的/;
/** 下半年工作打算: what a part of a paper is called. */
const IS_HEADING =
  /^[^，。；：]{0,30}(?:通知|通报|报告|清单|表|方案|计划|要点|纪要|安排|打算|思路|重点|目标|措施|会|日程)$/;

/** ……，上半年新增泊位600个: a month or more at the head of a clause, whatever is done in it. */
const AT_HEAD = /(?:^|[，；。：（]|[，；：。]\d{1,2}[.、])(?:(?:力争|确保|计划|争取)?[于在]?)$/;

/** What bears a name, is a phase or stands in a bracket beside whoever does it, of which the words behind it tell what is done. */
function isOccasion(text: string, start: number, end: number): boolean {
  const [head, rest] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 120)];
  if (MEETING.test(head) && /^）(?:上|前|时)/.test(rest)) return true;
  if (STAGE.test(head) && STAGE_END.test(text.slice(end, end + 40))) return true;
  if (IN_BRACKET.test(head) && /^）[。；]?$/.test(text.slice(end))) return true;
  return NAMED_DAY.test(rest) || IS_DAY.test(rest);
}

/** 本季度, 周五: when something is; a day or a year before the paper: what was done. */
function isIdle({ words, week, days }: MarkedPoint, last: Day, { issued, year }: Told): boolean {
  const isNow = (week !== undefined && week.step <= 0) || (days !== undefined && days <= 0);
  if (issued === undefined) return BARE.test(words) || isNow || (year !== undefined && Number(last.slice(0, 4)) < year);
  return BARE.test(words) || isNow || last < issued || isOfLastYear(words, last, issued);
}

/** The day and the year of a paper, as far as it tells them. */
interface Told {
  readonly issued: Day | undefined;
  readonly year: number | undefined;
}

/** 12月8日 of a paper of January, without 前: the day that was, and not the one eleven months on. */
function isOfLastYear(words: string, last: Day, issued: Day): boolean {
  return /^\d{1,2}月\d{1,2}日$/.test(words) && last > addDays(issued, FAR);
}

/** In calendar days: a day without 前 and without its year is hardly told so far ahead. */
const FAR = 300;

/** 第一季度：做好立项; 上半年上线运行. */
function comesAbout(before: string, after: string): boolean {
  return LABELS.test(`${before}☐${after}`) || (DOES_THEN.test(after) && !/[的第\d年度中上去]$/.test(before));
}
