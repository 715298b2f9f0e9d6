import type { Story } from '../records/task/story.ts';
import { type State, state as states } from '../vocabulary/choices.ts';
import type { Marked } from './view.ts';

/** The state of a task; an application that waits does not hide what it waits in: 延期待批（退回重办）. */
export function stateCell(state: State, story: Pick<Story, 'beneath'>): Marked {
  const value = states.words[state];
  return { value, text: story.beneath ? `${value}（${states.words[story.beneath]}）` : value };
}
