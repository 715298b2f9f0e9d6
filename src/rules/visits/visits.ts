import { addDays, type Day, earlier, later } from '../../calendar/day.ts';
import { quarterOf, quarterPeriod } from '../../calendar/period.ts';
import { type Assignment, assignmentKind } from '../../records/assignment.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import { type Target, targetKind } from '../../records/target.ts';
import type { Terms } from '../../records/terms.ts';
import { type Visit, visitKind } from '../../records/visit.ts';
import type { CellState } from '../../vocabulary/choices.ts';
import type { Known } from '../basis/known.ts';

/** A person who answers for a target in a natural quarter, and how he met it (三（三）2). */
export interface Cell {
  readonly quarter: string;
  readonly person: string;
  readonly target: Target;
  /** The assignment that covers the quarter; of several the latest. */
  readonly assignment: Assignment;
  /** Who has what its unit had when it was done, or when the quarter ended: what was missed by then nobody takes over. */
  readonly unit: string;
  readonly state: CellState;
  /** Why nothing is owed. */
  readonly reason?: string;
  /** The visits that count, in the order of their days. */
  readonly visits: readonly Visit[];
  /** The visit that made up for a gap; before the quarter is over there is none to make up for. */
  readonly madeUp?: Visit;
}

type Exemption = NonNullable<Assignment['exemptions']>[number];

/** Everything that the cells are made from, as it is known on the day of looking. */
export interface Service {
  readonly terms: Terms;
  readonly targets: ReadonlyMap<string, Target>;
  /** In the order of their first days. */
  readonly assignments: readonly Assignment[];
  /** The quarters for which nothing is owed, by the person and the number of the target. */
  readonly exemptions: ReadonlyMap<string, readonly Exemption[]>;
  /** The visits to each target, in the order of their days. */
  readonly visits: ReadonlyMap<string, readonly Visit[]>;
}

export function serviceOf(ledger: Known): Service {
  const records = <R extends Numbered>(kind: Kind<R>) => ledger.records(kind).map(({ record }) => record);
  const targets = new Map(records(targetKind).map((target) => [target.id, target]));
  const visits = records(visitKind).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const assignments = records(assignmentKind).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return {
    terms: ledger.terms,
    targets,
    assignments,
    exemptions: exemptionsIn(assignments),
    visits: groupedByTarget(visits),
  };
}

function exemptionsIn(assignments: readonly Assignment[]): Service['exemptions'] {
  const groups = new Map<string, readonly Exemption[]>();
  for (const { person, target, exemptions } of assignments) {
    const key = `${person} ${target}`;
    if (exemptions) groups.set(key, [...(groups.get(key) ?? []), ...exemptions]);
  }
  return groups;
}

function groupedByTarget(visits: readonly Visit[]): ReadonlyMap<string, readonly Visit[]> {
  const groups = new Map<string, Visit[]>();
  for (const visit of visits) {
    const group = groups.get(visit.target);
    if (group) group.push(visit);
    else groups.set(visit.target, [visit]);
  }
  return groups;
}

/**
 * The cells of a quarter: every person with an assignment whose term has a day in it, for every target that was listed
 * by its end and not removed before it. Several assignments of one person to one target are one cell.
 */
export function cellsOf(service: Service, quarter: string): Cell[] {
  const { from, to } = quarterPeriod(quarter);
  const groups = new Map<string, Assignment>();
  for (const assignment of service.assignments) {
    const target = service.targets.get(assignment.target);
    const covers = assignment.from <= to && (assignment.to ?? to) >= from;
    if (target && covers && isListedIn(target, from, to)) groups.set(`${assignment.person} ${target.id}`, assignment);
  }
  return [...groups.values()].map((assignment) => cellOf(service, assignment, quarter));
}

function isListedIn({ listed, removal }: Target, from: Day, to: Day): boolean {
  return listed <= to && (removal === undefined || removal.date >= from);
}

/** What is not owed is in no figure, visited or not: else an exemption could only ever make a share look better. */
function cellOf(service: Service, assignment: Assignment, quarter: string): Cell {
  const { to } = quarterPeriod(quarter);
  const { terms } = service;
  const { visits, madeUp } = visitsFor(service, assignment, quarter);
  const unit = holderOf(assignment, visits[0]?.date, to, terms);
  const orphan = visits.length > 0 ? undefined : orphaned(unit, to, terms);
  const reason = excuse(service, assignment, quarter) ?? orphan;
  return {
    quarter,
    person: assignment.person,
    target: service.targets.get(assignment.target) as Target,
    assignment,
    unit,
    state: reason?.state ?? (visits.length > 0 ? 'visited' : unmet(madeUp, to, terms)),
    ...(reason && { reason: reason.text }),
    visits,
    ...(madeUp && { madeUp }),
  };
}

/** The visits of a person to a target that count for a quarter, and the first one that made up for it when it was over. */
function visitsFor({ terms, visits }: Service, { person, target }: Assignment, quarter: string) {
  const { from, to } = quarterPeriod(quarter);
  const forms = terms.rules.get('visitForms', from).value;
  const own = (visits.get(target) ?? []).filter(
    ({ persons, form }) => persons.includes(person) && forms.includes(form),
  );
  const meant = own.filter(({ date, makeUp }) => (makeUp ?? quarterOf(date)) === quarter);
  return {
    visits: meant.filter(({ date }) => from <= date && date <= to),
    madeUp: meant.find(({ date }) => date > to),
  };
}

function holderOf({ unit }: Assignment, done: Day | undefined, to: Day, { asOf, units }: Terms): string {
  const day = done === undefined ? earlier(to, asOf.day) : addDays(done, -1);
  return units?.holder(unit, day)?.name ?? unit;
}

/** A unit that came to an end within the quarter, and that nobody alone took over from. */
function orphaned(unit: string, to: Day, { asOf, units }: Terms) {
  const ended = units?.endingOf(unit)?.day;
  if (ended === undefined || ended > earlier(to, asOf.day)) return undefined;
  return { state: 'uncounted', text: `${unit} ${ended} 撤销，没有唯一的承接单位` } as const;
}

function unmet(madeUp: Visit | undefined, to: Day, { asOf }: Terms): CellState {
  if (madeUp) return 'madeUp';
  return asOf.day > to ? 'missing' : 'pending';
}

/** What makes a cell not owed: an exemption that was approved before the quarter was over (当季算缺), or a rule about invited leaders. */
function excuse(service: Service, { person, target, invited }: Assignment, quarter: string) {
  const { from, to } = quarterPeriod(quarter);
  const all = service.exemptions.get(`${person} ${target}`) ?? [];
  const exemption = all.find((one) => one.quarter === quarter && one.date <= to);
  if (exemption) {
    return { state: 'exempt', text: `${exemption.reason}（${exemption.approver} ${exemption.date} 批准）` } as const;
  }
  const rule = service.terms.rules.get('invitedCounting', from);
  if (invited === undefined || rule.value === 'counted') return undefined;
  return { state: 'uncounted', text: `邀请领导计责：${rule.written}` } as const;
}

/** The quarters from the first assignment up to that of the day of looking. */
export function quartersOf({ assignments, terms: { asOf } }: Service): string[] {
  const first = assignments.map(({ from }) => quarterOf(from)).toSorted()[0];
  const quarters: string[] = [];
  for (let quarter = first; quarter !== undefined && quarter <= quarterOf(asOf.day); quarter = after(quarter)) {
    quarters.push(quarter);
  }
  return quarters;
}

function after(quarter: string): string {
  const [year, number] = quarter.split('Q').map(Number) as [number, number];
  return number === 4 ? `${year + 1}Q1` : `${year}Q${number + 1}`;
}

/** The day from which a cell can be met: when the quarter, the term and the listing have all begun. */
export function beginningOf({ quarter, assignment, target }: Cell): Day {
  return later(quarterPeriod(quarter).from, later(assignment.from, target.listed));
}

/** The listed targets, not removed, that nobody answers for on the day of looking. */
export function unassigned({ targets, assignments, terms }: Service): Target[] {
  const today = terms.asOf.day;
  return [...targets.values()].filter(
    (target) =>
      target.removal === undefined &&
      !assignments.some(({ target: id, from, to }) => id === target.id && from <= today && (to ?? today) >= today),
  );
}
