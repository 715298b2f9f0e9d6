import { addDays, addMonths, type Day, later, monthEnd } from '../../calendar/day.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { assignmentKind } from '../../records/assignment.ts';
import { bulletinKind } from '../../records/bulletin.ts';
import { receiptKind } from '../../records/receipt.ts';
import { requirementKind } from '../../records/requirement.ts';
import type { Terms } from '../../records/terms.ts';
import { reportingOf } from '../reports/task-duties.ts';
import type { Strand } from './strands.ts';

/**
 * The days on which more is known of whatever is owed than on the day before: of the calendar, and of the units and
 * those in charge of them; in no order.
 */
export function commonTurns({ arrangements, register }: Ledger): Day[] {
  const notices = arrangements.flatMap(({ record: { issued, checked } }) => [issued, checked?.date]);
  const posts = (register?.units ?? []).flatMap(({ past = [] }) =>
    past.filter(({ post }) => post === 'leaderInCharge').flatMap(({ from, to }) => [from, to]),
  );
  const units = (register?.units ?? []).flatMap(({ established, abolished }) => [established, abolished]);
  const reforms = (register?.lineage ?? []).map(({ date }) => date);
  const days = [...notices, ...posts, ...units, ...reforms].filter((day) => day !== undefined);
  return days.flatMap((day) => [day, addDays(day, 1)]);
}

/** The days of the facts of a strand: on each of them, and on no other but the turns, what is known of it may change. */
export function factDays({ task, records }: Strand): Day[] {
  const found = new Set<Day>();
  if (task) gather(task.record, found);
  for (const filed of records.values()) for (const { record } of filed) gather(record, found);
  return [...found].sort();
}

/** Every day that is said anywhere in a value. */
function gather(value: unknown, found: Set<Day>): void {
  if (typeof value === 'string') {
    if (value.length === 10 && DAY.test(value)) found.add(value as Day);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) gather(inner, found);
  }
}

const DAY = /^\d{4}-\d\d-\d\d$/;

const BY_PERIODS: readonly string[] = [assignmentKind.name, requirementKind.name, bulletinKind.name, receiptKind.name];

/** Whether something of a strand is owed anew with each period, so that days change it of which no fact tells. */
export function goesByPeriods({ task, records, ofBulletins }: Strand, terms: Terms): boolean {
  if (ofBulletins || BY_PERIODS.some((name) => records.has(name))) return true;
  return task !== undefined && reportingOf(task.record, terms) !== undefined;
}

/**
 * The days from one to another on which periods begin or end. Gaps are listed no more on one of them too: so many months
 * after the end of a quarter it is the last day of a month, or the one before it.
 */
export function periodTurns(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let first = `${from.slice(0, 7)}-01` as Day; first <= to; first = addMonths(first, 1))
    days.push(first, monthEnd(first));
  return days.map((day) => later(day, from)).filter((day) => day <= to);
}
