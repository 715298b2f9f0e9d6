import type { State } from '../../vocabulary/choices.ts';
import type { Task } from './schema.ts';

/** Whether a task is only the whole of what several units each do as a task of their own, and owes nothing itself (分办). */
export function isDivided({ divided }: Pick<Task, 'divided'>): boolean {
  return divided === 'yes';
}

const inHand: readonly State[] = ['unsigned', 'working', 'extensionPending', 'reworking'];
/** 报结 is of the unit, and what it waits for of the office: it is neither in hand nor completed. */
const completed: readonly State[] = ['completed', 'fedBack', 'cleared'];

/** Whether a unit has a task to work on, signed or not. */
export function isInHand(state: State): boolean {
  return inHand.includes(state);
}

/** Whether a task is done, fed back and cleared or not. */
export function isCompleted(state: State): boolean {
  return completed.includes(state);
}
