import { isDay } from '../fields.ts';
import { type Obligation, type Owed, obligation, type Reckoning } from '../obligation.ts';
import { afterEvent, afterReceipt } from '../rule/counting.ts';
import { bySpan, cites, type Terms } from '../terms.ts';
import { handlingObligations } from './handling.ts';
import { isPaused, pausedDays, running } from './pauses.ts';
import type { Entry, Task } from './schema.ts';
import type { Deed, Receipt, Round, Story, Urge } from './story.ts';
import { byDay, fromReceipt, ruleFor } from './terms.ts';

/** Everything that a task obliges its units to, in the order of the chain. */
export function obligationsOf(task: Task, story: Story, terms: Terms): Obligation[] {
  return [
    ...story.receipts.map((receipt) => signing(task, story, receipt, terms)),
    ...firstReports(task, story, terms),
    ...planning(task, story, terms),
    ...steps(task, story, terms),
    ...handlingObligations(task, story, terms),
    ...story.urges.map((urge) => response(task, story, urge, terms)),
    ...story.rounds.flatMap((round, index) => feedback(task, story, round, index, terms)),
  ];
}

/** How something ends: done, or else fallen away. */
function ending(done: Entry | undefined, waived: Entry | undefined): Pick<Owed, 'done' | 'waived'> {
  return { done: done?.date, waived: done ? undefined : waived?.date };
}

/** 签批或部署 within 3 working days of receipt by each unit that had the task (三（一）2). */
function signing(task: Task, story: Story, receipt: Receipt, terms: Terms): Obligation {
  const { unit, from, signed } = receipt;
  const rule = ruleFor(terms, task, 'signLimit');
  const waived = receipt.ended ?? story.ended;
  const stopped = pausedDays(terms, task, story, signed ?? waived);
  const paused = isPaused(story, stopped, signed ?? waived);
  const reckoning = fromReceipt(terms, task, from, rule.value, stopped, cites('signLimit', rule));
  return obligation(reckoning, { link: 'sign', unit, start: from.day, ...ending(signed, waived), paused, stopped });
}

const firstReportKinds = [
  { detail: '电话', limit: 'phoneReportLimit', means: ['电话', '书面'] },
  { detail: '书面', limit: 'writtenReportLimit', means: ['书面'] },
] as const;

/** 首报 of an emergency by telephone and in writing, in clock time from its occurrence (三（一）3). */
function firstReports(task: Task, story: Story, terms: Terms): Obligation[] {
  const { emergency } = task;
  if (!emergency) return [];
  const { occurred } = emergency;
  return firstReportKinds.map(({ detail, limit, means }) => {
    const rule = ruleFor(terms, task, limit);
    const counting = afterEvent(terms.rules, task.received.day);
    const reckoning = bySpan(terms, occurred, rule.value, counting, cites(limit, rule));
    const done = story.reports.find((report) => means.some((one) => one === report.means));
    const owed = { link: 'firstReport', detail, unit: story.receipts[0].unit, start: occurred.day } as const;
    return obligation(reckoning, { ...owed, ...ending(done, story.ended), ...running });
  });
}

const PLANNING = ['方案三（一）2（在规定时限内报送区政府分管领导研处）'];

/** 工作方案 to the leader in charge, where a day was set for it (三（一）2). */
function planning(task: Task, story: Story, terms: Terms): Obligation[] {
  if (!task.planDue) return [];
  const reckoning = byDay(terms, task, task.planDue, PLANNING);
  return [obligation(reckoning, { link: 'plan', ...onTheWay(task, story, story.plans[0], terms) })];
}

const ROADMAP = ['方案三（一）1（逐项明确时间表、路线图、责任人）'];

/** Steps of the roadmap by their own days (三（一）1 时间表、路线图). */
function steps(task: Task, story: Story, terms: Terms): Obligation[] {
  return (task.roadmap ?? NO_STEPS).map(({ step, limit }) => {
    const reckoning = byDay(terms, task, limit, ROADMAP);
    const way = onTheWay(task, story, story.steps.get(step), terms);
    return obligation(reckoning, { link: 'step', detail: step, ...way });
  });
}

const NO_STEPS: NonNullable<Task['roadmap']> = [];

/** What is owed on the way to completion and falls away with it, for good: a return for rework sets a day of its own. */
function onTheWay(task: Task, story: Story, deed: Deed | undefined, terms: Terms) {
  const finished = story.rounds.find(({ completed }) => completed !== undefined);
  const waived = finished?.completed ?? story.ended;
  const end = deed?.entry ?? waived;
  const stopped = pausedDays(terms, task, story, end);
  return {
    unit: deed?.unit ?? finished?.unit ?? story.lead,
    start: task.received.day,
    ...ending(deed?.entry, waived),
    paused: isPaused(story, stopped, end),
    stopped,
  };
}

/** 有效回应 to each urging by the unit that was urged; completion or feedback answers it too (三（一）4). */
function response(task: Task, story: Story, urge: Urge, terms: Terms): Obligation {
  const { entry, unit, answer, dropped } = urge;
  const rule = ruleFor(terms, task, 'responseLimit');
  const counting = afterReceipt(terms.rules, task.received.day);
  const reckoning = entry.limit
    ? byDay(terms, task, entry.limit, [`${entry.date.day} 催办时要求`])
    : bySpan(terms, entry.date, rule.value, counting, cites('responseLimit', rule));
  const owed = { link: 'response', unit, start: entry.date.day } as const;
  return obligation(reckoning, { ...owed, ...ending(answer, dropped ?? story.ended), ...running });
}

/** 反馈 within 5 working days of completion, or as a superior fixed it (三（五）2). */
function feedback(task: Task, story: Story, round: Round, index: number, terms: Terms): Obligation[] {
  const { completed, sentBack, unit } = round;
  if (!completed) return [];
  const reckoning = feedbackReckoning(task, completed, index > 0, terms);
  const owed = { link: 'feedback', unit, start: completed.date.day } as const;
  return [obligation(reckoning, { ...owed, ...ending(round.feedback, sentBack ?? story.ended), ...running })];
}

const SUPERIOR = ['方案三（五）2（上级有明确时限要求的在规定时间内办结反馈）'];

/** A day that a superior fixed holds for the first feedback; once it has passed, rework is fed back within the limit. */
function feedbackReckoning(task: Task, completed: Entry, rework: boolean, terms: Terms): Reckoning {
  const { feedbackDue } = task;
  const fixed = feedbackDue !== undefined && isDay(feedbackDue) ? feedbackDue : undefined;
  if (fixed !== undefined && !(rework && fixed < completed.date.day)) return byDay(terms, task, fixed, SUPERIOR);
  const rule = ruleFor(terms, task, 'feedbackLimit');
  const counting = afterEvent(terms.rules, task.received.day);
  if (feedbackDue === undefined || isDay(feedbackDue))
    return bySpan(terms, completed.date, rule.value, counting, cites('feedbackLimit', rule));
  return bySpan(terms, completed.date, feedbackDue, counting, SUPERIOR);
}
