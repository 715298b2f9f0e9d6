import type { Day } from '../../calendar/day.ts';
import type { Matter } from '../../records/obligation.ts';
import type { Judged } from './lateness.ts';
import type { Standing } from './standing.ts';

/** One thing owed, with what it comes from. */
export interface Item {
  readonly matter: Matter;
  readonly obligation: Judged;
}

/** Every link of every task. */
export function taskItems(all: Iterable<Standing>): Item[] {
  const items: Item[] = [];
  for (const { matter, obligations } of all) for (const obligation of obligations) items.push({ matter, obligation });
  return items;
}

/** The links of every task that are neither met nor fallen away, of those tasks that have one due by a day. */
export function outstandingTaskItems(all: readonly Standing[], by: Day): Item[] {
  const owing = all.filter(({ earliest }) => earliest !== undefined && earliest <= by);
  return owing.flatMap(({ matter, outstanding }) => outstanding.map((obligation) => ({ matter, obligation })));
}

/** Of what is owed what is late, the worst first; ties by due moment, then by number. */
export function overdueItems(all: readonly Item[]): Item[] {
  return all.filter(isListed).sort(worstFirst);
}

/** Whether something is late and is still listed as such. */
export function isListed({ obligation }: Pick<Item, 'obligation'>): boolean {
  return obligation.verdict === 'overdue' && !obligation.unlisted;
}

/** Of what is owed what falls due within `days` working days, today included; the nearest first. */
export function dueItems(all: readonly Item[], days: number): Item[] {
  return all.filter(({ obligation }) => isDueWithin(obligation, days)).sort(nearestFirst);
}

function isDueWithin({ verdict, daysLeft }: Judged, days: number): boolean {
  return verdict === 'today' || ((verdict === 'soon' || verdict === 'open') && daysLeft <= days);
}

function worstFirst(a: Item, b: Item): number {
  return b.obligation.lateDays - a.obligation.lateDays || nearestFirst(a, b);
}

function nearestFirst(a: Item, b: Item): number {
  const order = compare(a.obligation.due.day, b.obligation.due.day);
  return (
    order ||
    (a.obligation.due.minute ?? 1440) - (b.obligation.due.minute ?? 1440) ||
    compare(a.matter.id, b.matter.id) ||
    compare(a.obligation.unit, b.obligation.unit)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The items of each unit, in the order in which the units first come. */
export function byUnit(list: readonly Item[], nameOf: (unit: string) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of list) {
    const unit = nameOf(item.obligation.unit);
    const group = groups.get(unit);
    if (group) group.push(item);
    else groups.set(unit, [item]);
  }
  return groups;
}
