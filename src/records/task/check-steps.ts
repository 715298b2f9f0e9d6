import type { Action } from '../../vocabulary/choices.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { placeOf } from './check-history.ts';
import { doneBy } from './endings.ts';
import type { Task } from './schema.ts';
import type { Pause, Receipt, Round, Story } from './story.ts';

/**
 * What happened without a step that ought to have come before it: taken as it is, and the lack told at its place. Where the
 * step is there and does not hold, that is told, and not this as well.
 */
export function checkSteps(task: Task, { receipts, pauses, rounds, refusals }: Story): Finding[] {
  const isThere = (...steps: readonly Action[]) => refusals.some(({ entry }) => steps.includes(entry.action));
  return [
    ...(isThere('sign', 'arrange') ? [] : receipts.flatMap((receipt) => unsigned(task, receipt))),
    ...(isThere('resume') ? [] : pauses.flatMap((pause) => unresumed(task, pause))),
    ...(isThere('feedback') ? [] : rounds.flatMap((round) => unfed(task, round))),
  ];
}

/** 办结 without 签批 or 部署 (三（一）2). */
function unsigned(task: Task, { unit, signed, overtaken }: Receipt): Finding[] {
  if (!overtaken || doneBy(signed, overtaken)) return [];
  return [finding('completed-unsigned', placeOf(task, overtaken, 'action'), { date: overtaken.date.day, unit })];
}

/** 办结 while the clock stood still: it stands still until the day before. */
function unresumed(task: Task, { from, resumed }: Pause): Finding[] {
  if (resumed?.action !== 'complete') return [];
  const params = { date: resumed.date.day, from: from.date.day };
  return [finding('completed-suspended', placeOf(task, resumed, 'action'), params)];
}

/** 销号 of what was never fed back (三（五）2). */
function unfed(task: Task, { cleared, feedback }: Round): Finding[] {
  if (!cleared || feedback) return [];
  return [finding('cleared-unfed', placeOf(task, cleared, 'action'), { date: cleared.date.day })];
}
