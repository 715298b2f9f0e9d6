import type { Judged } from './lateness.ts';
import type { Standing } from './standing.ts';

/** One link of one task, with the task it belongs to. */
export interface Item {
  readonly standing: Standing;
  readonly obligation: Judged;
}

/** Every link that is late, the worst first; ties by due moment, then by number and file. */
export function overdueItems(all: readonly Standing[]): Item[] {
  return items(all, ({ verdict }) => verdict === 'overdue').sort(worstFirst);
}

/** Every link that falls due within `days` working days, today included; the nearest first. */
export function dueItems(all: readonly Standing[], days: number): Item[] {
  const open = (o: Judged) =>
    o.verdict === 'today' || ((o.verdict === 'soon' || o.verdict === 'open') && o.daysLeft <= days);
  return items(all, open).sort(nearestFirst);
}

function items(all: readonly Standing[], wanted: (obligation: Judged) => boolean): Item[] {
  return all.flatMap((standing) => standing.obligations.filter(wanted).map((obligation) => ({ standing, obligation })));
}

function worstFirst(a: Item, b: Item): number {
  return b.obligation.lateDays - a.obligation.lateDays || nearestFirst(a, b);
}

function nearestFirst(a: Item, b: Item): number {
  const order = compare(a.obligation.due.day, b.obligation.due.day);
  return (
    order ||
    (a.obligation.due.minute ?? 1440) - (b.obligation.due.minute ?? 1440) ||
    compare(a.standing.task.id, b.standing.task.id) ||
    compare(a.standing.file, b.standing.file)
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
