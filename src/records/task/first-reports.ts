import { type Obligation, obligation } from '../obligation.ts';
import { afterEvent } from '../rule/counting.ts';
import { bySpan, cites, type Terms } from '../terms.ts';
import { happened } from './course.ts';
import { ending, firstOf } from './endings.ts';
import { running } from './pauses.ts';
import type { Entry, Task } from './schema.ts';
import { finishOf, type Story } from './story.ts';
import { ruleFor } from './terms.ts';

const firstReportKinds = [
  { detail: '电话', limit: 'phoneReportLimit', means: ['电话', '书面'] },
  { detail: '书面', limit: 'writtenReportLimit', means: ['书面'] },
] as const;

/**
 * 首报 of an emergency by telephone and in writing, in clock time from its occurrence (三（一）3). One that is never made
 * is late until the final report or the completion, which leave nothing to be reported first, or until the transfer:
 * what the next unit reports is not done by the first.
 */
export function firstReports(task: Task, story: Story, terms: Terms): Obligation[] {
  const { emergency } = task;
  if (!emergency) return [];
  const { occurred } = emergency;
  const { unit, ended } = story.receipts[0];
  const own = ended ? story.reports.filter(({ date }) => happened(date, ended.date)) : story.reports;
  const final = own.find(({ action }) => action === 'finalReport');
  const over = firstOf(final, ended, finishOf(story.rounds[0]), story.ended);
  return firstReportKinds.map(({ detail, limit, means }) => {
    const rule = ruleFor(terms, task, limit);
    const counting = afterEvent(terms.rules, task.received.day);
    const reckoning = bySpan(terms, occurred, rule.value, counting, cites(limit, rule));
    const end = over && byItsEnd(over);
    const done = own.find(
      ({ date, means: by }) => means.some((one) => one === by) && (!end || happened(date, end.date)),
    );
    const owed = { link: 'firstReport', detail, unit, start: occurred.day, known: task.received.day } as const;
    return obligation(reckoning, { ...owed, ...ending(done, end), ...running });
  });
}

/** Never reporting is no better than reporting late: what was finished that day without a time ends it with the day. */
function byItsEnd(entry: Entry): Entry {
  const { date, action } = entry;
  if (action === 'cancel' || date.minute !== undefined) return entry;
  return { ...entry, date: { ...date, minute: 1439 } };
}
