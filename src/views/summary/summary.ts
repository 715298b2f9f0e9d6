import { shown } from '../../rules/basis/fraction.ts';
import type { BySource } from '../../rules/summary/by-source.ts';
import type { Figures, Named, Summary } from '../../rules/summary/summary.ts';
import {
  grade as grades,
  link as links,
  stage as stages,
  state as states,
  unplaced as unplacedWords,
} from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { withWeekday } from '../view/lateness.ts';
import { share, shift } from '../view/share.ts';
import { type Cell, column, columns, labelled, type Marked, type Section, type Told, type View } from '../view/view.ts';
import { bridgeSection } from './bridge.ts';
import { type Compared, crowdText, handlingCell, handlingShare, rateCell } from './compared.ts';
import { pastNote } from './past.ts';
import { summaryText } from './summary-text.ts';

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

/** What stands in the table of figures, in its order. */
const FIGURES = [
  'newCount',
  'completedCount',
  'reopenedCount',
  'openTasks',
  'overdueTasks',
  'handlingRate',
  'dueLinks',
  'onTimeLinks',
  'lateLinks',
  'linkRate',
  'averageDays',
] as const;

function figuresTold(figures: Figures) {
  return {
    carried: figures.carried,
    newCount: figures.received,
    completedCount: figures.completed,
    reopenedCount: figures.reopened,
    openTasks: figures.open,
    overdueTasks: figures.overdueTasks,
    handledCount: figures.handled,
    inTimeCount: figures.handledInTime,
    handlingRate: handlingShare(figures),
    dueLinks: figures.due,
    onTimeLinks: figures.onTime,
    lateLinks: figures.late,
    linkRate: share(figures.onTime, figures.due),
    averageDays: figures.days ? Number(shown(figures.days, 1)) : null,
  };
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

/** 销号后恢复 is on paper only where there was any. */
function isRare(word: (typeof FIGURES)[number], of: readonly Figures[]): boolean {
  return word === 'reopenedCount' && of.every(({ reopened }) => reopened === 0);
}

/** The figures as a row, rates with what they are of. */
function figuresRow(figures: Figures, unit?: string): Told {
  return {
    ...figuresTold(figures),
    handlingRate: handlingCell(figures),
    linkRate: rateCell(figures),
    averageDays: daysCell(figures, unit),
  };
}

function daysCell({ days }: Figures, unit = ''): Marked {
  return days ? { value: Number(shown(days, 1)), text: `${shown(days, 1)}${unit}` } : { value: null, text: '无' };
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

function trendSection(now: Summary, before: Summary): Section {
  const compared = FIGURES.filter((word) => !isRare(word, [now.total, before.total]));
  const rows = compared.map((word): Told => {
    const [previous, present] = [figuresTold(before.total)[word], figuresTold(now.total)[word]];
    return {
      item: words[word],
      previous: shownOf(previous, word, before.total),
      present: shownOf(present, word, now.total),
      change: changeOf(word),
    };
  });
  return {
    key: words.trend,
    heading: `与${before.period.label}比`,
    layout: 'list',
    titled: true,
    columns: [column('item'), ...columns(['previous', 'present', 'change'], { align: 'right' })],
    rows,
  };

  function shownOf(value: string | number | null, word: (typeof FIGURES)[number], of: Figures): Cell {
    if (value === null) return '无';
    if (word === 'handlingRate') return handlingCell(of);
    if (word === 'linkRate') return rateCell(of);
    return word === 'averageDays' ? { value, text: Number(value).toFixed(1) } : value;
  }

  function changeOf(word: (typeof FIGURES)[number]): string {
    const [a, b] = [now.total, before.total];
    if (word === 'linkRate') return shift([a.onTime, a.due], [b.onTime, b.due]);
    if (word === 'handlingRate') return shift([a.handledInTime, a.handled], [b.handledInTime, b.handled]);
    const [present, previous] = [figuresTold(a)[word], figuresTold(b)[word]];
    if (typeof present !== 'number' || typeof previous !== 'number') return '不可比';
    const tenths = Math.round(present * 10) - Math.round(previous * 10);
    return tenths === 0 ? '持平' : `${tenths > 0 ? '增' : '减'}${Math.abs(tenths) / 10}`;
  }
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

/** What the rates say already. */
const WITHIN_RATES: readonly (typeof FIGURES)[number][] = ['dueLinks', 'onTimeLinks'];

/** 分来源: the same figures by category, level and leader of the source; each table adds up to the total. */
export function sourceSections({ categories, levels, instructors }: BySource): Section[] {
  return [
    namedSection('sourceCategory', words.bySource, categories),
    namedSection('level', words.byLevel, levels),
    namedSection('instructedBy', words.byInstructor, instructors),
  ];
}

type Dimension = 'unit' | 'leaderInCharge' | 'sourceCategory' | 'level' | 'instructedBy';

function namedSection(word: Dimension, heading: string, list: readonly Named[]): Section {
  const all = list.map(({ figures }) => figures);
  const isHidden = (name: (typeof FIGURES)[number]) => WITHIN_RATES.includes(name) || isRare(name, all);
  return {
    key: heading,
    heading,
    layout: 'list',
    titled: true,
    columns: [
      column(word),
      ...FIGURES.map((name) => column(name, { align: 'right', ...(isHidden(name) && { hidden: true }) })),
      ...columns(['handledCount', 'inTimeCount'], { hidden: true }),
    ],
    rows: list.map(({ name, figures }) => ({ [word]: name, ...figuresRow(figures) })),
    empty: '没有。',
  };
}

/** 较好: all on time, and nothing else against them. 较差: the lowest rates of those that were late. */
function endSections({ honours: { links: ends } }: Compared): Section[] {
  return (['best', 'worst'] as const).map((word) => ({
    key: words[word],
    heading: word === 'best' ? '各环节全部按时的单位' : '各环节按时率较低的单位',
    layout: 'list',
    titled: true,
    columns: [
      column('rank', { align: 'right' }),
      column('unit'),
      ...columns(['dueLinks', 'lateLinks', 'linkRate'], { align: 'right' }),
      column('sharing', { align: 'right' }),
    ],
    rows: ends[word].named.map(
      ({ one: { name, figures }, rank, sharing }): Told => ({
        rank,
        unit: name,
        ...figuresRow(figures),
        sharing: sharingCell(sharing),
      }),
    ),
    empty: `${crowdText(ends[word]) ?? (word === 'best' ? '没有可列的单位' : '没有逾期的单位')}。`,
  }));
}

/** 并列3个. */
export function sharingCell(sharing: number) {
  return { value: sharing, text: sharing > 1 ? `并列${sharing}个` : '' };
}

/** Units that are in no ranking, with what they had to do and why. */
function unrankedSection({ units }: Summary): Section {
  return {
    key: words.unranked,
    heading: words.unranked,
    layout: 'list',
    titled: true,
    columns: [
      column('unit'),
      column('dueLinks', { align: 'right' }),
      column('linkRate', { align: 'right' }),
      column('reason'),
    ],
    rows: units.flatMap(({ name, figures, unplaced }): Told[] =>
      unplaced ? [{ unit: name, ...figuresRow(figures), reason: unplacedWords.words[unplaced] }] : [],
    ),
    empty: '没有。',
  };
}
