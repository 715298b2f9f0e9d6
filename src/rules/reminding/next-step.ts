import type { Terms } from '../../records/terms.ts';
import type { UrgingStep } from '../../vocabulary/choices.ts';
import { sharesOf } from '../lateness/standing.ts';
import type { OwedToday } from './day.ts';
import { failureOf } from './escalation.ts';
import { stepDue } from './urging-policy.ts';

/**
 * What the office does next about something late: urges it, goes a step beyond that, looks on where it has been urged and
 * answered, or reminds the unit where no task stands behind it.
 */
export type NextStep = UrgingStep | 'watch' | 'remind';

export function nextStepOf({ standing, obligation }: OwedToday, terms: Terms): NextStep {
  if (!standing) return 'remind';
  const share = sharesOf(standing).find(({ matter }) => matter.lead === obligation.unit) ?? standing;
  const due = stepDue(failureOf(share), terms)?.step;
  if (due) return due;
  return share.urging.urged === undefined ? 'urge' : 'watch';
}
