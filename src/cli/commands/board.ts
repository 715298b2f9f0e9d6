import { addMonths, dayOf, later } from '../../calendar/day.ts';
import { monthsOf, type Period, parsePeriod, quarterOf } from '../../calendar/period.ts';
import { namesOf } from '../../records/unit/directory.ts';
import { leaderOf } from '../../rules/basis/leader.ts';
import { divisionsIn } from '../../rules/lateness/division.ts';
import { dueItems, overdueItems } from '../../rules/lateness/overdue.ts';
import { lastWorkingDay } from '../../rules/reminding/day.ts';
import { judgedDuties } from '../../rules/reports/duty-items.ts';
import { scoresOf } from '../../rules/scoring/scoring.ts';
import { punctualitiesIn } from '../../rules/summary/punctuality.ts';
import { summaryOf } from '../../rules/summary/summary.ts';
import { coverageOf } from '../../rules/visits/coverage.ts';
import { boardView } from '../../views/summary/board.ts';
import { windowOf } from '../asking/window.ts';
import { command } from '../session/command.ts';
import type { OpenLedger } from '../session/session.ts';

/** How many months the trend goes back. */
const MONTHS = 12;

/** 看板 as of today. */
export const board = command({
  name: 'board',
  alias: '看板',
  summary: '看板：亮灯、逾期、到期、趋势、矩阵、包保、报送、排行、全部任务和经过；-o 看板.html 是一个能离线打开的网页',
  options: [{ flags: '--window <时限>', help: '今后多少个工作日内到期的列出；不写为 5wd', spoken: 'span' }],
  examples: ['xiaoneng board -o 看板.html'],
  federates: true,
  run: (input, session) => {
    const open = session.open();
    const days = windowOf(input.options.window ?? '5wd');
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
      quarter,
      cells: coverageOf(ledger, quarter).cells,
      duties: judgedDuties(ledger).filter(
        ({ state, judged }) => state === 'lacking' || (state === 'open' && quarterOf(judged.due.day) === quarter),
      ),
      scores: ledger.ruleFile?.scoring
        ? scoresOf({ ledger, terms, standings: open.standings(), owed: open.owed() }, year)
        : [],
      fullName: ledger.directory.fullName,
      aliases: ledger.directory.units
        .map((unit) => [ledger.directory.fullName(unit.name), ...namesOf(unit)])
        .map((names) => [...new Set(names)])
        .filter(({ length }) => length > 1),
      leaders: ledger.directory.leaders.map(({ fullName }) => fullName),
      leaderOf: ({ matter, obligation }) => leaderOf(matter.leader, obligation.unit, ledger.directory),
      leaderOfShare: ({ matter }) => leaderOf(matter.leader, matter.lead, ledger.directory),
      since: lastWorkingDay(terms),
      divisions: divisionsIn(ledger),
    });
    return { kind: 'answer', view };
  },
});

/** The last twelve months, as far back as tasks are known. */
function monthsBack({ standings, terms: { asOf } }: OpenLedger): Period[] {
  const received = standings().map(({ received: day }) => day);
  const first = received.toSorted()[0] ?? asOf.day;
  const earliest = addMonths(dayOf(`${asOf.day.slice(0, 7)}-01`), 1 - MONTHS);
  return monthsOf({ from: later(first, earliest), to: asOf.day });
}
