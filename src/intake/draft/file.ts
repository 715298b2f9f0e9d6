import type * as z from 'zod';
import { day } from '../../records/fields.ts';
import { recurringAs, yesNo } from '../../vocabulary/choices.ts';
import { listOf, record, text } from '../../vocabulary/record.ts';

/** Why each field is as it is, for whoever reviews it. */
const origins = record({
  title: text.optional(),
  due: text.optional(),
  year: text.optional(),
  unit: text.optional(),
  support: text.optional(),
  assignees: text.optional(),
});

/** A duty as a clerk reviews it in a file: what is to be entered, and for whom; 原文 stays what the document says. */
const reviewed = record({
  accepted: yesNo.codec.optional(),
  enteredAs: recurringAs.codec.optional(),
  clause: text.optional(),
  line: text.optional(),
  title: text.optional(),
  wording: text,
  unit: listOf(text).optional(),
  unitFrom: text.optional(),
  support: listOf(text).optional(),
  assignees: listOf(text).optional(),
  due: day.optional(),
  type: text.optional(),
  value: text.optional(),
  deadlineWording: text.optional(),
  hints: listOf(text).optional(),
  origins: origins.optional(),
});

/** A time of the document by its line, for whoever reviews it, and for nothing else. */
const place = record({ line: text.optional(), text: text.optional() });

/** A cell of a table of which nothing was made. */
const cell = record({ line: text.optional(), columns: text.optional(), text: text.optional() });

/** What became of the times of the document. */
const balance = record({
  signCount: text.optional(),
  readSigns: text.optional(),
  openSigns: text.optional(),
  unreadSigns: listOf(place).optional(),
});

/** What was not understood, by its line. */
const left = record({
  line: text.optional(),
  deadlineWording: text.optional(),
  unit: text.optional(),
  wording: text.optional(),
});

/** What `draft -o ../任务.yaml` writes and `draft --accept ../任务.yaml` reads. */
export const draftFile = record({
  heading: text.optional(),
  number: text.optional(),
  issued: day.optional(),
  signature: text.optional(),
  addressees: listOf(text).optional(),
  total: text.optional(),
  checked: balance.optional(),
  idleTimes: listOf(place).optional(),
  leftCells: listOf(cell).optional(),
  repairedLines: listOf(place).optional(),
  droppedLines: listOf(text).optional(),
  task: listOf(reviewed),
  unreadTimes: listOf(left).optional(),
  unusedUnits: listOf(left).optional(),
});

export type DraftFile = z.output<typeof draftFile>;
export type Reviewed = DraftFile['task'][number];
