import type { Day } from '../../calendar/day.ts';
import type { complaintState, Link } from '../../vocabulary/choices.ts';
import { answeredBy, keptFrom, type Same, sameUnit, type Tenure, tenureOn, tenures, unansweredIn } from '../handing.ts';
import type { Handler } from '../kind.ts';
import { isLate, type Obligation, type Reckoning } from '../obligation.ts';
import { inDayOrder } from '../order.ts';
import { afterEvent, afterReceipt } from '../rule/counting.ts';
import { bySpan, cite, fixedOn, type Terms, termsOf } from '../terms.ts';
import type { Complaint } from './schema.ts';

/** What is owed of a complaint as far as it has come: 转办, 办理, 回访 (五（四）; none has a limit in the plan), and 二次办理. */
export function complaintObligations(record: Complaint, terms: Terms): Obligation[] {
  return [
    ...referralOf(record, terms),
    ...againReferred(record, terms),
    ...resolutionsOf(record, terms),
    ...callBackOf(record, terms),
    ...reworksOf(record, terms),
    ...reworkCallBacksOf(record, terms),
  ];
}

/** Where a complaint stands on the day of looking; one that was taken back and not handed on waits to be, as at first. */
export function stateOf(record: Complaint, terms: Terms): (typeof complaintState.keys)[number] {
  const { resolution, callBack } = record;
  const further = [...reworksOf(record, terms), ...reworkCallBacksOf(record, terms)].filter(isOpen);
  const settled = callBack ?? (resolution && isAnonymous(record));
  if (settled && further.length === 0) return 'closed';
  const owed = settled ? further : complaintObligations(record, terms);
  if (owed.some((one) => isLate(one, terms.asOf))) return 'late';
  if (further.length > 0) return further.some(({ link }) => link === 'rework') ? 'reworking' : 'resolved';
  if (resolution) return 'resolved';
  if (unansweredIn(record, sameUnit(terms)).length > 0) return 'returning';
  return complaintTenures(record, sameUnit(terms)).some(({ ended }) => !ended) ? 'underway' : 'unreferred';
}

function isOpen({ done, waived }: Obligation): boolean {
  return !done && !waived;
}

/** The units that a complaint went to, each from when to when. */
export function complaintTenures({ referral, ...around }: Complaint, same: Same): Tenure[] {
  if (!referral) return [];
  const { unit, date: from, limit } = referral;
  return tenures([{ unit, role: 'handle', from, handedOn: false, ...(limit && { limit }) }], around, same);
}

/** The same as lists tell it. */
export function complaintHandlers(record: Complaint, terms: Terms): Handler[] {
  return complaintTenures(record, sameUnit(terms)).map(({ unit, ended }) => ({
    unit,
    as: '承办',
    ...(ended && { ended }),
  }));
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

/** 改派 within as many working days of the consent to 退单; what was settled all the same need not be handed on. */
function againReferred(record: Complaint, terms: Terms): Obligation[] {
  const { received, sendBackRulings = [], handOvers = [], resolution } = record;
  const agreed = daysOf(inDayOrder(sendBackRulings.filter(({ opinion }) => opinion === 'yes')));
  const handed = answeredBy(agreed, daysOf(inDayOrder(handOvers)));
  return agreed.map((day, index) => {
    const rule = terms.rules.get('referralLimit', received);
    const counting = afterReceipt(terms.rules, received);
    const reckoning = bySpan(terms, { day }, rule.value, counting, [cite('referralLimit', rule)]);
    const settled = resolution && resolution.date >= day ? resolution.date : undefined;
    const done = handed[index] ?? settled;
    return { ...owed('referral', officeOf(received, terms), day, reckoning, done), detail: '改派' };
  });
}

/** By each unit that has it or had it; the result is of the one that had it on that day. */
function resolutionsOf(record: Complaint, terms: Terms): Obligation[] {
  const { received, resolution } = record;
  const same = sameUnit(terms);
  const held = complaintTenures(record, same);
  const settling = resolution && tenureOn(held, resolution.date, undefined, same);
  return held.map((tenure) => {
    const { unit, from, ended } = tenure;
    const reckoning = tenureDue(received, tenure, held[0] as Tenure, termsOf(terms, unit));
    const done = tenure === settling ? resolution?.date : undefined;
    return { ...owed('resolution', unit, from, reckoning, done), ...(!done && ended && { waived: ended }) };
  });
}

/** By the day that was set for the unit, else within working days of having it, or as 转办后时限 has it. */
function tenureDue(received: Day, { from, limit, handedOn }: Tenure, first: Tenure, terms: Terms): Reckoning {
  const { rules } = terms;
  if (limit !== undefined) return dayGiven(received, limit, handedOn ? '改派时定的时限' : '转办时定的时限', terms);
  if (handedOn && rules.get('transferClock', received).value === 'unchanged')
    return keptFrom(tenureDue(received, first, first, terms), from, terms);
  return withinDays('complaintLimit', received, from, terms);
}

function dayGiven(received: Day, limit: Day, basis: string, terms: Terms): Reckoning {
  return fixedOn(terms, limit, terms.rules.get('fixedOnRestDay', received).value, [basis]);
}

function withinDays(
  name: 'complaintLimit' | 'complaintReworkLimit',
  received: Day,
  from: Day,
  terms: Terms,
): Reckoning {
  const rule = terms.rules.get(name, received);
  return bySpan(terms, { day: from }, rule.value, afterReceipt(terms.rules, received), [cite(name, rule)]);
}

/** Once more, by the unit that had it then, by the day that was set, else within working days. */
function reworksOf(record: Complaint, terms: Terms): Obligation[] {
  const { received, reworks = [], reworkResults = [] } = record;
  const same = sameUnit(terms);
  const held = complaintTenures(record, same);
  const asked = inDayOrder(reworks);
  const done = answeredBy(daysOf(asked), daysOf(inDayOrder(reworkResults)));
  return asked.map(({ date, limit }, index) => {
    const unit = tenureOn(held, date, undefined, same)?.unit ?? record.unit;
    const own = termsOf(terms, unit);
    const reckoning = limit
      ? dayGiven(received, limit, '二次办理时定的时限', own)
      : withinDays('complaintReworkLimit', received, date, own);
    return owed('rework', unit, date, reckoning, done[index]);
  });
}

function daysOf(list: readonly { readonly date: Day }[]): Day[] {
  return list.map(({ date }) => date);
}

/** Within working days of the result, by the office; nobody can call back who did not say their name. */
function callBackOf(record: Complaint, terms: Terms): Obligation[] {
  const { resolution, callBack } = record;
  if (!resolution || isAnonymous(record)) return [];
  return [callBackAfter(record, resolution.date, callBack?.date, terms)];
}

/** The same after each result of 二次办理. */
function reworkCallBacksOf(record: Complaint, terms: Terms): Obligation[] {
  const { reworkResults = [], reworkCallBacks = [] } = record;
  if (isAnonymous(record)) return [];
  const results = daysOf(inDayOrder(reworkResults));
  const made = answeredBy(results, daysOf(inDayOrder(reworkCallBacks)));
  return results.map((date, index) => ({ ...callBackAfter(record, date, made[index], terms), detail: '二次办理' }));
}

function callBackAfter({ received }: Complaint, result: Day, done: Day | undefined, terms: Terms): Obligation {
  const rule = terms.rules.get('callBackLimit', received);
  const counting = afterEvent(terms.rules, received);
  const reckoning = bySpan(terms, { day: result }, rule.value, counting, [cite('callBackLimit', rule)]);
  return owed('callBack', officeOf(received, terms), result, reckoning, done);
}

function officeOf(received: Day, { rules }: Terms): string {
  return rules.get('complaintOffice', received).value;
}

function owed(link: Link, unit: string, start: Day, reckoning: Reckoning, done: Day | undefined): Obligation {
  return { ...reckoning, link, unit, start, ...(done && { done: { day: done } }), paused: false, stopped: [] };
}
