import { type Action, action as actions } from '../../vocabulary/choices.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import type { Terms } from '../terms.ts';
import { placeOf } from './check-history.ts';
import { doneBy } from './endings.ts';
import type { Entry, Task } from './schema.ts';
import type { Pause, Receipt, Round, Story } from './story.ts';
import { ruleFor } from './terms.ts';

/**
 * What happened without a step that ought to have come before it: taken as it is, and the lack told at its place. Where the
 * step is there and does not hold, that is told, and not this as well.
 */
export function checkSteps(task: Task, { receipts, pauses, rounds, refusals }: Story, terms: Terms): Finding[] {
  const isThere = (...steps: readonly Action[]) => refusals.some(({ entry }) => steps.includes(entry.action));
  return [
    ...(isThere('sign', 'arrange') ? [] : receipts.flatMap((receipt) => unsigned(task, receipt))),
    ...(isThere('claim') ? [] : rounds.flatMap((round) => unclaimed(task, round, terms))),
    ...(isThere('resume') ? [] : pauses.flatMap((pause) => unresumed(task, pause))),
    ...(isThere('feedback') ? [] : rounds.flatMap((round) => unfed(task, round))),
  ];
}

/** 办结 without 报结, where a rule has 认可 end the work and not the word of its unit. */
function unclaimed(task: Task, { claimed, completed }: Round, terms: Terms): Finding[] {
  if (claimed || !completed || ruleFor(terms, task, 'acceptance').value === 'no') return [];
  return [finding('completed-unclaimed', placeOf(task, completed, 'action'), { date: completed.date.day })];
}

/** 报结 or 办结 without 签批 or 部署 (三（一）2). */
function unsigned(task: Task, { unit, signed, overtaken }: Receipt): Finding[] {
  if (!overtaken || doneBy(signed, overtaken)) return [];
  return [finding('completed-unsigned', placeOf(task, overtaken, 'action'), { ...told(overtaken), unit })];
}

/** 报结 or 办结 while the clock stood still: it stands still until the day before. */
function unresumed(task: Task, { from, resumed }: Pause): Finding[] {
  if (resumed?.action !== 'complete' && resumed?.action !== 'claim') return [];
  const params = { ...told(resumed), from: from.date.day };
  return [finding('completed-suspended', placeOf(task, resumed, 'action'), params)];
}

/** 销号 of what was never fed back (三（五）2). */
function unfed(task: Task, { cleared, feedback }: Round): Finding[] {
  if (!cleared || feedback) return [];
  return [finding('cleared-unfed', placeOf(task, cleared, 'action'), { date: cleared.date.day })];
}

/** When what was done, as it is called. */
function told({ date, action }: Entry) {
  return { date: date.day, action: actions.words[action] };
}
