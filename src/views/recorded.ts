import type { Moment } from '../calendar/moment.ts';
import type { Entry } from '../records/task/schema.ts';
import type { Judged } from '../rules/lateness.ts';
import type { Standing } from '../rules/standing.ts';
import { action as actions, state as states } from '../vocabulary/choices.ts';
import { words } from '../vocabulary/words.ts';
import { dueText, lightCell, linkText, verdictCell, withWeekday } from './lateness.ts';
import { columns, labelled, pairs, type Section, type Told, type View } from './view.ts';

/** What was just recorded, where the task stands now, and what is due next. */
export function entryView(standing: Standing, entry: Entry, asOf: Moment): View {
  const { task } = standing;
  const late =
    entry.date.day < asOf.day
      ? [`补记：发生在 ${withWeekday(entry.date.day)}，今天 ${withWeekday(asOf.day)} 登记。`]
      : [];
  return {
    title: `${actions.words[entry.action]}  ${task.id}  ${task.title}`,
    facts: labelled({ state: states.words[standing.state], light: lightCell(standing.light).value }),
    sections: [stateSection(standing), openSection(standing)],
    notes: late,
  };
}

/** The deadlines of a task that is about to be registered. */
export function newTaskView(standing: Standing): View {
  return {
    title: `登记  ${standing.task.id}  ${standing.task.title}`,
    facts: labelled({ state: states.words[standing.state] }),
    sections: [openSection(standing)],
  };
}

function stateSection(standing: Standing): Section {
  return pairs({ state: states.words[standing.state], light: lightCell(standing.light) });
}

const OPEN: readonly Judged['verdict'][] = ['open', 'soon', 'today', 'overdue', 'paused'];

function openSection({ obligations }: Standing): Section {
  const rows = obligations
    .filter(({ verdict }) => OPEN.includes(verdict))
    .map(
      (judged): Told => ({
        linkText: linkText(judged),
        dueText: { value: judged.due.day, text: `${dueText(judged)} 周${withWeekday(judged.due.day).at(-2)}` },
        verdict: verdictCell(judged),
        unit: judged.unit,
      }),
    );
  const shown = columns(['linkText', 'dueText', 'verdict', 'unit']);
  return { key: words.due, heading: words.due, layout: 'list', columns: shown, rows, empty: '没有待办的环节。' };
}
