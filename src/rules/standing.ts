import type { Filed } from '../ledger/ledger.ts';
import { taskKind } from '../records/index.ts';
import { obligationsOf } from '../records/task/deadlines.ts';
import type { Task } from '../records/task/schema.ts';
import type { Story } from '../records/task/story.ts';
import { happened, tell } from '../records/task/tell.ts';
import type { Terms } from '../records/terms.ts';
import type { Light, State } from '../vocabulary/choices.ts';
import { eachOnce } from './ids.ts';
import { type Judged, judge } from './lateness.ts';

/** A task as it stands on the day of looking: conclusions beside the facts they come from. */
export interface Standing {
  readonly task: Task;
  readonly file: string;
  readonly story: Story;
  readonly state: State;
  readonly obligations: readonly Judged[];
  readonly light: Light;
}

export function standingOf({ record: task, file }: Filed<Task>, terms: Terms): Standing {
  const story = tell(task, terms.asOf);
  const obligations = obligationsOf(task, story, terms).map((owed) => judge(owed, task.received.day, terms));
  return { task, file, story, state: story.state, obligations, light: lightOf(story.state, obligations) };
}

/** The tasks received by the day of looking; later ones are not known yet. */
export function standings(tasks: readonly Filed<Task>[], terms: Terms): Standing[] {
  const known = eachOnce(taskKind, tasks).filter(({ record }) => happened(record.received, terms.asOf));
  return known.map((filed) => standingOf(filed, terms));
}

/** 亮灯: red when anything is overdue, yellow when due today or soon, green while it runs. */
function lightOf(state: State, obligations: readonly Judged[]): Light {
  if (obligations.some(({ verdict }) => verdict === 'overdue')) return 'red';
  if (obligations.some(({ verdict }) => verdict === 'today' || verdict === 'soon')) return 'yellow';
  return state === 'cleared' || state === 'cancelled' || state === 'suspended' || state === 'fedBack'
    ? 'none'
    : 'green';
}
