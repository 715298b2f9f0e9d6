import { type Day, earlier } from '../../calendar/day.ts';
import type { Report } from '../../records/report.ts';
import { afterEvent } from '../../records/rule/counting.ts';
import { wayOut } from '../../records/task/endings.ts';
import { isJoint, partsOf } from '../../records/task/parts.ts';
import type { Entry } from '../../records/task/schema.ts';
import { LONG_TERM, type Task } from '../../records/task/schema.ts';
import { isDivided, isInHand } from '../../records/task/states.ts';
import { finishOf } from '../../records/task/story.ts';
import { tell } from '../../records/task/tell.ts';
import { bySpan, cite, type Terms, termsOf } from '../../records/terms.ts';
import { action as actions } from '../../vocabulary/choices.ts';
import type { Known } from '../basis/known.ts';
import { type Keyed, periodsBetween, type Rhythm } from '../basis/periods.ts';
import { type Duty, fulfilled, isBy, type Owed, owedOnce } from './duty.ts';

/**
 * 三（五）2: 常规季报、重要月报、紧急一事一报, for tasks of which reports are asked: long-term ones and those that say
 * so, or all by the rule 定期报告范围. A task in hand at the end of a period owes its report until it is completed or
 * cancelled; before that is due, it owes none. Of several that lead it each reports on its own. A task with a card owes
 * none.
 */
export function taskDuties(ledger: Known, reports: readonly Report[]): Duty[] {
  const byTask = reportsByTask(reports);
  return ledger.tasks
    .filter(({ card }) => !card)
    .flatMap(({ record }) => dutiesOfTask(record, byTask.get(record.id) ?? NONE, ledger));
}

const NONE: readonly Report[] = [];

function reportsByTask(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    if (report.task === undefined) continue;
    const group = groups.get(report.task);
    if (group) group.push(report);
    else groups.set(report.task, [report]);
  }
  return groups;
}

/** How often a task is to be reported on, if at all. */
export function reportingOf(task: Task, terms: Terms): Rhythm | 'perMatter' | undefined {
  const { reporting, deadline, importance, urgency } = task;
  if (reporting === 'none' || isDivided(task)) return undefined;
  if (reporting !== undefined && reporting !== 'byRule') return reporting;
  const scope = terms.rules.get('reportingScope', task.received.day).value;
  if (reporting === undefined && scope === 'longTerm' && deadline !== LONG_TERM) return undefined;
  if (urgency === 'urgent' || urgency === 'critical') return 'perMatter';
  return importance === 'important' ? 'monthly' : 'quarterly';
}

/** What is owed by one task, by the reports on it. */
export function dutiesOfTask(task: Task, reports: readonly Report[], ledger: Known): Duty[] {
  const { terms } = ledger;
  const rhythm = reportingOf(task, terms);
  if (rhythm === undefined) return [];
  const parts = partsOf(task);
  if (rhythm === 'perMatter')
    return owedOnce(
      parts.flatMap((part) => onTheMatter(part, isJoint(task) ? ownOf(part, reports, ledger) : reports, ledger)),
    );
  const periods = periodsBetween(rhythm, task.received.day, terms.asOf.day);
  const owed = periods.flatMap((period) => parts.flatMap((part) => inPeriod(part, period, ledger)));
  return fulfilled(owedOnce(owed), reports, rhythm, ledger);
}

/** The reports of those that had a part of a task. */
function ownOf(part: Task, reports: readonly Report[], { directory, terms }: Known): Report[] {
  const units = tell(part, terms.asOf).receipts.map(({ unit }) => directory.fullName(unit));
  const isOwn = (report: Report) => units.some((unit) => isBy(unit, report, directory));
  return reports.filter(isOwn);
}

/** Who had the task in hand at the end of a period owes it; of a period that is not over, who has it now. */
function inPeriod(task: Task, { key, to }: Keyed, { directory, terms }: Known): Owed[] {
  const { asOf } = terms;
  const day = earlier(to, asOf.day);
  const then = tell(task, { day });
  if (!isInHand(then.state)) return [];
  const reckoning = afterEnd(task, to, terms);
  const { rounds, ended } = tell(task, asOf);
  const finished = rounds.flatMap((round) => finishOf(round) ?? []).find(({ date }) => date.day > to);
  const over = wayOut(finished ?? ended);
  return [
    {
      id: task.id,
      title: task.title,
      period: key,
      unit: directory.holder(then.lead, day)?.name ?? then.lead,
      start: to,
      reckoning,
      quantity: 1,
      ...(over && { waived: over }),
    },
  ];
}

/**
 * One report whenever the matter is done: a report, or the feedback that the plan asks for anyway. A matter that was sent
 * back or opened again is done again: what was late the first time stays so.
 */
function onTheMatter(task: Task, reports: readonly Report[], { directory, terms }: Known): Duty[] {
  const own = reports.toSorted((a, b) => (a.submitted < b.submitted ? -1 : 1));
  return tell(task, terms.asOf).rounds.flatMap(({ unit, completed, feedback, sentBack }, index): Duty[] => {
    if (!completed) return [];
    const [end, over] = [completed.date.day, sentBack?.date.day];
    const of = own.filter(({ submitted }) => (index === 0 || submitted >= end) && (!over || submitted < over));
    const done = firstOf(of[0]?.submitted, feedback);
    return [
      {
        id: task.id,
        title: task.title,
        unit: directory.fullName(unit),
        start: end,
        reckoning: afterEnd(task, end, termsOf(terms, unit)),
        quantity: 1,
        reports: of,
        ...(done !== undefined && { done: { day: done } }),
        ...(done === undefined && sentBack && { waived: { ...sentBack.date, by: actions.words[sentBack.action] } }),
      },
    ];
  });
}

function firstOf(submitted: Day | undefined, feedback: Entry | undefined): Day | undefined {
  const told = feedback?.date.day;
  if (submitted === undefined || told === undefined) return submitted ?? told;
  return submitted < told ? submitted : told;
}

function afterEnd(task: Task, end: Day, terms: Terms) {
  const rule = terms.rules.get('reportLimit', task.received.day);
  const basis = ['方案三（五）2（常规季报、重要月报、紧急一事一报）', cite('reportLimit', rule)];
  return bySpan(terms, { day: end }, rule.value, afterEvent(terms.rules, task.received.day), basis);
}
