import type { Terms } from '../../records/terms.ts';
import type { UrgingStep } from '../../vocabulary/choices.ts';
import { sharesOf } from '../lateness/standing.ts';
import type { OwedToday } from './day.ts';
import { failureOf } from './escalation.ts';
import { stepDue } from './urging-policy.ts';

/**
 * What the office does next about something late: urges it for the first time or again, goes a step beyond that, looks on
 * where it has been urged and answered, or reminds the unit where no task stands behind it. Where the day itself hangs on
 * a decision of its own (延期 or 极特殊 asked for, 报结 said), it decides before it urges.
 */
export type NextStep = UrgingStep | 'firstUrge' | 'decide' | 'accept' | 'watch' | 'remind';

export function nextStepOf({ standing, obligation }: OwedToday, terms: Terms): NextStep {
  if (!standing) return 'remind';
  const share = sharesOf(standing).find(({ matter }) => matter.lead === obligation.unit) ?? standing;
  const due = stepDue(failureOf(share), terms)?.step;
  if (due !== undefined && due !== 'urge') return due;
  const [waiting] = obligation.link === 'handling' ? share.waiting : [];
  if (waiting) return waiting.what === 'acceptance' ? 'accept' : 'decide';
  return due ?? (share.urging.urged === undefined ? 'firstUrge' : 'watch');
}
