import type { Counting } from '../../calendar/due.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Difficulty } from '../../vocabulary/choices.ts';
import { isDay } from '../fields.ts';
import type { Obligation, Reckoning } from '../obligation.ts';
import { type Entry, LONG_TERM, type Task } from './schema.ts';
import { current, granted, type Round, type Story } from './story.ts';
import { byDay, bySpan, cite, countingFor, fixedOn, pausedDays, receiptOf, ruleFor, type Terms } from './terms.ts';

/** 办理: one obligation for the first attempt and one for every return for rework; none for a long-term task. */
export function handlingObligations(task: Task, story: Story, terms: Terms): Obligation[] {
  if (task.deadline === LONG_TERM) return [];
  const stopped = pausedDays(terms, task, story);
  let before: Reckoning | undefined;
  return story.rounds.map((round) => {
    const owed = before ? again(task, round, before, terms, stopped) : first(task, story, terms, stopped);
    const reckoning = extended(round, owed, terms);
    before = reckoning;
    return {
      ...reckoning,
      link: 'handling',
      unit: story.lead,
      start: round.returned?.date.day ?? task.received.day,
      ...(round.completed && { done: round.completed.date }),
      ...(!round.completed && story.ended && { waived: story.ended.date }),
      paused: story.state === 'suspended' && stopped.length > 0 && !round.completed,
      stopped,
    };
  });
}

/** The day for the first attempt: the one that was fixed, else the limit of its difficulty (三（一）3). */
function first(task: Task, story: Story, terms: Terms, stopped: Counting['paused']): Reckoning {
  const { deadline } = task;
  const start = startOf(task, story, terms);
  if (deadline !== undefined && deadline !== LONG_TERM) {
    const basis = ['方案三（一）3（有时限要求的，按规定时限办理）'];
    return isDay(deadline)
      ? byDay(terms, task, deadline, basis)
      : noting(bySpan(terms, start, deadline, countingFor(terms, task, stopped), basis), stopped);
  }
  return noting(byDifficulty(task, story, start, terms, countingFor(terms, task, stopped)), stopped);
}

function startOf(task: Task, story: Story, terms: Terms): Moment {
  const restarted = ruleFor(terms, task, 'transferClock').value === 'restarted';
  return receiptOf(terms, task, restarted ? current(story.receipts).from : task.received);
}

const limits = { ordinary: 'ordinaryLimit', complex: 'complexLimit', intricate: 'intricateLimit' } as const;

function byDifficulty(task: Task, story: Story, start: Moment, terms: Terms, counting: Counting): Reckoning {
  const approval = granted(story.exceptional);
  const tier: Difficulty = approval ? 'exceptional' : (task.difficulty ?? 'ordinary');
  if (tier === 'exceptional') return exceptional(task, approval, start, terms, counting);
  const rule = ruleFor(terms, task, limits[tier]);
  return bySpan(terms, start, rule.value, counting, [cite(limits[tier], rule)]);
}

/** 极特殊: only with approval, and never earlier than 20 working days; a month can be the shorter of the two. */
function exceptional(
  task: Task,
  approval: Entry | undefined,
  start: Moment,
  terms: Terms,
  counting: Counting,
): Reckoning {
  const floorRule = ruleFor(terms, task, 'exceptionalFloor');
  const floor = bySpan(terms, start, floorRule.value, counting, [cite('exceptionalFloor', floorRule)]);
  if (!approval) return { ...floor, changes: ['极特殊未经批准，按下限计'] };
  const rule = ruleFor(terms, task, 'exceptionalLimit');
  const fromApproval = ruleFor(terms, task, 'exceptionalStart').value === 'approval';
  const basis = [cite('exceptionalLimit', rule)];
  const month = bySpan(terms, fromApproval ? approval.date : start, rule.value, counting, basis);
  if (month.due.day >= floor.due.day) return month;
  const change = `${rule.written}届满于 ${month.due.day}，早于${floorRule.written}，取后者`;
  return { ...floor, basis: [...basis, ...floor.basis], changes: [change] };
}

/** After 退回重办: the day given with it, else the later of the old day and the limit for rework. */
function again(task: Task, round: Round, before: Reckoning, terms: Terms, stopped: Counting['paused']): Reckoning {
  const returned = round.returned as Entry;
  if (returned.limit) return byDay(terms, task, returned.limit, [`${returned.date.day} 退回重办时限定`]);
  const rule = ruleFor(terms, task, 'reworkLimit');
  const rework = bySpan(terms, returned.date, rule.value, countingFor(terms, task, stopped), [
    cite('reworkLimit', rule),
  ]);
  if (rework.due.day >= before.due.day) return noting(rework, stopped);
  return { ...before, changes: [...before.changes, `${returned.date.day} 退回重办，原时限未到，仍按原时限`] };
}

function extended(round: Round, reckoning: Reckoning, terms: Terms): Reckoning {
  const grant = round.grants.at(-1);
  if (!grant?.until) return reckoning;
  const notes = round.grants.map((entry) => `${entry.date.day} 批准延期至 ${entry.until}（批准人：${entry.approver}）`);
  const clause = '方案三（一）3（确因客观原因不能及时办结的，书面申报并按程序报批）';
  const until = fixedOn(terms, grant.until, 'none', [clause, ...reckoning.basis]);
  return { ...until, changes: [`原时限 ${reckoning.due.day}`, ...reckoning.changes, ...notes] };
}

function noting(reckoning: Reckoning, stopped: Counting['paused']): Reckoning {
  const notes = stopped
    .filter(({ from }) => from <= reckoning.due.day)
    .map(({ from, through }) => `${from} 至 ${through} 中止，停表`);
  return notes.length === 0 ? reckoning : { ...reckoning, changes: [...reckoning.changes, ...notes] };
}
