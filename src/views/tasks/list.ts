import type { Moment } from '../../calendar/moment.ts';
import { HELD } from '../../ledger/ledger.ts';
import { standingProofs } from '../../records/attachment.ts';
import { isInHand } from '../../records/task/states.ts';
import { ABOLISHED } from '../../rules/lateness/counted-until.ts';
import type { Division } from '../../rules/lateness/division.ts';
import { mostPressing } from '../../rules/lateness/lateness.ts';
import { holdersOf, presentOf, type Standing } from '../../rules/lateness/standing.ts';
import {
  difficulty,
  grade as grades,
  link as links,
  sourceCategory,
  state as states,
  urgency,
} from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText, dueCell, lightCell, statusWord, undatedCell, verdictText } from '../view/lateness.ts';
import { countsByName, each, held, madeRows, passing } from '../view/rows.ts';
import { stateCell } from '../view/state.ts';
import { column, columns, labelled, type Section, type Told, type View } from '../view/view.ts';

const shown = [...columns(['light', 'id', 'state', 'verdict', 'handlingDue', 'lead']), column('title', { grow: true })];
const details = columns(
  [
    'calendar',
    'received',
    'difficulty',
    'urgency',
    'sourceCategory',
    'owner',
    'leaderInCharge',
    'reopenedCount',
    'subtasks',
    'subtasksDone',
  ],
  {
    hidden: true,
  },
);

/** What may be asked for beside. */
const offered = columns(['docket', 'number', 'urgeCount', 'demand', 'grading', 'remark', 'attachments'], {
  offered: true,
});

/** By what name a unit goes, and how far the parts of each task that has any have come. */
export interface ListNames {
  readonly fullName: (unit: string) => string;
  readonly divisions: ReadonlyMap<string, Division>;
}

/** 任务清单: a line each, with what most wants attention in it. */
export function tasksView(list: readonly Standing[], asOf: Moment, names: ListNames): View {
  const counts = countsByName(passing(list), ({ state }) => [state]);
  const told = states.keys.filter((key) => counts.has(key)).map((key) => `${states.words[key]} ${counts.get(key)}`);
  return {
    title: `任务清单（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: list.length }),
    sections: [withOffered(heldIfFew(tasksSection(list, names, offeredRow), list.length))],
    notes: list.length === 0 ? [] : [`共 ${list.length} 项：${told.join('、')}。`],
  };
}

/** A row takes longer to be made than all else, and a list on the screen is gone through twice. */
function heldIfFew(section: Section, count: number): Section {
  return count <= HELD ? held(section) : section;
}

function withOffered(section: Section): Section {
  return { ...section, columns: [...section.columns, ...offered] };
}

function offeredRow({ task, matter, synopsis }: Standing): Told {
  const { docket = null, source, demand = null, remark = null } = task;
  return {
    docket,
    number: source?.number ?? null,
    urgeCount: matter.urges,
    demand,
    grading: gradeText(synopsis),
    remark,
    attachments: standingProofs(task).length,
  };
}

function gradeText({ grading }: Standing['synopsis']): string | null {
  return grading ? grades.words[grading] : null;
}

/** The tasks by themselves, with more cells in each row where that is wanted. */
export function tasksSection(
  list: readonly Standing[],
  names: ListNames,
  more: (standing: Standing) => Told = () => ({}),
): Section {
  return {
    key: words.task,
    layout: 'list',
    titled: true,
    columns: [...shown, ...details],
    rows: madeRows(
      each(list, (one) => one),
      (standing) => ({ ...taskRow(standing, names), ...more(standing) }),
    ),
    empty: '没有符合条件的任务。',
  };
}

function taskRow(standing: Standing, { fullName, divisions }: ListNames): Told {
  const { obligations, task, synopsis, state, light } = standing;
  const pressing = mostPressing(obligations);
  const handling = presentOf(standing, 'handling');
  const division = divisions.get(task.id);
  return {
    light: lightCell(light),
    id: task.id,
    state: stateCell(state, synopsis, division),
    handlingDue: handling ? dueCell(handling) : standing.divided ? '' : undatedCell(standing),
    calendar: handling ? statusWord(handling) : null,
    lead: holdersOf(standing).map(fullName).join('、'),
    title: task.title,
    received: task.received.day,
    difficulty: task.difficulty ? difficulty.words[task.difficulty] : null,
    urgency: task.urgency ? urgency.words[task.urgency] : null,
    sourceCategory: task.source?.category ? sourceCategory.words[task.source.category] : null,
    owner: task.owner ?? null,
    leaderInCharge: standing.leaders.join('、') || null,
    reopenedCount: synopsis.reopened.length,
    subtasks: division?.all ?? null,
    subtasksDone: division?.done ?? null,
    verdict: pressing ? `${links.words[pressing.link]}${verdictText(pressing)}` : heldUpText(standing, division),
  };
}

/** What a task waits for of which nobody owes anything now. */
function heldUpText(standing: Standing, division: Division | undefined): string {
  const claim = standing.waiting.find(({ what }) => what === 'acceptance');
  if (claim) return `${states.words.claimed}，已等${claim.days}个工作日`;
  return division && standing.divided && division.done === division.all
    ? '各单位都已办结，可以办结'
    : orphanedText(standing);
}

/** A task whose unit is no more, and of which nobody owes anything until it is transferred: the list must not be silent. */
function orphanedText({ state, obligations }: Standing): string {
  return isInHand(state) && obligations.some(({ ceased }) => ceased) ? `${ABOLISHED}，待转办` : '';
}
