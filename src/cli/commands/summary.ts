import { earlier } from '../../calendar/day.ts';
import { type Period, periodBefore } from '../../calendar/period.ts';
import { type Caution, cautionsOf } from '../../rules/checking/before-print.ts';
import { honoursOf } from '../../rules/scoring/honours.ts';
import { BESIDE_TASKS, figuresBySource, UNTOLD } from '../../rules/summary/by-source.ts';
import { sourcesAt, summaryOf } from '../../rules/summary/summary.ts';
import { sourceSections } from '../../views/summary/by-name.ts';
import type { Compared } from '../../views/summary/compared.ts';
import { summaryView } from '../../views/summary/summary.ts';
import type { View } from '../../views/view/view.ts';
import { basisTold, chainedIf, chainedOption } from '../asking/lineage.ts';
import { periodMeant } from '../asking/period.ts';
import { stop } from '../contract/outcome.ts';
import { beforePrint, type InputOf } from '../contract/spec.ts';
import { cautioned } from '../output/before-print.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';

const options = [
  { flags: '--phase <阶段>', help: '方案的一个阶段，编号或名称' },
  { flags: '--by-source', help: '另按来源类别、层级、批示领导分' },
  chainedOption,
  beforePrint,
] as const;

type Typed = InputOf<typeof options>;

/** What a period came to, and the one before it. */
export const summary = command({
  name: 'summary',
  alias: '汇总',
  summary: '一个期间的汇总：总体、状态矩阵、环比、分环节分单位分领导、较好较差、文字稿',
  arguments: [{ name: '[期间]', help: '2022、2022Q1、2022-03、本周、上月、2022-03-01..2022-03-15；不写为本周' }],
  options,
  examples: [
    'xiaoneng summary 2022Q2',
    'xiaoneng summary 上月 -o 汇总.docx',
    'xiaoneng summary --phase 自查',
    'xiaoneng summary 2022Q2 --by-source',
  ],
  federates: true,
  run: (input, session) => {
    const opened = session.open();
    const open = chainedIf(opened, input);
    const period = wholePeriod(input, open, session);
    const compared = comparedOf(period, open, session);
    const view = withSources(summaryView(compared), period, open, input);
    return cautioned({ kind: 'answer', view: basisTold(view, input) }, compared.cautions, period, open, input);
  },
});

/** The answer with the tables by source, where they are asked for. */
function withSources(
  view: View,
  period: Period,
  { ledger, terms }: OpenLedger,
  { options: { bySource } }: Typed,
): View {
  if (bySource !== true) return view;
  const sources = sourcesAt(ledger, earlier(period.to, terms.asOf.day));
  const notes = [...(view.notes ?? []), SOURCES_NOTE];
  return { ...view, sections: [...view.sections, ...sourceSections(figuresBySource(ledger, period, sources))], notes };
}

const SOURCES_NOTE = `分来源、分层级、分批示领导：三张表各自的合计都等于总体；没有写来源的在“${UNTOLD}”，走访、报送、台账欠的在“${BESIDE_TASKS}”。`;

/** What is to be shown, and what speaks against publishing it. */
type Checked = Compared & { readonly cautions: readonly Caution[] };

export function comparedOf(period: Period, { ledger, terms }: OpenLedger, { asOf }: Session): Checked {
  if (period.from > asOf.day) return stop('period-ahead', { period: period.label });
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
function wholePeriod(input: Typed, open: OpenLedger, session: Session): Period {
  const named = input.options.phase;
  const [typed] = input.args;
  if (named === undefined) return periodMeant(typed ?? '本周', session);
  if (typed !== undefined) return stop('period-and-phase');
  const phases = open.ledger.plan?.phases ?? [];
  const found = phases.find(({ id, name }) => id === named.toUpperCase() || name.includes(named));
  const known = phases.map(({ id, name }) => `${id} ${name}`).join('、');
  return found
    ? { from: found.from, to: found.to, label: found.name }
    : stop('phase-unknown', { typed: named, names: known });
}
