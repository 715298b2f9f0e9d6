import { addMonths, dayOf } from '../../calendar/day.ts';
import { monthsOf, type Period, parsePeriod } from '../../calendar/period.ts';
import { leaderOf } from '../../rules/basis/leader.ts';
import type { Item } from '../../rules/lateness/overdue.ts';
import { daysWork } from '../../rules/reminding/day.ts';
import { nextStepOf } from '../../rules/reminding/next-step.ts';
import { type PunctualityOf, punctualitiesIn } from '../../rules/summary/punctuality.ts';
import { summaryOf } from '../../rules/summary/summary.ts';
import { briefView } from '../../views/summary/brief.ts';
import { words } from '../../vocabulary/words.ts';
import { findLeader, leaderOption } from '../asking/units.ts';
import { briefIn } from '../output/brief.ts';
import { command } from '../session/command.ts';

/** How many months the line of the trend tells. */
const MONTHS = 3;

/** 晨报 of a leader's field, or of all. */
export const brief = command({
  name: 'brief',
  alias: '晨报',
  summary: '晨报：上一个工作日以来的新情况、等决定的、逾期的和下一步、一行趋势；A4 一页、手机一屏',
  options: [leaderOption],
  examples: ['xiaoneng brief --leader 郭某', 'xiaoneng 晨报 --leader 郭某 -o 晨报.docx'],
  run: (input, session) => {
    const open = session.open();
    const { ledger, terms } = open;
    const { directory } = ledger;
    const { day } = session.asOf;
    const leader = findLeader(ledger, input.options.leader);
    const leads = (item: Item) => leaderOf(item.matter.leader, item.obligation.unit, directory);
    const isOwn = (name: string | undefined) => leader === undefined || name === leader;
    const standings = open.standings().filter(({ leaders }) => leader === undefined || leaders.includes(leader));
    const owed = open.stillOwed(day).filter((item) => isOwn(leads(item)));
    const { late, dueToday, undecided, since } = daysWork(owed, standings, [], terms);
    const year = summaryOf(ledger, parsePeriod(day.slice(0, 4), day) as Period);
    const months = monthsOf({ from: addMonths(dayOf(`${day.slice(0, 7)}-01`), 1 - MONTHS), to: day });
    const short = briefIn(open);
    const view = briefView({
      asOf: session.asOf,
      ...(leader !== undefined && { leader }),
      since,
      standings,
      late: late.map((one) => ({ owed: one, next: nextStepOf(one, terms) })),
      dueToday: dueToday.length,
      undecided: undecided.filter(({ standing }) =>
        isOwn(leaderOf(standing.matter.leader, standing.matter.lead, directory)),
      ),
      year: {
        label: year.period.label,
        figures: leader === undefined ? year.total : year.leaders.find(({ name }) => name === leader)?.figures,
      },
      months: punctualitiesIn(ledger, months).map((one, i) => ({
        label: months[i]?.from.slice(0, 7) ?? '',
        figures: ofLeader(one, leader),
      })),
      fullName: directory.fullName,
      leaderOf: leads,
      short: (id) => short(id, words.id),
      shortUnit: (unit) => short(unit, words.unit),
    });
    return { kind: 'answer', view };
  },
});

function ofLeader(all: PunctualityOf, leader: string | undefined) {
  if (leader === undefined) return all;
  const links = all.links.filter((one) => one.leader === leader);
  const onTime = links.filter((one) => one.onTime).length;
  return { due: links.length, onTime, late: links.length - onTime };
}
