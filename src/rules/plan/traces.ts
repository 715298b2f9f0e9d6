import { type Day, earlier, later, parseDay } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { kinds, taskKind } from '../../records/index.ts';
import type { Numbered, Register } from '../../records/kind.ts';
import type { Plan, Trace } from '../../records/plan/schema.ts';
import { meets } from '../basis/conditions.ts';
import type { Sources } from '../burden/burden.ts';
import { countsIn } from '../lateness/counted-on.ts';
import type { Verdict } from '../lateness/lateness.ts';
import { type Item, isListed } from '../lateness/overdue.ts';

/** What the ledger holds of what a requirement is pursued by, in the year of the plan, as of the day of looking. */
export interface Traced {
  readonly trace: Trace;
  /** The years in which it was counted. */
  readonly years: Period;
  /** Records, or of a link what counts by now: done in time or late. */
  readonly count: number;
  /** Of a link: what was done in time, what was late, what of that is late still; and what may yet be done in time. */
  readonly links?: {
    readonly onTime: number;
    readonly late: number;
    readonly lateNow: number;
    readonly open: number;
  };
  /** The day of the latest record, or on which something of the link was last done. */
  readonly last?: Day;
}

/** The calendar years of a plan, by its phases and its day of issue; without any the year of the day of looking. */
export function yearsOf({ phases = [], issued }: Pick<Plan, 'phases' | 'issued'>, today: Day): Period {
  const days = [...phases.flatMap(({ from, to }) => [from, to]), ...(issued ? [issued] : [])];
  const [first, last] = days.length === 0 ? [today, today] : [days.reduce(earlier), days.reduce(later)];
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  const label = from === to ? from : `${from}..${to}`;
  return { from: parseDay(`${from}-01-01`) ?? first, to: parseDay(`${to}-12-31`) ?? last, label };
}

/** Counts what a requirement is pursued by. */
export function tracedIn(trace: Trace, sources: Sources, years: Period): Traced {
  return trace.link === undefined ? recordsTraced(trace, sources, years) : linksTraced(trace, sources, years);
}

function recordsTraced(trace: Trace, sources: Sources, years: Period): Traced {
  const days = dayedRecords(trace, sources)
    .filter((day) => years.from <= day && day <= years.to)
    .toSorted();
  const last = days.at(-1);
  return { trace, years, count: days.length, ...(last !== undefined && { last }) };
}

/** The days of the records of a kind that meet a condition, tasks among them, as they are known. */
function dayedRecords({ register, condition }: Trace, { ledger, standings, terms }: Sources): Day[] {
  const kind = kinds.find(({ word }) => word === register);
  if (!kind) return [];
  const known: readonly Numbered[] =
    kind.name === taskKind.name ? standings.map(({ task }) => task) : ledger.records(kind).map(({ record }) => record);
  return known
    .filter((record) => meets(kind as Register, record, condition, terms))
    .map((record) => kind.dayOf(record));
}

function linksTraced(trace: Trace, { owed, terms }: Sources, years: Period): Traced {
  const end = earlier(years.to, terms.asOf.day);
  const own = owed.filter((item) => isOf(trace, item));
  const counted = own.filter(({ obligation }) => countsIn(obligation, { from: years.from, to: end }));
  const onTime = counted.filter(({ obligation }) => obligation.verdict === 'done').length;
  const last = counted
    .flatMap(({ obligation: { done } }) => (done ? [done.day] : []))
    .toSorted()
    .at(-1);
  const lateNow = counted.filter(isListed).length;
  const open = own.filter(({ obligation }) => isOpen(obligation.verdict)).length;
  const links = { onTime, late: counted.length - onTime, lateNow, open };
  return { trace, years, count: counted.length, links, ...(last !== undefined && { last }) };
}

function isOpen(verdict: Verdict): boolean {
  return verdict === 'open' || verdict === 'soon' || verdict === 'today' || verdict === 'paused';
}

/** The keys by which links are told apart: the rule or clause that set the day, and what exactly is owed. */
export const LINK_KEYS = ['依据', '环节说明'] as const;

/** Whether something owed is of a link, and was set by what the condition says. */
function isOf({ link, condition }: Trace, { obligation }: Item): boolean {
  if (obligation.link !== link) return false;
  const [key, value = ''] = condition?.split('=') ?? [];
  if (key === undefined) return true;
  return key === LINK_KEYS[1] ? obligation.detail === value : obligation.basis.some((one) => one.includes(value));
}
