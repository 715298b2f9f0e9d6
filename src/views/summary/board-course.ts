import { byPunctuality, type Named, NO_FIGURES, type Summary } from '../../rules/summary/summary.ts';
import { light as lights, unplaced as unplacedWords } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { type Behind, leading } from '../view/leading.ts';
import { column, columns, type Marked, type Row, type Section, type Told, textOf } from '../view/view.ts';
import { type Board, figure } from './board-counted.ts';
import { bridgeSection } from './bridge.ts';
import { handlingCell, rateCell } from './compared.ts';
import { scoreText } from './score.ts';
import { linkSection, matrixSection } from './summary.ts';

/** 分管领域: what each leader has open and late, by the figures of the year. */
export function leadersSection(board: Board): Section {
  const { overdue, leaderOf } = board;
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
    rows: leadersOf(board).map(({ name, figures }): Told => {
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

/** Those with figures of the year, and those who have nothing but what has been late since a year before. */
function leadersOf({ year, overdue, leaderOf, leaders }: Board): Named[] {
  const figures = new Map(year.leaders.map(({ name, figures: own }) => [name, own]));
  const all = new Set([...figures.keys(), ...overdue.flatMap((item) => leaderOf(item) ?? [])]);
  const names = [...leaders.filter((name) => all.has(name)), ...[...all].filter((name) => !leaders.includes(name))];
  return names.map((name) => ({ name, figures: figures.get(name) ?? NO_FIGURES }));
}

/** How much was done in time, month by month. */
export function monthsSection({ months }: Board): Section {
  const section: Section = {
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
  return leading(section, words.monthlyLinks, monthFigures);
}

const ofMonth = (row: Row): Behind => ({ month: textOf(row['month']) });

const monthFigures = {
  dueLinks: ofMonth,
  onTimeLinks: (row: Row) => ({ ...ofMonth(row), overdue: '否' }),
  lateLinks: (row: Row) => ({ ...ofMonth(row), overdue: '是' }),
};

/** The tasks of the year by their stages. */
export function stagesSection({ year }: Board): Section {
  const section = {
    ...matrixSection(year),
    heading: `任务状态矩阵（${year.period.label}在账）`,
    chart: 'heat',
  } as const;
  return leading(section, words.task, matrixFigures);
}

const ofStage = (row: Row): Behind => ({ stage: textOf(row['stage']) });

const matrixFigures = {
  notOverdue: (row: Row) => ({ ...ofStage(row), matrixLate: '否' }),
  overdue: (row: Row) => ({ ...ofStage(row), matrixLate: '是' }),
  total: ofStage,
};

/** The links of the year, kind by kind. */
export function linksSection({ year }: Board): Section {
  const section = { ...linkSection(year), heading: `分环节按时情况（${year.period.label}）` };
  return leading(section, words.countedLinks, {
    dueLinks: ofLink,
    onTimeLinks: (row) => ({ ...ofLink(row), overdue: '否' }),
    lateLinks: (row) => ({ ...ofLink(row), overdue: '是' }),
  });
}

const ofLink = (row: Row): Behind => ({ link: textOf(row['link']) });

/** The figures that stand side by side, each with its rows. */
export function bridged(year: Summary): Section {
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

/** By the share on time; the score beside it, where there are rules for one; last those that are not ranked, and why. */
export function rankingSection({ year, scores }: Board): Section {
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
