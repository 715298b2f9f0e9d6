import { madeUpKind } from '../../records/made-up/index.ts';
import { madeUpView } from '../../views/registers/made-up.ts';
import { periodMeant } from '../asking/period.ts';
import { isStop } from '../contract/outcome.ts';
import type { Run } from '../session/command.ts';

/** 虚构种类 of a period by unit, as known at its end; of this year where none is written. */
export const madeUpSummary: Run = ({ args }, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const period = periodMeant(args[0] ?? '本年', session);
  if (isStop(period)) return period;
  const counts = new Map<string, number>();
  for (const { record } of open.ledger.upTo(period.to).records(madeUpKind))
    if (record.date >= period.from) counts.set(record.unit, (counts.get(record.unit) ?? 0) + 1);
  return { kind: 'answer', view: madeUpView(period, counts) };
};
