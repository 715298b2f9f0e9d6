import { type Day, earlier } from '../calendar/day.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Reckoning } from '../records/obligation.ts';
import type { Requirement } from '../records/requirement/schema.ts';
import { afterEvent } from '../records/rule/counting.ts';
import { bySpan, cite, fixedOn, type Terms } from '../records/terms.ts';
import type { Owed } from './duty.ts';
import { periodsBetween, type Rhythm } from './periods.ts';

/** The rhythm of a requirement that recurs by the calendar. */
export function rhythmOf({ frequency }: Pick<Requirement, 'frequency'>): Rhythm | undefined {
  return frequency === 'once' || frequency === 'perMatter' ? undefined : frequency;
}

/** The units that owe a requirement, by their full names, each once. */
export function unitsOf(requirement: Requirement, { directory }: Ledger): string[] {
  const { assessedAll, groups = [], units = [] } = requirement;
  const listed = directory.units
    .filter((unit) => (assessedAll === 'yes' && unit.assessed === 'yes') || inGroup(unit.groups, groups))
    .map(({ name }) => name);
  return [...new Set([...listed, ...units.map((name) => directory.fullName(name))])];
}

function inGroup(own: readonly string[] = [], wanted: readonly string[]): boolean {
  return own.some((group) => wanted.includes(group));
}

/** What each unit owes by a requirement, period by period, up to the one that the day of looking is in. */
export function requiredOf(requirement: Requirement, ledger: Ledger, terms: Terms): Owed[] {
  const units = unitsOf(requirement, ledger);
  const rhythm = rhythmOf(requirement);
  const all = rhythm
    ? periodic(requirement, rhythm, units, terms)
    : requirement.frequency === 'once'
      ? once(requirement, units, terms)
      : perMatter(requirement, units, ledger, terms);
  return all.flatMap((owed) => stillStanding(owed, ledger, terms));
}

/** A unit that is no more by the day from which it could report owes nothing; what it owed before falls away with it. */
function stillStanding(owed: Owed, { directory }: Ledger, { asOf }: Terms): Owed[] {
  const abolished = directory.find(owed.unit)?.abolished;
  if (abolished === undefined || abolished > asOf.day) return [owed];
  return abolished <= owed.start ? [] : [{ ...owed, waived: { day: abolished, by: '机构撤销' } }];
}

function once(requirement: Requirement, units: readonly string[], terms: Terms): Owed[] {
  const day = requirement.adoptedDue ?? requirement.due;
  if (day === undefined) return [];
  const { issued, ruling, due } = requirement;
  const changed =
    ruling && requirement.adoptedDue ? [`原文 ${due ?? ''}，${ruling.person}${ruling.date}裁定：${ruling.reason}`] : [];
  const fixed = fixedOn(terms, day, terms.rules.get('fixedOnRestDay', issued).value, basisOf(requirement));
  const reckoning = { ...fixed, changes: [...changed, ...fixed.changes] };
  return units.map((unit) => ({ ...common(requirement), unit, start: earlier(issued, day), reckoning }));
}

function periodic(requirement: Requirement, rhythm: Rhythm, units: readonly string[], terms: Terms): Owed[] {
  const { issued, from, to } = requirement;
  const periods = periodsBetween(rhythm, from ?? issued, terms.asOf.day).filter(
    (period) => to === undefined || period.to <= to,
  );
  return periods.flatMap((period) => {
    const reckoning = afterEnd(requirement, period.to, terms);
    return units.map((unit) => ({ ...common(requirement), period: period.key, unit, start: period.to, reckoning }));
  });
}

function perMatter(requirement: Requirement, units: readonly string[], { directory }: Ledger, terms: Terms): Owed[] {
  return (requirement.matters ?? []).flatMap(({ date, unit, content }) => {
    const owing = unit === undefined ? units : [directory.fullName(unit)];
    const title = `${requirement.title}：${content}`;
    const reckoning = afterEnd(requirement, date, terms);
    return owing.map((each) => ({
      ...common(requirement),
      title,
      period: date,
      unit: each,
      start: date,
      reckoning,
    }));
  });
}

function common({ id, title, quantity = 1 }: Requirement) {
  return { id, title, quantity };
}

/** 期末后: the limit of the requirement, else that of the rule; the last day of the period does not count. */
function afterEnd(requirement: Requirement, end: Day, terms: Terms): Reckoning {
  const rule = terms.rules.get('reportLimit', end);
  const span = requirement.limit ?? rule.value;
  const basis = [...basisOf(requirement), ...(requirement.limit ? [] : [cite('reportLimit', rule)])];
  return bySpan(terms, { day: end }, span, afterEvent(terms.rules, end), basis);
}

function basisOf({ id, title, clause }: Requirement): string[] {
  return [...(clause === undefined ? [] : [`方案${clause}`]), `报送要求 ${id} ${title}`];
}
