import type { Summary } from '../../rules/summary/summary.ts';
import { grade as grades, link as links, stage as stages, state as states } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { withWeekday } from '../view/lateness.ts';
import { column, columns, labelled, type Section, type Told, type View } from '../view/view.ts';
import { bridgeSection } from './bridge.ts';
import { endSections, namedSection, unrankedSection } from './by-name.ts';
import { type Compared, rateCell } from './compared.ts';
import { pastNote } from './past.ts';
import { summaryText } from './summary-text.ts';
import { FIGURES, figuresRow, figuresTold, isRare } from './told-figures.ts';
import { trendSection } from './trend.ts';

/** 汇总 of a period: counted, compared, and told in words made of what was counted. */
export function summaryView(compared: Compared): View {
  const { now, before } = compared;
  return {
    title: `督查工作汇总 ${now.period.label}（截至 ${withWeekday(now.end)}）`,
    facts: labelled({
      ...figuresTold(now.total),
      countedAgain: now.countedAgain,
      state: stateCounts(now),
      grading: gradeCounts(now),
    }),
    sections: [
      overallSection(now),
      matrixSection(now),
      bridgeSection(now.tally),
      ...(before ? [trendSection(now, before)] : []),
      linkSection(now),
      ...gradeSection(now),
      namedSection('unit', words.byUnit, now.units),
      namedSection('leaderInCharge', words.byLeader, now.leaders),
      ...endSections(compared),
      unrankedSection(now),
      ...summaryText(compared),
    ],
    notes: [...NOTES, ...againNote(now), ...pastNote(now.past)],
  };
}

const NOTES = [
  '按时办结率＝按时办结的任务÷应办结的任务：期内到期已经办结的和已经逾期的；四舍五入到 0.1%。合计里一项任务算一次，有一个承办单位逾期过就不算按时；分单位、分领导里各单位只算自己承办的那一段，几个单位先后或共同承办、都计入本期的，各算一次。',
  '件次按环节计：签批、办理、反馈、报送、走访等；按时的记在应办日期那一期，逾期的记在逾期第一天那一期（期末当天到期、当天没办的，从次日起算逾期，计入下一期），登记时已经过期的记在收到、印发那天那一期，没到期就缺办的（没有签批就办结、没有反馈就销号）记在办结、销号那一期；各环节按时率＝按时件次÷应办件次。',
  '任务逾期，在办的指现在签批或办理超过期限，办结的指任何一个承办单位办理时超过期限；撤销的不在矩阵里。平均用时是期内办结任务从收到（退回、接手）次日到办结的工作日，停表的不算；长期任务不算。',
  '各数按期末那天已知的事实计；转办、退回、撤销、销号时已经逾期的，仍记在当时承办的单位名下。',
];

/** Why the units come to more tasks than the total, where they do. */
function againNote({ countedAgain: again, total }: Summary): string[] {
  if (again === 0) return [];
  return [
    `分单位的应办结任务数之和是 ${total.handled + again}，合计是 ${total.handled}，差 ${again}：几个单位先后或共同承办的任务，每多一个单位多算一次。`,
  ];
}

/** 待签批3: the states of the tasks that were there in the period, at its end. */
function stateCounts({ tasks }: Summary): Record<string, number> {
  const counts = states.keys.map(
    (key) => [states.words[key], tasks.filter(({ state }) => state === key).length] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** 优2: 评定 of the tasks that were there in the period and cleared by its end. */
function gradeCounts({ tasks }: Summary): Record<string, number> {
  const counts = grades.keys.map(
    (key) => [grades.words[key], tasks.filter(({ synopsis }) => synopsis.grading === key).length] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** On paper only where anything was graded. */
function gradeSection(now: Summary): Section[] {
  const counts = Object.entries(gradeCounts(now));
  if (counts.length === 0) return [];
  return [
    {
      heading: '销号评定',
      layout: 'list',
      columns: [column('grading'), column('total', { align: 'right' })],
      rows: counts.map(([grading, total]): Told => ({ grading, total })),
    },
  ];
}

function overallSection(now: Summary): Section {
  return {
    key: words.overall,
    layout: 'pairs',
    chart: 'tiles',
    columns: [
      ...columns(['handlingRate', 'carried']),
      ...FIGURES.filter((word) => word !== 'handlingRate').map((word) =>
        column(word, { hidden: isRare(word, [now.total]) }),
      ),
      ...columns(['handledCount', 'inTimeCount'], { hidden: true }),
    ],
    rows: [figuresRow(now.total, '个工作日')],
  };
}

export function matrixSection({ matrix }: Summary): Section {
  const rows = stages.keys.map((key): Told => {
    const { onTime, overdue } = matrix[key];
    const late = overdue > 0 ? { value: overdue, text: String(overdue), tone: 'bad' as const } : 0;
    return { stage: stages.words[key], notOverdue: onTime, overdue: late, total: onTime + overdue };
  });
  return {
    key: words.matrix,
    heading: '任务状态矩阵',
    layout: 'grid',
    columns: [column('stage'), ...columns(['notOverdue', 'overdue', 'total'], { align: 'right' })],
    rows,
  };
}

export function linkSection({ byLink }: Summary): Section {
  return {
    key: words.link,
    heading: '分环节',
    layout: 'list',
    titled: true,
    chart: 'bars',
    columns: [
      column('link'),
      column('dueLinks', { align: 'right' }),
      column('onTimeLinks', { align: 'right', drawn: 'good' }),
      column('lateLinks', { align: 'right', drawn: 'bad' }),
      column('onTimeRate', { align: 'right' }),
    ],
    rows: byLink.map(
      ({ link, ...one }): Told => ({
        link: links.words[link],
        dueLinks: one.due,
        onTimeLinks: one.onTime,
        lateLinks: one.late,
        onTimeRate: rateCell(one),
      }),
    ),
    empty: '期内没有到期的环节。',
  };
}
