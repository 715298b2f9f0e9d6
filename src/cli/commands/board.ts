import { addMonths, dayOf, later } from '../../calendar/day.ts';
import { monthsOf, type Period, parsePeriod, quarterOf, quarterPeriod } from '../../calendar/period.ts';
import { dueItems, overdueItems } from '../../rules/lateness/overdue.ts';
import { judgedDuties } from '../../rules/reports/duty-items.ts';
import { scoresOf } from '../../rules/scoring/scoring.ts';
import { punctualitiesIn, summaryOf } from '../../rules/summary/summary.ts';
import { cellsOf, serviceOf } from '../../rules/visits/visits.ts';
import { boardView } from '../../views/summary/board.ts';
import { isStop } from '../contract/outcome.ts';
import { textOption } from '../contract/spec.ts';
import type { Run } from '../session/command.ts';
import type { OpenLedger } from '../session/session.ts';
import { windowOf } from './items.ts';

/** How many months the trend goes back. */
const MONTHS = 12;

/** 看板 as of today. */
export const board: Run = (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const days = windowOf(textOption(input, 'window') ?? '5wd');
  if (isStop(days)) return days;
  const { ledger, terms } = open;
  const { day } = session.asOf;
  const year = parsePeriod(day.slice(0, 4), day) as Period;
  const quarter = quarterOf(day);
  const owed = open.stillOwed();
  const months = monthsBack(open);
  const view = boardView({
    office: ledger.office?.name ?? '',
    asOf: session.asOf,
    standings: open.standings(),
    overdue: overdueItems(owed),
    due: dueItems(owed, days),
    days,
    year: summaryOf(ledger, year),
    months: punctualitiesIn(ledger, months).map((figures, i) => ({
      label: months[i]?.from.slice(0, 7) ?? '',
      figures,
    })),
    quarter: quarterPeriod(quarter).label,
    cells: cellsOf(serviceOf(ledger), quarter),
    duties: judgedDuties(ledger).filter(
      ({ state, judged }) => state === 'lacking' || (state === 'open' && quarterOf(judged.due.day) === quarter),
    ),
    scores: ledger.ruleFile?.scoring
      ? scoresOf({ ledger, terms, standings: open.standings(), owed: open.owed() }, year)
      : [],
    fullName: ledger.directory.fullName,
  });
  return { kind: 'answer', view };
};

/** The last twelve months, as far back as tasks are known. */
function monthsBack({ standings, terms: { asOf } }: OpenLedger): Period[] {
  const received = standings().map(({ received: day }) => day);
  const first = received.toSorted()[0] ?? asOf.day;
  const earliest = addMonths(dayOf(`${asOf.day.slice(0, 7)}-01`), 1 - MONTHS);
  return monthsOf({ from: later(first, earliest), to: asOf.day });
}
