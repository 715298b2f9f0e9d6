import { shown } from '../rules/fraction.ts';
import type { Figures, Named, Summary } from '../rules/summary.ts';
import { link as links, stage as stages, state as states } from '../vocabulary/choices.ts';
import { words } from '../vocabulary/words.ts';
import { type Compared, endsOf, rateOf } from './compared.ts';
import { withWeekday } from './lateness.ts';
import { shift } from './share.ts';
import { summaryText } from './summary-text.ts';
import { type Cell, column, columns, labelled, type Section, type Told, type View } from './view.ts';

/** 汇总 of a period: counted, compared, and told in words made of what was counted. */
export function summaryView(compared: Compared): View {
  const { now, before } = compared;
  return {
    title: `督查工作汇总 ${now.period.label}（截至 ${withWeekday(now.end)}）`,
    facts: labelled({ ...figuresTold(now.total), handlingRate: rateOf(now.handling), state: stateCounts(now) }),
    sections: [
      overallSection(now),
      matrixSection(now),
      ...(before ? [trendSection(now, before)] : []),
      linkSection(now),
      namedSection('unit', words.byUnit, now.units),
      namedSection('leaderInCharge', words.byLeader, now.leaders),
      ...endSections(compared),
      ...summaryText(compared),
    ],
    notes: NOTES,
  };
}

const NOTES = [
  '件次按环节计：期内到期、已经了结或已经逾期的签批、办理、反馈、报送、走访等；按时率＝按时件次÷应办件次，四舍五入到 0.1%。',
  '任务逾期指签批或办理超过期限；撤销的不在矩阵里。平均用时是期内办结任务从收到（退回）次日到办结的工作日，停表的不算；长期任务不算。',
  '各数按期末那天已知的事实计，以后补记早先日期的会使它变动。',
];

/** What stands in the table of figures, in its order. */
const FIGURES = [
  'newCount',
  'completedCount',
  'openTasks',
  'overdueTasks',
  'dueLinks',
  'onTimeLinks',
  'lateLinks',
  'onTimeRate',
  'averageDays',
] as const;

function figuresTold(figures: Figures) {
  return {
    carried: figures.carried,
    newCount: figures.received,
    completedCount: figures.completed,
    openTasks: figures.open,
    overdueTasks: figures.overdueTasks,
    dueLinks: figures.due,
    onTimeLinks: figures.onTime,
    lateLinks: figures.late,
    onTimeRate: rateOf(figures),
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

function overallSection(now: Summary): Section {
  const { carried, ...told } = figuresTold(now.total);
  const row: Told = { carried, ...told, handlingRate: rateOf(now.handling) };
  return {
    key: words.overall,
    layout: 'pairs',
    chart: 'tiles',
    columns: columns(['carried', ...FIGURES.slice(0, -1), 'handlingRate', 'averageDays']),
    rows: [{ ...row, averageDays: daysCell(now.total, '个工作日') }],
  };
}

function daysCell({ days }: Figures, unit = ''): Told['averageDays'] {
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
  const rows = FIGURES.map((word): Told => {
    const [previous, present] = [figuresTold(before.total)[word], figuresTold(now.total)[word]];
    return {
      item: words[word],
      previous: shownOf(previous, word),
      present: shownOf(present, word),
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

  function shownOf(value: string | number | null, word: (typeof FIGURES)[number]): Cell {
    if (value === null) return '无';
    return word === 'averageDays' ? { value, text: Number(value).toFixed(1) } : value;
  }

  function changeOf(word: (typeof FIGURES)[number]): string {
    const [a, b] = [now.total, before.total];
    if (word === 'onTimeRate') return shift([a.onTime, a.due], [b.onTime, b.due]);
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
        onTimeRate: rateOf(one),
      }),
    ),
    empty: '期内没有到期的环节。',
  };
}

function namedSection(word: 'unit' | 'leaderInCharge', heading: string, list: readonly Named[]): Section {
  return {
    key: heading,
    heading,
    layout: 'list',
    titled: true,
    columns: [column(word), ...columns(FIGURES, { align: 'right' })],
    rows: list.map(({ name, figures }) => ({ [word]: name, ...figuresTold(figures), averageDays: daysCell(figures) })),
    empty: '没有。',
  };
}

function endSections(compared: Compared): Section[] {
  const ends = endsOf(compared);
  return (['best', 'worst'] as const).map((word) => ({
    key: words[word],
    heading: word === 'best' ? '按时率较好的单位' : '按时率较差的单位',
    layout: 'list',
    titled: true,
    columns: [column('unit'), ...columns(['dueLinks', 'lateLinks', 'onTimeRate'], { align: 'right' })],
    rows: ends[word].map(({ name, figures }): Told => ({ unit: name, ...figuresTold(figures) })),
    empty: word === 'best' ? '没有全部按时的单位。' : '没有逾期的单位。',
  }));
}
