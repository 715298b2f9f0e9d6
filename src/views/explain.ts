import type { Calendar } from '../calendar/calendar.ts';
import { weekdayName } from '../calendar/day.ts';
import { explainDue, explainFixed, type Step } from '../calendar/explain.ts';
import type { Moment } from '../calendar/moment.ts';
import { formatMoment } from '../calendar/moment.ts';
import { formatSpan } from '../calendar/span.ts';
import type { Judged } from '../rules/lateness.ts';
import type { Standing } from '../rules/standing.ts';
import { link as links, state as states } from '../vocabulary/choices.ts';
import { asOfText, dueText, linkText, statusWord, verdictCell } from './lateness.ts';
import type { Row, Section, Value, View } from './view.ts';

/** Why each deadline of a task is what it is: the facts used, the clause, and the days one by one. */
export function explainView(standing: Standing, calendar: Calendar, asOf: Moment, only?: string): View {
  const { task, state, obligations } = standing;
  const chosen = obligations.filter(({ link }) => only === undefined || links.words[link] === only);
  return {
    title: `${task.id}  ${task.title}（${states.words[state]}，截至 ${asOfText(asOf)}）`,
    facts: { 编号: task.id, 期限: chosen.map((judged) => obligationValue(judged, calendar)) },
    sections:
      chosen.length === 0
        ? [{ layout: 'lines', columns: [], rows: [], empty: '没有计时的环节。' }]
        : chosen.flatMap((judged) => explained(judged, calendar)),
  };
}

function explained(judged: Judged, calendar: Calendar): Section[] {
  const outcome = judged.done
    ? `${formatMoment(judged.done)} 完成${verdictCell(judged).text}`
    : verdictCell(judged).text;
  const row: Row = {
    应办: dueText(judged),
    现状: outcome,
    单位: judged.unit,
    依据: [...judged.basis],
    事实: facts(judged),
  };
  const about: Section = {
    heading: linkText(judged),
    layout: 'pairs',
    columns: Object.keys(row).map((key) => ({ key })),
    rows: [row],
  };
  return [about, stepsSection(stepsOf(judged, calendar))];
}

/** The facts a due day rests on, in the order in which they happened. */
function facts({ origin, changes }: Judged): string[] {
  const start =
    origin.kind === 'span' ? `自 ${formatMoment(origin.start)} 起${formatSpan(origin.span)}` : `定在 ${origin.day}`;
  return [start, ...changes];
}

function stepsOf({ origin }: Judged, calendar: Calendar): readonly Step[] {
  if (origin.kind === 'fixed') return explainFixed(calendar, origin.day, origin.restDayEnd);
  if (origin.span.unit === 'minute') return [];
  return explainDue(calendar, origin.start.day, origin.span, origin.counting) ?? [];
}

/** Days one by one: counted with their number, or passed over with the reason. */
export function stepsSection(steps: readonly Step[], key?: string): Section {
  const rows = steps.map((step) => ({
    日期: step.day,
    星期: `周${weekdayName(step.day)}`,
    计法: step.counted ? '计入' : '跳过',
    序号: { value: step.ordinal ?? null, text: step.ordinal === undefined ? '' : `第${step.ordinal}日` },
    原因: step.reason,
    历法: { value: step.provisional ? '暂定' : '正式', text: step.provisional ? '暂定' : '' },
  }));
  const columns = ['日期', '星期', '计法', '序号', '原因', '历法'].map((name) => ({ key: name }));
  return { ...(key && { key }), layout: 'list', columns, rows };
}

function obligationValue(judged: Judged, calendar: Calendar): Value {
  return {
    环节: links.words[judged.link],
    说明: linkText(judged),
    单位: judged.unit,
    应办日期: judged.due.day,
    完成日期: judged.done?.day ?? null,
    逾期工作日: judged.lateDays,
    历法: statusWord(judged),
    依据: [...judged.basis],
    事实: facts(judged),
    逐日: stepsOf(judged, calendar).map(({ day, counted, ordinal, reason }) => ({
      日期: day,
      计法: counted ? '计入' : '跳过',
      序号: ordinal ?? null,
      原因: reason,
    })),
  };
}
