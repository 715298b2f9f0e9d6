import type { Day } from '../../calendar/day.ts';
import type { Terms } from '../../records/terms.ts';

/** The last day that a unit can be charged with, that of its abolition (逾期之后); none while it is there. */
export function answerableUntil(unit: string, { units }: Pick<Terms, 'units'>): Day | undefined {
  return units?.find(unit)?.abolished;
}
