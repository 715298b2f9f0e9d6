import { dayOf } from '../../calendar/day.ts';
import { articlesByUnit } from '../../rules/burden/articles.ts';
import { loadsOf } from '../../rules/burden/burden.ts';
import { usesOf } from '../../rules/burden/quotas.ts';
import { sourcesAt } from '../../rules/summary/summary.ts';
import { articlesView } from '../../views/registers/articles.ts';
import { burdenView, quotaView } from '../../views/registers/burden.ts';
import { periodMeant } from '../asking/period.ts';
import { unitMeant } from '../asking/units.ts';
import { exits, isStop, misuse } from '../contract/outcome.ts';
import { ofPeriod } from '../output/before-print.ts';
import type { Run } from '../session/command.ts';

/** How the quotas of a year are kept. */
export const quotaStatus: Run = (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const year = input.args[0]?.replace(/年$/, '') ?? session.asOf.day.slice(0, 4);
  if (!/^20\d\d$/.test(year)) return misuse(`“${year}”不是年份`, '写成 2022');
  const period = { to: dayOf(`${year}-12-31`) };
  const then = open.ledger.upTo(period.to);
  const uses = usesOf(then, year);
  const over = uses.some(({ used, quota }) => used > quota.control);
  const full = input.options['exitCode'] === true && over;
  const view = quotaView(year, uses, then.terms.asOf);
  return ofPeriod({ kind: 'answer', view, ...(full && { exit: exits.findings }) }, period, open, input);
};

/** What the units were made to do in a period. */
export const burden: Run = async (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const period = periodMeant(input.args[0] ?? '本季', session);
  if (isStop(period)) return period;
  const unit = await unitMeant(open, input);
  if (isStop(unit)) return unit;
  const sources = sourcesAt(open.ledger, period.to);
  const loads = loadsOf(sources, period);
  const own = loads.filter((load) => unit === undefined || load.unit === unit.name);
  const view = burdenView(period, own, sources.terms.asOf);
  return ofPeriod({ kind: 'answer', view }, period, open, input);
};

/** What was written and sent in a period. */
export const articles: Run = (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const period = periodMeant(input.args[0] ?? '本年', session);
  if (isStop(period)) return period;
  const then = open.ledger.upTo(period.to);
  const view = articlesView(period, articlesByUnit(then, period), then.terms.asOf);
  return ofPeriod({ kind: 'answer', view }, period, open, input);
};
