import type { Moment } from '../calendar/moment.ts';
import type { Entry } from '../records/task/schema.ts';
import type { Judged } from '../rules/lateness.ts';
import type { Standing } from '../rules/standing.ts';
import { action as actions, state as states } from '../vocabulary/choices.ts';
import { dueText, lightCell, linkText, verdictCell, withWeekday } from './lateness.ts';
import type { Section, View } from './view.ts';

/** What was just recorded, where the task stands now, and what is due next. */
export function entryView(standing: Standing, entry: Entry, asOf: Moment): View {
  const { task } = standing;
  const late =
    entry.date.day < asOf.day
      ? [`补记：发生在 ${withWeekday(entry.date.day)}，今天 ${withWeekday(asOf.day)} 登记。`]
      : [];
  return {
    title: `${actions.words[entry.action]}  ${task.id}  ${task.title}`,
    facts: { 状态: states.words[standing.state], 亮灯: lightCell(standing.light).value },
    sections: [stateSection(standing), openSection(standing)],
    notes: late,
  };
}

/** The deadlines of a task that is about to be registered. */
export function newTaskView(standing: Standing): View {
  return {
    title: `登记  ${standing.task.id}  ${standing.task.title}`,
    facts: { 状态: states.words[standing.state] },
    sections: [openSection(standing)],
  };
}

function stateSection(standing: Standing): Section {
  const row = { 状态: states.words[standing.state], 亮灯: lightCell(standing.light) };
  return { layout: 'pairs', columns: Object.keys(row).map((key) => ({ key })), rows: [row] };
}

const OPEN: readonly Judged['verdict'][] = ['open', 'soon', 'today', 'overdue', 'paused'];

function openSection({ obligations }: Standing): Section {
  const rows = obligations
    .filter(({ verdict }) => OPEN.includes(verdict))
    .map((judged) => ({
      环节说明: linkText(judged),
      应办: { value: judged.due.day, text: `${dueText(judged)} 周${withWeekday(judged.due.day).at(-2)}` },
      状况: verdictCell(judged),
      单位: judged.unit,
    }));
  const columns = ['环节说明', '应办', '状况', '单位'].map((key) => ({ key }));
  return { key: '期限', heading: '期限', layout: 'list', columns, rows, empty: '没有待办的环节。' };
}
