import { LAST_DAY } from '../../calendar/calendar.ts';
import { taskKind } from '../../records/index.ts';
import { known } from '../../records/task/course.ts';
import { leadsOf } from '../../records/task/parts.ts';
import { task as taskSchema } from '../../records/task/schema.ts';
import { isReopened } from '../../records/task/story.ts';
import { divisionOf } from '../../rules/lateness/division.ts';
import type { Judged } from '../../rules/lateness/lateness.ts';
import { isListed } from '../../rules/lateness/overdue.ts';
import { holdersOf, type Standing } from '../../rules/lateness/standing.ts';
import { state as states } from '../../vocabulary/choices.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { words } from '../../vocabulary/words.ts';
import { attachmentsSection } from '../view/attachments.ts';
import { flat, recordPairs } from '../view/facts.ts';
import { instructionTexts } from '../view/instructions.ts';
import { dueCell, lightCell, verdictCell } from '../view/lateness.ts';
import { stateCell } from '../view/state.ts';
import { column, columns, labelled, pairs, type Section, type Told, type Value, type View } from '../view/view.ts';
import { obligationsSection } from './obligations.ts';

/** What a task is shown with. */
export interface Surroundings {
  readonly children: readonly Standing[];
  /** The reports that it has units owe. */
  readonly reports: readonly Judged[];
  /** The papers that went out about it. */
  readonly papers: readonly Section[];
  /** Entries dated after the day of looking, which are not known yet. */
  readonly later: number;
}

/** One task: what was recorded, where it stands, what is due when, and everything that happened. */
export function taskView(standing: Standing, { children, reports, papers, later }: Surroundings): View {
  const { task } = standing;
  const recorded = filedAs(taskSchema, task) as Record<string, Value>;
  const told: string[] = [words.id, words.title, words.history, words.attachments];
  const facts = Object.fromEntries(Object.entries(recorded).filter(([key]) => !told.includes(key)));
  return {
    title: `${task.id}  ${task.title}`,
    facts: labelled({
      task: recorded,
      state: states.words[standing.state],
      light: lightCell(standing.light).value,
      currentLead: holdersOf(standing).join('、'),
      reopenedCount: standing.story.rounds.filter(isReopened).length,
      children: children.map((child) => child.task.id),
      ...(children.length > 0 && {
        subtasksDone: divisionOf(children.map(({ state }) => state)).done,
        subtasks: divisionOf(children.map(({ state }) => state)).all,
      }),
    }),
    sections: [
      standingSection(standing, children),
      ...sharesSection(standing),
      recordPairs(facts, '登记'),
      obligationsSection([...standing.obligations, ...reports]),
      historySection(standing),
      ...papers,
      ...attachmentsSection(taskKind, task),
    ],
    notes: [...lateReports(reports), ...(later === 0 ? [] : [`另有 ${later} 条经过在这一天之后，没有列出。`])],
  };
}

/** The light is of the links of the task itself: a late report is a matter of the unit's reporting. */
function lateReports(reports: readonly Judged[]): string[] {
  const late = reports.filter((obligation) => isListed({ obligation })).length;
  return late === 0 ? [] : [`报送逾期 ${late} 期，在 overdue、remind 里催；亮灯只看任务本身的环节，没有算它。`];
}

/** Who has it now, where that is not who had it first. */
function changedLead(standing: Standing): string {
  const now = holdersOf(standing).join('、');
  return now === leadsOf(standing.task).join('、') ? '' : now;
}

function standingSection(standing: Standing, children: readonly Standing[]): Section {
  return pairs({
    state: stateCell(standing.state, standing.synopsis, divisionOf(children.map(({ state }) => state))),
    light: lightCell(standing.light),
    openInstructions: instructionTexts(standing.story),
    currentLead: changedLead(standing),
    children: children.map((child) => `${child.task.id}（${child.matter.lead}，${states.words[child.state]}）`),
  });
}

/** 各牵头单位: how the task stands with each of the units that lead it. */
export function sharesSection({ shares }: Standing): Section[] {
  if (shares.length === 0) return [];
  const rows = shares.map(({ state, story, synopsis, light, obligations }): Told => {
    const handling = obligations.findLast(({ link }) => link === 'handling');
    return {
      lead: story.lead,
      state: stateCell(state, synopsis),
      light: lightCell(light),
      handlingDue: handling ? dueCell(handling) : { value: null, text: '长期' },
      verdict: handling ? verdictCell(handling) : '',
    };
  });
  return [
    {
      key: words.shares,
      heading: words.shares,
      layout: 'list',
      titled: true,
      columns: columns(['lead', 'state', 'light', 'handlingDue', 'verdict']),
      rows,
    },
  ];
}

/** What happened in a task, an entry a line in the order of their days, each with its place in the file (从1数). */
export function historyRows({ task, story }: Standing): HistoryRow[] {
  const encoded = (filedAs(taskSchema, task) as Record<string, Value>)[words.history];
  const entries = (Array.isArray(encoded) ? encoded : []) as Record<string, Value>[];
  const refused = new Set(story.refusals.map(({ index }) => index));
  return known(task, { day: LAST_DAY }).map(({ index }) => {
    const entry = entries[index] as Record<string, Value>;
    return {
      ordinal: index + 1,
      date: String(entry[words.date]),
      action: String(entry[words.action]),
      content: entryText(entry) + marks(task, index, refused),
    };
  });
}

/** An entry of 办理经过 as it is shown. */
export interface HistoryRow {
  readonly ordinal: number;
  readonly date: string;
  readonly action: string;
  readonly content: string;
}

function historySection(standing: Standing): Section {
  return {
    heading: '办理经过',
    layout: 'list',
    columns: [column('ordinal', { align: 'right' }), ...columns(['date', 'action']), column('content', { grow: true })],
    rows: historyRows(standing).map((row): Told => ({ ...row })),
    empty: '还没有办理经过。',
  };
}

function entryText(entry: Record<string, Value>): string {
  const {
    [words.date]: _date,
    [words.action]: _action,
    [words.content]: content,
    [words.corrections]: corrections,
    [words.attachments]: attachments,
    ...rest
  } = entry;
  const details = Object.entries(rest).map(([key, value]) => `${key} ${flat(value)}`);
  const told = [...(content === undefined ? [] : [flat(content)]), ...details].join('；');
  const names = Array.isArray(attachments) ? attachments.map((one) => flat(nameIn(one))) : [];
  const proof = names.length > 0 ? `〔${words.attachments}：${names.join('、')}〕` : '';
  return told + proof + (Array.isArray(corrections) ? corrections.map(correctionText).join('') : '');
}

function nameIn(attachment: Value): Value {
  return (attachment as Record<string, Value>)[words.name] ?? '';
}

/** 〔2022-03-01 更正，原：日期 2022-02-16；无 人员；看错了收文章〕. */
function correctionText(correction: Value): string {
  const {
    [words.date]: date,
    [words.was]: was = {},
    [words.wasAbsent]: absent,
    [words.reason]: reason,
  } = correction as Record<string, Value>;
  const old = Object.entries(was as Record<string, Value>).map(([key, value]) => `${key} ${flat(value)}`);
  const none = Array.isArray(absent) ? absent.map((key) => `没有${flat(key)}`) : [];
  return `〔${flat(date ?? '')} 更正，原：${[...old, ...none].join('，')}；理由：${flat(reason ?? '')}〕`;
}

function marks(task: Standing['task'], index: number, refused: ReadonlySet<number>): string {
  const previous = task.history?.[index - 1];
  const entry = task.history?.[index];
  const late = previous && entry && previous.date.day > entry.date.day ? '〔补记〕' : '';
  return `${late}${refused.has(index) ? '〔不成立，没有算进去〕' : ''}`;
}
