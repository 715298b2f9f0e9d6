import { earlier } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { evaluationKind } from '../../records/evaluation.ts';
import { registers } from '../../records/index.ts';
import type { Register } from '../../records/kind.ts';
import type { ScoringItem } from '../../records/rule/scoring.ts';
import { holderAt } from '../../records/task/tell.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { encodedOf, meets } from '../basis/conditions.ts';
import { type Fraction, fraction, times } from '../basis/fraction.ts';
import type { Sources } from '../burden/burden.ts';
import { countsIn } from '../lateness/counted-on.ts';
import { byUnit, type Item } from '../lateness/overdue.ts';
import { type Standing, sharesOf } from '../lateness/standing.ts';

/** What an item finds of a unit. */
export interface Found {
  /** What was late, done or recorded, by number; each may stand there more than once. */
  readonly hits: readonly string[];
  /** Among how many: only for 按件. */
  readonly base?: number;
  /** How many links were owed, or tasks had, of which any could have been a hit; none for registers, where all could. */
  readonly chances?: number;
  /** What an evaluation gave. */
  readonly won?: Fraction;
}

export interface Gathering {
  /** What a unit owed that counts in the period. */
  readonly owedBy: (unit: string) => readonly Item[];
  readonly find: (item: ScoringItem, unit: string) => Found;
}

/** Finds what the items count, for one unit after the other; each thing owed is looked at once. */
export function gatheringOf(sources: Sources, period: Period): Gathering {
  const { ledger } = sources;
  const full = ledger.directory.fullName;
  const end = earlier(period.to, sources.terms.asOf.day);
  const owed = byUnit(
    sources.owed.filter(({ obligation }) => countsIn(obligation, { from: period.from, to: end })),
    full,
  );
  const owedBy = (unit: string) => owed.get(unit) ?? [];
  const find = (item: ScoringItem, name: string): Found => {
    if (item.link !== undefined) return byLink(item, owedBy(name));
    if (item.action !== undefined) return byAction(item, name, sources, period);
    if (item.evaluation !== undefined) return byEvaluation(item, name, sources, period);
    const kind = registers.find(({ word }) => word === item.register);
    const isOwn = (unit: string | undefined) => unit !== undefined && full(unit) === name;
    return { hits: kind ? recordsUnder(kind, item.condition, sources, period, isOwn) : [] };
  };
  return { owedBy, find };
}

/** What a unit owed of a link, and of that what was late. */
function byLink({ link, conversion }: ScoringItem, owed: readonly Item[]): Found {
  const own = owed.filter(({ obligation }) => obligation.link === link);
  const hits = own.filter(({ obligation }) => obligation.verdict !== 'done').map(({ matter }) => matter.id);
  return { hits, chances: own.length, ...(conversion === 'perItem' && { base: own.length }) };
}

/** Actions in the course of tasks that hold, by who had the task then; 按件 among the tasks that the unit had in the period. */
function byAction({ action, conversion }: ScoringItem, unit: string, sources: Sources, period: Period): Found {
  const { from, to } = period;
  const full = sources.ledger.directory.fullName;
  const isOwn = (name: string) => full(name) === unit;
  const entriesOf = ({ task, story }: Standing) =>
    (task.history ?? [])
      .filter((entry) => entry.action === action && from <= entry.date.day && entry.date.day <= to)
      .filter((entry) => story.refusals.every((refused) => refused.entry !== entry))
      .filter((entry) => isOwn(holderAt(task, story, entry)));
  const hits = sources.standings.flatMap((standing) =>
    [...new Set(sharesOf(standing).flatMap(entriesOf))].map(() => standing.matter.id),
  );
  const had = sources.standings.filter((standing) => sharesOf(standing).some((share) => hadIn(share, period, isOwn)));
  return { hits, chances: had.length, ...(conversion === 'perItem' && { base: had.length }) };
}

/** Whether a unit had a task at any time of a period; nothing is known here of what came after it. */
function hadIn({ story }: Standing, { from, to }: Period, isOwn: (unit: string) => boolean): boolean {
  if (story.ended && story.ended.date.day < from) return false;
  return story.receipts.some(({ unit, from: got }, i) => {
    const next = story.receipts[i + 1]?.from.day;
    return isOwn(unit) && got.day <= to && (next === undefined || next >= from);
  });
}

/** The mean of what was given, by source; every giving weighs the same. */
function byEvaluation(
  { evaluation, points }: ScoringItem,
  unit: string,
  sources: Sources,
  { from, to }: Period,
): Found {
  const given = sources.ledger
    .records(evaluationKind)
    .map(({ record }) => record)
    .filter(({ source, date }) => source === evaluation && from <= date && date <= to)
    .filter((one) => sources.ledger.directory.fullName(one.unit) === unit);
  if (given.length === 0) return { hits: [] };
  const sum = given.reduce((total, { score }) => total + score, 0);
  return { hits: given.map(({ id }) => id), won: times(fraction(points, 100), fraction(sum, given.length * 1000)) };
}

/** The records of a register in a period that meet a condition and belong to a unit. */
export function recordsUnder(
  kind: Register,
  condition: string | undefined,
  { ledger, terms }: Pick<Sources, 'ledger' | 'terms'>,
  { from, to }: Period,
  isOwn: (unit: string | undefined) => boolean,
): string[] {
  const unitKey = fieldsOf(kind.schema).find(({ word }) => word === kind.unit)?.key;
  return ledger
    .records(kind)
    .map(({ record }) => record)
    .filter((record) => from <= kind.dayOf(record) && kind.dayOf(record) <= to && meets(kind, record, condition, terms))
    .filter((record) => {
      const units = unitKey === undefined ? [] : [encodedOf(kind, record)[unitKey]].flat();
      const named = units.filter((unit) => typeof unit === 'string');
      return named.length > 0 ? named.some(isOwn) : isOwn(undefined);
    })
    .map(({ id }) => id);
}
