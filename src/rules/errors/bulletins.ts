import { addDays, type Day, dayOf, monthEnd } from '../../calendar/day.ts';
import { bulletinKind } from '../../records/bulletin.ts';
import { receiptKind } from '../../records/receipt.ts';
import { afterEvent } from '../../records/rule/counting.ts';
import { bySpan, cite, type Terms } from '../../records/terms.ts';
import type { Known } from '../basis/known.ts';
import { periodsBetween } from '../basis/periods.ts';
import { judge } from '../lateness/lateness.ts';
import type { Item } from '../lateness/overdue.ts';

/**
 * 每月错情通报: a bulletin for every month that is over, from the first month in which papers were counted or a bulletin
 * came out, or that a ledger has from the one before it, due some working days after its end; of a ledger that was closed
 * up to then; known to be owed since the first sign of it.
 */
export function bulletinItems(ledger: Known): Item[] {
  const { terms } = ledger;
  const bulletins = ledger.records(bulletinKind).map(({ record }) => record);
  const counted = ledger.records(receiptKind).map(({ record: { month, date } }) => ({ month, day: date }));
  const { opened, closed } = ledger.office ?? {};
  const handedOn = opened?.bulletinMonth === undefined ? [] : [{ month: opened.bulletinMonth, day: opened.from }];
  const signs = [...bulletins.map(({ month, published }) => ({ month, day: published })), ...counted, ...handedOn];
  const first = signs.map(({ month }) => month).toSorted()[0];
  if (first === undefined) return [];
  const months = periodsBetween('monthly', dayOf(`${first}-01`), addDays(terms.asOf.day, 1));
  return months
    .filter(({ to }) => to <= terms.asOf.day)
    .filter(({ key, to }) => !closed || to <= closed.to || bulletins.some(({ month }) => month === key))
    .map(({ key, to }) => {
      const known =
        signs
          .filter(({ month }) => month <= key)
          .map(({ day }) => day)
          .toSorted()[0] ?? to;
      return itemOf(key, to, known, bulletins.find(({ month }) => month === key)?.published, terms);
    });
}

function itemOf(month: string, end: Day, known: Day, published: Day | undefined, terms: Terms): Item {
  const unit = terms.rules.get('bulletinUnit', end).value;
  const rule = terms.rules.get('bulletinLimit', end);
  const basis = ['方案三（五）3（纳入每月错情通报）', cite('bulletinLimit', rule)];
  const obligation = judge(
    {
      ...bySpan(terms, { day: monthEnd(end) }, rule.value, afterEvent(terms.rules, end), basis),
      link: 'bulletin',
      detail: month,
      unit,
      start: end,
      known,
      ...(published && { done: { day: published } }),
      paused: false,
      stopped: [],
    },
    end,
    terms,
  );
  return { matter: { id: `错情通报/${month}`, title: `${month} 公文错情通报`, lead: unit, urges: 0 }, obligation };
}
