import type { Action } from '../../vocabulary/choices.ts';
import { assistanceKey, assistanceMeant, openAssistance } from './assistance.ts';
import type { Draft, Phase } from './draft.ts';
import type { Entry } from './schema.ts';
import {
  type Application,
  current,
  type Deed,
  type Instruction,
  isUnheeded,
  type Pause,
  pending,
  type Round,
  type Series,
  type Urge,
} from './story.ts';

type Effect = (draft: Draft, entry: Entry) => Partial<Draft>;

/** What an entry changes in a story. */
export function changesBy(draft: Draft, entry: Entry): Partial<Draft> {
  const changes = effects[entry.action](draft, entry);
  const receipts = changes.receipts ?? draft.receipts;
  if (current(receipts).heard || !tellsOfWork(entry)) return changes;
  return { ...changes, receipts: withLast(receipts, { heard: entry }) };
}

const telling: readonly Action[] = [
  'firstReport',
  'furtherReport',
  'finalReport',
  'progress',
  'respond',
  'claim',
  'complete',
];

/** Whether something is heard of the work by it (首次反馈): not by an answer that was none. */
function tellsOfWork({ action, effective }: Entry): boolean {
  return telling.includes(action) && effective !== 'no';
}

const effects: Readonly<Record<Action, Effect>> = {
  acknowledge: acknowledged,
  sign: signedOff,
  arrange: signedOff,
  instruct: (draft, entry) => ({
    instructions: [...draft.instructions, { ...deed(draft, entry), turn: draft.receipts.length - 1 }],
  }),
  submitPlan: (draft, entry) => ({ plans: [...draft.plans, deed(draft, entry)] }),
  firstReport: reported,
  furtherReport: reported,
  finalReport: reported,
  progress: (draft, entry) => ({ ...stepDone(draft, entry), ...instructionMet(draft, entry) }),
  assist: assisted,
  urge: (draft, entry) => ({ urges: [...draft.urges, deed(draft, entry)] }),
  respond: answered,
  requestExtension: ({ extensions }, request) => ({ extensions: [...extensions, { request }] }),
  grantExtension: ({ extensions, rounds }, entry) => ({
    extensions: decided(extensions, entry),
    rounds: withLast(rounds, { grants: [...current(rounds).grants, entry] }),
  }),
  refuseExtension: ({ extensions }, entry) => ({ extensions: decided(extensions, entry) }),
  requestExceptional: ({ exceptional }, request) => ({ exceptional: [...exceptional, { request }] }),
  grantExceptional: ({ exceptional, rounds }, entry) => ({
    exceptional: decided(exceptional, entry),
    rounds: withLast(rounds, { approval: entry }),
  }),
  refuseExceptional: ({ exceptional }, entry) => ({ exceptional: decided(exceptional, entry) }),
  suspend: ({ phase, pauses }, from) => ({ phase: 'suspended', resumeTo: phase, pauses: [...pauses, { from }] }),
  resume: resumedBy,
  transfer: transferred,
  claim: (draft, entry) => ({
    ...finished(draft, entry),
    phase: 'claimed',
    rounds: withLast(draft.rounds, { claimed: entry }),
  }),
  accept: accepted,
  complete: (draft, entry) => ({
    ...(draft.phase === 'claimed' ? {} : finished(draft, entry)),
    ...accepted(draft, entry),
  }),
  return: (draft, entry) => ({ phase: 'reworking', rounds: withAnother(draft, entry) }),
  feedback: (draft, entry) => ({
    phase: draft.phase === 'cleared' ? draft.phase : 'fedBack',
    rounds: withLast(draft.rounds, { feedback: entry }),
    urges: settled(draft.urges, { answer: entry }),
    instructions: heeded(draft, entry),
  }),
  clear: ({ rounds, urges, instructions }, entry) => ({
    phase: 'cleared',
    ended: entry,
    rounds: withLast(rounds, { cleared: entry }),
    urges: settled(urges, { dropped: entry }),
    instructions: instructions.map((one) => (isUnheeded(one) ? { ...one, dropped: entry } : one)),
  }),
  reopen: (draft, entry) => ({ phase: 'working', ended: undefined, rounds: withAnother(draft, entry) }),
  cancel: (draft, entry) => ({ ...applicationsClosed(draft, entry), phase: 'cancelled', ended: entry }),
};

/** One more attempt by the unit that has the task. */
function withAnother({ rounds, extensions }: Draft, returned: Entry): Series<Round> {
  const { unit } = current(rounds);
  const next = { opener: unit, unit, returned, requests: extensions.length, transfers: [], grants: [] };
  return [...withLast(rounds, { sentBack: returned }), next];
}

/** 签收 by the unit that has the task, the first of it. */
function acknowledged({ receipts }: Draft, entry: Entry): Partial<Draft> {
  return current(receipts).acknowledged ? {} : { receipts: withLast(receipts, { acknowledged: entry }) };
}

/** What 报结 and 办结 end alike: there is nothing more to apply for, to sign, to wait for or to answer. */
function finished(draft: Draft, entry: Entry): Partial<Draft> {
  const { receipts, pauses, urges } = draft;
  return {
    ...applicationsClosed(draft, entry),
    receipts: beneath(draft) === 'unsigned' ? withLast(receipts, { overtaken: entry }) : receipts,
    pauses: resumedAt(pauses, entry),
    urges: settled(urges, { answer: entry }),
    instructions: heeded(draft, entry),
  };
}

function accepted({ rounds }: Draft, completed: Entry): Partial<Draft> {
  return { phase: 'completed', rounds: withLast(rounds, { completed }) };
}

/** 回应 to the instruction that it names, else to what was urged, else to what was instructed. */
function answered(draft: Draft, answer: Entry): Partial<Draft> {
  if (answer.effective === 'no') return {};
  if (answer.instruction !== undefined) return instructionMet(draft, answer);
  const isUrged = draft.urges.some((urge) => !urge.answer && !urge.dropped);
  return isUrged ? { urges: settled(draft.urges, { answer }) } : { instructions: heeded(draft, answer) };
}

/** The instructions of the day that an entry names are met by it. */
function instructionMet(draft: Draft, entry: Entry): Partial<Draft> {
  const { instruction } = entry;
  if (instruction === undefined) return {};
  return { instructions: heeded(draft, entry, (one) => one.entry.date.day === instruction) };
}

function heeded(draft: Draft, entry: Entry, isMeant: (one: Instruction) => boolean = () => true) {
  const { instructions } = draft;
  if (instructions.length === 0) return instructions;
  const answer = deed(draft, entry);
  return instructions.map((one) => (isUnheeded(one) && isMeant(one) ? { ...one, answer } : one));
}

/** 签批或部署: the first of the two by the unit that has the task counts; whether it came before 办结 is for its deadline to say. */
function signedOff(draft: Draft, signed: Entry): Partial<Draft> {
  const { receipts, rounds } = draft;
  const last = current(receipts);
  if (last.signed || (beneath(draft) !== 'unsigned' && !last.overtaken)) return {};
  const told = { receipts: withLast(receipts, { signed }) };
  if (last.overtaken) return told;
  return { ...told, ...goesOnIn(draft, current(rounds).returned?.action === 'return' ? 'reworking' : 'working') };
}

/** The phase of a task by itself, though its clock may stand still. */
function beneath({ phase, resumeTo }: Draft): Phase {
  return phase === 'suspended' ? resumeTo : phase;
}

/** Another phase, which a task whose clock stands still will be in afterwards. */
function goesOnIn(draft: Draft, phase: Phase): Partial<Draft> {
  return draft.phase === 'suspended' ? { resumeTo: phase } : { phase };
}

/** 恢复; on the day of 办结 it may be entered after that, which then did not end the suspension. */
function resumedBy({ phase, resumeTo, pauses }: Draft, resumed: Entry): Partial<Draft> {
  if (phase !== 'completed') return { phase: resumeTo, pauses: resumedAt(pauses, resumed) };
  return { pauses: pauses.with(-1, { ...(pauses.at(-1) as Pause), resumed }) };
}

function reported({ reports }: Draft, entry: Entry): Partial<Draft> {
  return { reports: [...reports, entry] };
}

function stepDone(draft: Draft, entry: Entry): Partial<Draft> {
  const { steps } = draft;
  if (entry.step === undefined || steps.has(entry.step)) return {};
  return { steps: new Map(steps).set(entry.step, deed(draft, entry)) };
}

/** What 销号 had taken away is not met by what is done after that was taken back. */
function assisted(draft: Draft, entry: Entry): Partial<Draft> {
  const { task, assists, rounds } = draft;
  const meant = assistanceMeant(openAssistance(task, draft, entry.unit), entry);
  if (!meant || rounds.some(({ cleared }) => cleared)) return {};
  return { assists: new Map(assists).set(assistanceKey(meant), entry) };
}

/** 转办: the new unit has yet to sign, and owes no answer to what the old one was urged about. */
function transferred(draft: Draft, entry: Entry): Partial<Draft> {
  const { receipts, rounds, urges, extensions } = draft;
  const unit = entry.unit as string;
  const { transfers, grants } = current(rounds);
  return {
    ...goesOnIn(draft, 'unsigned'),
    receipts: [...withLast(receipts, { ended: entry }), { unit, from: entry.date }],
    rounds: withLast(rounds, {
      unit,
      transfers: [...transfers, { entry, grants: grants.length, requests: extensions.length }],
    }),
    urges: settled(urges, { dropped: entry }),
  };
}

/** What is finished or cancelled needs no decision any more. */
function applicationsClosed({ extensions, exceptional }: Draft, entry: Entry): Partial<Draft> {
  return { extensions: decided(extensions, entry), exceptional: decided(exceptional, entry) };
}

function decided(applications: readonly Application[], decision: Entry): readonly Application[] {
  const open = pending(applications);
  return applications.map((application) => (application === open ? { ...application, decision } : application));
}

function settled(urges: readonly Urge[], how: Pick<Urge, 'answer' | 'dropped'>): readonly Urge[] {
  return urges.map((urge) => (urge.answer || urge.dropped ? urge : { ...urge, ...how }));
}

function resumedAt(pauses: Draft['pauses'], resumed: Entry): Draft['pauses'] {
  return pauses.map((pause) => (pause.resumed ? pause : { ...pause, resumed }));
}

function deed({ rounds }: Draft, entry: Entry): Deed {
  return { unit: current(rounds).unit, entry };
}

function withLast<T>(items: Series<T>, changes: Partial<T>): Series<T> {
  return items.with(-1, { ...current(items), ...changes }) as [T, ...T[]];
}
