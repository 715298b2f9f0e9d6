import fc from 'fast-check';
import { addDays, dayFromNumber, dayNumber, dayOf } from '../../src/calendar/day.ts';
import type { Entry, Task } from '../../src/records/task/schema.ts';
import { anyTask } from './histories.ts';
import { columnOf, entryOf, modelOf, next, possible, shownIn } from './model.ts';

interface Move {
  readonly gap: number;
  readonly pick: number;
  readonly choice: number;
}

const moves = fc.array(fc.record({ gap: fc.nat(15), pick: fc.nat(1000), choice: fc.nat(1000) }), {
  maxLength: 25,
  size: 'max',
});

/** A task with entries each of which may follow, by a model of its own; with the states it should go through. */
export function legalHistory(task: Task) {
  return moves.map((made) => play(task, made));
}

/** Any such task. */
export const legal = fc
  .integer({ min: dayNumber(dayOf('2021-12-01')), max: dayNumber(dayOf('2026-12-10')) })
  .chain((start) => anyTask(fc.constant({ day: dayFromNumber(start) })))
  .chain(legalHistory);

function play(task: Task, made: readonly Move[]) {
  const expected: string[] = [];
  const columns: string[] = [];
  const history: Entry[] = [];
  let model = modelOf(task);
  let day = task.received.day;
  for (const { gap, pick, choice } of made) {
    const actions = possible(model, task).flatMap((action) => likely(action, task, choice));
    const action = actions[pick % actions.length];
    if (action === undefined) continue;
    day = addDays(day, gap);
    const entry = entryOf(action, day, model, choice);
    model = next(model, entry);
    history.push(entry);
    expected.push(shownIn(model));
    columns.push(columnOf(model));
  }
  return { task: { ...task, history }, expected, columns };
}

/** Some actions more often than others, so that histories grow long and come to an end. */
function likely(action: string, task: Task, choice: number): string[] {
  if (action === '撤销') return choice % 8 === 0 ? [action] : [];
  if (action === '进展') return task.roadmap ? [action] : [];
  return ['签批', '办结', '反馈', '销号'].includes(action) ? Array.from({ length: 4 }, () => action) : [action];
}
