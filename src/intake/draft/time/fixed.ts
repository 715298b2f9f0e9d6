import { addDays, type Day, yearOf } from '../../../calendar/day.ts';
import { judged } from '../../../calendar/when/judged.ts';
import { namedBy, type Unnamed } from '../../../calendar/when/named.ts';
import { type MarkedPoint, namedInTurn, opensSpan } from '../../../calendar/when/placed.ts';
import { pointsOf } from './bare.ts';
import { baseOf, type Form, needsDay, type Setting, type Time } from './form.ts';
import { DOES, type Extent, isPlanned } from './planned.ts';

const LABEL =
  /(?:时限|期限|截止(?:时间|日期)?|(?:完成|办结|整改|报送|上报|反馈|提交)(?:时间|日期)|时间(?:要求|节点|进度|安排)|(?<!工作|开放|营业|办公|服务|接待|上班|供应|运营|值班)时间(?=[为是]|定[于为在])|(?:延期|推迟|顺延|延后|延长|放宽|提前|调整|变更|修改|更改|改)(?:至|到|为|成)|(?:最|至)迟(?:于|在|不(?:超过|晚于))?|不得?[迟晚]于)(?:[：:为是]|定于|定在)*$/;
/** 2022年4月15日前, 4月底前, 第三季度末, 6月底、12月底前: days by which something is due. */
export const fixedDays: Form = (text, setting) => {
  const [points, base] = [pointsOf(text, setting), baseOf(setting)];
  const inTurn = namedInTurn(points, text, base);
  const extents = extentsOf(points, text);
  return points.flatMap((point, i) => {
    const start = points[i - 1];
    const isEnd = start !== undefined && start.year === undefined && opensSpan(start, point, text);
    const isTold = isEnd || /[次翌同]/.test(point.near ?? '') || point.follows;
    const named = isTold ? inTurn[i] : namedBy(point, isSoon(point, setting) ? baseOf(ofIssue(setting)) : base);
    const extent = extents[i];
    const found = named && extent ? due(point, extent, named, text, setting) : [];
    return isAdrift(points, i, text) && /[，；、]/.test(text.slice(0, point.start)) ? found.map(adrift) : found;
  });
};

/** The day of issue alone. */
function ofIssue({ issued }: Setting): Setting {
  return issued === undefined ? {} : { issued };
}

/** In calendar days: what is sent in for a plan of the next year is due in this one. */
const SOON = 60;

/** 12月25日前 in a plan of 2026 issued on 2025-12-10: a day so near is of the year of issue. */
function isSoon(point: MarkedPoint, { issued, year }: Setting): boolean {
  if (issued === undefined || year === undefined || year <= yearOf(issued) || point.date === undefined) return false;
  const near = namedBy(point, { day: issued, year: yearOf(issued) });
  return 'last' in near && near.last >= issued && near.last <= addDays(issued, SOON);
}

/** ……，次日10时前 where what it is the day after has no day: none of the paper. */
function isAdrift(points: readonly MarkedPoint[], index: number, text: string): boolean {
  const isNext = ({ follows, words }: MarkedPoint) => follows === true || /^[当同]/.test(words);
  const [point] = points.slice(index);
  const isDaily = /[每逐][日天周月晚早]/.test(text.slice(0, point?.start));
  return point?.days !== undefined && isNext(point) && (isDaily || points.slice(0, index).every(isNext));
}

function adrift({ start, end, value }: Time): Time {
  return { start, end, kind: 'none', value, hints: [`“${value}”没有写是哪一天，要定一个日期`] };
}

/** 暑假前（7月4日）. */
const BY_NAME = /[\u4e00-\u9fa5](?<!日|月|\d)前（(?:即|暂定)?$/;
/** 补植最晚不超过11月20日. */
const AT_LATEST = /(?:最[迟晚](?:不得?|应|要|须)?(?:超过|晚于|迟于|在|于|到)?|不得?[迟晚]于|不得?超过)$/;

function isLimit({ marked, start }: MarkedPoint, text: string): boolean {
  return (
    marked.mark === 'before' ||
    marked.mark === 'within' ||
    AT_LATEST.test(text.slice(Math.max(0, start - 12), start)) ||
    BY_NAME.test(text.slice(Math.max(0, start - 12), start)) ||
    LABEL.test(text.slice(Math.max(0, start - 12), start)) ||
    IN_LABEL.test(text.slice(Math.max(0, start - 100), start))
  );
}

/** 完成时限：1.4月底；2.5月20日: every time of a label is one by which something is due. */
export const IN_LABEL =
  /(?:完成|办结|办理|整改|落实)?(?:时限|期限)(?:要求)?：[^：。）〕】]{0,80}(?:）[^：。）]{0,20})*$/;

/** 4月5日前后完成: what is asked by a day that nobody can tell. */
const ASKED = /^(?!召开|举办|举行)/;

/** 9月每月末 at the end of a list of months. */
const EACH_END = /^(?:分别|各)?[于在]?每月[底末]/;

const AND = /^(?:[、和及与]|以及)?$/;

/** For each point the list of which it is one, from the first to the last: what stands around it counts for each. */
function extentsOf(points: readonly MarkedPoint[], text: string): Extent[] {
  const extents: Extent[] = [];
  for (let first = 0, last = 0; first < points.length; first = last + 1) {
    last = first;
    while (last + 1 < points.length && AND.test(text.slice(endOf(points[last]), points[last + 1]?.start))) last += 1;
    const end = endOf(points[last]);
    const [each = ''] = first < last ? (EACH_END.exec(text.slice(end, end + 8)) ?? []) : [];
    const extent = { start: points[first]?.start ?? 0, end: end + each.length, isListed: first < last };
    extents.push(...Array.from({ length: last + 1 - first }, () => extent));
  }
  return extents;
}

/** Behind the hour of a day, where that is told. */
function endOf(point: MarkedPoint | undefined): number {
  return point === undefined ? 0 : Math.max(point.end, point.marked.clock ? point.marked.end : 0);
}

function due(
  point: MarkedPoint,
  extent: Extent,
  named: ReturnType<typeof namedBy>,
  text: string,
  setting: Setting,
): Time[] {
  const { start, marked, said, words } = point;
  const isLimited = isLimit(point, text);
  const isMarked = marked.mark === 'before' || marked.mark === 'within' || marked.mark === 'around';
  const [each = ''] = EACH_END.exec(text.slice(point.end, point.end + 8)) ?? [];
  const end = isMarked ? Math.max(point.end, marked.end) : endOf(point) + each.length;
  const value = isMarked ? said : words;
  const none = (hint: string): Time[] => [{ start, end, kind: 'none', value, hints: [hint] }];
  if (isAllYear(words, text.slice(0, start), text.slice(end))) return none(needsDay(words));
  if ('trouble' in named) return untold(point, named, isLimited, none);
  const { day, hints, doubts } = judged(point, named);
  const after = text.slice(end, end + 12);
  if (marked.mark === 'around') return ASKED.test(after) && DOES.test(after) ? none(`${doubts[0]}，要定一个日期`) : [];
  if (isFrom(point) || (!isLimited && !isPlanned(point, extent, text, named, setting))) return [];
  if (point.week?.weekday === 6.5) return none(`${doubts[0]}，要定一个日期`);
  const told = doubts.filter((doubt) => !doubt.includes(named.astray ?? '\n'));
  const worked = hints.map((hint) => withSource(hint, setting));
  return [
    { start, end, kind: 'date', deadline: day, value, hints: [...told, ...worked, ...beforeIssue(day, setting)] },
  ];
}

function beforeIssue(day: Day, { issued }: Setting): string[] {
  return issued !== undefined && day < issued ? [`早于发文日期 ${issued}，核对原文`] : [];
}

/** 完成时限：全年: what goes on. */
function isAllYear(words: string, before: string, after: string): boolean {
  return words === '全年' && IN_LABEL.test(before.slice(-100)) && /^(?:[；）。]|$)/.test(after);
}

/** 3月起; 4月启动 is by then. */
function isFrom({ marked, said }: MarkedPoint): boolean {
  return marked.mark === 'from' && !/(?:启动|开始)$/.test(said);
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
