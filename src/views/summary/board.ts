import { quarterPeriod } from '../../calendar/period.ts';
import type { Item } from '../../rules/lateness/overdue.ts';
import { words } from '../../vocabulary/words.ts';
import { coverageMatrix } from '../registers/coverage.ts';
import { dueView, overdueView } from '../tasks/overdue.ts';
import { asOfText } from '../view/lateness.ts';
import { column, labelled, type Section, type Told, type View } from '../view/view.ts';
import type { Board } from './board-counted.ts';
import { bridged, leadersSection, linksSection, monthsSection, rankingSection, stagesSection } from './board-course.ts';
import { countedLinksSection, historySection, monthlyLinksSection, taskSection } from './board-lists.ts';
import { dutySection, lightsSection, overdueByUnit } from './board-now.ts';
import { changesSection } from './changes.ts';

/** 看板: today's lights, what is late and where, what is coming, how it went, and behind it all the tasks. */
export function boardView(board: Board): View {
  const { office, asOf, overdue, due, days, year, fullName } = board;
  const more = (item: Item): Told => ({ leaderInCharge: board.leaderOf(item) ?? '' });
  const [late] = overdueView({ items: overdue, asOf, fullName, more }).sections as [Section];
  const [coming] = dueView({ items: due, asOf, fullName, more }, days).sections as [Section];
  return {
    title: `${office}督查看板（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: board.standings.length }),
    sections: [
      lightsSection(board),
      changesSection({ ...board, today: asOf.day }),
      overdueByUnit(board),
      flat(late, '逾期清单'),
      flat(coming, Number.isFinite(days) ? `${days}个工作日内到期` : '尚未到期'),
      leadersSection(board),
      monthsSection(board),
      stagesSection(board),
      bridged(year),
      linksSection(board),
      {
        ...coverageMatrix(board.cells, board.quarter),
        key: words.coverage,
        heading: `包保覆盖（${quarterPeriod(board.quarter).label}）`,
        empty: '这一季没有包保责任。',
      },
      dutySection(board),
      rankingSection(board),
      taskSection({ ...board, period: year.period, leaderOf: board.leaderOfShare }),
      countedLinksSection(year, fullName),
      monthlyLinksSection(board.months, fullName),
      historySection(board.standings),
    ],
    lens: { ...column('leaderInCharge'), names: board.leaders },
    aliases: board.aliases,
    notes: [
      '各环节按时率＝按时件次÷应办件次，含签批、办理、反馈、报送、走访等各环节；按期末已知的事实计。',
      '颜色之外都有文字；点数字看明细，点编号看办理经过。',
    ],
  };
}

/** Units in a column of their own, so that the list can be sorted by it. */
function flat({ group: _, columns: all, ...section }: Section, heading: string): Section {
  return {
    ...section,
    heading,
    titled: true,
    columns: [column('unit'), ...all.filter(({ key }) => key !== 'unit'), column('leaderInCharge', { hidden: true })],
  };
}
