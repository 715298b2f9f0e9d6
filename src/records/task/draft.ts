import type { State } from '../../vocabulary/choices.ts';
import type { Task } from './schema.ts';
import { isInHand } from './states.ts';
import { type Events, pending } from './story.ts';

/** A state without the application for extension that may lie on top of it. */
export type Phase = Exclude<State, 'extensionPending'>;

/** A story while it is being told, entry by entry. */
export interface Draft extends Events {
  readonly task: Task;
  readonly phase: Phase;
  /** Where 恢复 leads back to. */
  readonly resumeTo: Phase;
}

export function beginning(task: Task): Draft {
  return {
    task,
    phase: 'unsigned',
    resumeTo: 'unsigned',
    receipts: [{ unit: task.lead, from: task.received }],
    rounds: [{ unit: task.lead, grants: [] }],
    extensions: [],
    exceptional: [],
    pauses: [],
    urges: [],
    reports: [],
    plans: [],
    steps: new Map(),
    refusals: [],
  };
}

/** The state as it is shown: while the task is in hand, a pending application for extension comes first. */
export function shownState({ phase, extensions }: Draft): State {
  return pending(extensions) && isInHand(phase) ? 'extensionPending' : phase;
}
