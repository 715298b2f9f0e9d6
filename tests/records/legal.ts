import fc from 'fast-check';
import { addDays, type Day, dayFromNumber, dayNumber, dayOf } from '../../src/calendar/day.ts';
import type { Entry, Task } from '../../src/records/task/schema.ts';
import { anyTask } from './histories.ts';
import { columnOf, entryOf, modelOf, next, possible, shownIn, UNITS } from './model.ts';

/** A step of a history: how long after the one before, which of the actions that may follow, and how it is told. */
export interface Move {
  readonly gap: number;
  readonly pick: number;
  readonly choice: number;
}

export const move: fc.Arbitrary<Move> = fc.record({ gap: fc.nat(15), pick: fc.nat(1000), choice: fc.nat(1000) });

interface Way {
  readonly units?: readonly string[];
  readonly dayAfter?: (day: Day, move: Move) => Day;
}

/** A task whose every entry may follow, by a model of its own; with the states it should go through. */
export function play(task: Task, moves: readonly Move[], { units = UNITS, dayAfter = afterGap }: Way = {}) {
  const expected: string[] = [];
  const columns: string[] = [];
  const history: Entry[] = [];
  let model = modelOf(task);
  let day = task.received.day;
  for (const move of moves) {
    const actions = possible(model, task).flatMap((action) => likely(action, task, move.choice));
    const action = actions[move.pick % actions.length];
    if (action === undefined) continue;
    day = dayAfter(day, move);
    const entry = entryOf(action, day, model, move.choice, units);
    model = next(model, entry);
    history.push(entry);
    expected.push(shownIn(model));
    columns.push(columnOf(model));
  }
  return { task: { ...task, history }, expected, columns };
}

/** Any such task. */
export const legal = fc
  .record({
    start: fc.integer({ min: dayNumber(dayOf('2021-12-01')), max: dayNumber(dayOf('2026-12-10')) }).map(dayFromNumber),
    moves: fc.array(move, { maxLength: 25, size: 'max' }),
  })
  .chain(({ start, moves }) => anyTask(fc.constant({ day: start })).map((task) => play(task, moves)));

function afterGap(day: Day, { gap }: Move): Day {
  return addDays(day, gap);
}

/** Some actions more often than others, so that histories grow long and come to an end. */
function likely(action: string, task: Task, choice: number): string[] {
  if (action === '撤销') return choice % 8 === 0 ? [action] : [];
  if (action === '进展') return task.roadmap ? [action] : [];
  return ['签批', '办结', '反馈', '销号'].includes(action) ? Array.from({ length: 4 }, () => action) : [action];
}
