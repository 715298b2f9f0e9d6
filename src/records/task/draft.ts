import type { Action, State } from '../../vocabulary/choices.ts';
import type { Entry, Task } from './schema.ts';
import {
  type Application,
  current,
  granted,
  type Pause,
  pending,
  type Receipt,
  type Refusal,
  type Round,
  type Urge,
} from './story.ts';

export type Phase = Exclude<State, 'extensionPending'>;

/** A story while it is being told. */
export interface Draft {
  phase: Phase;
  resumeTo: Phase;
  readonly task: Task;
  readonly receipts: [Receipt, ...Receipt[]];
  readonly rounds: [Round, ...Round[]];
  readonly extensions: Application[];
  readonly exceptional: Application[];
  readonly pauses: Pause[];
  readonly urges: Urge[];
  readonly reports: Entry[];
  readonly plans: Entry[];
  readonly steps: Map<string, Entry>;
  readonly refusals: Refusal[];
  ended?: Entry;
  last?: Entry;
}

export function beginning(task: Task): Draft {
  return {
    phase: 'unsigned',
    resumeTo: 'unsigned',
    task,
    receipts: [{ unit: task.lead, from: task.received }],
    rounds: [{ grants: [] }],
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

/** What an action needs beyond the right state; a text says what is missing. */
export const conditions: Partial<Record<Action, (draft: Draft, entry: Entry) => string | undefined>> = {
  firstReport: ({ task }) => (task.emergency ? undefined : '没有登记突发事件'),
  furtherReport: ({ reports }) => (reports.length > 0 ? undefined : '还没有首报'),
  finalReport: ({ reports }) => (reports.length > 0 ? undefined : '还没有首报'),
  respond: ({ urges }) => (urges.some(({ answer }) => !answer) ? undefined : '没有待回应的催办'),
  progress: ({ task }, { step }) =>
    step === undefined || task.roadmap?.some((item) => item.step === step) ? undefined : `路线图里没有步骤“${step}”`,
  requestExceptional: ({ exceptional }) => {
    if (pending(exceptional)) return '极特殊申请还没有批复';
    return granted(exceptional) ? '极特殊已经批准' : undefined;
  },
  grantExceptional: ({ exceptional }) => (pending(exceptional) ? undefined : '没有待批的极特殊申请'),
  refuseExceptional: ({ exceptional }) => (pending(exceptional) ? undefined : '没有待批的极特殊申请'),
  transfer: ({ receipts }, { unit }) => (current(receipts).unit === unit ? `本来就由${unit}牵头` : undefined),
};

/** What each action changes in the story. */
export const effects: Readonly<Record<Action, (draft: Draft, entry: Entry) => void>> = {
  sign: signOff,
  arrange: signOff,
  submitPlan: (draft, entry) => draft.plans.push(entry),
  firstReport: (draft, entry) => draft.reports.push(entry),
  furtherReport: (draft, entry) => draft.reports.push(entry),
  finalReport: (draft, entry) => draft.reports.push(entry),
  progress: (draft, entry) => {
    if (entry.step !== undefined) draft.steps.set(entry.step, entry);
  },
  urge: (draft, entry) => draft.urges.push({ entry }),
  respond: (draft, entry) => {
    if (entry.effective !== 'no') answerUrges(draft, entry);
  },
  requestExtension: (draft, entry) => draft.extensions.push({ request: entry }),
  grantExtension: (draft, entry) => {
    decide(draft.extensions, entry);
    current(draft.rounds).grants.push(entry);
  },
  refuseExtension: (draft, entry) => decide(draft.extensions, entry),
  requestExceptional: (draft, entry) => draft.exceptional.push({ request: entry }),
  grantExceptional: (draft, entry) => decide(draft.exceptional, entry),
  refuseExceptional: (draft, entry) => decide(draft.exceptional, entry),
  suspend: (draft, entry) => {
    draft.resumeTo = draft.phase;
    draft.phase = 'suspended';
    draft.pauses.push({ from: entry });
  },
  resume: (draft, entry) => {
    draft.phase = draft.resumeTo;
    const pause = draft.pauses.at(-1);
    if (pause) pause.resumed = entry;
  },
  transfer: (draft, entry) => {
    current(draft.receipts).ended = entry;
    draft.receipts.push({ unit: entry.unit as string, from: entry.date });
    draft.phase = 'unsigned';
  },
  complete: (draft, entry) => {
    draft.phase = 'completed';
    current(draft.rounds).completed = entry;
    answerUrges(draft, entry);
    decide(draft.extensions, entry);
  },
  return: (draft, entry) => {
    draft.phase = 'reworking';
    current(draft.rounds).sentBack = entry;
    draft.rounds.push({ returned: entry, grants: [] });
  },
  feedback: (draft, entry) => {
    draft.phase = 'fedBack';
    current(draft.rounds).feedback = entry;
  },
  clear: (draft, entry) => {
    draft.phase = 'cleared';
    draft.ended = entry;
  },
  cancel: (draft, entry) => {
    draft.phase = 'cancelled';
    draft.ended = entry;
  },
};

function signOff(draft: Draft, entry: Entry): void {
  const receipt = current(draft.receipts);
  receipt.signed ??= entry;
  if (draft.phase === 'unsigned') draft.phase = current(draft.rounds).returned ? 'reworking' : 'working';
}

function answerUrges(draft: Draft, entry: Entry): void {
  for (const urge of draft.urges) urge.answer ??= entry;
}

function decide(applications: readonly Application[], entry: Entry): void {
  const application = pending(applications);
  if (application) application.decision = entry;
}

/** The state as it is shown: a pending application for extension comes first. */
export function shownState(draft: Draft): State {
  const waiting =
    pending(draft.extensions) &&
    (draft.phase === 'unsigned' || draft.phase === 'working' || draft.phase === 'reworking');
  return waiting ? 'extensionPending' : draft.phase;
}
