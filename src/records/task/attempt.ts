import type { Counting } from '../../calendar/due.ts';
import type { Moment } from '../../calendar/moment.ts';
import { action as actions, type Difficulty } from '../../vocabulary/choices.ts';
import { isDay } from '../fields.ts';
import type { Reckoning } from '../obligation.ts';
import { afterEvent, afterReceipt } from '../rule/counting.ts';
import { bySpan, cites, fixedOn, type Terms } from '../terms.ts';
import { type Entry, LONG_TERM, type Task } from './schema.ts';
import { approvalIn, isReopened, type Round, type Story } from './story.ts';
import { byDay, fromReceipt, ruleFor } from './terms.ts';

/** A task with its attempts up to the one whose day is wanted, and the days on which the clock stood still. */
export interface Attempt {
  readonly task: Task;
  readonly story: Story;
  readonly terms: Terms;
  readonly rounds: readonly Round[];
  readonly stopped: Counting['paused'];
}

const FIXED = ['方案三（一）3（有时限要求的，按规定时限办理）'];

/**
 * The day for the first attempt of the unit that received the task, or took it over at `handedOn`: the one that was
 * fixed, else the limit of its difficulty (三（一）3). A fixed day that had passed when it was handed on is the old unit's;
 * none for a long-term task.
 */
export function firstFrom(attempt: Attempt, handedOn?: Moment): Reckoning | undefined {
  const { task, terms, stopped } = attempt;
  const start = handedOn ?? task.received;
  const { deadline } = task;
  if (deadline === LONG_TERM) return undefined;
  if (deadline === undefined) return byDifficulty(attempt, start);
  if (!isDay(deadline)) return fromReceipt(terms, task, start, deadline, stopped, FIXED);
  if (!handedOn || deadline >= start.day) return byDay(terms, task, deadline, FIXED);
  const own = byDifficulty(attempt, start);
  return { ...own, changes: [`原定 ${deadline}，${start.day} 接手时已过，自接手起按难易程度计`, ...own.changes] };
}

const limits = { ordinary: 'ordinaryLimit', complex: 'complexLimit', intricate: 'intricateLimit' } as const;

function byDifficulty(attempt: Attempt, start: Moment): Reckoning {
  const { task, terms, rounds, stopped } = attempt;
  const approval = approvalIn(rounds);
  const tier: Difficulty = approval ? 'exceptional' : difficultyOf(task, terms);
  if (tier === 'exceptional') return exceptional(attempt, start, approval);
  const rule = ruleFor(terms, task, limits[tier]);
  return fromReceipt(terms, task, start, rule.value, stopped, cites(limits[tier], rule));
}

/** 难易程度 as ruled by the day of looking; before the ruling, and without one word of it, 一般. */
function difficultyOf({ difficulty, difficultyRuling }: Task, { asOf }: Terms): Difficulty {
  const ruledLater = difficultyRuling !== undefined && difficultyRuling.date > asOf.day;
  return ruledLater ? 'ordinary' : (difficulty ?? 'ordinary');
}

/** 极特殊: only with approval, and never earlier than 20 working days; a month can be the shorter of the two. */
function exceptional(attempt: Attempt, start: Moment, approval: Entry | undefined): Reckoning {
  const { task, terms, stopped } = attempt;
  const floorRule = ruleFor(terms, task, 'exceptionalFloor');
  const basis = cites('exceptionalFloor', floorRule);
  const floor = fromReceipt(terms, task, start, floorRule.value, stopped, basis);
  if (!approval) return { ...floor, changes: ['极特殊未经批准，按下限计', ...floor.changes] };
  const month = monthFor(attempt, start, approval);
  if (month.due.day >= floor.due.day) return month;
  const change = `${ruleFor(terms, task, 'exceptionalLimit').written}届满于 ${month.due.day}，早于${floorRule.written}，取后者`;
  return { ...floor, basis: [...month.basis, ...floor.basis], changes: [...floor.changes, change] };
}

/** 1个月 from the receipt, or as the rule 极特殊起算 may have it from the approval. */
function monthFor({ task, terms, stopped }: Attempt, start: Moment, approval: Entry): Reckoning {
  const rule = ruleFor(terms, task, 'exceptionalLimit');
  const basis = cites('exceptionalLimit', rule);
  if (ruleFor(terms, task, 'exceptionalStart').value === 'receipt')
    return fromReceipt(terms, task, start, rule.value, stopped, basis);
  return bySpan(terms, approval.date, rule.value, afterEvent(terms.rules, task.received.day, stopped), basis);
}

/**
 * The day after 退回重办 or 撤销销号 for the unit that it came back to, or that took it over at `handedOn`: the day given
 * with the return, unless it had passed by then; else the later of the old day and the limit for rework. A long-term task
 * has one only if it was given one.
 */
export function againFrom(
  { task, terms, stopped }: Attempt,
  returned: Entry,
  old: Reckoning | undefined,
  handedOn?: Moment,
): Reckoning | undefined {
  const { limit } = returned;
  const start = handedOn ?? returned.date;
  if (limit && (!handedOn || limit >= start.day)) return byDay(terms, task, limit, [`${told(returned)}时限定`]);
  if (!limit && !old) return undefined;
  const rule = ruleFor(terms, task, 'reworkLimit');
  const counting = afterReceipt(terms.rules, task.received.day, stopped);
  const rework = begunAnew(returned, bySpan(terms, start, rule.value, counting, cites('reworkLimit', rule)));
  if (!old || rework.due.day >= old.due.day) return rework;
  return { ...old, changes: [...old.changes, `${told(returned)}，原时限未到，仍按原时限`] };
}

/** A limit counted from 撤销销号 says so: what went before had been closed. */
function begunAnew(returned: Entry, reckoning: Reckoning): Reckoning {
  if (!isReopened({ returned })) return reckoning;
  return { ...reckoning, changes: [`${told(returned)}，重新计时`, ...reckoning.changes] };
}

/** 2022-03-14 退回重办. */
function told({ date, action }: Entry): string {
  return `${date.day} ${actions.words[action]}`;
}

/** A day that had passed when a unit took over binds it from then on only: what was before is the old unit's. */
export function bindingFrom(owed: Reckoning, taken: Moment, terms: Terms): Reckoning {
  if (owed.due.day >= taken.day) return owed;
  const reckoning = fixedOn(terms, taken.day, 'none', owed.basis);
  return {
    ...reckoning,
    changes: [...owed.changes, `${taken.day} 接手时原时限 ${owed.due.day} 已过，接手以前的日子不计`],
  };
}
