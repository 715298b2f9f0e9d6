import { parsePeriod } from '../../calendar/period.ts';
import { complaintFigures } from '../../rules/complaints/complaints.ts';
import { complaintsView } from '../../views/registers/complaints.ts';
import { stop } from '../contract/outcome.ts';
import { ofPeriod } from '../output/before-print.ts';
import { command } from '../session/command.ts';

/** 投诉受理情况 of a period; of the year of the day of looking where none is written. */
export const complaintSummary = command({
  name: 'summary',
  alias: '汇总',
  summary: '某个期间收到的投诉：按渠道、单位、核查结论、满意度，各环节是否按时',
  arguments: [{ name: '[期间]', help: '2022、2022Q1、2022-03、本季、上月；不写为本年' }],
  run: (input, session) => {
    const open = session.open();
    const [typed = '本年'] = input.args;
    const period = parsePeriod(typed, session.asOf.day);
    if (!period) return stop('complaint-period-wrong', { typed });
    const then = open.ledger.upTo(period.to);
    const view = complaintsView(complaintFigures(then, period), period, then.terms.asOf);
    return ofPeriod({ kind: 'answer', view }, period, open, input);
  },
});
