import type { Items } from '../catalogue/world.ts';
import { type Day, dayOf, type Span } from './days.ts';
import { factsKnown } from './facts.ts';
import { dueWithin, type Item, judged } from './owed.ts';
import { owedByRegisters } from './registers.ts';
import { owedReports } from './reports.ts';
import { owedByTasks } from './tasks.ts';
import { owedVisits } from './visits.ts';

/**
 * A second way of counting, written from DOMAIN, README and the files of a ledger, and from nothing in src: what the
 * program says is held against it. Where DOMAIN is silent it was decided as a fair supervision office would, here:
 *
 * | matter | decision |
 * |---|---|
 * | what is one 件次 | one unit, one link, one limit: 签批 per holder, 办理 per holder and per 退回重办, 反馈 per 办结, 首报 by telephone and in writing apart |
 * | which period it is in | that of its limit; of the first limit missed where an extension came too late; where the clock stood still as it passed, that of the day on which it went on; not before that of the day on which it became known |
 * | 应办 | limits that have passed, or were met, with the limit itself not after the day of looking; what is due today and not done is not yet counted |
 * | late | any day after the limit through the day it was done or fell away; the working days among them are the days late (0 on a weekend: late all the same) |
 * | 转办当日、撤销当日、退回当日、机构撤销当日 | still charged to who held it (承担到转办当日) |
 * | what falls away before its limit | is not owed and not counted |
 * | 转办, 重新起算 | the whole limit by difficulty again from the day of 转办; a day fixed by the source stays while it has not passed, else by difficulty from the day of 转办 |
 * | an approved day at 转办 | holds where it is to come and later than the limit begun again |
 * | granted after 转办, applied for before | counts for the old holder if it applied in time, for the new one if it is the later day |
 * | 转办, 不变 | the old limit, but never before the day of 转办 |
 * | 转办 with its own 时限 | that day, but never before the day of 转办 |
 * | 方案时限 and 节点 at 转办 | owed by the new holder if the day has not passed; a day missed by the old one stays with that one |
 * | 申请延期 too late | days through the day of applying are late (申请以前, as X日前, has that day in it); from then to the new limit none are; then they go on |
 * | 批准延期 without an application | taken as applied for on the day of approval |
 * | 撤销销号 | as 退回重办: a clock of its own from that day, what went before stays; 销号 that was taken back ends nothing |
 * | 配合 | by its own day whatever 办结 and 转办 do; 中止 stops it; the first 销号 or 撤销 ends it for good |
 * | 退回重办 of a 长期 task without a limit | no limit |
 * | 退回重办 within the first limit | the later of 重办时限 and what is left of the first, both standing still in 中止 |
 * | 中止 | stops 签批, 报送方案, 节点, 办理, 反馈 from that day through the day before 恢复; not 回应, 首报, 报送; fixed days do not move; what was late stays late and listed |
 * | 办结 | ends 签批 and, for whoever has it after 退回重办 too, 报送方案 and 节点 (late stays late), answers an urging; so does 反馈 |
 * | 首报 in writing | is also one by telephone if it is as early |
 * | 续报 or 终报 without 首报 | stands for it, late until then |
 * | 首报 after 转办 | stays with the first holder |
 * | the limit of 回应 | that of the first unanswered urging, its own 时限 if it has one; later urgings are only counted |
 * | 走访 | one person, one object and one quarter in which the object was listed and a term ran on any day; made up later is late, not missing |
 * | an exemption | approved by the end of the quarter it takes the cell away, visited or not; later it changes nothing (当季算缺，全年一直是缺) |
 * | 走访 and 机构撤销, 合并 | whoever has the unit's work when it is done or the quarter ends; with nobody to take over, what was not visited is not owed; what was missed by then is that unit's, once |
 * | the last day of a period | is over for a report of that day that does not say its period (“X日前”含当日) |
 * | a requirement that begins or ends within a period | owed for the first, not for the last: it is not asked for when that is over (期末后报; so is a lasting task done by then) |
 * | 定期报告 of a 长期 task | 重要 every month, else every quarter; owed where the task is open at the period's end, by its holder then |
 * | a requirement and 机构撤销, 合并 | owed while the unit is there; late by then stays, what is in by then stands; what was to come after, and is not in, is the only successor's |
 * | 按时办结率 | of tasks with a 办理 that came due in the period, those with none late |
 */

/** Everything that the units of a ledger owe or owed, as far as it was known on a day. */
export function count(files: Items, look: Day): Item[] {
  const facts = factsKnown(files, look);
  const owed = [
    ...owedByTasks(facts),
    ...owedVisits(facts, look),
    ...owedReports(facts, look),
    ...owedByRegisters(facts, look),
  ];
  return owed.map((each) => judged(each, look));
}

export interface Totals {
  readonly 应办: number;
  readonly 按时: number;
  readonly 逾期: number;
  readonly 迟办: number;
  readonly 逾期未办: number;
  readonly 逾期后了结: number;
}

/** The totals of what came due in a period, by whatever the items are told apart by. */
export function totals(items: readonly Item[], period: Span, by: (item: Item) => string): ReadonlyMap<string, Totals> {
  const within = dueWithin(items, period);
  return new Map([...new Set(within.map(by))].map((key) => [key, totalOf(within.filter((item) => by(item) === key))]));
}

function totalOf(items: readonly Item[]): Totals {
  const of = (verdict: string) => items.filter((item) => item.verdict === verdict).length;
  const [onTime, late, open, gone] = [of('按时'), of('迟办'), of('逾期未办'), of('逾期后了结')];
  return { 应办: items.length, 按时: onTime, 逾期: late + open + gone, 迟办: late, 逾期未办: open, 逾期后了结: gone };
}

/** 按时办结率: tasks of which a 办理 came due in the period, and those of them of which none was late. */
export function doneInTime(items: readonly Item[], period: Span): { readonly 任务: number; readonly 按时: number } {
  const due = dueWithin(items, period).filter(({ link }) => link === '办理');
  const late = new Set(due.filter(({ verdict }) => verdict !== '按时').map(({ record }) => record));
  const tasks = new Set(due.map(({ record }) => record));
  return { 任务: tasks.size, 按时: tasks.size - late.size };
}

/** An item in a line: unit, link, record, limit, when it was done or why it fell away, verdict, working days late. */
export function lineOf({ unit, link, record, due, done, gone, verdict, late }: Item): string {
  const end = done ?? (gone && `${dayOf(gone.day)}${gone.why}`) ?? '';
  return [unit, link, record.replace(/^RW\d{8}-/, ''), due, end, verdict, late > 0 ? `${late}日` : '']
    .filter((part) => part !== '')
    .join(' ');
}
