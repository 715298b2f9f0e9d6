import type { Day } from '../../calendar/day.ts';
import { taskKind } from '../../records/index.ts';
import { isId } from '../../records/kind.ts';
import type { Directory } from '../../records/unit/directory.ts';
import { meantBy } from '../../records/unit/meant.ts';
import type { Doubt, DoubtCode } from './doubt.ts';
import type { Meaning } from './meanings.ts';
import type { Row } from './rows.ts';
import { unitsIn } from './units.ts';
import { type When, whenOf } from './when.ts';

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

export function dueOf(row: Row, year: number | undefined, say: Say): When {
  const own = receivedYear(row);
  const when = whenOf(row.value('deadline'), { ...((own ?? year) !== undefined && { year: own ?? (year as number) }) });
  if (when.trouble !== undefined) say('sheet-date', 'error', 'deadline', when.trouble, '写成 2022-03-15 这样');
  for (const hint of when.hints)
    say('sheet-understood', 'warning', 'deadline', aboutCell(when.value, hint), '不对就改表里的日期');
  if (when.kind === 'none' && when.limit === undefined && when.value === '')
    say('sheet-understood', 'warning', 'deadline', '没有写时限，按难易程度计', '有时限就补上');
  return when;
}

function aboutCell(value: string, hint: string): string {
  return hint.includes(value) ? hint : `“${value}”：${hint}`;
}

function receivedYear(row: Row): number | undefined {
  const day = whenOf(row.value('received'), {}).day;
  return day === undefined ? undefined : Number(day.slice(0, 4));
}

/** The day that a cell holds; what is none is said once. */
export function dayReader(row: Row, year: number | undefined, say: Say): (meaning: Meaning) => Day | undefined {
  const known = new Map<Meaning, Day | undefined>();
  return (meaning) => {
    if (known.has(meaning)) return known.get(meaning);
    const when = whenOf(row.value(meaning), { ...(year !== undefined && { year }) });
    const isDay = when.day !== undefined;
    if (!isDay && when.value !== '' && !/^[-—–/\\无]+$/.test(when.value))
      say('sheet-date', 'error', meaning, when.trouble ?? `“${when.value}”不是一个日期`, '写成 2022-03-15 这样');
    for (const hint of isDay ? when.hints : [])
      say('sheet-understood', 'warning', meaning, aboutCell(when.value, hint), '不对就改表里的日期');
    known.set(meaning, when.day);
    return when.day;
  };
}

/** The number that the ledger gave it. */
export function numberOf(row: Row, say: Say): string | undefined {
  const id = row.text('id');
  if (id === '' || /^\d+$/.test(id)) return undefined;
  if (isId(taskKind, id)) return id;
  say('sheet-understood', 'warning', 'id', `“${id}”不是账本的编号，没有用上`, '督办文号另设一栏');
  return undefined;
}
