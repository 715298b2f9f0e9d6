import { isDay } from '../fields.ts';
import type { Obligation, Reckoning } from '../obligation.ts';
import type { ParameterName } from '../rule/parameters.ts';
import { handlingObligations } from './handling.ts';
import type { Entry, Task } from './schema.ts';
import type { Receipt, Round, Story, Urge } from './story.ts';
import { byDay, bySpan, cite, countingFor, receiptOf, ruleFor, type Terms } from './terms.ts';

/** Everything that a task obliges its units to, in the order of the chain. */
export function obligationsOf(task: Task, story: Story, terms: Terms): Obligation[] {
  return [
    ...story.receipts.map((receipt) => signing(task, story, receipt, terms)),
    ...firstReports(task, story, terms),
    ...planning(task, story, terms),
    ...steps(task, story, terms),
    ...handlingObligations(task, story, terms),
    ...story.urges.map((urge) => response(task, story, urge, terms)),
    ...story.rounds.flatMap((round) => feedback(task, story, round, terms)),
  ];
}

type Ending = Pick<Obligation, 'done' | 'waived'>;

function ending(done: Entry | undefined, waived: Entry | undefined): Ending {
  if (done) return { done: done.date };
  return waived ? { waived: waived.date } : {};
}

const running = { paused: false, stopped: [] } as const;

/** 签批或部署 within 3 working days of receipt by each unit that had the task (三（一）2). */
function signing(task: Task, story: Story, receipt: Receipt, terms: Terms): Obligation {
  const rule = ruleFor(terms, task, 'signLimit');
  const start = receiptOf(terms, task, receipt.from);
  const reckoning = bySpan(terms, start, rule.value, countingFor(terms, task), [cite('signLimit', rule)]);
  const unsigned = receipt.ended ?? story.ended;
  return {
    ...reckoning,
    link: 'sign',
    unit: receipt.unit,
    start: receipt.from.day,
    ...ending(receipt.signed, unsigned),
    ...running,
  };
}

/** 首报 of an emergency by telephone and in writing, in clock time from its occurrence (三（一）3). */
function firstReports(task: Task, story: Story, terms: Terms): Obligation[] {
  const { emergency } = task;
  if (!emergency) return [];
  const report = (
    detail: string,
    name: 'phoneReportLimit' | 'writtenReportLimit',
    means: readonly string[],
  ): Obligation => {
    const rule = ruleFor(terms, task, name);
    const reckoning = bySpan(terms, emergency.occurred, rule.value, countingFor(terms, task), [cite(name, rule)]);
    const done = story.reports.find((entry) => means.includes(entry.means ?? ''));
    return {
      ...reckoning,
      link: 'firstReport',
      detail,
      unit: story.receipts[0]?.unit ?? task.lead,
      start: emergency.occurred.day,
      ...ending(done, story.ended),
      ...running,
    };
  };
  return [report('电话', 'phoneReportLimit', ['电话', '书面']), report('书面', 'writtenReportLimit', ['书面'])];
}

/** 工作方案 to the leader in charge, where a day was set for it (三（一）2). */
function planning(task: Task, story: Story, terms: Terms): Obligation[] {
  if (!task.planDue) return [];
  const reckoning = byDay(terms, task, task.planDue, ['方案三（一）2（在规定时限内报送区政府分管领导研处）']);
  const owed = { link: 'plan', unit: story.lead, start: task.received.day } as const;
  return [{ ...reckoning, ...owed, ...ending(story.plans[0], lastCompletion(story) ?? story.ended), ...running }];
}

/** Steps of the roadmap by their own days (三（一）1 时间表、路线图). */
function steps(task: Task, story: Story, terms: Terms): Obligation[] {
  return (task.roadmap ?? []).map((step) => ({
    ...byDay(terms, task, step.limit, ['方案三（一）1（逐项明确时间表、路线图、责任人）']),
    link: 'step',
    detail: step.step,
    unit: story.lead,
    start: task.received.day,
    ...ending(story.steps.get(step.step), lastCompletion(story) ?? story.ended),
    paused: story.state === 'suspended',
    stopped: [],
  }));
}

function lastCompletion(story: Story): Entry | undefined {
  return story.rounds.at(-1)?.completed;
}

/** 有效回应 to each urging; finishing the task answers it too (三（一）4). */
function response(task: Task, story: Story, urge: Urge, terms: Terms): Obligation {
  const { entry, answer } = urge;
  const rule = ruleFor(terms, task, 'responseLimit');
  const reckoning = entry.limit
    ? byDay(terms, task, entry.limit, [`${entry.date.day} 催办时要求`])
    : bySpan(terms, entry.date, rule.value, countingFor(terms, task), [cite('responseLimit', rule)]);
  return {
    ...reckoning,
    link: 'response',
    unit: story.lead,
    start: entry.date.day,
    ...ending(answer, story.ended),
    ...running,
  };
}

/** 反馈 within 5 working days of completion, or as a superior fixed it (三（五）2). */
function feedback(task: Task, story: Story, round: Round, terms: Terms): Obligation[] {
  const { completed, sentBack } = round;
  if (!completed) return [];
  const reckoning = feedbackReckoning(task, completed, terms);
  const owed = { link: 'feedback', unit: story.lead, start: completed.date.day } as const;
  return [{ ...reckoning, ...owed, ...ending(round.feedback, sentBack ?? story.ended), ...running }];
}

function feedbackReckoning(task: Task, completed: Entry, terms: Terms): Reckoning {
  const { feedbackDue } = task;
  const superior = ['方案三（五）2（上级有明确时限要求的在规定时间内办结反馈）'];
  if (feedbackDue !== undefined && isDay(feedbackDue)) return byDay(terms, task, feedbackDue, superior);
  const name: ParameterName = 'feedbackLimit';
  const rule = ruleFor(terms, task, name);
  const basis = feedbackDue === undefined ? [cite(name, rule)] : superior;
  return bySpan(terms, completed.date, feedbackDue ?? rule.value, countingFor(terms, task), basis);
}
