import type { Standing } from '../rules/standing.ts';
import { difficulty, sourceCategory, state as states, urgency } from '../vocabulary/choices.ts';
import { words } from '../vocabulary/words.ts';
import { dueText, lightCell, verdictCell } from './lateness.ts';
import { column, columns, labelled, type Told, type View } from './view.ts';

const shown = [...columns(['light', 'id', 'state', 'handlingDue', 'lead']), column('title', { grow: true })];
const details = columns(['received', 'difficulty', 'urgency', 'sourceCategory', 'owner', 'leaderInCharge', 'verdict'], {
  hidden: true,
});

/** 任务清单: a line each. */
export function tasksView(list: readonly Standing[], fullName: (unit: string) => string): View {
  const counts = states.keys
    .map((key) => ({ word: states.words[key], count: list.filter(({ state }) => state === key).length }))
    .filter(({ count }) => count > 0);
  return {
    facts: labelled({ total: list.length }),
    sections: [
      {
        key: words.task,
        layout: 'list',
        titled: true,
        columns: [...shown, ...details],
        rows: list.map((standing) => taskRow(standing, fullName)),
        empty: '没有符合条件的任务。',
      },
    ],
    notes:
      list.length === 0
        ? []
        : [`共 ${list.length} 项：${counts.map(({ word, count }) => `${word} ${count}`).join('、')}。`],
  };
}

function taskRow({ task, story, state, light, obligations }: Standing, fullName: (unit: string) => string): Told {
  const handling = obligations.findLast(({ link }) => link === 'handling');
  return {
    light: lightCell(light),
    id: task.id,
    state: states.words[state],
    handlingDue: handling ? { value: handling.due.day, text: dueText(handling) } : { value: null, text: '长期' },
    lead: fullName(story.lead),
    title: task.title,
    received: task.received.day,
    difficulty: task.difficulty ? difficulty.words[task.difficulty] : null,
    urgency: task.urgency ? urgency.words[task.urgency] : null,
    sourceCategory: sourceCategory.words[task.source.category],
    owner: task.owner ?? null,
    leaderInCharge: task.leaderInCharge ?? null,
    verdict: handling ? verdictCell(handling) : null,
  };
}
