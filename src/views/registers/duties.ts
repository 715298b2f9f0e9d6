import type { Moment } from '../../calendar/moment.ts';
import type { Period } from '../../calendar/period.ts';
import type { Requirement } from '../../records/requirement.ts';
import { type Bounds, boundsOf } from '../../rules/reports/bounds.ts';
import type { Duty } from '../../rules/reports/duty.ts';
import type { JudgedDuty } from '../../rules/reports/duty-items.ts';
import { type DutyState, dutyState } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText, dueText, statusWord, verdictCell } from '../view/lateness.ts';
import { shareCell } from '../view/share.ts';
import { column, columns, labelled, type Marked, type Section, type Told, type View } from '../view/view.ts';
import { brokenText } from './bounds.ts';

/**
 * 报送情况: per unit what was owed in a period, on time, late and lacking, and each late or lacking report; `broken` are the
 * requirements of which a period is not owed because they ended within it.
 */
export function dutiesView(
  period: Period,
  list: readonly JudgedDuty[],
  broken: readonly Requirement[],
  asOf: Moment,
): View {
  const all = countsOf(list);
  return {
    title: `报送情况 ${period.label}到期（截至 ${asOfText(asOf)}）`,
    facts: labelled({ ...all, onTimeRate: rateCell(all).value }),
    sections: [unitSection(list), troubleSection(list), detailSection(list)],
    notes: [
      ...(list.length === 0 ? [] : [`合计应报 ${all.dutyCount}：${sentence(all)}。`, RATE]),
      ...broken.map((one) => `${one.id} ${one.title}：${brokenText(one, boundsOf(one) as Bounds)}`),
    ],
  };
}

/** Which period a report that was handed in is counted for, and by when that was due. */
export function placedNote(duty: Duty | undefined): string {
  if (!duty) return '没有要求它报，不算任何一期。';
  const { period, reckoning, quantity, reports } = duty;
  const due = `应于 ${reckoning.due.day} 前报`;
  const count = quantity > 1 || reports.length > 1 ? `，要 ${quantity} 份，现有 ${reports.length} 份` : '';
  return `${period === undefined ? '只报一次' : `算 ${period} 这一期`}，${due}${count}。`;
}

const RATE = '按时率＝按时÷（按时＋迟报＋缺报），未到期和不再计的不算；四舍五入到 0.1%。';

function countsOf(list: readonly JudgedDuty[]) {
  const count = (...states: DutyState[]) => list.filter(({ state }) => states.includes(state)).length;
  return {
    dutyCount: count('onTime', 'late', 'lacking', 'open'),
    onTimeCount: count('onTime'),
    lateCount: count('late'),
    lackingCount: count('lacking'),
    openCount: count('open'),
  };
}

type Counts = ReturnType<typeof countsOf>;

function rateCell({ onTimeCount, lateCount, lackingCount }: Counts): Marked {
  return shareCell(onTimeCount, onTimeCount + lateCount + lackingCount);
}

function sentence(counts: Counts): string {
  const { onTimeCount, lateCount, lackingCount, openCount } = counts;
  return `按时 ${onTimeCount}，迟报 ${lateCount}，缺报 ${lackingCount}，未到期 ${openCount}；按时率 ${rateCell(counts).text}`;
}

function unitSection(list: readonly JudgedDuty[]): Section {
  const units = [...new Set(list.map(({ duty }) => duty.unit))];
  const names = ['dutyCount', 'onTimeCount', 'lateCount', 'lackingCount', 'openCount', 'onTimeRate'] as const;
  const rows = units.map((unit): Told => {
    const counts = countsOf(list.filter(({ duty }) => duty.unit === unit));
    return { unit, ...counts, onTimeRate: rateCell(counts) };
  });
  return {
    key: words.unit,
    layout: 'list',
    titled: true,
    columns: [column('unit'), ...columns(names, { align: 'right' })],
    rows: rows.filter(({ dutyCount }) => dutyCount !== 0),
    empty: '这一期间没有要报送的。',
  };
}

/** What was late or is lacking. */
function troubleSection(list: readonly JudgedDuty[]): Section {
  const rows = list.filter(({ state }) => state === 'late' || state === 'lacking').map(dutyRow);
  return {
    heading: '迟报和缺报',
    layout: 'list',
    columns: [...columns(['verdict', 'unit', 'dueText', 'instalment']), column('title', { grow: true })],
    rows,
    ...(list.length > 0 && { empty: '没有。' }),
  };
}

/** Everything, for programs. */
function detailSection(list: readonly JudgedDuty[]): Section {
  const names = ['id', 'title', 'instalment', 'unit', 'state', 'dueDate', 'submitted', 'lateDays', 'calendar'] as const;
  return {
    key: words.duty,
    layout: 'list',
    columns: columns(names, { hidden: true }),
    rows: list.map(dutyRow),
    silent: true,
  };
}

function dutyRow({ duty, judged, state }: JudgedDuty): Told {
  return {
    verdict: verdictCell(judged),
    id: duty.id,
    title: duty.title,
    instalment: duty.period ?? null,
    unit: duty.unit,
    state: dutyState.words[state],
    dueText: dueText(judged),
    dueDate: judged.due.day,
    submitted: judged.done?.day ?? null,
    lateDays: judged.lateDays,
    calendar: statusWord(judged),
  };
}
