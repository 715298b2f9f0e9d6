import type { Action } from '../../vocabulary/choices.ts';
import type { Phase } from './draft.ts';
import type { Entry } from './schema.ts';

/** What an entry may tell beyond its day and its action. */
export type Attribute = Exclude<keyof Entry, 'date' | 'action' | 'clerk' | 'remark' | 'corrections'>;

/** What an action must tell, what it ought to (its lack is a warning, and the entry counts), and what it may; anything else on it is a mistake. */
export interface Telling {
  readonly must: readonly Attribute[];
  readonly ought: readonly Attribute[];
  readonly may: readonly Attribute[];
}

function telling(
  must: readonly Attribute[],
  may: readonly Attribute[] = [],
  ought: readonly Attribute[] = [],
): Telling {
  return { must, ought, may };
}

const own: Readonly<Record<Action, Telling>> = {
  acknowledge: telling([], ['person', 'means']),
  sign: telling([], ['content'], ['person']),
  arrange: telling([], ['means', 'content'], ['person']),
  instruct: telling(['content'], ['limit', 'number'], ['person']),
  submitPlan: telling([], ['medium', 'content', 'number'], ['recipient']),
  firstReport: telling(['means'], ['recipient', 'content', 'person']),
  furtherReport: telling(['means'], ['recipient', 'content', 'person']),
  finalReport: telling(['means'], ['recipient', 'content', 'person']),
  progress: telling(['content'], ['step', 'instruction', 'completion', 'person']),
  assist: telling(['unit'], ['title', 'content', 'person']),
  urge: telling(['means'], ['recipient', 'content', 'limit', 'awaited', 'number', 'person']),
  respond: telling(['content'], ['instruction', 'person', 'effective']),
  requestExtension: telling(['reason', 'until'], ['number', 'person', 'content']),
  grantExtension: telling(['until'], ['number', 'content'], ['approver']),
  refuseExtension: telling(['reason'], ['number'], ['approver']),
  requestExceptional: telling(['reason'], ['number', 'person']),
  grantExceptional: telling([], ['number', 'content'], ['approver']),
  refuseExceptional: telling(['reason'], ['number'], ['approver']),
  suspend: telling(['reason'], ['number'], ['approver']),
  resume: telling([], ['content', 'reason']),
  transfer: telling(['unit', 'reason'], ['handedFrom', 'approver', 'number', 'limit']),
  claim: telling(['content'], ['person', 'number']),
  accept: telling([], ['content', 'number'], ['person']),
  complete: telling(['content'], ['person', 'number']),
  return: telling(['reason'], ['person', 'limit']),
  feedback: telling(['content'], ['number', 'person'], ['recipient']),
  clear: telling(['person'], ['grading', 'content']),
  reopen: telling(['reason'], ['category', 'approver', 'number', 'person', 'limit']),
  cancel: telling(['reason'], ['number'], ['approver']),
};

/** Actions that say of themselves which unit they mean, or that mean all that lead. */
const meaning: readonly Action[] = ['assist', 'transfer', 'clear', 'reopen', 'cancel'];

/** Whether an action is of one of the units that lead a task, which an entry may name. */
export function isOfLead(action: Action): boolean {
  return !meaning.includes(action);
}

/** Everything that an action may tell, what it must first. */
export function tellable(action: Action): readonly Attribute[] {
  const { must, ought, may } = tellings[action];
  return [...must, ...ought, ...may];
}

export const tellings = Object.fromEntries(
  Object.entries(own).map(([action, told]) => [
    action,
    isOfLead(action as Action) ? { ...told, may: [...told.may, 'unit'] } : told,
  ]),
) as Readonly<Record<Action, Telling>>;

/** Reports of an emergency, which go by the time of day (三（一）3). */
export const byTheClock: readonly Action[] = ['firstReport', 'furtherReport', 'finalReport'];

/** What somebody did, whatever stands of the task by then: nothing is needed for it but that it is not over. */
const deeds: readonly Action[] = [
  'acknowledge',
  'sign',
  'arrange',
  'instruct',
  'submitPlan',
  'firstReport',
  'furtherReport',
  'finalReport',
  'progress',
  'assist',
];
/** What can only be of work that is not done yet. */
const ofWork: readonly Action[] = [
  'urge',
  'respond',
  'requestExtension',
  'grantExtension',
  'requestExceptional',
  'grantExceptional',
  'refuseExceptional',
  'transfer',
  'claim',
  'complete',
];
const inHand: readonly Action[] = [...deeds, ...ofWork, 'suspend', 'cancel'];

/**
 * Which actions may follow which state; a pending application for extension lies on top of them: see `allowedIn`.
 * A fact is taken although a step before it is lacking (办结 without 签批, 销号 without 反馈, an extension that nobody applied
 * for): what is lacking is said by `check`. What is refused contradicts itself, for what it is about is not there: there
 * is nothing to feed back, to return or to clear before 办结, nothing to extend, hand on or call off after it.
 */
const allowed: Readonly<Record<Phase, readonly Action[]>> = {
  unsigned: inHand,
  working: inHand,
  reworking: inHand,
  suspended: [...deeds, ...ofWork, 'resume', 'cancel'],
  // the office has yet to say whether it is done; it is asked for no more than that meanwhile
  claimed: [...deeds, 'accept', 'complete', 'return', 'urge', 'respond', 'cancel'],
  // feedback may be late, and is then urged like everything else
  completed: [...deeds, 'feedback', 'return', 'clear', 'urge', 'respond'],
  fedBack: [...deeds, 'clear', 'return', 'respond'],
  // 五（二）: what was feigned is found out only afterwards
  cleared: ['reopen'],
  cancelled: [],
};

/** The actions that may follow; while an application for extension is pending it is decided, not repeated. */
export function allowedIn(phase: Phase, extensionPending: boolean): readonly Action[] {
  const actions = allowed[phase];
  if (!extensionPending || !actions.includes('requestExtension')) return actions;
  return [...actions.filter((action) => action !== 'requestExtension'), 'refuseExtension'];
}
