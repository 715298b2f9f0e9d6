import type * as z from 'zod';
import { respellLimit } from '../../calendar/respell.ts';
import { marked } from '../../vocabulary/anatomy.ts';
import * as choices from '../../vocabulary/choices.ts';
import { decoded } from '../../vocabulary/decoder.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { list, listOf, namesOf, record, text, written } from '../../vocabulary/record.ts';
import { attachments } from '../attachment.ts';
import { day, freeText, type Limit, limit, moment, numberOf, percent, unitName, unitNames } from '../fields.ts';

/** A task without a date of completion: it is followed up through reports (挂账督办). */
export const LONG_TERM = '长期';

/** When a task is to be completed, as fixed by whoever handed it down. */
export type Deadline = Limit | typeof LONG_TERM;

export const deadline = marked(
  written<Deadline>(
    '办结时限',
    '2022-03-10、10个工作日 或 长期',
    (input) => {
      if (input === LONG_TERM) return LONG_TERM;
      return decoded(limit, input);
    },
    (value) => (value === LONG_TERM ? LONG_TERM : (filedAs(limit, value) as string)),
    respellLimit,
  ),
  { spoken: 'limit' },
);

const source = record({
  category: choices.sourceCategory.codec.optional(),
  level: choices.level.codec.optional(),
  name: text.optional(),
  number: text.optional(),
  date: day.optional(),
  leader: text.optional(),
  clause: text.optional(),
  wording: text.optional(),
});

const difficultyRuling = record({ person: text, date: day, reason: text.optional() });

const emergency = record({ category: choices.emergencyCategory.codec, occurred: moment });

/**
 * What a supporting unit is to do, and by when: 单位 is one of 配合单位. A length of time runs from 日期, on which it was
 * asked, or else from the receipt of the task.
 */
const assistance = record({ unit: unitName, title: text, limit, date: day.optional() });

/** A slip of 三单 that was issued for the task, by the name that the office gives it: 交办单, 催办单, 督办通知单. */
const slip = record({ category: choices.slipCategory.codec, name: text, number: text.optional() });

const step = record({ step: text, limit: day, owner: freeText.optional() });

/** What an entry tells. */
const told = {
  date: moment,
  action: choices.action.codec,
  category: choices.shortfall.codec.optional(),
  person: text.optional(),
  unit: text.optional(),
  handedFrom: text.optional(),
  title: text.optional(),
  means: text.optional(),
  recipient: text.optional(),
  step: text.optional(),
  instruction: day.optional(),
  completion: percent.optional(),
  reason: text.optional(),
  until: day.optional(),
  limit: day.optional(),
  approver: text.optional(),
  number: text.optional(),
  medium: choices.medium.codec.optional(),
  effective: choices.yesNo.codec.optional(),
  awaited: choices.yesNo.codec.optional(),
  content: text.optional(),
  grading: choices.grade.codec.optional(),
  clerk: text.optional(),
  remark: text.optional(),
};

/** What may be corrected of an entry: every value that it tells. */
export const correctable = Object.keys(told) as (keyof typeof told)[];

type AsTyped = { readonly [K in keyof typeof told]: z.ZodOptional<z.ZodString> };
const asTyped = Object.fromEntries(correctable.map((key) => [key, text.optional()])) as AsTyped;

/**
 * 更正 of an entry that was entered wrong: on which day, what stood there before in the letters of then (原), which values
 * were not there at all (原无), and why. What stands there now is the entry itself.
 */
const correction = record({
  date: day,
  was: record(asTyped).optional(),
  wasAbsent: list.optional(),
  reason: text,
  clerk: text.optional(),
});

/** One line of 办理经过: what was done on a day, and what that action needs; and how it was corrected since. */
export const entry = record({
  ...told,
  attachments: attachments.optional(),
  corrections: listOf(correction).optional(),
});

/** A task: facts that somebody recorded (facts only: states, deadlines and lights are computed). */
export const task = record({
  id: text,
  title: text,
  docket: text.optional(),
  source: source.optional(),
  lead: unitName,
  joint: unitNames.optional(),
  support: unitNames.optional(),
  assistance: listOf(assistance).optional(),
  owner: freeText.optional(),
  leaderInCharge: text.optional(),
  supervisor: text.optional(),
  importance: choices.importance.codec.optional(),
  urgency: choices.urgency.codec.optional(),
  difficulty: choices.difficulty.codec.optional(),
  difficultyRuling: difficultyRuling.optional(),
  received: moment,
  opening: day.optional(),
  openingState: choices.openingState.codec.optional(),
  deadline: deadline.optional(),
  deadlineWording: text.optional(),
  planDue: day.optional(),
  feedbackDue: limit.optional(),
  emergency: emergency.optional(),
  reporting: choices.reporting.codec.optional(),
  roadmap: listOf(step).optional(),
  parent: numberOf('task').optional(),
  routine: numberOf('routine').optional(),
  instalment: text.optional(),
  divided: choices.yesNo.codec.optional(),
  demand: text.optional(),
  outcome: text.optional(),
  slips: listOf(slip).optional(),
  methods: namesOf(choices.workMethod.codec).optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
  history: listOf(entry).optional(),
});

export type Task = z.output<typeof task>;
export type Entry = z.output<typeof entry>;
export type EntryCorrection = z.output<typeof correction>;
