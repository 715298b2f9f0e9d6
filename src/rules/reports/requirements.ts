import { type Day, earlier } from '../../calendar/day.ts';
import { followingDay } from '../../calendar/following.ts';
import type { PeriodLimit } from '../../records/fields.ts';
import type { Reckoning } from '../../records/obligation.ts';
import type { Requirement } from '../../records/requirement.ts';
import { afterEvent } from '../../records/rule/counting.ts';
import { bySpan, cite, fixedOn, type Terms, termsOf } from '../../records/terms.ts';
import { only } from '../../records/unit/directory.ts';
import type { Known } from '../basis/known.ts';
import { periodsBetween, type Rhythm } from '../basis/periods.ts';
import type { Owed } from './duty.ts';

/** The rhythm of a requirement that recurs by the calendar. */
export function rhythmOf({ frequency }: Pick<Requirement, 'frequency'>): Rhythm | undefined {
  return frequency === 'once' || frequency === 'perMatter' ? undefined : frequency;
}

/** The units that owe a requirement, or have a routine, by their full names, each once. */
export function unitsOf(
  requirement: Pick<Requirement, 'assessedAll' | 'groups' | 'units'>,
  { directory }: Pick<Known, 'directory'>,
): string[] {
  const { assessedAll, groups = [], units = [] } = requirement;
  const listed = directory.units
    .filter((unit) => (assessedAll === 'yes' && unit.assessed === 'yes') || inGroup(unit.groups, groups))
    .map(({ name }) => name);
  return [...new Set([...listed, ...units.map((name) => directory.fullName(name))])];
}

function inGroup(own: readonly string[] = [], wanted: readonly string[]): boolean {
  return own.some((group) => wanted.includes(group));
}

/**
 * What a unit owes by a requirement; `left`: by which unit that is no more, if it had not been handed in by then; `early`:
 * only if it had, since the unit came to an end before the period did.
 */
export type Required = Owed & { readonly left?: string; readonly early?: true };

/** What each unit owes by a requirement, period by period, up to the one that the day of looking is in. */
export function requiredOf(requirement: Requirement, ledger: Known): Required[] {
  const { terms } = ledger;
  const units = unitsOf(requirement, ledger);
  const rhythm = rhythmOf(requirement);
  const all = rhythm
    ? periodic(requirement, rhythm, units, terms)
    : requirement.frequency === 'once'
      ? once(requirement, units, terms)
      : perMatter(requirement, units, ledger, terms);
  return all.flatMap((owed) => stillStanding(owed, ledger));
}

/**
 * A unit that is no more when a period ends owes nothing for it, but what it had handed in before stands; what it owed
 * before falls away with it, or is its only successor's. A unit owes nothing for a time before it was established.
 */
function stillStanding(owed: Owed, { directory, terms: { asOf } }: Known): Required[] {
  const { abolished, established } = directory.find(owed.unit) ?? {};
  const about = owed.period === undefined ? owed.reckoning.due.day : owed.start;
  if (established !== undefined && about < established) return [];
  if (abolished === undefined || abolished > asOf.day) return [owed];
  const next = only(directory.endingOf(owed.unit)?.successors ?? []);
  const passed = next && owed.reckoning.due.day > abolished ? [{ ...owed, unit: next.name, left: owed.unit }] : [];
  const own = { ...owed, waived: { day: abolished, by: '机构撤销' }, ...(abolished <= owed.start && EARLY) };
  return [own, ...passed];
}

const EARLY = { early: true } as const;

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
    const reckoning = eachBy(terms, (own) => afterEnd(requirement, period.to, own));
    return units.map((unit) => ({
      ...common(requirement),
      period: period.key,
      unit,
      start: period.to,
      reckoning: reckoning(unit),
    }));
  });
}

function perMatter(requirement: Requirement, units: readonly string[], { directory }: Known, terms: Terms): Owed[] {
  return (requirement.matters ?? []).flatMap(({ date, unit, content }) => {
    const owing = unit === undefined ? units : [directory.fullName(unit)];
    const title = `${requirement.title}：${content}`;
    const reckoning = eachBy(terms, (own) => afterEnd(requirement, date, own));
    return owing.map((each) => ({
      ...common(requirement),
      title,
      period: date,
      unit: each,
      start: date,
      reckoning: reckoning(each),
    }));
  });
}

/** The day for each unit: one for all of them, but for those that have a calendar of their own. */
function eachBy(terms: Terms, reckon: (own: Terms) => Reckoning): (unit: string) => Reckoning {
  const shared = reckon(terms);
  return (unit) => {
    const own = termsOf(terms, unit);
    return own === terms ? shared : reckon(own);
  };
}

function common({ id, title, quantity = 1, issued }: Requirement) {
  return { id, title, quantity, known: issued };
}

/**
 * 期末后: the limit of the requirement, else that of the rule; the last day of the period does not count. 每月5日前 is a
 * day and no period: no rest day moves it, unless the rule 固定日期逢休息日 says so.
 */
export function afterEnd(requirement: Requirement, end: Day, terms: Terms): Reckoning {
  const rule = terms.rules.get('reportLimit', end);
  const limit = requirement.limit && asWorded(requirement.limit, requirement);
  const basis = [...basisOf(requirement), ...(limit ? [] : [cite('reportLimit', rule)])];
  return reckonedAfter(limit ?? rule.value, end, basis, terms);
}

/** A limit counted from the end of a period, whose last day does not count. */
export function reckonedAfter(limit: PeriodLimit, end: Day, basis: readonly string[], terms: Terms): Reckoning {
  if ('unit' in limit) return bySpan(terms, { day: end }, limit, afterEvent(terms.rules, end), basis);
  const day = followingDay(end, limit);
  const reckoning = fixedOn(terms, day, terms.rules.get('fixedOnRestDay', end).value, basis);
  return { ...reckoning, changes: [...reckoning.changes, ...lastWorkingDay(reckoning.due.day, terms)] };
}

function lastWorkingDay(due: Day, { calendar }: Terms): string[] {
  if (calendar.isWorking(due)) return [];
  return [`${due} 是休息日，期日不顺延，最后一个工作日 ${calendar.workingOnOrBefore(due) ?? due}`];
}

/** 5日 and 2个月, as `draft` used to note 每月5日前 and 每年2月底前: days, by the words of the document. */
function asWorded(limit: PeriodLimit, { wording = '', frequency }: Requirement): PeriodLimit {
  if (!('unit' in limit)) return limit;
  const { unit, count } = limit;
  if (unit === 'day' && frequency === 'monthly' && new RegExp(`[每次]月\\D{0,4}${count}[日号]前`).test(wording))
    return { date: count };
  if (unit === 'month' && frequency === 'yearly' && new RegExp(`每年${count}月[底末]前`).test(wording))
    return { month: count, date: 'end' };
  return limit;
}

function basisOf({ id, title, clause }: Requirement): string[] {
  return [...(clause === undefined ? [] : [`方案${clause}`]), `报送要求 ${id} ${title}`];
}
