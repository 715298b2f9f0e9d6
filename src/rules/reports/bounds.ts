import { addDays } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { type Requirement, requirementKind } from '../../records/requirement.ts';
import type { Known } from '../basis/known.ts';
import { type Keyed, periodAt } from '../basis/periods.ts';
import { afterEnd, rhythmOf } from './requirements.ts';

/** Which periods a requirement that recurs is for: those in which it was asked for when they ended (期末后报). */
export interface Bounds {
  readonly first: Keyed;
  /** None where it goes on, or where it ended before any period did. */
  readonly last?: Keyed;
  /** The period within which it ended, which nobody owes. */
  readonly broken?: Keyed;
}

export function boundsOf(requirement: Pick<Requirement, 'frequency' | 'from' | 'issued' | 'to'>): Bounds | undefined {
  const { from, issued, to } = requirement;
  const rhythm = rhythmOf(requirement);
  if (!rhythm) return undefined;
  const first = periodAt(rhythm, from ?? issued);
  if (to === undefined) return { first };
  const end = periodAt(rhythm, to);
  const isWhole = end.to === to;
  const last = isWhole ? end : periodAt(rhythm, addDays(end.from, -1));
  return {
    first,
    ...(first.to <= last.to && { last }),
    ...(!isWhole && first.to <= end.to && { broken: end }),
  };
}

/** The requirements of which the period within which they ended would have been due in a period. */
export function brokenIn(ledger: Known, { from, to }: Period): Requirement[] {
  const { terms } = ledger;
  return ledger
    .records(requirementKind)
    .map(({ record }) => record)
    .filter((requirement) => {
      const broken = boundsOf(requirement)?.broken;
      if (!broken) return false;
      const { day } = afterEnd(requirement, broken.to, terms).due;
      return from <= day && day <= to;
    });
}
