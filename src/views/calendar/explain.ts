import type { Calendar } from '../../calendar/calendar.ts';
import { type Day, weekdayName } from '../../calendar/day.ts';
import { explainDue, explainFixed, type Step } from '../../calendar/explain.ts';
import type { Moment } from '../../calendar/moment.ts';
import { formatMoment } from '../../calendar/moment.ts';
import { formatSpan } from '../../calendar/span.ts';
import type { Reckoning } from '../../records/obligation.ts';
import { LONG_TERM } from '../../records/task/schema.ts';
import { isReopened } from '../../records/task/story.ts';
import type { Terms } from '../../records/terms.ts';
import { countedSpells, countedUntil, lateSteps } from '../../rules/lateness/counted-until.ts';
import { isAdrift, type Judged, wasLate } from '../../rules/lateness/lateness.ts';
import { presentOf, type Standing } from '../../rules/lateness/standing.ts';
import { calendarStatus, checking, dayCounting, link as links } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { sharesSection } from '../tasks/show.ts';
import {
  asOfText,
  checkedWord,
  doubtsIn,
  dueDay,
  dueText,
  linkText,
  statusWord,
  verdictText,
} from '../view/lateness.ts';
import { stateCell } from '../view/state.ts';
import {
  column,
  columns,
  labelled,
  type Marked,
  pairs,
  type Section,
  type Told,
  textOf,
  type Value,
  type View,
} from '../view/view.ts';

/**
 * Why each deadline of a task is what it is: the facts used, the clause, and the days one by one. Reports that were in
 * time, or are not due yet, have their days counted out only where they are asked for; programs get them all.
 */
export function explainView(
  standing: Standing,
  reports: readonly Judged[],
  { calendar, asOf }: Pick<Terms, 'calendar' | 'asOf'>,
  only: Only = {},
): View {
  const { task, story } = standing;
  const { link } = only;
  const wanted = link === undefined || link === links.words.handling;
  const untimed = wanted && task.deadline === LONG_TERM && presentOf(standing, 'handling') === undefined;
  const state = textOf(stateCell(standing.state, standing.synopsis));
  const quiet = quietIn(reports, only);
  const obligations = [...standing.obligations, ...reports];
  const view = explainedView({ id: task.id, title: task.title, state, obligations, quiet }, calendar, asOf, only);
  return {
    ...view,
    facts: { ...labelled({ id: task.id, reopenedCount: story.rounds.filter(isReopened).length }), ...view.facts },
    sections: [...sharesSection(standing), ...view.sections],
    notes: [...(untimed ? [untimedText(standing)] : []), ...quietText(quiet)],
  };
}

/** Those in time, or not due yet, of what comes round, unless their link is asked for. */
function quietIn(all: readonly Judged[], only: Only): Judged[] {
  return only.link === undefined ? all.filter((one) => !wasLate(one) && concerns(one, only)) : [];
}

/** The same of a record: what is owed of it by many units or in many periods is counted out where it was late. */
export function explainedRecord(record: Explained, calendar: Calendar, asOf: Moment, only: Only = {}): View {
  const { obligations, notes = [] } = record;
  const quiet = quietIn(
    obligations.filter(({ link }) => link === 'report'),
    only,
  );
  const view = explainedView({ ...record, quiet }, calendar, asOf, only);
  return { ...view, notes: [...notes, ...quietText(quiet, '件')] };
}

function quietText(reports: readonly Judged[], each = '期'): string[] {
  if (reports.length === 0) return [];
  return [`另有报送 ${reports.length} ${each}没有逾期，没有逐日列出；要看加 --link ${links.words.report}。`];
}

/** What alone is to be explained: a link by its word, what some unit owes. */
export interface Only {
  readonly link?: string | undefined;
  readonly isOf?: (unit: string) => boolean;
}

/** Something of which is owed, as it stands. */
export interface Explained {
  readonly id: string;
  readonly title: string;
  readonly state?: string | undefined;
  readonly obligations: readonly Judged[];
  /** Those whose days need not be counted out. */
  readonly quiet?: readonly Judged[];
  readonly notes?: readonly string[];
}

function concerns({ unit }: Judged, { isOf: wanted = () => true }: Only): boolean {
  return wanted(unit);
}

/** The same of a record of any register. */
function explainedView(
  { id, title, state, obligations, quiet = [] }: Explained,
  calendar: Calendar,
  asOf: Moment,
  only: Only = {},
): View {
  const { link } = only;
  const chosen = obligations.filter(
    (one) => (link === undefined || links.words[one.link] === link) && concerns(one, only),
  );
  const told = chosen.filter((one) => !quiet.includes(one));
  const stands = [...(state === undefined ? [] : [state]), `截至 ${asOfText(asOf)}`].join('，');
  return {
    title: `${id}  ${title}（${stands}）`,
    facts: labelled({ id, due: chosen.map((judged) => obligationValue(judged, calendar, asOf)) }),
    sections:
      told.length === 0
        ? [{ layout: 'lines', columns: [], rows: [], empty: quiet.length > 0 ? '没有逾期的。' : '没有计时的环节。' }]
        : told.flatMap((judged) => explained(judged, calendar, asOf)),
  };
}

/** A day that was set for the unit before is gone with it, which is said. */
function untimedText({ obligations, story }: Standing): string {
  const text = '办结时限是“长期”，办理这个环节不计时';
  const before = obligations.findLast(({ link }) => link === 'handling');
  if (!before) return `${text}。`;
  return `${text}；${before.unit}的时限 ${before.due.day} 已过，转办${story.lead}时没有另定。`;
}

function explained(judged: Judged, calendar: Calendar, asOf: Moment): Section[] {
  const { earlier } = judged;
  const name = linkText(judged);
  const days = calendar.forUnit(judged.unit);
  const about: Told = {
    dueText: dueText(judged),
    outcomeNow: outcome(judged),
    countedTo: countedTo(judged),
    unit: judged.unit,
    ...grounds(judged),
    ...lateness(judged, asOf),
  };
  return [
    ...(earlier ? reckoned(`${name}：原时限`, earlier, { dueText: dueText(earlier), ...grounds(earlier) }, days) : []),
    ...reckoned(earlier ? `${name}：延期后` : name, judged, about, days, lastStep(judged, asOf)),
    ...(judged.lateDays === 0
      ? []
      : [{ ...stepsSection(lateSteps(judged, { asOf, calendar })), heading: `${name}：${words.lateDayByDay}` }]),
  ];
}

function reckoned(heading: string, reckoning: Reckoning, about: Told, calendar: Calendar, last?: Day): Section[] {
  return [pairs(about, heading), stepsSection(stepsOf(reckoning, calendar, last))];
}

/** While the clock stands still nobody knows which days will be counted after today. */
function lastStep(judged: Judged, asOf: Moment): Day | undefined {
  return isAdrift(judged) ? asOf.day : undefined;
}

function outcome(judged: Judged): string {
  const verdict = verdictText(judged);
  return judged.done ? `${formatMoment(judged.done)} 办到，${verdict}` : verdict;
}

/** When counting ended, and why: 2022-03-10 转办, 2022-03-03，此后中止停表. */
function countedTo(judged: Judged): string {
  const until = countedUntil(judged);
  if (until === undefined) return '';
  if (until.by === 'paused') return `${until.day}，此后中止停表`;
  return until.by === 'done' ? `${until.day} 办到` : `${until.day} ${until.by}`;
}

/** The days that are counted as late. */
function lateness(judged: Judged, asOf: Moment): Told {
  const { lateDays, stopped } = judged;
  if (lateDays === 0) return {};
  const paused = stopped.length === 0 ? '' : '，中止期间不算';
  const spells = countedSpells(judged, asOf).map(
    ({ due, through, asked }) => `${due} 之后到 ${through}${asked ? ' 申请延期' : ''}`,
  );
  return { overdue: `${spells.join('、')}，${lateDays} 个工作日${paused}` };
}

function grounds(reckoning: Reckoning): Told {
  return { basis: reckoning.basis.join('；'), facts: facts(reckoning).join('；') };
}

/** The facts a due day rests on, in the order in which they happened. */
function facts({ origin, changes, earlier }: Reckoning): string[] {
  if (earlier) return [...changes];
  const start =
    origin.kind === 'span' ? `自 ${formatMoment(origin.start)} 起${formatSpan(origin.span)}` : `定在 ${origin.day}`;
  return [start, ...changes];
}

function stepsOf({ origin }: Reckoning, calendar: Calendar, last?: Day): readonly Step[] {
  if (origin.kind === 'fixed') return explainFixed(calendar, origin.day, origin.restDayEnd);
  if (origin.span.unit === 'minute') return [];
  const steps = explainDue(calendar, origin.start.day, origin.span, origin.counting) ?? [];
  return last === undefined ? steps : steps.filter(({ day }) => day <= last);
}

/** Days one by one: counted with their number, or passed over with the reason. */
export function stepsSection(steps: readonly Step[], key?: string): Section {
  const rows = steps.map(
    (step): Told => ({
      date: step.day,
      weekday: `周${weekdayName(step.day)}`,
      counting: countingWord(step),
      ordinal: { value: step.ordinal ?? null, text: step.ordinal === undefined ? '' : `第${step.ordinal}日` },
      cause: step.reason,
      calendar: calendarCell(step),
      ...(step.unconfirmed && { checked: checking.words.unconfirmed }),
    }),
  );
  const doubtful = steps.some(({ unconfirmed }) => unconfirmed);
  const shown = [
    ...columns(['date', 'weekday', 'counting', 'ordinal', 'cause', 'calendar']),
    ...(doubtful ? [column('checked', { hidden: true })] : []),
  ];
  return { ...(key && { key }), layout: 'list', columns: shown, rows };
}

function countingWord({ counted }: Step): string {
  return dayCounting.words[counted ? 'counted' : 'skipped'];
}

/** Said only of a day that is not sure. */
function calendarCell(step: Step): Marked {
  return {
    value: calendarStatus.words[step.provisional ? 'provisional' : 'official'],
    text: doubtsIn(step).join('，'),
  };
}

function obligationValue(judged: Judged, calendar: Calendar, asOf: Moment): Value {
  const { earlier } = judged;
  const days = calendar.forUnit(judged.unit);
  return labelled({
    link: links.words[judged.link],
    note: linkText(judged),
    unit: judged.unit,
    dueDate: dueDay(judged),
    doneDate: judged.done?.day ?? null,
    countedTo: countedUntil(judged)?.day ?? null,
    lateDays: judged.lateDays,
    calendar: statusWord(judged),
    ...(judged.unconfirmed && { checked: checkedWord(judged) }),
    ...reckoningValue(judged, days, lastStep(judged, asOf)),
    ...(judged.lateDays > 0 && { lateDayByDay: lateSteps(judged, { asOf, calendar }).map(stepValue) }),
    ...(earlier && { oldDue: labelled({ dueDate: earlier.due.day, ...reckoningValue(earlier, days) }) }),
  });
}

function reckoningValue(reckoning: Reckoning, calendar: Calendar, last?: Day) {
  const days = stepsOf(reckoning, calendar, last).map(stepValue);
  return { basis: [...reckoning.basis], facts: facts(reckoning), dayByDay: days };
}

function stepValue(step: Step): Value {
  return labelled({ date: step.day, counting: countingWord(step), ordinal: step.ordinal ?? null, cause: step.reason });
}
