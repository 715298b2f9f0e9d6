import type * as z from 'zod';
import type { Day } from '../calendar/day.ts';
import { collectState } from '../vocabulary/choices.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { listOf, record, text } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import { attachments } from './attachment.ts';
import { day, freeText, numberOf, numbersOf, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';
import { datedIn, notBefore } from './order.ts';
import type { Terms } from './terms.ts';

/** What a unit is asked to fill in of each task, as it then says it. */
export const filled = {
  thisProgress: text.optional(),
  completion: text.optional(),
  difficulties: text.optional(),
  completedOn: text.optional(),
  outcomeText: text.optional(),
  extendTo: text.optional(),
  reason: text.optional(),
  evidence: text.optional(),
};

/** A column of a form that is to be filled in. */
export type FormField = keyof typeof filled;

export const formFields = Object.keys(filled) as FormField[];

/** The form that one unit was sent, and the tasks on it. */
const form = record({ unit: unitName, task: numbersOf('task').optional() });

/** What was taken of one row of a form, in the words of the form. */
const said = record({ task: numberOf('task'), ...filled });

const answer = record({
  date: pastDay,
  unit: unitName,
  filledBy: text.optional(),
  auditedBy: text.optional(),
  content: text.optional(),
  said: listOf(said).optional(),
});

/**
 * 填报: forms that were sent to units, by what day they are wanted back, and what came back. The day is what the units
 * were told, and no later change of the calendar or the rules moves it.
 */
export const collect = record({
  id: text,
  title: text,
  date: pastDay,
  replyDue: day,
  forms: listOf(form),
  replies: listOf(answer).optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Collect = z.output<typeof collect>;

/** 填报. */
export const collectKind: Register<Collect> = {
  name: 'collect',
  word: '填报',
  group: '报送',
  summary: '填报表：一个单位一张发出去，填好收回来登记，谁还没有回（三（一）4）',
  example: 'collect add 电话催报一季度进展 --date 2022-03-01 --reply-due 2022-04-29 --forms 单位=区应急局',
  prefix: 'SJ',
  folder: 'collects',
  schema: collect,
  columns: ['date', 'state', 'replyDue', 'title'],
  derived: [{ word: 'state', choices: Object.values(collectState.words), of: wordOfState }],
  day: 'date',
  follow: [{ name: 'reply', field: 'replies', alias: '回复', summary: '登记一个单位的回复：电话、纸上回的' }],
  titleOf: ({ title }) => title,
  dayOf: ({ date }) => date,
  check: checkCollect,
};

/** A unit that was sent a form, and the day on which it answered first. */
export interface Reply {
  readonly unit: string;
  readonly answered?: Day;
}

/** Each unit that was sent a form, by its name now, with its first answer. */
export function repliesTo({ forms, replies = [] }: Collect, nameNow: (unit: string) => string): Reply[] {
  const units = [...new Set(forms.map(({ unit }) => nameNow(unit)))];
  return units.map((unit) => {
    const own = replies.filter((one) => nameNow(one.unit) === unit).map(({ date }) => date);
    const [answered] = own.toSorted();
    return { unit, ...(answered && { answered }) };
  });
}

function wordOfState(record: Collect, { asOf, units }: Terms): string {
  const open = repliesTo(record, (unit) => units?.fullName(unit) ?? unit).some(({ answered }) => !answered);
  return collectState.words[open ? (record.replyDue < asOf.day ? 'late' : 'open') : 'complete'];
}

function checkCollect({ date, replyDue, forms, replies = [] }: Collect): Finding[] {
  const asked = new Set(forms.map(({ unit }) => unit));
  return [
    ...notBefore({ word: 'date', date }, [{ word: 'replyDue', path: [words.replyDue], date: replyDue }]),
    ...notBefore({ word: 'date', date }, datedIn('replies', replies)),
    ...replies.flatMap(({ unit }, index) =>
      asked.has(unit) ? [] : [finding('answer-unasked', [words.replies, index, words.unit], { unit })],
    ),
  ];
}

/** What the first cell of the sheet says that nobody sees, and what that sheet is called. */
export const FORM_MARK = '督查填报表';
export const FORM_SHEET = '勿删';
/** Stands there before each text that is on the form beside its table. */
export const FORM_TEXT = '表外文字';

/** What stands on a form already, and is locked. */
export const lockedFields = ['id', 'title', 'limit', 'verdict'] as const;
export type LockedField = (typeof lockedFields)[number];

/** What a form says of itself on the sheet that nobody sees, each under its word. */
export const tokenFields = ['collect', 'unit', 'name', 'date', 'commit', 'replyDue'] as const;
export type TokenField = (typeof tokenFields)[number];
