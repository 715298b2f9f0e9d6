import { articlesByUnit } from '../../rules/articles.ts';
import { loadsOf } from '../../rules/burden.ts';
import { usesOf } from '../../rules/quotas.ts';
import { articlesView } from '../../views/articles.ts';
import { burdenView, quotaView } from '../../views/burden.ts';
import { exits, isStop, misuse } from '../outcome.ts';
import { periodMeant } from '../period.ts';
import type { Run } from '../spec.ts';
import { unitMeant } from '../units.ts';

/** How the quotas of a year are kept. */
export const quotaStatus: Run = ({ args, options }, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const year = args[0]?.replace(/年$/, '') ?? desk.asOf.day.slice(0, 4);
  if (!/^20\d\d$/.test(year)) return misuse(`“${year}”不是年份`, '写成 2022');
  const uses = usesOf(open.ledger, year);
  const over = uses.some(({ used, quota }) => used > quota.control);
  const full = options['exitCode'] === true && over;
  return { kind: 'answer', view: quotaView(year, uses, desk.asOf), ...(full && { exit: exits.findings }) };
};

/** What the units were made to do in a period. */
export const burden: Run = async (input, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const period = periodMeant(input.args[0] ?? '本季', desk);
  if (isStop(period)) return period;
  const unit = await unitMeant(open, input);
  if (isStop(unit)) return unit;
  const { ledger, terms } = open;
  const loads = loadsOf({ ledger, terms, standings: open.standings(), owed: open.owed() }, period);
  const own = loads.filter((load) => unit === undefined || load.unit === unit.name);
  return { kind: 'answer', view: burdenView(period, own, desk.asOf) };
};

/** What was written and sent in a period. */
export const articles: Run = ({ args }, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const period = periodMeant(args[0] ?? '本年', desk);
  if (isStop(period)) return period;
  return { kind: 'answer', view: articlesView(period, articlesByUnit(open.ledger, period), desk.asOf) };
};
