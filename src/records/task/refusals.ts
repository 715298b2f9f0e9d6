import type { Moment } from '../../calendar/moment.ts';
import type { Action } from '../../vocabulary/choices.ts';
import { allowedIn } from './actions.ts';
import { known, type Numbered, refusalOf } from './course.ts';
import { beginning, type Draft, type Phase } from './draft.ts';
import { effects } from './effects.ts';
import type { Task } from './schema.ts';
import type { Refusal } from './story.ts';
import { tell } from './tell.ts';

/**
 * The entries that do not hold, each mistake once: to find those that follow from another, a refused entry is taken as
 * done here, and what must have come before it as well. (The story itself leaves refused entries out.)
 */
export function refusalsOf(task: Task, asOf: Moment): readonly Refusal[] {
  if (tell(task, asOf).refusals.length === 0) return [];
  return known(task, asOf).reduce(takeAnyway, beginning(task)).refusals;
}

function takeAnyway(draft: Draft, numbered: Numbered): Draft {
  const { entry } = numbered;
  const refusal = refusalOf(draft, numbered);
  const isLate = entry.action === 'resume' && draft.pauses.some(({ resumed }) => resumed === undefined);
  const refusals = refusal && !isLate ? [...draft.refusals, refusal] : draft.refusals;
  const ready = { ...draft, refusals, phase: phaseFor(entry.action, draft) };
  return { ...ready, ...effects[entry.action](ready, entry) };
}

const usual: readonly Phase[] = ['working', 'completed', 'fedBack', 'suspended', 'cleared'];

/** The phase in which an action may be done: the present one if it will do. */
function phaseFor(action: Action, { phase }: Draft): Phase {
  const fits = (one: Phase) => allowedIn(one, true).includes(action) || allowedIn(one, false).includes(action);
  return fits(phase) ? phase : (usual.find(fits) ?? phase);
}
