import { earlier } from '../../calendar/day.ts';
import { type Period, periodBefore } from '../../calendar/period.ts';
import { type Caution, cautionsOf } from '../../rules/checking/before-print.ts';
import { honoursOf } from '../../rules/scoring/honours.ts';
import { sourcesAt, summaryOf } from '../../rules/summary/summary.ts';
import type { Compared } from '../../views/summary/compared.ts';
import { summaryView } from '../../views/summary/summary.ts';
import { basisTold, chainedIf } from '../asking/lineage.ts';
import { periodMeant } from '../asking/period.ts';
import { isStop, misuse, refuse, type Stop } from '../contract/outcome.ts';
import { type Input, textOption } from '../contract/spec.ts';
import { cautioned } from '../output/before-print.ts';
import type { Run } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';

/** What a period came to, and the one before it. */
export const summary: Run = (input, session) => {
  const opened = session.open();
  if (isStop(opened)) return opened;
  const open = chainedIf(opened, input);
  const period = wholePeriod(input, open, session);
  if (isStop(period)) return period;
  const compared = comparedOf(period, open, session);
  if (isStop(compared)) return compared;
  return cautioned(
    { kind: 'answer', view: basisTold(summaryView(compared), input) },
    compared.cautions,
    period,
    open,
    input,
  );
};

/** What is to be shown, and what speaks against publishing it. */
type Checked = Compared & { readonly cautions: readonly Caution[] };

export function comparedOf(period: Period, { ledger, terms }: OpenLedger, { asOf }: Session): Checked | Stop {
  if (period.from > asOf.day) return refuse(`${period.label}还没有开始`, '换一个期间，或改 --today');
  const before = periodBefore(period);
  const earliest = ledger.tasks.some((filed) => (filed.card?.received ?? filed.record.received.day) <= before.to);
  const sources = sourcesAt(ledger, earlier(period.to, asOf.day));
  const now = summaryOf(ledger, period, sources);
  const honours = honoursOf(sources, now);
  return {
    now,
    ...(earliest && { before: summaryOf(ledger, before) }),
    honours,
    cautions: cautionsOf(sources, now, honours),
    least: terms.rules.get('rankedFrom', now.end).value,
    signLimit: terms.rules.get('signLimit', asOf.day).written,
    feedbackLimit: terms.rules.get('feedbackLimit', asOf.day).written,
  };
}

/** A phase of the plan, else the period that was typed, else this week. */
function wholePeriod(input: Input, open: OpenLedger, session: Session): Period | Stop {
  const named = textOption(input, 'phase');
  const [typed] = input.args;
  if (named === undefined) return periodMeant(typed ?? '本周', session);
  if (typed !== undefined) return misuse('写了期间又写了 --phase', '只写一个');
  const phases = open.ledger.plan?.phases ?? [];
  const found = phases.find(({ id, name }) => id === named.toUpperCase() || name.includes(named));
  const known = phases.map(({ id, name }) => `${id} ${name}`).join('、');
  return found
    ? { from: found.from, to: found.to, label: found.name }
    : misuse(`没有阶段“${named}”`, known === '' ? '在 plan.yaml 里写“阶段”' : `可写：${known}`);
}
