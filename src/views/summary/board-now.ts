import { byUnit, type Item } from '../../rules/lateness/overdue.ts';
import { light as lights, state as states } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { dueText, verdictCell } from '../view/lateness.ts';
import { most } from '../view/most.ts';
import { countsByName, passing } from '../view/rows.ts';
import { column, columns, type Marked, type Section, type Told } from '../view/view.ts';
import { type Board, figure } from './board-counted.ts';

/** Today's lights, and what they stand for. */
export function lightsSection({ standings, overdue, due, asOf }: Board): Section {
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

/** What each unit has late, the most first. */
export function overdueByUnit({ overdue, fullName }: Board): Section {
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

/** Reports that are lacking, or due this quarter. */
export function dutySection({ duties }: Board): Section {
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
