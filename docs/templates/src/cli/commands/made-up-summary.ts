import { madeUpKind } from '../../records/made-up.ts';
import { madeUpView } from '../../views/registers/made-up.ts';
import { periodMeant } from '../asking/period.ts';
import { command } from '../session/command.ts';

/** 虚构种类 of a period by unit, as known at its end; of this year where none is written. */
export const madeUpSummary = command({
  name: 'made-up-summary',
  alias: '虚构汇总',
  summary: '虚构种类：一个期间各单位各有多少',
  arguments: [{ name: '[期间]', help: '2022、2022Q1、2022-03、本季、上月；不写为本年' }],
  examples: ['xiaoneng made-up-summary 2022Q1'],
  run: ({ args }, session) => {
    const open = session.open();
    const period = periodMeant(args[0] ?? '本年', session);
    const counts = new Map<string, number>();
    for (const { record } of open.ledger.upTo(period.to).records(madeUpKind))
      if (record.date >= period.from) counts.set(record.unit, (counts.get(record.unit) ?? 0) + 1);
    return { kind: 'answer', view: madeUpView(period, counts) };
  },
});
