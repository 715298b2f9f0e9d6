import type { Day } from '../../calendar/day.ts';
import { parseSpan, type Span } from '../../calendar/span.ts';
import { afterReceipt } from '../../records/rule/counting.ts';
import { bySpan, type Terms } from '../../records/terms.ts';

/** The day on which so long a time is over, counted from a day as that of a receipt is. */
export function dayOfSpan(span: Span, from: Day, terms: Terms): Day {
  return bySpan(terms, { day: from }, span, afterReceipt(terms.rules, from), []).due.day;
}

/** A limit as a day: 5个工作日 is counted from a day, and what is no length of time stays as it was typed. */
export function limitAsDay(typed: string, from: Day, terms: Terms): string {
  const span = parseSpan(typed);
  return span ? dayOfSpan(span, from, terms) : typed;
}
