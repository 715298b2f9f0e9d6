import { namedBy } from '../../../calendar/when/named.ts';
import { placedIn } from '../../../calendar/when/placed.ts';
import { DOING, type Setting } from './form.ts';
import { isCalledSo } from './planned.ts';
import { isTrap } from './trap.ts';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** 2016年以来, 2020—2022年: years. */
const YEARS = /^(?:20\d\d年?度?[至到—–~-]?)+(?:以来|以后|之后|后|的|起)*$/;
const BY = /(?:[到至在于]|截[至止]|力争|确保|计划)$/;
const DOES = new RegExp(`^，?(?:全面|基本)?${DOING}`);
/** 三年行动, 为期两个月, 近五年, 一年一度, 十年树木: how long something is, not by when. */
const LONG =
  /^(?:行动|计划|规划|攻坚|整治|方案|期|一[度次]|来|以来|及?以上|及?以下|多|对[^，。；]{0,40}(?:给予|予以|优先|优惠|实行|免予|倾斜|支持)|滚动|(?:专人)?(?:值班|值守|在岗|不间断|在线|开放|服务|轮班|备勤|巡查|监控))/;
const SINCE = /(?:近|过去|连续|历时|为期|长达|每满|不[少低]于|至少|超过)$/;
/** 由60分钟压缩至: what was so far. */
const SHORTENED = /^(?:内|以内)?(?:压缩|缩短|压减|缩减|减少|降低|下降|降|提高|提升|延长|增加)/;
/** 上一年度, 去年: over when the paper speaks. */
const OVER = /^(?:上一?个?|前一个?|去)(?:年度?|月份?|季度?|周|学期)(?:的|\d{1,2}月份?|[至到—])*$/;
const OF_LAST_YEAR = /(?:上一?个?|去|前一)年度?$/;
/** 本年度工作要点, 2025年抚育项目: which year something is of, by what stands behind it. */
const OF_YEAR = /^(?:20\d\d|二[〇零○]..|[本当今])年度?(?:的)?$/;
const THING =
  /^(?:[全本][市区县省国镇]|[^，。；要应须将把各于在]{0,5}(?:工作|任务|要点|计划|项目|预算|决算|目标|方案|考核|报告|总结|情况|数据|指标|实事|重点|招生|水平|标准|基数|清单|名单|收入|支出|活动|会议|行动))/;
const BESIDE = /(?:[对比较与同以占《]|相[较比]|按照|根据)$/;

/** 计算方法：…／…×100%: a sum, of which no time is one of anything to be done. */
const SUM = /^(?:计算(?:方法|公式)|公式|口径)：|[×÷]|[=＝]|\/[^，。；]{2,30}×?100%/;
/** 日间手术是指……: what a word means. */
const MEANING = /(?:是指|系指|指的是|所称)/;

/** Whether a sign of a time is known to ask nothing of anybody: a day before the paper, a year as a name, a length. */
export function isIdle(text: string, { start, end, words }: Place, issued: Setting['issued']): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 60)];
  if (YEARS.test(words) && isOver(words, issued)) return true;
  if (isCalledSo(words, after) || isThatDay(words, before)) return true;
  if (OF_YEAR.test(words))
    return SUM.test(text) || (!BY.test(before) && !DOES.test(after) && (THING.test(after) || BESIDE.test(before)));
  if (isTrap(text, { start, end, kind: 'none', value: words, hints: [] }, {})) return true;
  const isDefined = MEANING.test(text.slice(0, start));
  if (isDefined || (SUM.test(text) && !/[前内]$/.test(words))) return true;
  if (OVER.test(words) || OF_LAST_YEAR.test(before) || SHORTENED.test(after)) return true;
  return LONG.test(after) || SINCE.test(before) || isPast(text, start, end, issued);
}

/** 全国助残日当天: the day that the words before it tell. */
function isThatDay(words: string, before: string): boolean {
  return /^当[天日]$/.test(words) && /[日节周]”?$/.test(before);
}

/** 2021年建成的, 2016年以来, of a paper of 2018: no year that is over is one by which anything is to be done. */
function isOver(words: string, issued: Setting['issued']): boolean {
  const years = Array.from(words.matchAll(/20\d\d/g), ([year]) => year);
  return issued !== undefined && years.length > 0 && years.every((year) => year < issued.slice(0, 4));
}

/** 5月6日在……会上的讲话, 3月2日来信: what was before the paper, though no year is told. */
const OF_PAST = /^在?[^，。；]{0,24}(?:会议?上|讲话|批示|来信|来函|来电|主持召开|调研时|检查时)/;

let placed: { readonly text: string; readonly points: ReturnType<typeof placedIn> } | undefined;

/** The points of a text, which is asked about once for each sign in it. */
function placedOnce(text: string): ReturnType<typeof placedIn> {
  if (placed?.text !== text) placed = { text, points: placedIn(text) };
  return placed.points;
}

/** 2月9日印发的: a whole day before that of the paper. */
function isPast(text: string, start: number, end: number, issued: Setting['issued']): boolean {
  if (issued === undefined) return false;
  const point = placedOnce(text).find((one) => one.start < end && start < one.end);
  const named = point && namedBy(point, { day: issued });
  if (named === undefined || 'trouble' in named || point === undefined || named.last >= issued) return false;
  return point.year !== undefined || OF_PAST.test(text.slice(end, end + 40));
}
