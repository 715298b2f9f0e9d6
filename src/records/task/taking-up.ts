import { type Obligation, type Owed, obligation } from '../obligation.ts';
import type { Ruling } from '../rule/rulebook.ts';
import { cites, type Terms, termsOf } from '../terms.ts';
import { doneBy, ending, endingOfDuty, firstOf } from './endings.ts';
import { isPaused, pausedDays } from './pauses.ts';
import type { Entry, Task } from './schema.ts';
import type { Receipt, Story } from './story.ts';
import { fromReceipt, ruleFor } from './terms.ts';

/** A unit's turn at a task, which it answers for from its receipt on. */
interface Turn {
  readonly task: Task;
  readonly story: Story;
  readonly receipt: Receipt;
  readonly terms: Terms;
}

/** What a unit owes because it has received a task: 签收, 签批, 首次反馈; the first and the last where a rule asks for them. */
export function takingUp(turn: Turn): Obligation[] {
  return [...acknowledging(turn), signing(turn), ...beingHeard(turn)];
}

/**
 * 签收 within the limit of its rule. What a unit does with a task shows as well that it has it: of 签收, 签批 and the first
 * that was heard of the work the earliest counts.
 */
function acknowledging(turn: Turn): Obligation[] {
  const { acknowledged, signed, heard } = turn.receipt;
  return whereAsked('acknowledge', 'acknowledgeLimit', firstOf(acknowledged, signed, heard), turn);
}

/** 首次反馈: the first that is heard of the work, within the limit of its rule; 签收 and 签批 say nothing of it. */
function beingHeard(turn: Turn): Obligation[] {
  return whereAsked('firstFeedback', 'firstFeedbackLimit', turn.receipt.heard, turn);
}

type Asked = 'acknowledgeLimit' | 'firstFeedbackLimit';

function whereAsked(link: Owed['link'], name: Asked, done: Entry | undefined, turn: Turn): Obligation[] {
  const rule = ruleFor(turn.terms, turn.task, name);
  if (rule.value === 'none') return NONE;
  const waived = turn.receipt.ended ?? turn.story.ended;
  const limit = { span: rule.value, basis: cites(name, rule as Ruling<Asked>) };
  return [withinReceipt(link, limit, turn, done ?? waived, ending(done, waived))];
}

const NONE: Obligation[] = [];

/**
 * 签批或部署 within 3 working days of receipt by each unit that had the task (三（一）2): by its head, which no work of others
 * stands for. A task that was completed without it was never signed, though its day may not have been over.
 */
function signing(turn: Turn): Obligation {
  const { overtaken, ended } = turn.receipt;
  const signed = doneBy(turn.receipt.signed, overtaken);
  const rule = ruleFor(turn.terms, turn.task, 'signLimit');
  const waived = overtaken ?? ended ?? turn.story.ended;
  const limit = { span: rule.value, basis: cites('signLimit', rule) };
  return withinReceipt('sign', limit, turn, signed ?? waived, endingOfDuty(signed, overtaken, waived));
}

interface Within {
  readonly span: Parameters<typeof fromReceipt>[3];
  readonly basis: readonly string[];
}

/** Something owed within a time of receipt, whose clock stands still with the task's. */
function withinReceipt(
  link: Owed['link'],
  { span, basis }: Within,
  { task, story, receipt, terms }: Turn,
  end: Entry | undefined,
  endings: Pick<Owed, 'done' | 'waived'>,
): Obligation {
  const { unit, from } = receipt;
  const stopped = pausedDays(terms, task, story, end);
  const paused = isPaused(story, stopped, end);
  const reckoning = fromReceipt(termsOf(terms, unit), task, from, span, stopped, basis);
  return obligation(reckoning, { link, unit, start: from.day, paused, stopped, ...endings });
}
