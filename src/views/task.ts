import { task as taskSchema } from '../records/task/schema.ts';
import type { Standing } from '../rules/standing.ts';
import { link as links, state as states } from '../vocabulary/choices.ts';
import { words } from '../vocabulary/words.ts';
import { dueText, lightCell, linkText, statusWord, verdictCell } from './lateness.ts';
import { column, columns, labelled, pairs, type Section, type Told, textOf, type Value, type View } from './view.ts';

/** What a task is shown with. */
export interface Surroundings {
  readonly children: readonly Standing[];
  /** Entries dated after the day of looking, which are not known yet. */
  readonly later: number;
}

/** One task: what was recorded, where it stands, what is due when, and everything that happened. */
export function taskView(standing: Standing, { children, later }: Surroundings): View {
  const { task, story } = standing;
  const recorded = taskSchema.encode(task) as Record<string, Value>;
  const { [words.history]: _, ...facts } = recorded;
  return {
    title: `${task.id}  ${task.title}`,
    facts: labelled({
      task: recorded,
      state: states.words[standing.state],
      light: lightCell(standing.light).value,
      currentLead: story.lead,
      children: children.map((child) => child.task.id),
    }),
    sections: [
      standingSection(standing, children),
      factsSection(facts),
      obligationsSection(standing),
      historySection(standing),
    ],
    notes: later === 0 ? [] : [`另有 ${later} 条经过在这一天之后，没有列出。`],
  };
}

function standingSection(standing: Standing, children: readonly Standing[]): Section {
  const { story, task } = standing;
  return pairs({
    state: states.words[standing.state],
    light: lightCell(standing.light),
    currentLead: story.lead === task.lead ? '' : story.lead,
    children: children.map((child) => `${child.task.id}（${states.words[child.state]}）`),
  });
}

function factsSection(facts: Record<string, Value>): Section {
  const row = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, flat(value)]));
  return {
    heading: '登记',
    layout: 'pairs',
    columns: Object.keys(row).map((key) => ({ key, title: key })),
    rows: [row],
  };
}

/** A nested value on one line: 类别 领导批示；层级 市. */
function flat(value: Value): string {
  if (Array.isArray(value)) return value.map(flat).join(value.some((item) => typeof item === 'object') ? '；' : '、');
  if (typeof value !== 'object' || value === null) return textOf(value);
  return Object.entries(value)
    .map(([key, item]) => `${key} ${flat(item)}`)
    .join('，');
}

function obligationsSection({ obligations }: Standing): Section {
  const rows = obligations.map(
    (judged): Told => ({
      linkText: linkText(judged),
      dueText: dueText(judged),
      verdict: verdictCell(judged),
      unit: judged.unit,
      link: links.words[judged.link],
      dueDate: judged.due.day,
      doneDate: judged.done?.day ?? null,
      lateDays: judged.lateDays,
      calendar: statusWord(judged),
      basis: [...judged.basis],
    }),
  );
  return {
    key: words.link,
    heading: '各环节期限',
    layout: 'list',
    columns: [
      ...columns(['linkText', 'dueText', 'verdict', 'unit']),
      ...columns(['link', 'dueDate', 'doneDate', 'lateDays', 'calendar', 'basis'], { hidden: true }),
    ],
    rows,
    empty: '没有计时的环节。',
  };
}

function historySection({ task, story }: Standing): Section {
  const encoded = (taskSchema.encode(task) as Record<string, Value>)[words.history];
  const entries = (Array.isArray(encoded) ? encoded : []) as Record<string, Value>[];
  const refused = new Set(story.refusals.map(({ index }) => index));
  const rows = entries.map((entry, index) => ({
    date: String(entry[words.date]),
    action: String(entry[words.action]),
    content: entryText(entry) + marks(task, index, refused),
  }));
  return {
    heading: '办理经过',
    layout: 'list',
    columns: [...columns(['date', 'action']), column('content', { grow: true })],
    rows,
    empty: '还没有办理经过。',
  };
}

function entryText(entry: Record<string, Value>): string {
  const { [words.date]: _date, [words.action]: _action, [words.content]: content, ...rest } = entry;
  const details = Object.entries(rest).map(([key, value]) => `${key} ${flat(value)}`);
  return [...(content === undefined ? [] : [flat(content)]), ...details].join('；');
}

function marks(task: Standing['task'], index: number, refused: ReadonlySet<number>): string {
  const previous = task.history?.[index - 1];
  const entry = task.history?.[index];
  const late = previous && entry && previous.date.day > entry.date.day ? '〔补记〕' : '';
  return `${late}${refused.has(index) ? '〔不成立，没有算进去〕' : ''}`;
}
