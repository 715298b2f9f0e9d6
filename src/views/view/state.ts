import type { Synopsis } from '../../records/task/story.ts';
import type { Division } from '../../rules/lateness/division.ts';
import { type State, state as states } from '../../vocabulary/choices.ts';
import type { Marked } from './view.ts';

/** 子任务3/5; what is done of all says that the whole may be. */
function divisionText({ done, all }: Division): string {
  return `子任务${done}/${all}`;
}

/**
 * The state of a task; an application that waits does not hide what it waits in: 延期待批（退回重办）; and that 销号 was
 * taken back once is seen for ever: 已销号（销号后恢复1次）.
 */
export function stateCell(
  state: State,
  { beneath, reopened }: Pick<Synopsis, 'beneath' | 'reopened'>,
  division?: Division,
): Marked {
  const value = states.words[state];
  const times = reopened.length;
  const notes = [
    ...(beneath ? [states.words[beneath]] : []),
    ...(times > 0 ? [`销号后恢复${times}次`] : []),
    ...(division && division.all > 0 ? [divisionText(division)] : []),
  ];
  return { value, text: notes.length > 0 ? `${value}（${notes.join('，')}）` : value };
}
