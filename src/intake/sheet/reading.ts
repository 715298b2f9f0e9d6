import { type Day, yearOf } from '../../calendar/day.ts';
import { taskKind } from '../../records/index.ts';
import { isId } from '../../records/kind.ts';
import type { Directory } from '../../records/unit/directory.ts';
import { meantBy } from '../../records/unit/meant.ts';
import type { Doubt, DoubtCode } from './doubt.ts';
import type { Meaning } from './meanings.ts';
import type { Row } from './rows.ts';
import { unitsIn } from './units.ts';
import { type Setting as Times, type When, whenOf } from './when/when.ts';
import type { CellValue } from './workbook.ts';

/** Says what of a cell is to be looked at. */
export type Say = (code: DoubtCode, level: Doubt['level'], meaning: Meaning, message: string, remedy: string) => void;

/** The first unit leads, the others take part; 各镇 is a task for each of them. */
export function namesOf(row: Row, directory: Directory, say: Say) {
  const main = unitsIn(row.text('lead'), directory);
  const beside = unitsIn(row.text('support'), directory);
  const [first, ...others] = main.lead;
  if (first === undefined && row.has('lead'))
    say('sheet-blank', 'error', 'lead', '没有责任单位', '补上；合并单元格存成 csv 后成了空的，加 --fill-down');
  for (const [meaning, names] of [
    ['lead', [...main.lead, ...main.support]],
    ['support', [...beside.lead, ...beside.support]],
  ] as const) {
    for (const name of names.filter((each) => meantBy(each, directory).length === 0)) {
      const near = directory.suggest(name);
      const remedy = near ? `是不是“${near}”？` : '改成名录里的名称，或先在 units.yaml 登记';
      say('sheet-unit', 'error', meaning, `单位名录里没有“${name}”`, remedy);
    }
  }
  const leads = first === undefined ? [] : meantBy(first, directory);
  if (leads.length > 1)
    say('sheet-understood', 'warning', 'lead', `“${first}”按名录是 ${leads.length} 个单位，各登记一条`, '核对名录');
  if (others.length > 0)
    say(
      'sheet-understood',
      'warning',
      'lead',
      `写了 ${main.lead.length} 个单位，第一个牵头，其余配合`,
      '不是这样就在表里写明牵头、配合',
    );
  const joined = [...others, ...main.support, ...beside.lead, ...beside.support];
  const support = [...new Set(joined.flatMap((name) => meantBy(name, directory)))].filter((name) => name !== leads[0]);
  return { leads, support, units: [...new Set([...main.lead, ...joined])] };
}

/** By when, as a row says it; the year of its receipt counts before that of the table. */
export function dueOf(row: Row, table: Times, say: Say): When {
  const received = whenOf(row.value('received'), withoutYear(table)).day;
  const when = whenOf(row.value('deadline'), received === undefined ? table : { ...table, year: yearOf(received) });
  if (when.trouble !== undefined) say('sheet-date', 'error', 'deadline', when.trouble, SPELLING);
  if (when.yearless && when.day !== undefined && received !== undefined && when.day < received)
    say(
      'sheet-date',
      'error',
      'deadline',
      `“${when.value}”没有写年份，按 ${yearOf(received)} 年就早于收到日期 ${received}`,
      '写明年份',
    );
  for (const hint of when.hints)
    say('sheet-understood', 'warning', 'deadline', aboutCell(when.value, hint), '不对就改表里的日期');
  if (when.kind === 'none' && when.limit === undefined && when.value === '')
    say('sheet-understood', 'warning', 'deadline', '没有写时限，按难易程度计', '有时限就补上');
  return when;
}

const SPELLING = '写成 2022-03-15 这样';

function withoutYear({ year: _, ...table }: Times): Times {
  return table;
}

function aboutCell(value: string, hint: string): string {
  return hint.includes(value) ? hint : `“${value}”：${hint}`;
}

/** The day that a cell of something that has happened holds, once it is asked for; a month is no day and stays a remark. */
export function dayReader(row: Row, table: Times, say: Say): (meaning: Meaning) => Day | undefined {
  const known = new Map<Meaning, Day | undefined>();
  return (meaning) => {
    if (!known.has(meaning)) known.set(meaning, happenedOn(row.value(meaning), meaning, table, say));
    return known.get(meaning);
  };
}

function happenedOn(cell: CellValue, meaning: Meaning, table: Times, say: Say): Day | undefined {
  const { day, exact, value, hints, trouble, limit } = whenOf(cell, table);
  if (trouble === undefined && day === undefined && limit === undefined && hints.length === 0) return undefined;
  if (exact) {
    for (const hint of hints) say('sheet-understood', 'warning', meaning, aboutCell(value, hint), '不对就改表里的日期');
    return day;
  }
  const isVital = day === undefined || meaning === 'received';
  if (isVital) say('sheet-date', 'error', meaning, trouble ?? `“${value}”不是一个日期`, SPELLING);
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
