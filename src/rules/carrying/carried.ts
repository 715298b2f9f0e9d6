import { addDays, type Day, later, parseDay } from '../../calendar/day.ts';
import { quarterOf } from '../../calendar/period.ts';
import type { Filed } from '../../ledger/ledger.ts';
import type { Edit } from '../../ledger/text/edit/edit.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { type Assignment, assignmentKind } from '../../records/assignment.ts';
import type { Numbered, Register } from '../../records/kind.ts';
import { type Requirement, requirementKind } from '../../records/requirement.ts';
import { type Routine, routineKind } from '../../records/routine.ts';
import { targetKind } from '../../records/target.ts';
import { visitKind } from '../../records/visit.ts';
import { words } from '../../vocabulary/words.ts';
import type { Known } from '../basis/known.ts';
import { dutiesOf } from '../reports/duties.ts';
import { memberDay, turnCalled } from '../routines/turns.ts';

/** A record that goes on in the ledger of a new year under its number: what its copy says otherwise, and what the old one does. */
export interface Carried {
  readonly kind: Register;
  readonly filed: Filed<Numbered>;
  readonly fresh: readonly Edit[];
  readonly old: readonly Edit[];
  /** What happens to it, in words, for each of the two. */
  readonly told: readonly string[];
}

/** A record that might go on and does not, and why. */
interface Left {
  readonly kind: Register;
  readonly filed: Filed<Numbered>;
  readonly why: string;
}

export interface Carrying {
  readonly going: readonly Carried[];
  readonly kept: readonly Left[];
}

/**
 * What of a ledger goes on in that of the year that begins on `first`: each period, and each quarter of each target, is
 * owed in one of the two and in no other. What is of the new year and stands in the old ledger already keeps there what
 * it belongs to.
 */
export function carriedOf(ledger: Known, first: Day): Carrying {
  const all = [...requirementsOf(ledger, first), ...routinesOf(ledger, first), ...targetsOf(ledger, first)];
  return {
    going: all.filter((one): one is Carried => 'fresh' in one),
    kept: all.filter((one): one is Left => 'why' in one),
  };
}

function set(word: 'from' | 'to' | 'removal', value: Plain): Edit {
  return { op: 'set', path: [words[word]], value };
}

function without(word: 'matters' | 'skipped' | 'exemptions'): Edit {
  return { op: 'unset', path: [words[word]] };
}

/** 报送要求 that recur: those that are asked for once, or stand for what has happened, stay where they are. */
function requirementsOf(ledger: Known, first: Day): (Carried | Left)[] {
  const started = new Set(
    dutiesOf(ledger).flatMap(({ id, start, reports }) => (start >= first && reports.length > 0 ? [id] : [])),
  );
  return ledger.records(requirementKind).flatMap((filed): (Carried | Left)[] => {
    const { id, frequency, to, matters = [] } = filed.record;
    if (frequency === 'once' || (to !== undefined && to < first)) return [];
    const kind = requirementKind as Register;
    if (started.has(id)) return [{ kind, filed, why: `${first} 以后各期的报告已经登记在旧账` }];
    if (matters.some(({ date }) => date >= first)) return [{ kind, filed, why: `${first} 以后的事由已经登记在旧账` }];
    return [{ kind, filed, ...periodicFates(filed.record, first, addDays(first, -1)) }];
  });
}

function periodicFates({ from, issued }: Requirement | Routine, first: Day, last: Day) {
  const since = later(from ?? issued, first);
  return {
    fresh: [without('matters'), set('from', since)],
    old: [set('to', last)],
    told: [`新账：${words.from} ${since}`, `旧账：${words.to} ${last}`],
  };
}

/** 周期任务: what has been handed down, or decided not to be, stays with the old ledger, also where it reaches into the new year. */
function routinesOf(ledger: Known, first: Day): Carried[] {
  return ledger.records(routineKind).flatMap((filed) => {
    const { to } = filed.record;
    if (to !== undefined && to < first) return [];
    const last = decidedUntil(filed.record, addDays(first, -1), ledger);
    if (to !== undefined && to <= last) return [];
    const { fresh, ...fates } = periodicFates(filed.record, addDays(last, 1), last);
    return [{ kind: routineKind as Register, filed, ...fates, fresh: [...fresh.slice(1), without('skipped')] }];
  });
}

/** The last day of year, or that of the last period of which something is settled. */
function decidedUntil(routine: Routine, last: Day, { tasks, terms }: Known): Day {
  const handed = tasks
    .filter(({ card }) => !card)
    .flatMap(({ record }) => (record.routine === routine.id ? [record] : []));
  const keys = [...handed, ...(routine.skipped ?? [])].flatMap(({ instalment }) => instalment ?? []);
  const days = keys.flatMap((key) => {
    const turn = turnCalled(routine, key, terms);
    return turn ? [memberDay(routine, turn, terms)] : [];
  });
  return days.reduce(later, last);
}

/** 包保: a target goes with those who answer for it then. */
function targetsOf(ledger: Known, first: Day): (Carried | Left)[] {
  const visits = ledger.records(visitKind).map(({ record }) => record);
  // what makes up for a gap of the old year leaves the new one's quarters as they are
  const ofNew = visits.filter(({ date, makeUp = quarterOf(date) }) => date >= first && makeUp >= quarterOf(first));
  const visited = new Set(ofNew.map(({ target }) => target));
  return ledger.records(targetKind).flatMap((filed): (Carried | Left)[] => {
    const { id, removal, listed } = filed.record;
    if (removal) return [];
    const kind = targetKind as Register;
    if (listed >= first) return [{ kind, filed, why: `${listed} 列入，已经登记在旧账` }];
    if (visited.has(id)) return [{ kind, filed, why: `${first} 以后的走访已经登记在旧账` }];
    return [{ kind, filed, ...removedFates(first) }, ...assignmentsOf(id, ledger, first)];
  });
}

function removedFates(first: Day) {
  const last = addDays(first, -1);
  const removal = { [words.date]: last, [words.reason]: `转入 ${first.slice(0, 4)} 年的账本` };
  return { fresh: [], old: [set('removal', removal)], told: ['新账：照抄', `旧账：${words.removal} ${last}`] };
}

function assignmentsOf(target: string, ledger: Known, first: Day): Carried[] {
  return ledger.records(assignmentKind).flatMap((filed) => {
    const { record } = filed;
    if (record.target !== target || (record.to !== undefined && record.to < first)) return [];
    const since = later(record.from, first);
    const fresh = [set('from', since), ...exemptionEdits(record, quarterOf(first))];
    return [
      {
        kind: assignmentKind as Register,
        filed,
        fresh,
        old: [],
        told: [`新账：${words.from} ${since}`, '旧账：随包保对象移出'],
      },
    ];
  });
}

/** Exemptions of the quarters that are over stay behind. */
function exemptionEdits({ exemptions = [] }: Assignment, quarter: string): Edit[] {
  const over = exemptions.flatMap((one, index) => (one.quarter < quarter ? [index] : []));
  if (over.length === exemptions.length) return [without('exemptions')];
  return over.toReversed().map((index) => ({ op: 'unset', path: [words.exemptions, index] }));
}

/** From which month on the new ledger owes bulletins, where the old one has begun to: none that has come out is owed again. */
export function bulletinsFrom(signs: readonly string[], published: readonly string[], first: Day): string | undefined {
  if (signs.length === 0 && published.length === 0) return undefined;
  const last = published.toSorted().at(-1) ?? '';
  const month = first.slice(0, 7);
  return last < month ? month : addDays(parseDay(`${last}-28`) as Day, 7).slice(0, 7);
}
