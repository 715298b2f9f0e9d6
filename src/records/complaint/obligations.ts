import type { Day } from '../../calendar/day.ts';
import type { complaintState, Link } from '../../vocabulary/choices.ts';
import { isLate, type Obligation, type Reckoning } from '../obligation.ts';
import { afterEvent, afterReceipt } from '../rule/counting.ts';
import { bySpan, cite, fixedOn, type Terms, termsOf } from '../terms.ts';
import type { Complaint } from './schema.ts';

/** What is owed of a complaint as far as it has come: 转办, 办理, 回访 (五（四）; none has a limit in the plan). */
export function complaintObligations(record: Complaint, terms: Terms): Obligation[] {
  return [...referralOf(record, terms), ...resolutionOf(record, terms), ...callBackOf(record, terms)];
}

/** Where a complaint stands on the day of looking. */
export function stateOf(record: Complaint, terms: Terms): (typeof complaintState.keys)[number] {
  const { referral, resolution, callBack } = record;
  if (callBack || (resolution && isAnonymous(record))) return 'closed';
  if (complaintObligations(record, terms).some((owed) => isLate(owed, terms.asOf))) return 'late';
  if (resolution) return 'resolved';
  return referral ? 'underway' : 'unreferred';
}

export function isAnonymous({ anonymous }: Complaint): boolean {
  return anonymous === 'yes';
}

/** Within working days of receipt, by the office that receives complaints. */
function referralOf({ received, referral }: Complaint, terms: Terms): Obligation[] {
  const rule = terms.rules.get('referralLimit', received);
  const counting = afterReceipt(terms.rules, received);
  const reckoning = bySpan(terms, { day: received }, rule.value, counting, [cite('referralLimit', rule)]);
  return [owed('referral', officeOf(received, terms), received, reckoning, referral?.date)];
}

/** By the day that the referral fixed, else within working days of it, by the unit it went to. */
function resolutionOf({ received, referral, resolution }: Complaint, terms: Terms): Obligation[] {
  if (!referral) return [];
  return [
    owed(
      'resolution',
      referral.unit,
      referral.date,
      resolutionDue(received, referral, termsOf(terms, referral.unit)),
      resolution?.date,
    ),
  ];
}

function resolutionDue(received: Day, { date, limit }: NonNullable<Complaint['referral']>, terms: Terms): Reckoning {
  const { rules } = terms;
  if (limit !== undefined) {
    return fixedOn(terms, limit, rules.get('fixedOnRestDay', received).value, ['转办时定的时限']);
  }
  const rule = rules.get('complaintLimit', received);
  return bySpan(terms, { day: date }, rule.value, afterReceipt(rules, received), [cite('complaintLimit', rule)]);
}

/** Within working days of the result, by the office; nobody can call back who did not say their name. */
function callBackOf(record: Complaint, terms: Terms): Obligation[] {
  const { received, resolution, callBack } = record;
  if (!resolution || isAnonymous(record)) return [];
  const rule = terms.rules.get('callBackLimit', received);
  const counting = afterEvent(terms.rules, received);
  const reckoning = bySpan(terms, { day: resolution.date }, rule.value, counting, [cite('callBackLimit', rule)]);
  return [owed('callBack', officeOf(received, terms), resolution.date, reckoning, callBack?.date)];
}

function officeOf(received: Day, { rules }: Terms): string {
  return rules.get('complaintOffice', received).value;
}

function owed(link: Link, unit: string, start: Day, reckoning: Reckoning, done: Day | undefined): Obligation {
  return { ...reckoning, link, unit, start, ...(done && { done: { day: done } }), paused: false, stopped: [] };
}
