import { earlier } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { evaluationKind } from '../records/evaluation/index.ts';
import { registers } from '../records/index.ts';
import type { Numbered, Register } from '../records/kind.ts';
import type { ScoringItem, ScoringPart } from '../records/rule/scoring.ts';
import { holderAt } from '../records/task/tell.ts';
import type { Unit } from '../records/unit/schema.ts';
import { fieldsOf } from '../vocabulary/anatomy.ts';
import { words } from '../vocabulary/words.ts';
import type { Sources } from './burden.ts';
import { compare, type Fraction, fraction, least, minus, over, plus, times, ZERO } from './fraction.ts';
import { countedOn } from './lateness.ts';
import { knownRecords } from './registers.ts';

/** What an item cost a unit, and every record that it comes from. */
export interface ItemScore {
  readonly item: ScoringItem;
  readonly part: string;
  /** What was late, done or recorded, by number; each may stand there more than once. */
  readonly hits: readonly string[];
  /** Among how many: only for 按件. */
  readonly base?: number;
  readonly deducted: Fraction;
  /** An evaluation that nobody has given yet: its points are neither won nor lost. */
  readonly lacking: boolean;
}

export interface PartScore {
  readonly part: ScoringPart;
  /** Full points without those of lacking evaluations. */
  readonly full: Fraction;
  readonly points: Fraction;
  readonly items: readonly ItemScore[];
}

/** 得分 of a unit, out of 100. */
export interface UnitScore {
  readonly unit: Unit;
  readonly parts: readonly PartScore[];
  readonly total: Fraction;
  /** Units with the same points have the same rank. */
  readonly rank: number;
}

const HUNDREDTHS = 100;

/** The scores of the assessed units in a period, the best first; equal ones by the order of the register. */
export function scoresOf(sources: Sources, period: Period): UnitScore[] {
  const { ledger, terms } = sources;
  const parts = ledger.ruleFile?.scoring ?? [];
  const units = ledger.directory.units.filter(
    ({ assessed, abolished }) => assessed === 'yes' && (abolished === undefined || abolished > terms.asOf.day),
  );
  const gather = gatherer(sources, period);
  const scores = units.map((unit) => {
    const scored = parts.map((part) => partScore(part, unit.name, gather));
    return { unit, parts: scored, total: totalOf(scored) };
  });
  const sorted = scores.toSorted((a, b) => compare(b.total, a.total));
  return sorted.map((score) => ({
    ...score,
    rank: 1 + sorted.filter((other) => compare(other.total, score.total) > 0).length,
  }));
}

/** Points won of points that could be won, as a share of 100. */
function totalOf(parts: readonly PartScore[]): Fraction {
  const sum = (of: (part: PartScore) => Fraction) => parts.map(of).reduce(plus, ZERO);
  const full = sum((part) => part.full);
  return compare(full, ZERO) === 0
    ? ZERO
    : over(
        times(
          sum(({ points }) => points),
          fraction(100),
        ),
        full,
      );
}

type Gather = (item: ScoringItem, unit: string) => Pick<ItemScore, 'hits' | 'base'> & { readonly won?: Fraction };

function partScore(part: ScoringPart, unit: string, gather: Gather): PartScore {
  const items = part.items.map((item) => itemScore(item, part.name, gather(item, unit)));
  const lacking = items.filter((each) => each.lacking).map(({ item }) => pointsOf(item.points));
  const full = minus(pointsOf(part.full), lacking.reduce(plus, ZERO));
  const lost = items.map(({ deducted }) => deducted).reduce(plus, ZERO);
  return { part, full, points: compare(lost, full) > 0 ? ZERO : minus(full, lost), items };
}

function pointsOf(hundredths: number): Fraction {
  return fraction(hundredths, HUNDREDTHS);
}

/**
 * 按件: the points × late ÷ owed, so that who has much to do loses no more for it. 按次: the points for each time.
 * Never more than 封顶. An evaluation costs what is lacking to full marks.
 */
function itemScore(item: ScoringItem, part: string, found: ReturnType<Gather>): ItemScore {
  const { hits, base, won } = found;
  const common = { item, part, hits, ...(base !== undefined && { base }) };
  const points = pointsOf(item.points);
  if (item.evaluation !== undefined) {
    return { ...common, deducted: won ? minus(points, won) : ZERO, lacking: won === undefined };
  }
  const counted = fraction(Math.max(0, hits.length - (item.free ?? 0)));
  const share = base === undefined ? counted : base === 0 ? ZERO : over(counted, fraction(base));
  const deducted = times(points, share);
  return {
    ...common,
    deducted: item.cap === undefined ? deducted : least(deducted, pointsOf(item.cap)),
    lacking: false,
  };
}

/** Finds what an item counts, for one unit after the other. */
function gatherer(sources: Sources, period: Period): Gather {
  const { ledger } = sources;
  const own = (unit: string | undefined, name: string) =>
    unit !== undefined && ledger.directory.fullName(unit) === name;
  return (item, name) => {
    if (item.link !== undefined) return byLink(item, name, sources, period);
    if (item.action !== undefined) return byAction(item, name, sources, period);
    if (item.evaluation !== undefined) return byEvaluation(item, name, sources, period);
    const kind = registers.find(({ word }) => word === item.register);
    return { hits: kind ? recordsUnder(kind, item.condition, sources, period, (unit) => own(unit, name)) : [] };
  };
}

/** What a unit owed of a link and counts in the period, and of that what was late. */
function byLink(
  { link, conversion }: ScoringItem,
  unit: string,
  { owed, ledger, terms }: Sources,
  { from, to }: Period,
) {
  const end = earlier(to, terms.asOf.day);
  const due = owed.filter(({ obligation }) => {
    const day = obligation.link === link ? countedOn(obligation) : undefined;
    return day !== undefined && from <= day && day <= end && ledger.directory.fullName(obligation.unit) === unit;
  });
  const hits = due.filter(({ obligation }) => obligation.verdict !== 'done').map(({ matter }) => matter.id);
  return conversion === 'perTime' ? { hits } : { hits, base: due.length };
}

/** Actions in the course of tasks, by who had the task then; 按件 among the tasks that the unit had in the period. */
function byAction(
  { action, conversion }: ScoringItem,
  unit: string,
  { standings, ledger }: Sources,
  { from, to }: Period,
) {
  const full = ledger.directory.fullName;
  const hits = standings.flatMap(({ task, story }) =>
    (task.history ?? [])
      .filter((entry) => entry.action === action && from <= entry.date.day && entry.date.day <= to)
      .filter((entry) => full(holderAt(task, story, entry)) === unit)
      .map(() => task.id),
  );
  if (conversion === 'perTime') return { hits };
  const had = standings.filter(({ story }) =>
    story.receipts.some((receipt) => full(receipt.unit) === unit && from <= receipt.from.day && receipt.from.day <= to),
  );
  return { hits, base: had.length };
}

/** The mean of what was given, by source; every giving weighs the same. */
function byEvaluation({ evaluation, points }: ScoringItem, unit: string, sources: Sources, { from, to }: Period) {
  const given = knownRecords(sources.ledger, evaluationKind, sources.terms)
    .map(({ record }) => record)
    .filter(({ source, date }) => source === evaluation && from <= date && date <= to)
    .filter((one) => sources.ledger.directory.fullName(one.unit) === unit);
  if (given.length === 0) return { hits: [] };
  const sum = given.reduce((total, { score }) => total + score, 0);
  return { hits: given.map(({ id }) => id), won: times(pointsOf(points), fraction(sum, given.length * 1000)) };
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
  return knownRecords(ledger, kind, terms)
    .map(({ record }) => record)
    .filter((record) => from <= kind.dayOf(record) && kind.dayOf(record) <= to && meets(kind, record, condition, terms))
    .filter((record) => {
      const unit = unitKey === undefined ? undefined : (kind.schema.encode(record) as Record<string, unknown>)[unitKey];
      return isOwn(typeof unit === 'string' ? unit : undefined);
    })
    .map(({ id }) => id);
}

/** 键=值, several with 、 between the values; nested keys with a dot; what is derived counts as well. */
function meets(kind: Register, record: Numbered, condition: string | undefined, terms: Sources['terms']): boolean {
  if (condition === undefined) return true;
  const [key = '', values = ''] = condition.split('=');
  const derived = kind.derived?.find(({ word }) => words[word] === key);
  const encoded = kind.schema.encode(record) as Record<string, unknown>;
  const value = key
    .split('.')
    .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], encoded);
  const told = value ?? derived?.of(record, terms);
  return told !== undefined && values.split('、').includes(String(told));
}

/** The keys that a condition on a kind may name. */
export function conditionKeys({ schema, derived = [] }: Pick<Register, 'schema' | 'derived'>): string[] {
  const fields = fieldsOf(schema).flatMap(({ key, fields: inner, many }) =>
    inner && !many ? inner.map((each) => `${key}.${each.key}`) : [key],
  );
  return [...fields, ...derived.map(({ word }) => words[word])];
}
