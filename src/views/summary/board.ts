import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import { quarterPeriod } from '../../calendar/period.ts';
import { byUnit, type Item } from '../../rules/lateness/overdue.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import type { JudgedDuty } from '../../rules/reports/duty-items.ts';
import type { UnitScore } from '../../rules/scoring/scoring.ts';
import type { PunctualityOf } from '../../rules/summary/punctuality.ts';
import { byPunctuality, type Named, type Summary } from '../../rules/summary/summary.ts';
import type { Cell as Visited } from '../../rules/visits/visits.ts';
import { light as lights, state as states, unplaced as unplacedWords } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { coverageMatrix } from '../registers/coverage.ts';
import type { ListNames } from '../tasks/list.ts';
import { dueView, overdueView } from '../tasks/overdue.ts';
import { asOfText, dueText, verdictCell } from '../view/lateness.ts';
import { type Behind, leading } from '../view/leading.ts';
import { most } from '../view/most.ts';
import { countsByName, passing } from '../view/rows.ts';
import {
  column,
  columns,
  labelled,
  type Marked,
  type Row,
  type Section,
  type Told,
  type Tone,
  textOf,
  type View,
} from '../view/view.ts';
import { countedLinksSection, historySection, monthlyLinksSection, taskSection } from './board-lists.ts';
import { bridgeSection } from './bridge.ts';
import { changesSection } from './changes.ts';
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
  readonly months: readonly { readonly label: string; readonly figures: PunctualityOf }[];
  readonly quarter: string;
  readonly cells: readonly Visited[];
  /** Reports that are due this quarter or lacking. */
  readonly duties: readonly JudgedDuty[];
  readonly scores: readonly UnitScore[];
  readonly fullName: (unit: string) => string;
  /** The 分管领导 by whom the page can be narrowed. */
  readonly leaders: readonly string[];
  /** The names of each unit that has several, its full name first. */
  readonly aliases: readonly (readonly string[])[];
  /** 分管领导 of something owed, and of a task as a unit has it. */
  readonly leaderOf: (item: Item) => string | undefined;
  readonly leaderOfShare: (share: Standing) => string | undefined;
  /** The working day before, from which on everything is new. */
  readonly since: Day;
  /** How far the parts of each task that has any have come. */
  readonly divisions: ListNames['divisions'];
}

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
      leading(trendSection(board), words.monthlyLinks, monthFigures),
      leading(
        { ...matrixSection(year), heading: `任务状态矩阵（${year.period.label}在账）`, chart: 'heat' },
        words.task,
        matrixFigures,
      ),
      bridged(year),
      leading({ ...linkSection(year), heading: `分环节按时情况（${year.period.label}）` }, words.countedLinks, {
        dueLinks: ofLink,
        onTimeLinks: (row) => ({ ...ofLink(row), overdue: '否' }),
        lateLinks: (row) => ({ ...ofLink(row), overdue: '是' }),
      }),
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

function figure(count: number, tone: Tone | undefined, to?: Marked['to']): Marked {
  return { value: count, text: String(count), ...(count > 0 && tone && { tone }), ...(count > 0 && to && { to }) };
}

function lightsSection({ standings, overdue, due, asOf }: Board): Section {
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
        dueToday: figure(today, 'warn', { section: words.dueSoon, where: { dueDate: asOf.day } }),
        toSign: figure(inState('unsigned'), undefined, stateTo('unsigned')),
        toAccept: figure(inState('claimed'), undefined, stateTo('claimed')),
        toFeedBack: figure(inState('completed'), undefined, stateTo('completed')),
        openInstructions: figure(counts.get(words.openInstructions) ?? 0, 'warn', {
          section: words.task,
          where: { openInstructions: '是' },
        }),
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
        worstDays: worst(unit, items),
      }),
    ),
    empty: '没有逾期。',
  };
}

function worst(unit: string, items: readonly Item[]): Marked {
  const days = String(most(items.map(({ obligation }) => obligation.lateDays)));
  return { value: Number(days), text: days, to: { section: words.overdue, where: { unit, lateDays: days } } };
}

/** 分管领域: what each leader has open and late, by the figures of the year. */
function leadersSection({ year, overdue, leaderOf }: Board): Section {
  return {
    key: words.leaderFigures,
    heading: `${words.leaderFigures}（各分管领导）`,
    layout: 'list',
    titled: true,
    columns: [
      column('leaderInCharge'),
      ...columns(['openTasks', 'overdueTasks', 'overdueItems', 'dueLinks', 'lateLinks', 'linkRate'], {
        align: 'right',
      }),
    ],
    rows: year.leaders.map(({ name, figures }): Told => {
      const own = { leaderInCharge: name };
      const links = (where: Behind) => ({ section: words.countedLinks, where: { ...own, ...where } });
      return {
        leaderInCharge: name,
        openTasks: figure(figures.open, undefined, { section: words.task, where: { openUnder: name } }),
        overdueTasks: figure(figures.overdueTasks, 'bad', { section: words.task, where: { lateUnder: name } }),
        overdueItems: figure(overdue.filter((item) => leaderOf(item) === name).length, 'bad', {
          section: words.overdue,
          where: own,
        }),
        dueLinks: figure(figures.due, undefined, links({})),
        lateLinks: figure(figures.late, undefined, links({ overdue: '是' })),
        linkRate: rateCell(figures),
      };
    }),
    empty: '没有分管领导名下的任务。',
  };
}

const ofMonth = (row: Row): Behind => ({ month: textOf(row['month']) });

const monthFigures = {
  dueLinks: ofMonth,
  onTimeLinks: (row: Row) => ({ ...ofMonth(row), overdue: '否' }),
  lateLinks: (row: Row) => ({ ...ofMonth(row), overdue: '是' }),
};

const ofStage = (row: Row): Behind => ({ stage: textOf(row['stage']) });

const matrixFigures = {
  notOverdue: (row: Row) => ({ ...ofStage(row), matrixLate: '否' }),
  overdue: (row: Row) => ({ ...ofStage(row), matrixLate: '是' }),
  total: ofStage,
};

const ofLink = (row: Row): Behind => ({ link: textOf(row['link']) });

/** The figures that stand side by side, each with its rows. */
function bridged(year: Summary): Section {
  const section = bridgeSection(year.tally);
  const places: Readonly<Record<string, Marked['to']>> = {
    [words.red]: { section: words.task, where: { light: `〔${lights.words.red}〕` } },
    [words.matrixLate]: { section: words.task, where: { matrixLate: '是' } },
    [words.lateLinks]: { section: words.countedLinks, where: { overdue: '是' } },
    [words.stillBySpan]: { section: words.overdue },
    [words.stillByMatter]: { section: words.overdue },
  };
  const rows = section.rows.map((row): Row => {
    const to = places[textOf(row['item'])];
    const cell = row['count'] as Marked;
    return to && cell.value !== 0 ? { ...row, count: { ...cell, to } } : row;
  });
  return { ...section, rows, heading: `${words.bridge}（${year.period.label}逾期的各个数）` };
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
    dueLinks: figure(figures.due, undefined, { section: words.countedLinks, where: { unit: name } }),
    lateLinks: figure(figures.late, undefined, { section: words.countedLinks, where: { unit: name, overdue: '是' } }),
    linkRate: rateCell(figures),
    handlingRate: handlingCell(figures),
    openTasks: figure(figures.open, undefined, { section: words.task, where: { openOf: name } }),
    overdueTasks: figure(figures.overdueTasks, 'bad', { section: words.task, where: { lateOf: name } }),
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
