import { task as taskSchema } from '../records/task/schema.ts';
import type { Standing } from '../rules/standing.ts';
import { link as links, state as states } from '../vocabulary/choices.ts';
import { words } from '../vocabulary/words.ts';
import { dueText, lightCell, linkText, statusWord, verdictCell } from './lateness.ts';
import type { Row, Section, Value, View } from './view.ts';
import { textOf } from './view.ts';

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
    facts: {
      任务: recorded,
      状态: states.words[standing.state],
      亮灯: lightCell(standing.light).value,
      现牵头单位: story.lead,
      子任务: children.map((child) => child.task.id),
    },
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
  const row: Row = {
    状态: states.words[standing.state],
    亮灯: lightCell(standing.light),
    现牵头单位: story.lead === task.lead ? '' : story.lead,
    子任务: children.map((child) => `${child.task.id}（${states.words[child.state]}）`),
  };
  return { layout: 'pairs', columns: Object.keys(row).map((key) => ({ key })), rows: [row] };
}

function factsSection(facts: Record<string, Value>): Section {
  const row = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, flat(value)]));
  return { heading: '登记', layout: 'pairs', columns: Object.keys(row).map((key) => ({ key })), rows: [row] };
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
  const rows = obligations.map((judged) => ({
    环节说明: linkText(judged),
    应办: dueText(judged),
    状况: verdictCell(judged),
    单位: judged.unit,
    环节: links.words[judged.link],
    应办日期: judged.due.day,
    完成日期: judged.done?.day ?? null,
    逾期工作日: judged.lateDays,
    历法: statusWord(judged),
    依据: [...judged.basis],
  }));
  const columns = ['环节说明', '应办', '状况', '单位'].map((key) => ({ key }));
  const hidden = ['环节', '应办日期', '完成日期', '逾期工作日', '历法', '依据'].map((key) => ({ key, hidden: true }));
  return {
    key: '环节',
    heading: '各环节期限',
    layout: 'list',
    columns: [...columns, ...hidden],
    rows,
    empty: '没有计时的环节。',
  };
}

function historySection({ task, story }: Standing): Section {
  const encoded = (taskSchema.encode(task) as Record<string, Value>)[words.history];
  const entries = (Array.isArray(encoded) ? encoded : []) as Record<string, Value>[];
  const refused = new Set(story.refusals.map(({ index }) => index));
  const rows = entries.map((entry, index) => ({
    日期: String(entry['日期']),
    动作: String(entry['动作']),
    内容: entryText(entry) + marks(task, index, refused),
  }));
  return {
    heading: '办理经过',
    layout: 'list',
    columns: [{ key: '日期' }, { key: '动作' }, { key: '内容', grow: true }],
    rows,
    empty: '还没有办理经过。',
  };
}

function entryText(entry: Record<string, Value>): string {
  const { 日期: _date, 动作: _action, 内容: content, ...rest } = entry;
  const details = Object.entries(rest).map(([key, value]) => `${key} ${flat(value)}`);
  return [...(content === undefined ? [] : [flat(content)]), ...details].join('；');
}

function marks(task: Standing['task'], index: number, refused: ReadonlySet<number>): string {
  const previous = task.history?.[index - 1];
  const entry = task.history?.[index];
  const late = previous && entry && previous.date.day > entry.date.day ? '〔补记〕' : '';
  return `${late}${refused.has(index) ? '〔不成立，没有算进去〕' : ''}`;
}
