import type { Day } from '../../calendar/day.ts';
import type { Reckoning } from '../../records/obligation.ts';
import { afterReceipt } from '../../records/rule/counting.ts';
import { bySpan, cites, termsOf } from '../../records/terms.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import type { OpenLedger } from '../session/session.ts';

/** By when an answer to a letter of today is wanted (催办回应时限), in the calendar of the unit that has the task. */
export function answerByOf({ task, matter }: Standing, open: OpenLedger): Reckoning {
  return answerBy(open, task.received.day, matter.lead);
}

/** By when several answer to a paper of today: by the limit of answering, or where a paper leaves them more time that of 反馈. */
export function answerBy(
  { terms }: OpenLedger,
  received: Day,
  unit?: string,
  limit: 'responseLimit' | 'feedbackLimit' = 'responseLimit',
): Reckoning {
  const { rules, asOf } = terms;
  const own = unit === undefined ? terms : termsOf(terms, unit);
  const rule = rules.get(limit, received);
  return bySpan(own, { day: asOf.day }, rule.value, afterReceipt(rules, received), cites(limit, rule));
}

/** By when units report on what a 通报 or 专报 says of them. */
export function reportBy(open: OpenLedger): Reckoning {
  return answerBy(open, open.terms.asOf.day, undefined, 'feedbackLimit');
}
