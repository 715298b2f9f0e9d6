import { articlesByUnit } from '../../rules/burden/articles.ts';
import { articlesView } from '../../views/registers/articles.ts';
import { periodMeant } from '../asking/period.ts';
import { ofPeriod } from '../output/before-print.ts';
import { command } from '../session/command.ts';

/** What was written and sent in a period. */
export const articleSummary = command({
  name: 'summary',
  alias: '汇总',
  summary: '各单位稿件数、去向和采用；不计分（五（五））',
  arguments: [{ name: '[期间]', help: '2022、2022Q1、本月；不写为本年' }],
  run: (input, session) => {
    const open = session.open();
    const period = periodMeant(input.args[0] ?? '本年', session);
    const then = open.ledger.upTo(period.to);
    const view = articlesView(period, articlesByUnit(then, period), then.terms.asOf);
    return ofPeriod({ kind: 'answer', view }, period, open, input);
  },
});
