import type { Moment } from '../../calendar/moment.ts';
import type { State } from '../../vocabulary/choices.ts';
import { attachedTo } from '../attachment.ts';
import { asEntered } from './corrections.ts';
import { comesBefore, happened, known, type Numbered, take } from './course.ts';
import { beginning, storyOf } from './draft.ts';
import { isJoint, partsOf } from './parts.ts';
import type { Entry, Task } from './schema.ts';
import { current, type Story } from './story.ts';

/**
 * Reads the entries of a task in the order of their days, those of one day in the order of the file, as far as they
 * are known at `asOf` (no minute: the end of that day). Entries that may not follow are left out and listed as refusals.
 */
export function tell(task: Task, asOf: Moment): Story {
  const told = latest.get(task);
  if (told && told.day === asOf.day && told.minute === asOf.minute) return told.story;
  const story = isJoint(task) ? toldJointly(task, asOf) : toldAfresh(task, asOf);
  latest.set(task, { day: asOf.day, minute: asOf.minute, story });
  return story;
}

/** What was told of a task last: many ask on the same day, and a task never changes. */
const latest = new WeakMap<
  Task,
  { readonly day: string; readonly minute: number | undefined; readonly story: Story }
>();

function toldAfresh(task: Task, asOf: Moment): Story {
  const draft = beginning(task);
  for (const numbered of known(task, asOf)) take(draft, numbered);
  return storyOf(draft);
}

/**
 * What is known of a task at a moment: the entries up to then as they stood then, and how difficult it had been ruled to
 * be. The task itself where that is all.
 */
export function asKnown(task: Task, asOf: Moment): Task {
  return upTo(asEntered(task, asOf.day), asOf);
}

/** What happened to a task up to a moment, by what is known of that now. */
export function upTo(task: Task, asOf: Moment): Task {
  return withAttachmentsUpTo(asOf, withEntriesUpTo(asOf, withoutLaterRuling(asOf, task)));
}

function withEntriesUpTo(asOf: Moment, task: Task): Task {
  const { history = [], ...rest } = task;
  const known = history.filter((entry) => happened(entry.date, asOf));
  if (known.length === history.length) return task;
  return { ...rest, ...(known.length > 0 && { history: known }) };
}

/** Without what was attached later, to the task or to one of its entries. */
function withAttachmentsUpTo({ day }: Moment, task: Task): Task {
  if (attachedTo(task).every(({ attachment }) => isKnown(attachment, day))) return task;
  const { history, ...rest } = task;
  return { ...bearing(rest, day), ...(history && { history: history.map((entry) => bearing(entry, day)) }) };
}

function bearing<T extends Pick<Task, 'attachments'>>(part: T, day: string): T {
  const { attachments = [], ...rest } = part;
  const known = attachments.filter(({ date }) => date <= day).map((one) => withdrawnBy(day, one));
  return attachments.every((one) => isKnown(one, day))
    ? part
    : ({ ...rest, ...(known.length > 0 && { attachments: known }) } as T);
}

type Borne = NonNullable<Task['attachments']>[number];

/** Whether all that is said of an attachment is known on a day. */
function isKnown({ date, withdrawn }: Borne, day: string): boolean {
  return date <= day && (withdrawn === undefined || withdrawn.date <= day);
}

/** An attachment that is taken down later is there until then. */
function withdrawnBy(day: string, one: Borne): Borne {
  if (isKnown(one, day)) return one;
  const { withdrawn: _later, ...there } = one;
  return there;
}

function withoutLaterRuling({ day }: Moment, task: Task): Task {
  if (task.difficultyRuling === undefined || task.difficultyRuling.date <= day) return task;
  const { difficulty: _difficulty, difficultyRuling: _ruling, ...before } = task;
  return before;
}

/** A task as it was just before one of its entries was made. */
export function before(task: Task, entry: Entry): Task {
  const history = task.history ?? [];
  const own = { entry, index: history.indexOf(entry) };
  return { ...task, history: history.filter((other, index) => comesBefore({ entry: other, index }, own)) };
}

/** The unit that had a task when one of its entries was made; on the day of a transfer the order of the file tells. */
export function holderAt({ history = [] }: Task, { receipts }: Story, entry: Entry): string {
  const placed = (one: Entry): Numbered => ({ entry: one, index: history.indexOf(one) });
  const own = receipts.find(({ ended }) => ended === undefined || comesBefore(placed(entry), placed(ended)));
  return (own ?? current(receipts)).unit;
}

/** From what is furthest from its end to what is over. */
const ADVANCE: readonly State[] = [
  'unsigned',
  'extensionPending',
  'reworking',
  'working',
  'suspended',
  'claimed',
  'completed',
  'fedBack',
  'cleared',
  'cancelled',
];

/**
 * What is told of a task that several units lead: it stands where the least advanced of them does, of equal ones the one
 * that came there last; what happened is what happened to any of them.
 */
function toldJointly(task: Task, asOf: Moment): Story {
  const stories = partsOf(task).map((part) => tell(part, asOf));
  const [first] = stories as [Story, ...Story[]];
  const decisive = stories.toSorted((a, b) => rankOf(a) - rankOf(b) || (lastDay(a) < lastDay(b) ? 1 : -1))[0] ?? first;
  const all = <T>(of: (story: Story) => readonly T[]): readonly T[] => [...new Set(stories.flatMap(of))];
  const last = stories
    .flatMap((one) => one.last ?? [])
    .toSorted((a, b) => (a.date.day < b.date.day ? -1 : 1))
    .at(-1);
  return {
    ...decisive,
    ...(last && { last }),
    receipts: stories.flatMap(({ receipts }) => receipts) as unknown as Story['receipts'],
    extensions: all(({ extensions }) => extensions),
    exceptional: all(({ exceptional }) => exceptional),
    urges: all(({ urges }) => urges),
    instructions: all(({ instructions }) => instructions),
    reports: first.reports,
    plans: first.plans,
    steps: first.steps,
    assists: first.assists,
    refusals: refusedInAny(task, stories),
    lead: first.lead,
    leads: stories.map(({ lead }) => lead),
  };
}

function rankOf({ state }: Story): number {
  return ADVANCE.indexOf(state);
}

function lastDay({ last }: Story): string {
  return last?.date.day ?? '';
}

/** Each entry that does not hold once, by its place in the whole. */
function refusedInAny({ history = [] }: Task, stories: readonly Story[]): Story['refusals'] {
  const refused = new Map(stories.flatMap(({ refusals }) => refusals).map((one) => [one.entry, one]));
  return [...refused.values()].map((one) => ({ ...one, index: history.indexOf(one.entry) }));
}
