import type * as z from 'zod';
import type { DayWithin } from '../calendar/within.ts';
import { importance, sourceCategory, turning, urgency, yesNo } from '../vocabulary/choices.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { list, listOf, record, text } from '../vocabulary/record.ts';
import { type Word, words } from '../vocabulary/words.ts';
import { attachments } from './attachment.ts';
import {
  count,
  day,
  formatTurnLimit,
  freeText,
  pastDay,
  type TurnLimit,
  turnLimit,
  unitName,
  unitNames,
} from './fields.ts';
import type { Register } from './kind.ts';

const skipped = record({ date: pastDay, instalment: text, unit: unitName.optional(), reason: text });

/** 周期任务: what is to be done again in each period, by a task of its own each time and for each unit. */
export const routine = record({
  id: text,
  title: text,
  sourceCategory: sourceCategory.codec,
  sourceName: text.optional(),
  sourceNumber: text.optional(),
  units: unitNames.optional(),
  groups: list.optional(),
  assessedAll: yesNo.codec.optional(),
  support: unitNames.optional(),
  importance: importance.codec.optional(),
  urgency: urgency.codec.optional(),
  demand: text.optional(),
  outcome: text.optional(),
  frequency: turning.codec,
  days: listOf(day).optional(),
  limit: turnLimit.optional(),
  ahead: count.optional(),
  issued: pastDay,
  from: day.optional(),
  to: day.optional(),
  wording: text.optional(),
  skipped: listOf(skipped).optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Routine = z.output<typeof routine>;

/** 周期任务. */
export const routineKind: Register<Routine> = {
  name: 'routine',
  word: '周期任务',
  group: '周期任务',
  summary: '周期任务：每周、半月、月、季、半年、学期、年或按日期，每期交办一项任务',
  example:
    'routine add 排查燃气安全隐患 --source-category 文件部署 --units 区应急管理局 --frequency 每月 --limit 25日前',
  prefix: 'ZQ',
  folder: 'routines',
  schema: routine,
  columns: ['frequency', 'limit', 'from', 'to', 'title'],
  day: 'issued',
  follow: [{ name: 'skip', field: 'skipped', alias: '不交办', summary: '这一期不交办，写明理由；可以只说一个单位' }],
  asks: (told) => [...unitsAsked(told), told('frequency') === turning.words.listed ? 'days' : 'limit'],
  titleOf: ({ title }) => title,
  dayOf: ({ issued }) => issued,
  check: (one) => [...withoutUnits(one), ...unsound(one)],
};

/** Who has it, where that is told in none of its ways: what nobody has is handed to nobody. */
export function unitsAsked(told: (word: Word) => string | undefined): Word[] {
  return (['units', 'groups', 'assessedAll'] as const).some((word) => told(word) !== undefined) ? [] : ['units'];
}

function withoutUnits({ assessedAll, groups, units }: Routine): Finding[] {
  const named = assessedAll === 'yes' || groups !== undefined || units !== undefined;
  return named ? [] : [finding('routine-unitless', [], {})];
}

/** What of a routine contradicts itself: no day could be reckoned. */
function unsound(one: Routine): Finding[] {
  const { frequency, days = [], limit, from, to } = one;
  const cadence = turning.words[frequency];
  const at = (word: 'frequency' | 'days' | 'limit' | 'to', why: string, how: string) =>
    finding('routine-unsound', word === 'frequency' ? [words.frequency] : [words[word]], { why, how });
  if (frequency === 'listed' && days.length === 0)
    return [at('frequency', '周期是“按日期”，却没有写“各期日期”', '写“各期日期: [2022-03-15, 2022-09-15]”')];
  if (frequency !== 'listed' && days.length > 0)
    return [at('days', `周期是“${cadence}”，却写了“各期日期”`, '去掉“各期日期”，或把周期改成“按日期”')];
  if (frequency === 'listed' && limit !== undefined)
    return [at('limit', '“按日期”的时限就是那些日子，不再写“时限”', '去掉“时限”')];
  if (limit !== undefined && !suits(frequency, limit))
    return [at('limit', `${cadence}里没有“${formatTurnLimit(limit)}”`, HOW[frequency])];
  if (from !== undefined && to !== undefined && to < from)
    return [at('to', `结束 ${to} 早于开始 ${from}`, '核对两个日期，改正写反的那个')];
  return [];
}

type Turning = Routine['frequency'];

const HOW: Readonly<Record<Turning, string>> = {
  weekly: '写“周五前”“最后一个工作日前”“期末前”，或一周以后的“2个工作日”',
  halfMonthly: '写“期末前”“最后一个工作日前”，或半月以后的“3个工作日”',
  monthly: '写“25日前”“期末前”“最后一个周五前”，或一月以后的“5个工作日”“次月5日前”',
  quarterly: '写“首月10日前”“末月20日前”“期末前”，或一季以后的“5个工作日”“次月5日前”',
  halfYearly: '写“首月10日前”“末月20日前”“期末前”，或半年以后的“5个工作日”“次月5日前”',
  termly: '写“期末前”“最后一个工作日前”，或学期以后的“5个工作日”',
  yearly: '写“3月15日前”“11月底前”“期末前”，或一年以后的“5个工作日”“次年2月底前”',
  listed: '去掉“时限”',
};

/** Whether a period of this kind has such a day in it, or after it. */
function suits(frequency: Turning, limit: TurnLimit): boolean {
  if ('unit' in limit) return limit.unit !== 'minute';
  const isOfMonths = !['weekly', 'halfMonthly', 'termly'].includes(frequency);
  if (!('place' in limit)) return limit.month === undefined ? isOfMonths : frequency === 'yearly';
  return hasMonth(frequency, limit) && hasPlace(frequency, limit);
}

/** 首月 and 末月 are of several months, 3月 of a year. */
function hasMonth(frequency: Turning, { month }: DayWithin): boolean {
  if (month === undefined || frequency === 'yearly') return true;
  return 'nth' in month && (frequency === 'quarterly' || frequency === 'halfYearly');
}

/** 25日 is of a month; 周五 is of a week, where there is one of them, else it is told which. */
function hasPlace(frequency: Turning, { month, place }: DayWithin): boolean {
  if (place.kind === 'date') return month !== undefined || frequency === 'monthly';
  if (place.kind !== 'weekday') return true;
  return place.nth === undefined ? frequency === 'weekly' && !month : place.nth < 5 && frequency !== 'weekly';
}
