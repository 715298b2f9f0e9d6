import type { Day } from '../../../calendar/day.ts';
import { judged } from '../../../calendar/when/judged.ts';
import { type NamedDays, namedBy, type Unnamed } from '../../../calendar/when/named.ts';
import { type MarkedPoint, namedInTurn, opensSpan, placedIn } from '../../../calendar/when/placed.ts';
import { areVerbs } from '../actor/verbs.ts';
import { baseOf, DOING, type Form, type Setting, type Time } from './form.ts';

const LABEL =
  /(?:时限|期限|截止(?:时间|日期)?|(?:完成|办结|整改|报送|上报|反馈|提交)(?:时间|日期)|时间(?:要求|节点|进度|安排)|(?:延期|推迟|顺延|延后|延长|放宽|提前|调整|变更|修改|更改|改)(?:至|到|为|成)|(?:最|至)迟(?:于|在|不(?:超过|晚于))?|不得?[迟晚]于)(?:[：:为是]|定于|定在)*$/;
const LEAD_IN =
  /(?:^|[，；、：（。！）“]|(?:^|[，；：。])\d{1,2}[.．、]|其中|[于在到至须应要将拟并前局委办府室镇道处院厅部区县市门位司村]|力争|确保|争取|计划|预计|务必|必须|原则上|分别|不得)$/;
/** What the time goes with, though it is no 前. */
const DOES = new RegExp(`^[，：]?${DOING}`);
/** 第一批上半年上线运行: what comes into being by then, whatever stands before. */
const DOES_THEN =
  /^，?(?:全面|全部|基本|正式|同步|陆续|投入|开[工市园馆业放通]|动工|封顶|合龙|完工|竣工|建成|上线|出台|运[行营]|通[车水气航]|投[用产运]|启[用动]|挂牌|入驻|并网|交付|验收|到位|销号|清零|办结|完成)/;
/** （区城管局，10月底）: beside whoever does it, at the end. */
const IN_BRACKET = /（[^（）]{2,40}[，；]$/;
/** With a month, a quarter or a part of them, a word or two may stand between. */
/** 于4月上旬联合督查: with 于 whatever is done. */
const DOES_AT = /^(?!在|由|至|到|[上下中]午|召开|举行|起|的|出生|成立|印发|发布|正式)[\u4e00-\u9fa5]{2}/;
const DOES_SOON = new RegExp(`^[，：]?[^，。；：的]{0,6}?${DOING}`);

/** 2022年4月15日前, 4月底前, 第三季度末, 6月底、12月底前: days by which something is due. */
export const fixedDays: Form = (text, setting) => {
  const [points, base] = [placedIn(text), baseOf(setting)];
  const inTurn = namedInTurn(points, text, base);
  return points.flatMap((point, i) => {
    const start = points[i - 1];
    const isEnd = start !== undefined && start.year === undefined && opensSpan(start, point, text);
    const isTold = isEnd || /[次翌同]/.test(point.near ?? '') || point.follows;
    const named = isTold ? inTurn[i] : namedBy(point, base);
    const found = named ? due(point, named, text, setting) : [];
    return isAdrift(points, i) && /[，；、]/.test(text.slice(0, point.start)) ? found.map(adrift) : found;
  });
};

/** ……，次日10时前 where what it is the day after has no day: none of the paper. */
function isAdrift(points: readonly MarkedPoint[], index: number): boolean {
  const isNext = ({ follows, words }: MarkedPoint) => follows === true || /^[当同]/.test(words);
  const [point] = points.slice(index);
  return point?.days !== undefined && isNext(point) && points.slice(0, index).every(isNext);
}

function adrift({ start, end, value }: Time): Time {
  return { start, end, kind: 'none', value, hints: [`“${value}”没有写是哪一天，要定一个日期`] };
}

function isLimit({ marked, start }: MarkedPoint, text: string): boolean {
  return (
    marked.mark === 'before' ||
    marked.mark === 'within' ||
    LABEL.test(text.slice(Math.max(0, start - 12), start)) ||
    IN_LABEL.test(text.slice(Math.max(0, start - 100), start))
  );
}

/** 完成时限：1.4月底；2.5月20日: every time of a label is one by which something is due. */
export const IN_LABEL = /(?:完成|办结|整改|落实)?(?:时限|期限)(?:要求)?：[^：。）〕】]{0,80}(?:）[^：。）]{0,20})*$/;

/** （三）检查阶段（6月下旬和11月底）: a phase in the bracket behind its name. */
const STAGE = /(?:阶段|时期|步骤)（(?:时间：)?(?:\d{1,2}月[^，。；（）]{0,8}[、和及])*$/;
const STAGE_END = /^(?:[、和及]\d{1,2}月[^，。；（）]{0,8})*）/;
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

/** 3月、6月、9月各组织一次: the others of a list stand between the first and what is done. */
const LISTED =
  /^(?=[、和及分各于在每])(?:[、和及](?:\d{1,2}月份?(?:\d{1,2}日|[底末初]|[上中下]旬)?|第?[一二三四]季度[末底]?))*(?:(?:分别|各)?[于在]?每月[底末])?/;

/** Whether a day without 前 is one by which something is done: to be done, not done before the paper. */
function isDone(point: MarkedPoint, text: string, { first, last }: NamedDays, { issued }: Setting): boolean {
  const { start, end, words } = point;
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text
    .slice(end, end + 48)
    .replace(EACH_END, '')
    .replace(/^（(?:星期|周).）/, '')
    .replace(LISTED, '')
    .slice(0, 12);
  if (/^[至到—–~～-]/.test(after) || /[\d年月日底末旬初度][至到—–~～-]$/.test(before)) return false;
  if (isIdle(point, last, issued) || isCalledSo(words, after)) return false;
  const isDay = first === last && /日$/.test(words);
  if (isOccasion(text, start, end)) return true;
  if (isDay && issued === undefined && /^，?(?:召开|举办|印发|出台|启动)/.test(after)) return false;
  const rest = text.slice(end, end + 120);
  if (!isDay) return isDoneIn(before, after, rest);
  return LEAD_IN.test(before) && (isEach(rest) || DOES.test(after));
}

/** The same of a month, a quarter or more. */
function isDoneIn(before: string, after: string, rest: string): boolean {
  if (comesAbout(before, after) || REACHES.test(rest.replace(LISTED, ''))) return true;
  if (AT_HEAD.test(before) && isWork(after.replace(/^，/, ''))) return true;
  const isAt = /[于在]$/.test(before) && DOES_AT.test(after);
  return LEAD_IN.test(before) && (isEach(rest) || isAt || DOES_SOON.test(after));
}

/** Words for what is done, and not those that only stand before it: 每, 以, 由. */
function isWork(after: string): boolean {
  return areVerbs(after) && /^(?![每以自从在于按把对向与则由可])[\u4e00-\u9fa5]{2}/.test(after);
}

/** 3月、6月、9月每月末各调度一次: each of a list, whatever is done. */
function isEach(after: string): boolean {
  const [listed = ''] = LISTED.exec(after) ?? [];
  return listed !== '' && /^(?:各|分别)/.test(after.slice(listed.length));
}

/** ……，上半年新增泊位600个: a month or more at the head of a clause, whatever is done in it. */
const AT_HEAD = /(?:^|[，；。：（]|[，；：。]\d{1,2}[.、])(?:(?:力争|确保|计划|争取)?[于在]?)$/;

/** What bears a name, is a phase or stands in a bracket beside whoever does it, of which the words behind it tell what is done. */
function isOccasion(text: string, start: number, end: number): boolean {
  const [head, rest] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 120).replace(LISTED, '')];
  if (STAGE.test(head) && STAGE_END.test(text.slice(end, end + 40))) return true;
  if (IN_BRACKET.test(head) && /^）[。；]?$/.test(text.slice(end))) return true;
  return NAMED_DAY.test(rest) || IS_DAY.test(rest);
}

/** 本季度, 周五: when something is; a day before the paper: what was done. */
function isIdle({ words, week, days }: MarkedPoint, last: Day, issued: Day | undefined): boolean {
  return BARE.test(words) || week !== undefined || days !== undefined || (issued !== undefined && last < issued);
}

/** 第一季度：做好立项; 上半年上线运行. */
function comesAbout(before: string, after: string): boolean {
  return LABELS.test(`${before}☐${after}`) || (DOES_THEN.test(after) && !/[的第\d年度中上去]$/.test(before));
}

/** 4月5日前后完成: what is asked by a day that nobody can tell. */
const ASKED = /^(?!召开|举办|举行)/;

/** 9月每月末 at the end of a list of months. */
const EACH_END = /^(?:分别|各)?[于在]?每月[底末]/;

function due(point: MarkedPoint, named: ReturnType<typeof namedBy>, text: string, setting: Setting): Time[] {
  const { start, marked, said, words } = point;
  const isLimited = isLimit(point, text);
  const isMarked = marked.mark === 'before' || marked.mark === 'within' || marked.mark === 'around';
  const [each = ''] = EACH_END.exec(text.slice(point.end, point.end + 8)) ?? [];
  const end = isMarked ? Math.max(point.end, marked.end) : point.end + each.length;
  const value = isMarked ? said : words;
  const none = (hint: string): Time[] => [{ start, end, kind: 'none', value, hints: [hint] }];
  if ('trouble' in named) return untold(point, named, isLimited, none);
  const { day, hints, doubts } = judged(point, named);
  const after = text.slice(end, end + 12);
  if (marked.mark === 'around') return ASKED.test(after) && DOES.test(after) ? none(`${doubts[0]}，要定一个日期`) : [];
  if (marked.mark === 'from' || (!isLimited && !isDone(point, text, named, setting))) return [];
  if (point.week?.weekday === 6.5) return none(`${doubts[0]}，要定一个日期`);
  const past = setting.issued !== undefined && day < setting.issued ? [`早于发文日期 ${setting.issued}，核对原文`] : [];
  const told = doubts.filter((doubt) => !doubt.includes(named.astray ?? '\n'));
  const worked = hints.map((hint) => withSource(hint, setting));
  return [{ start, end, kind: 'date', deadline: day, value, hints: [...told, ...worked, ...past] }];
}

/** 没有写年份，按 2021 年（文中“〔2021〕3号”）: a year that the paper does not bear itself may be another. */
function withSource(hint: string, { yearWords }: Setting): string {
  return yearWords !== undefined && hint.startsWith('没有写年份') ? `${hint}（文中“${yearWords}”），要核对` : hint;
}

/** 上季度: what something is about. */
const LAST = /^[上前]一?个?(?:月|季|周|年度)/;

/** There is no such day, or nothing tells its year; a bare number of parts is no day at all. */
function untold(
  { words, days, week }: MarkedPoint,
  { trouble, impossible }: Unnamed,
  isLimited: boolean,
  none: (hint: string) => Time[],
): Time[] {
  if (impossible) return /^\d{4}[-./]/.test(words) ? [] : none(`“${words}”${trouble}，核对原文`);
  if ((days !== undefined || week !== undefined || LAST.test(words)) && !isLimited) return [];
  return none('没有年份，定不了日期');
}
