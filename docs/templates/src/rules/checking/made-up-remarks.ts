import type { Remark } from '../../ledger/ledger.ts';
import { madeUpKind } from '../../records/made-up.ts';
import { finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import type { Known } from '../basis/known.ts';

/** 虚构种类 without any progress when 虚构时限 is over; the version of the rule is that of the day it began. */
export function madeUpRemarks(ledger: Known): Remark[] {
  const { asOf, calendar, rules } = ledger.terms;
  return ledger.records(madeUpKind).flatMap(({ record, file }) => {
    const { value, written } = rules.get('madeUpLimit', record.date);
    const days = calendar.workingDaysIn(record.date, asOf.day);
    if (record.progress !== undefined || days <= value) return [];
    return [{ file, record: finding('made-up-idle', [words.date], { days, limit: written }) }];
  });
}
