import type { Moment } from '../../calendar/moment.ts';
import { byUnit, type Item } from '../../rules/lateness/overdue.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import type { JudgedDuty } from '../../rules/reports/duty-items.ts';
import type { UnitScore } from '../../rules/scoring/scoring.ts';
import { isOverdue, isUnfinished } from '../../rules/summary/figures.ts';
import { byPunctuality, type Figures, type Named, type Summary } from '../../rules/summary/summary.ts';
import type { Cell as Visited } from '../../rules/visits/visits.ts';
import { light as lights, state as states, unplaced as unplacedWords } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { coverageMatrix } from '../registers/coverage.ts';
import { type ListNames, tasksSection } from '../tasks/list.ts';
import { dueView, overdueView } from '../tasks/overdue.ts';
import { historyRows } from '../tasks/show.ts';
import { asOfText, dueText, verdictCell } from '../view/lateness.ts';
import { most } from '../view/most.ts';
import { countsByName, each, madeRows, passing } from '../view/rows.ts';
import {
  column,
  columns,
  labelled,
  type Marked,
  type Section,
  type Told,
  type Tone,
  textOf,
  type View,
} from '../view/view.ts';
import { bridgeSection } from './bridge.ts';
import { handlingCell, rateCell } from './compared.ts';
import { scoreText } from './score.ts';
import { linkSection, matrixSection } from './summary.ts';

/** Everything that the board shows, counted as of one day. */
export interface Board {
  readonly office: string;
  readonly asOf: Moment;
  readonly standings: readonly Standing[];
  readonly overdue: readonly Item[];
  /** Due within so many working days. */
  readonly due: readonly Item[];
  readonly days: number;
  /** This year so far. */
  readonly year: Summary;
  /** Month by month, the oldest first. */
  readonly months: readonly { readonly label: string; readonly figures: Pick<Figures, 'due' | 'onTime' | 'late'> }[];
  readonly quarter: string;
  readonly cells: readonly Visited[];
  /** Reports that are due this quarter or lacking. */
  readonly duties: readonly JudgedDuty[];
  readonly scores: readonly UnitScore[];
  readonly fullName: (unit: string) => string;
  /** How far the parts of each task that has any have come. */
  readonly divisions: ListNames['divisions'];
}

/** 看板: today's lights, what is late and where, what is coming, how it went, and behind it all the tasks. */
export function boardView(board: Board): View {
  const { office, asOf, overdue, due, days, year, fullName } = board;
  const [late] = overdueView({ items: overdue, asOf, fullName }).sections as [Section];
  const [coming] = dueView({ items: due, asOf, fullName }, days).sections as [Section];
  return {
    title: `${office}督查看板（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: board.standings.length }),
    sections: [
      lightsSection(board),
      overdueByUnit(board),
      flat(late, '逾期清单'),
      flat(coming, Number.isFinite(days) ? `${days}个工作日内到期` : '尚未到期'),
      trendSection(board),
      { ...matrixSection(year), heading: `任务状态矩阵（${year.period.label}在账）`, chart: 'heat' },
      { ...bridgeSection(year.tally), heading: `${words.bridge}（${year.period.label}逾期的各个数）` },
      { ...linkSection(year), heading: `分环节按时情况（${year.period.label}）` },
      {
        ...coverageMatrix(board.cells),
        key: words.coverage,
        heading: `包保覆盖（${board.quarter}）`,
        chart: 'heat',
        empty: '这一季没有包保责任。',
      },
      dutySection(board),
      rankingSection(board),
      taskSection(board),
      historySection(board),
    ],
    notes: [
      '各环节按时率＝按时件次÷应办件次，含签批、办理、反馈、报送、走访等各环节；按期末已知的事实计。',
      '颜色之外都有文字；点数字看明细，点编号看办理经过。',
    ],
  };
}

/** Units in a column of their own, so that the list can be sorted by it. */
function flat({ group: _, columns: all, ...section }: Section, heading: string): Section {
  return { ...section, heading, titled: true, columns: [column('unit'), ...all.filter(({ key }) => key !== 'unit')] };
}

function figure(count: number, tone: Tone | undefined, to?: Marked['to']): Marked {
  return { value: count, text: String(count), ...(count > 0 && tone && { tone }), ...(count > 0 && to && { to }) };
}

function lightsSection({ standings, overdue, due }: Board): Section {
  const counts = countsByName(passing(standings), ({ light, state, outstanding }) => [
    `〔${light}〕`,
    state,
    ...(outstanding.some(({ link }) => link === 'instruction') ? [words.openInstructions] : []),
  ]);
  const lit = (key: 'red' | 'yellow' | 'green') => counts.get(`〔${key}〕`) ?? 0;
  const inState = (key: keyof typeof states.words) => counts.get(key) ?? 0;
  const lightTo = (key: 'red' | 'yellow' | 'green') => ({
    section: words.task,
    where: { light: `〔${lights.words[key]}〕` },
  });
  const stateTo = (key: keyof typeof states.words) => ({ section: words.task, where: { state: states.words[key] } });
  const today = due.filter(({ obligation }) => obligation.verdict === 'today').length;
  return {
    key: words.lights,
    heading: '今日亮灯',
    layout: 'pairs',
    chart: 'tiles',
    columns: columns([
      'red',
      'yellow',
      'green',
      'overdueItems',
      'dueToday',
      'toSign',
      'toAccept',
      'toFeedBack',
      'openInstructions',
      'waiting',
    ]),
    rows: [
      {
        red: figure(lit('red'), 'bad', lightTo('red')),
        yellow: figure(lit('yellow'), 'warn', lightTo('yellow')),
        green: figure(lit('green'), 'good', lightTo('green')),
        overdueItems: figure(overdue.length, 'bad', { section: words.overdue }),
        dueToday: figure(today, 'warn', { section: words.dueSoon }),
        toSign: figure(inState('unsigned'), undefined, stateTo('unsigned')),
        toAccept: figure(inState('claimed'), undefined, stateTo('claimed')),
        toFeedBack: figure(inState('completed'), undefined, stateTo('completed')),
        openInstructions: figure(counts.get(words.openInstructions) ?? 0, 'warn'),
        waiting: figure(inState('extensionPending'), undefined, stateTo('extensionPending')),
      },
    ],
  };
}

function overdueByUnit({ overdue, fullName }: Board): Section {
  const units = [...byUnit(overdue, fullName)].toSorted(([, a], [, b]) => b.length - a.length);
  return {
    key: words.overdueByUnit,
    heading: '各单位逾期',
    layout: 'list',
    titled: true,
    chart: 'bars',
    columns: [
      column('unit'),
      column('overdueItems', { align: 'right', drawn: 'bad' }),
      column('worstDays', { align: 'right' }),
    ],
    rows: units.map(
      ([unit, items]): Told => ({
        unit,
        overdueItems: figure(items.length, 'bad', { section: words.overdue, where: { unit } }),
        worstDays: most(items.map(({ obligation }) => obligation.lateDays)),
      }),
    ),
    empty: '没有逾期。',
  };
}

function trendSection({ months }: Board): Section {
  return {
    key: words.trend,
    heading: '各环节按时率逐月',
    layout: 'list',
    titled: true,
    chart: 'trend',
    columns: [
      column('month'),
      column('linkRate', { align: 'right', drawn: 'good' }),
      ...columns(['dueLinks', 'onTimeLinks', 'lateLinks'], { align: 'right' }),
    ],
    rows: months.map(
      ({ label, figures }): Told => ({
        month: label,
        linkRate: rateCell(figures),
        dueLinks: figures.due,
        onTimeLinks: figures.onTime,
        lateLinks: figures.late,
      }),
    ),
    empty: '还没有到期的环节。',
  };
}

function dutySection({ duties }: Board): Section {
  return {
    key: words.owedReports,
    heading: '缺报和本季待报',
    layout: 'list',
    titled: true,
    columns: [
      ...columns(['verdict', 'unit', 'dueText', 'instalment']),
      column('title', { grow: true }),
      column('dueDate', { hidden: true }),
    ],
    rows: duties.map(
      ({ duty, judged }): Told => ({
        verdict: verdictCell(judged),
        unit: duty.unit,
        dueText: dueText(judged),
        dueDate: judged.due.day,
        instalment: duty.period ?? null,
        title: duty.title,
      }),
    ),
    empty: '没有缺报和待报。',
  };
}

/** By the share on time; the score beside it, where there are rules for one; last those that are not ranked, and why. */
function rankingSection({ year, scores }: Board): Section {
  const places = byPunctuality(year.units).toSorted((a, b) => a.rank - b.rank || b.one.figures.due - a.one.figures.due);
  const unranked = year.units.filter(({ unplaced, figures }) => unplaced !== undefined && figures.due > 0);
  const points = new Map(scores.map((score) => [score.unit.name, scoreText(score)]));
  const row = ({ name, figures, unplaced }: Named): Told => ({
    unit: name,
    dueLinks: figures.due,
    lateLinks: figures.late,
    linkRate: rateCell(figures),
    handlingRate: handlingCell(figures),
    openTasks: figure(figures.open, undefined, { section: words.task, where: { lead: name, unfinished: '是' } }),
    overdueTasks: figure(figures.overdueTasks, 'bad', { section: words.task, where: { lead: name, lateNow: '是' } }),
    score: points.get(name) ?? '—',
    note: unplaced ? unplacedWords.words[unplaced] : '',
  });
  return {
    key: words.ranking,
    heading: `单位排行（${year.period.label}各环节按时率）`,
    layout: 'list',
    titled: true,
    columns: [
      column('rank', { align: 'right' }),
      column('unit'),
      ...columns(['dueLinks', 'lateLinks', 'linkRate', 'handlingRate', 'openTasks', 'overdueTasks'], {
        align: 'right',
      }),
      ...(scores.length > 0 ? [column('score', { align: 'right' })] : []),
      column('note'),
    ],
    rows: [
      ...places.map(({ one, rank }): Told => ({ rank, ...row(one) })),
      ...unranked.map((one): Told => ({ rank: { value: null, text: '—' }, ...row(one) })),
    ],
    empty: '还没有到期的环节。',
  };
}

function taskSection({ standings, fullName, divisions }: Board): Section {
  const newest = standings.toSorted((a, b) => (a.received < b.received ? 1 : -1));
  const yes = (told: boolean) => (told ? '是' : '否');
  const section = tasksSection(newest, { fullName, divisions }, (standing) => {
    const unfinished = isUnfinished(standing);
    return { unfinished: yes(unfinished), lateNow: yes(unfinished && isOverdue(standing)) };
  });
  return {
    ...section,
    heading: '全部任务',
    columns: [...section.columns, ...columns(['unfinished', 'lateNow'], { hidden: true })],
  };
}

function historySection({ standings }: Board): Section {
  return {
    key: words.history,
    heading: words.history,
    layout: 'list',
    detail: true,
    columns: [column('id'), ...columns(['date', 'action']), column('content', { grow: true })],
    rows: madeRows(
      each(standings, (one) => one),
      (standing) => {
        const { id, task } = standing;
        const rows = historyRows(standing);
        const told = rows.length > 0 ? rows : [{ date: '', action: '', content: '还没有办理经过。' }];
        return told.map(({ date, action, content }): Told => ({ id, title: task.title, date, action, content }));
      },
    ),
    group: {
      key: 'id',
      title: (id, rows) => `${id}　${textOf(rows[0]?.['title'])}`,
      names: standings.map(({ id }) => id),
    },
  };
}
