import type { State } from '../../vocabulary/choices.ts';
import type { Task } from './schema.ts';
import { isDivided, isInHand } from './states.ts';
import { current, type Events, pending, type Story } from './story.ts';

/** A state without the application for extension that may lie on top of it. */
export type Phase = Exclude<State, 'extensionPending'>;

/** A story while it is being told, entry by entry. */
export interface Draft extends Events {
  readonly task: Task;
  readonly phase: Phase;
  /** Where 恢复 leads back to. */
  readonly resumeTo: Phase;
}

/** Most tasks have nothing of most kinds: the lists and the table of that are the same ones. */
const NONE: readonly never[] = [];
const NO_STEPS: Draft['steps'] = new Map();
const NO_ASSISTS: Draft['assists'] = new Map();

/** What is divided is in hand with those who have its parts: nobody signs the whole. Of a task taken over (期初) nobody knows who signed it: it begins in hand, or as it is said to have stood then. */
export function beginning(task: Task): Draft {
  const { opening, openingState } = task;
  const begun = isDivided(task) ? 'working' : 'unsigned';
  const phase = opening === undefined ? begun : (openingState ?? 'working');
  const over = opening !== undefined && openingState !== undefined ? { doneBefore: opening } : {};
  return {
    task,
    phase,
    resumeTo: phase,
    receipts: [{ unit: task.lead, from: task.received }],
    rounds: [{ opener: task.lead, unit: task.lead, requests: 0, transfers: NONE, grants: NONE, ...over }],
    extensions: NONE,
    exceptional: NONE,
    pauses: NONE,
    urges: NONE,
    instructions: NONE,
    reports: NONE,
    plans: NONE,
    steps: NO_STEPS,
    assists: NO_ASSISTS,
    refusals: NONE,
  };
}

/** The story as far as it has been told. */
export function storyOf(draft: Draft): Story {
  const {
    receipts,
    rounds,
    extensions,
    exceptional,
    pauses,
    urges,
    instructions,
    reports,
    plans,
    steps,
    assists,
    refusals,
  } = draft;
  const told = {
    receipts,
    rounds,
    extensions,
    exceptional,
    pauses,
    urges,
    instructions,
    reports,
    plans,
    steps,
    assists,
    refusals,
  };
  const story: { -readonly [K in keyof Story]: Story[K] } = {
    ...told,
    state: shownState(draft),
    lead: current(rounds).unit,
    leads: [current(rounds).unit],
  };
  if (story.state !== draft.phase && draft.phase !== 'working') story.beneath = draft.phase;
  if (draft.ended) story.ended = draft.ended;
  if (draft.last) story.last = draft.last;
  return story;
}

/** The state as it is shown: while the task is in hand, a pending application for extension comes first. */
export function shownState({ phase, extensions }: Draft): State {
  return pending(extensions) && isInHand(phase) ? 'extensionPending' : phase;
}
