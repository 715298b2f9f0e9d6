import type { Period } from '../../calendar/period.ts';
import type { Known } from '../../rules/basis/known.ts';
import type { View } from '../../views/view/view.ts';
import { periodMeant } from '../asking/period.ts';
import { ofPeriod } from '../output/before-print.ts';
import { type CommandSpec, command } from '../session/command.ts';

/** What is counted of a register in a period. */
interface Counted {
  readonly summary: string;
  /** The answer from what was known at the end of the period. */
  view(then: Known, period: Period): View;
}

/** The command that counts a register in a period, of the year of the day of looking where none is written. */
export function periodFigures({ summary, view }: Counted): CommandSpec {
  return command({
    name: 'summary',
    alias: '汇总',
    summary,
    arguments: [{ name: '[期间]', help: '2022、2022Q1、2022-03、本季、上月；不写为本年' }],
    run: (input, session) => {
      const open = session.open();
      const period = periodMeant(input.args[0] ?? '本年', session);
      const then = open.ledger.upTo(period.to);
      return ofPeriod({ kind: 'answer', view: view(then, period) }, period, open, input);
    },
  });
}
