import { type Day, yearOf } from '../../calendar/day.ts';
import { taskKind } from '../../records/index.ts';
import { isId } from '../../records/kind.ts';
import type { Directory } from '../../records/unit/directory.ts';
import { doubtAbout, meantBy } from '../../records/unit/meant.ts';
import type { Doubt, DoubtCode } from './doubt.ts';
import type { Meaning } from './meanings.ts';
import type { Row } from './rows.ts';
import type { CellValue } from './sheet.ts';
import { unitsIn } from './units.ts';
import { type TableTimes, type When, whenOf } from './when.ts';

/** Says what of a cell is to be looked at. */
export type Say = (code: DoubtCode, level: Doubt['level'], meaning: Meaning, message: string, remedy: string) => void;

/** The first unit leads, the others take part unless they lead together; 各镇 is a task for each of them. */
export function namesOf(row: Row, directory: Directory, say: Say) {
  const main = unitsIn(row.text('lead'), directory);
  const beside = unitsIn(row.text('support'), directory);
  const [first, ...others] = main.lead;
  if (first === undefined && row.has('lead'))
    say('sheet-blank', 'error', 'lead', '没有责任单位', '补上；合并单元格存成 csv 后成了空的，加 --fill-down');
  for (const [meaning, { lead, support, vague, renamed, taken }] of [
    ['lead', main],
    ['support', beside],
  ] as const) {
    for (const name of [...lead, ...support]) sayUnknown(name, meaning, directory, say);
    for (const [name, now] of renamed)
      say('sheet-understood', 'warning', meaning, `“${name}”现在叫${now}`, '不是这个单位就改表');
    for (const [fragment, unit] of taken)
      say('sheet-understood', 'warning', meaning, `“${fragment}”认作${unit}`, '不是这个单位就改表');
    for (const words of vague)
      say('sheet-understood', 'warning', meaning, `“${words}”没有写明是哪些单位，没有登记`, '要登记就写出名称');
  }
  const leads = first === undefined || isVague(first, directory) ? [] : meantBy(first, directory);
  const fellows = leads.length === 1 ? main.joint.slice(1) : [];
  const unmarked = main.lead.filter((name) => !fellows.includes(name));
  sayHowMany(first, leads, unmarked, say);
  const joined = [...others, ...main.support, ...beside.lead, ...beside.support];
  const meant = (names: readonly string[], but: readonly (string | undefined)[]) =>
    [...new Set(names.flatMap((name) => meantBy(name, directory)))].filter((name) => !but.includes(name));
  const joint = meant(fellows, [leads[0]]);
  return { leads, joint, support: meant(joined, [leads[0], ...joint]), units: [...new Set([...main.lead, ...joined])] };
}

/** 各有关部门 are some of them, and nobody can tell which. */
function sayUnknown(name: string, meaning: Meaning, directory: Directory, say: Say): void {
  if (isVague(name, directory)) {
    say('sheet-unit', 'error', meaning, `“${name}”没有写明是哪些单位`, '写出单位的名称');
    return;
  }
  const doubt = doubtAbout(name, directory);
  if (doubt) say('sheet-unit', 'error', meaning, doubt.message, doubt.remedy);
}

function isVague(name: string, directory: Directory): boolean {
  return /有关|相关/.test(name) && !directory.find(name);
}

function sayHowMany(first: string | undefined, leads: readonly string[], named: readonly string[], say: Say): void {
  const told = (message: string, remedy: string) => say('sheet-understood', 'warning', 'lead', message, remedy);
  if (leads.length > 1) told(`“${first}”按名录是 ${leads.length} 个单位，各登记一条`, '核对名录');
  if (named.length > 1) told(`写了 ${named.length} 个单位，${first}牵头，其余配合`, '不是这样就在表里写明牵头、配合');
}

/** The times of a row: the year of its receipt counts before that of the table. */
export function timesOf(row: Row, table: TableTimes): RowTimes {
  const received = whenOf(row.value('received'), withoutBase(table)).day;
  return { ...table, ...(received !== undefined && { year: yearOf(received), received }) };
}

export interface RowTimes extends TableTimes {
  readonly received?: Day;
}

/** A limit that a cell tells, with what is to be said of it; words count from the receipt: 月底前. */
export function limitIn(row: Row, meaning: Meaning, times: RowTimes, say: Say): When {
  const from = times.received ?? times.day;
  const when = whenOf(row.value(meaning), { ...times, ...(from !== undefined && { day: from }) });
  if (when.trouble !== undefined) say('sheet-date', 'error', meaning, when.trouble, remedyOf(when.trouble));
  sayYearless(when, meaning, times, say);
  sayHints(when, meaning, say);
  return when;
}

/** By when, as a row says it. */
export function dueOf(row: Row, times: RowTimes, say: Say): When {
  const when = limitIn(row, 'deadline', times, say);
  if (isLimitless(when)) say('sheet-understood', 'warning', 'deadline', '没有写时限，按难易程度计', '有时限就补上');
  return when;
}

/** Nobody wrote by when. */
export function isLimitless({ kind, limit, value }: When): boolean {
  return kind === 'none' && limit === undefined && value === '';
}

/** A year that nobody wrote is asked for where it puts a day on the wrong side of the receipt. */
function sayYearless({ yearless, day, value }: When, meaning: Meaning, { received, year }: RowTimes, say: Say): void {
  if (!yearless || day === undefined || received === undefined) return;
  const [isWrong, side] = meaning === 'sourceDate' ? [day > received, '晚于'] : [day < received, '早于'];
  const message = `“${value}”没有写年份，按 ${year} 年就${side}收到日期 ${received}`;
  if (isWrong) say('sheet-date', 'error', meaning, message, '写明年份');
}

const SPELLING = '写成 2022-03-15 这样';

function remedyOf(trouble: string): string {
  return trouble.includes('没有年份') ? '写明年份，或加 --year 指明' : SPELLING;
}

function withoutBase({ year: _year, day: _day, ...table }: TableTimes): TableTimes {
  return table;
}

/** What was left to guess, in one go. */
function sayHints({ hints, value }: When, meaning: Meaning, say: Say): void {
  if (hints.length === 0) return;
  const [first = ''] = hints;
  const about = first.includes(value) ? '' : `“${value}”：`;
  say('sheet-understood', 'warning', meaning, about + hints.join('；'), '不对就改表里的日期');
}

/** The day that a cell of something that has happened holds, once it is asked for; a month is no day and stays a remark. */
export function dayReader(row: Row, times: RowTimes, say: Say): (meaning: Meaning) => Day | undefined {
  const known = new Map<Meaning, Day | undefined>();
  return (meaning) => {
    if (!known.has(meaning)) known.set(meaning, happenedOn(row.value(meaning), meaning, times, say));
    return known.get(meaning);
  };
}

/** The same of words that stand in a cell among others. */
export function wordsReader(said: string, meaning: Meaning, times: RowTimes, say: Say): () => Day | undefined {
  let known: { readonly day: Day | undefined } | undefined;
  return () => {
    known ??= { day: happenedOn(said, meaning, times, say) };
    return known.day;
  };
}

function happenedOn(cell: CellValue, meaning: Meaning, times: RowTimes, say: Say): Day | undefined {
  const { day: _, ...base } = times;
  const when = whenOf(cell, base);
  const { day, exact, value, hints, trouble, limit } = when;
  if (trouble === undefined && day === undefined && limit === undefined && hints.length === 0) return undefined;
  if (exact) {
    sayYearless(when, meaning, times, say);
    sayHints(when, meaning, say);
    return day;
  }
  const isVital = day === undefined || meaning === 'received';
  if (isVital) say('sheet-date', 'error', meaning, trouble ?? `“${value}”没有写到日`, remedyOf(trouble ?? ''));
  else say('sheet-understood', 'warning', meaning, `“${value}”没有写到日，记在备注里`, SPELLING);
  return undefined;
}

/** The number that the ledger gave it. */
export function numberOf(row: Row, say: Say): string | undefined {
  const id = row.text('id');
  if (id === '' || /^\d+$/.test(id)) return undefined;
  if (isId(taskKind, id)) return id;
  say('sheet-understood', 'warning', 'id', `“${id}”不是账本的编号，没有用上`, '督办文号另设一栏');
  return undefined;
}
