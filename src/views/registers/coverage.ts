import { quarterPeriod } from '../../calendar/period.ts';
import { stateOn, type Target } from '../../records/target.ts';
import type { Coverage } from '../../rules/visits/coverage.ts';
import { tallyOf } from '../../rules/visits/tally.ts';
import type { Cell } from '../../rules/visits/visits.ts';
import { cellState, targetState } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText } from '../view/lateness.ts';
import { share, shareOf } from '../view/share.ts';
import {
  type Column,
  column,
  columns,
  labelled,
  type Marked,
  type Row,
  type Section,
  type Told,
  type View,
} from '../view/view.ts';

/** So many targets stand side by side in a matrix; more make another. */
const ACROSS = 8;

/** 包保覆盖: who answers for which target in a quarter, and who went there. */
export function coverageView(quarter: string, { cells, bare, asOf }: Coverage): View {
  const { owed, met, pending, missed, madeUp, exempt } = tallyOf(cells);
  const { label, to } = quarterPeriod(quarter);
  const open = pending > 0 ? `，待访 ${pending}` : '';
  const later = madeUp > 0 ? `（其中 ${madeUp} 格已补访）` : '';
  const total = `应访 ${owed} 格，已访 ${met}${open}，缺访 ${missed}${later}，豁免或不计责 ${exempt}；走访率 ${shareOf(met, owed)}。`;
  return {
    title: `包保覆盖 ${label}（截至 ${asOfText(asOf)}）`,
    facts: labelled({
      quarter,
      owedCount: owed,
      metCount: met,
      missedCount: missed,
      madeUpCount: madeUp,
      exemptCount: exempt,
      rate: owed === 0 ? null : share(met, owed),
      unassigned: bare.map(({ id }) => id),
    }),
    sections: [...matrices(cells), gapSection(cells, to), allCells(cells, to)],
    notes: [
      ...(cells.length === 0 ? [] : [total]),
      ...bare.map(({ id, name }) => `无人包保：${id} ${name}。`),
      '走访率只算本季内到访的；本季没有到访的一直算缺访，补访另记；豁免、不计责的不进应访和已访，去了的只写次数；四舍五入到 0.1%。',
    ],
  };
}

/** People down, targets across by a number each; the numbers are explained in a line of their own below. */
function matrices(cells: readonly Cell[]): Section[] {
  const targets = targetsOf(cells);
  const groups = Array.from({ length: Math.ceil(targets.length / ACROSS) }, (_, i) =>
    targets.slice(i * ACROSS, (i + 1) * ACROSS),
  );
  return groups.flatMap((group, i) => [matrix(group, cells, i * ACROSS), legend(group, i * ACROSS)]);
}

function targetsOf(cells: readonly Cell[]): Target[] {
  const targets = new Map(cells.map(({ target }) => [target.id, target]));
  return [...targets.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function matrix(group: readonly Target[], cells: readonly Cell[], before: number): Section {
  const shown = cells.filter(({ target }) => group.includes(target));
  const people = [...new Set(shown.map(({ person }) => person))];
  const across = group.map(({ id }, i): Column => ({ key: id, title: String(before + i + 1) }));
  const rows = people.map((person): Row => {
    const own = shown.filter((cell) => cell.person === person);
    return { person, ...Object.fromEntries(own.map((cell) => [cell.target.id, mark(cell)])) };
  });
  return { layout: 'grid', columns: [column('person'), ...across], rows };
}

/** A matrix of more targets than this nobody can read: their cells are listed. */
const MOST = 24;

/** The whole quarter in one matrix, people down and targets across by their names; what is lacking first in a list of many. */
export function coverageMatrix(cells: readonly Cell[], quarter: string): Section {
  const targets = targetsOf(cells);
  if (targets.length > MOST) return listed(cells, quarterPeriod(quarter).to);
  const people = [...new Set(cells.map(({ person }) => person))];
  const rows = people.map((person): Row => {
    const own = cells.filter((cell) => cell.person === person);
    return { person, ...Object.fromEntries(own.map((cell) => [cell.target.id, mark(cell)])) };
  });
  const across = targets.map(({ id, name }): Column => ({ key: id, title: name }));
  return { layout: 'grid', chart: 'heat', columns: [column('person'), ...across], rows };
}

function listed(cells: readonly Cell[], to: Parameters<typeof stateOn>[1]): Section {
  const place = ({ state }: Cell) => cellState.keys.indexOf(state);
  const lacking = ({ state }: Cell) => state === 'missing' || state === 'pending';
  const sorted = cells.toSorted((a, b) => Number(lacking(b)) - Number(lacking(a)) || place(a) - place(b));
  return {
    layout: 'list',
    titled: true,
    columns: [
      ...columns(['state', 'person', 'unit']),
      column('target', { grow: true }),
      column('visitCount', { align: 'right' }),
    ],
    rows: sorted.map((cell) => cellRow(cell, to)),
  };
}

/** A cell in two or three characters: 2次, 缺, 待, 补, 免. */
function mark({ state, visits }: Cell): Marked {
  const value = cellState.words[state];
  if (state === 'visited') return { value, text: `${visits.length}次`, tone: 'good' };
  const gone = visits.length === 0 ? '' : `（${visits.length}次）`;
  const texts = { pending: '待', missing: '〔缺〕', madeUp: '〔补〕', exempt: `免${gone}`, uncounted: `不计${gone}` };
  const tones = { pending: 'warn', missing: 'bad', madeUp: 'warn', exempt: 'quiet', uncounted: 'quiet' } as const;
  return { value, text: texts[state], tone: tones[state] };
}

function legend(group: readonly Target[], before: number): Section {
  const rows = group.map(({ id, name }, i) => ({ content: `${before + i + 1}  ${id} ${name}` }));
  return { layout: 'lines', columns: [column('content')], rows };
}

/** What is still to be visited, and what was not. */
function gapSection(cells: readonly Cell[], to: Parameters<typeof stateOn>[1]): Section {
  const gaps = cells.filter(({ state }) => state === 'missing' || state === 'pending' || state === 'madeUp');
  return {
    heading: '缺访和待访',
    layout: 'list',
    columns: [...columns(['state', 'person', 'unit']), column('target', { grow: true })],
    rows: gaps.map((cell) => cellRow(cell, to)),
    empty: cells.length === 0 ? '这一季没有包保责任。' : '没有。',
  };
}

/** Every cell, for programs. */
function allCells(cells: readonly Cell[], to: Parameters<typeof stateOn>[1]): Section {
  const names = [
    'person',
    'unit',
    'target',
    'name',
    'state',
    'visitCount',
    'firstDate',
    'reason',
    'makeUp',
    'id',
  ] as const;
  return {
    key: words.coverage,
    layout: 'list',
    columns: columns(names, { hidden: true }),
    rows: cells.map((cell) => ({ ...cellRow(cell, to), target: cell.target.id })),
    silent: true,
  };
}

function cellRow(cell: Cell, to: Parameters<typeof stateOn>[1]): Told {
  const { state, person, target, assignment, unit, visits, madeUp, reason } = cell;
  const condition = stateOn(target, to);
  const halted = condition === 'stopped' || condition === 'finished' ? `（${targetState.words[condition]}）` : '';
  return {
    state: { ...mark(cell), text: cellState.words[state], value: cellState.words[state] },
    person,
    unit,
    target: `${target.name}${halted}${madeUp ? `，${madeUp.date} 补访` : ''}`,
    name: target.name,
    visitCount: visits.length,
    firstDate: visits[0]?.date ?? null,
    reason: reason ?? null,
    makeUp: madeUp?.date ?? null,
    id: `${assignment.id}/${cell.quarter}`,
  };
}
