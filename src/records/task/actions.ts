import type { Action } from '../../vocabulary/choices.ts';
import type { Phase } from './draft.ts';
import type { Entry } from './schema.ts';

/** What an entry may tell beyond its day and its action. */
export type Attribute = Exclude<keyof Entry, 'date' | 'action' | 'clerk' | 'remark'>;

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
  sign: telling([], ['content'], ['person']),
  arrange: telling([], ['means', 'content'], ['person']),
  submitPlan: telling([], ['medium', 'content', 'number'], ['recipient']),
  firstReport: telling(['means'], ['recipient', 'content', 'person']),
  furtherReport: telling(['means'], ['recipient', 'content', 'person']),
  finalReport: telling(['means'], ['recipient', 'content', 'person']),
  progress: telling(['content'], ['step', 'completion', 'person']),
  assist: telling(['unit'], ['title', 'content', 'person']),
  urge: telling(['means'], ['recipient', 'content', 'limit', 'awaited', 'number', 'person']),
  respond: telling(['content'], ['person', 'effective']),
  requestExtension: telling(['reason', 'until'], ['number', 'person', 'content']),
  grantExtension: telling(['until'], ['number', 'content'], ['approver']),
  refuseExtension: telling(['reason'], ['number'], ['approver']),
  requestExceptional: telling(['reason'], ['number', 'person']),
  grantExceptional: telling([], ['number', 'content'], ['approver']),
  refuseExceptional: telling(['reason'], ['number'], ['approver']),
  suspend: telling(['reason'], ['number'], ['approver']),
  resume: telling([], ['content', 'reason']),
  transfer: telling(['unit', 'reason'], ['handedFrom', 'approver', 'number', 'limit']),
  complete: telling(['content'], ['person', 'number']),
  return: telling(['reason'], ['person', 'limit']),
  feedback: telling(['content'], ['number', 'person'], ['recipient']),
  clear: telling(['person'], ['content']),
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

const follow: readonly Action[] = ['firstReport', 'furtherReport', 'finalReport', 'urge', 'respond', 'assist'];
const extend: readonly Action[] = ['requestExtension', 'grantExtension'];
const leave: readonly Action[] = [
  'requestExceptional',
  'grantExceptional',
  'refuseExceptional',
  'transfer',
  'suspend',
  'cancel',
];
const open: readonly Action[] = [...follow, ...extend, ...leave];
const inHand: readonly Action[] = ['sign', 'arrange', 'submitPlan', 'progress', 'complete', ...open];

/**
 * Which actions may follow which state; a pending application for extension lies on top of them: see `allowedIn`.
 * An extension may be granted without an application, for that happens; `check` then says so.
 */
const allowed: Readonly<Record<Phase, readonly Action[]>> = {
  unsigned: ['sign', 'arrange', ...open],
  working: inHand,
  reworking: inHand,
  // supporting units go on: it is the lead that is stopped
  suspended: ['resume', 'respond', 'assist', 'cancel'],
  // feedback may be late, and is then urged like everything else
  completed: ['feedback', 'return', 'urge', 'respond', 'finalReport', 'assist'],
  fedBack: ['clear', 'return', 'assist'],
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
