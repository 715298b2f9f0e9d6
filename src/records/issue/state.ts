import type { Day } from '../../calendar/day.ts';
import type { issueState } from '../../vocabulary/choices.ts';
import { isLate, type Obligation } from '../obligation.ts';
import { fixedOn, type Terms } from '../terms.ts';
import type { Issue } from './schema.ts';

/** Where a problem stands on the day of looking; what is not accepted and past its limit is late. */
export function stateOf(record: Issue, terms: Terms): (typeof issueState.keys)[number] {
  if (record.clearance) return 'cleared';
  if (acceptedOn(record) !== undefined) return 'accepted';
  if (rectification(record, terms).some((owed) => isLate(owed, terms.asOf))) return 'late';
  return record.progress || record.acceptances ? 'underway' : 'untouched';
}

/** The day on which it was accepted: the last acceptance decides, for one that fails opens it again. */
export function acceptedOn({ acceptances = [] }: Issue): Day | undefined {
  const last = acceptances.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))).at(-1);
  return last?.passed === 'yes' ? last.date : undefined;
}

/** 整改: done when it is accepted; what was not accepted is still owed by the day that was set. */
export function rectification(record: Issue, terms: Terms): Obligation[] {
  const { unit, found, limit } = record;
  if (limit === undefined) return [];
  const accepted = acceptedOn(record);
  const restDayEnd = terms.rules.get('fixedOnRestDay', found).value;
  return [
    {
      ...fixedOn(terms, limit, restDayEnd, ['方案四（二）、四（三）（整改期限）']),
      link: 'rectification',
      unit,
      start: found,
      ...(accepted && { done: { day: accepted } }),
      paused: false,
      stopped: [],
    },
  ];
}
