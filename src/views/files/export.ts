import type { Moment } from '../../calendar/moment.ts';
import { taskKind } from '../../records/index.ts';
import type { Entry } from '../../records/task/schema.ts';
import { current, outcomeOf, type Story } from '../../records/task/story.ts';
import { holdersOf, presentOf, type Standing } from '../../rules/lateness/standing.ts';
import { difficulty, level, link as links, reporting, sourceCategory, urgency } from '../../vocabulary/choices.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { type Word, words } from '../../vocabulary/words.ts';
import { asOfText, dueCell, dueDay, lightCell, statusWord, undatedCell, verdictText } from '../view/lateness.ts';
import { each, madeRows } from '../view/rows.ts';
import { stateCell } from '../view/state.ts';
import { type Column, column, labelled, type Section, type Told, type Value, type View } from '../view/view.ts';

/** What the table is made from. */
export interface LedgerTable {
  readonly tasks: readonly Standing[];
  /** A table for each of these units, of its own tasks; one of all where there are none. */
  readonly units: readonly (readonly [name: string, own: readonly Standing[]])[];
  readonly office: string;
  readonly asOf: Moment;
  readonly fullName: (unit: string) => string;
}

/** The columns of the office, in its order; `asEntered` and the three before it are for programs and calendars. */
const ALL = [
  ...(['ordinal', 'id', 'docket', 'sourceCategory', 'level', 'source', 'number', 'sourceDate', 'leader'] as const),
  ...(['wording', 'title', 'demand', 'outcome', 'leaderInCharge', 'lead', 'support', 'owner', 'supervisor'] as const),
  ...(['urgency', 'difficulty', 'received', 'signedOn', 'signer', 'handlingDue', 'reporting', 'progressOn'] as const),
  ...(['progress', 'completion', 'extensionCount', 'extendedTo', 'extensionReason', 'urgeCount', 'urgedOn'] as const),
  ...(['answeredOn', 'light', 'verdict', 'state', 'completedOn', 'outcomeText', 'fedBackOn', 'clearedOn'] as const),
  ...(['clearedBy', 'remark', 'dueDate', 'calendar', 'linkText', 'asEntered'] as const),
];

/** What one looks for first; a sheet of paper takes no more across. */
const FIRST = [
  ...(['ordinal', 'id', 'title', 'lead', 'owner', 'received', 'handlingDue', 'progress', 'completion'] as const),
  ...(['light', 'verdict', 'state'] as const),
] as const;

const RIGHT: readonly Word[] = ['ordinal', 'completion', 'extensionCount', 'urgeCount'];

/** The rest, as many across each as a sheet of paper takes, behind the number and the title. */
const BEHIND = {
  来源: ['docket', 'sourceCategory', 'level', 'source', 'number', 'sourceDate', 'leader', 'wording'],
  要求和分工: ['demand', 'outcome', 'leaderInCharge', 'support', 'supervisor', 'urgency', 'difficulty', 'remark'],
  办理过程: [
    'signedOn',
    'signer',
    'reporting',
    'progressOn',
    'urgeCount',
    'urgedOn',
    'answeredOn',
    'extensionCount',
    'extendedTo',
    'extensionReason',
  ],
  办结反馈销号: ['completedOn', 'outcomeText', 'fedBackOn', 'clearedOn', 'clearedBy'],
} as const satisfies Readonly<Record<string, readonly Word[]>>;

function laidOut(names: readonly Word[], seen: readonly Word[]): Column[] {
  return names.map((name) =>
    column(name, {
      ...(RIGHT.includes(name) && { align: 'right' }),
      ...(name === 'title' && { grow: true }),
      ...(!seen.includes(name) && { hidden: true }),
    }),
  );
}

/**
 * 督查台账: everything the office's columns ask of each task; a column stays empty where nothing was recorded. Programs
 * get one table; on paper it is one that fits, and the rest in tables of their own behind it.
 */
export function ledgerTable({ tasks, units, office, asOf, fullName }: LedgerTable): View {
  const rows = (own: readonly Standing[]) =>
    madeRows(
      each(own, (standing) => standing),
      (standing, i) => ledgerRow(standing, i + 1, fullName),
    );
  const all = rows(tasks);
  const table: Section = {
    key: words.task,
    layout: 'list',
    titled: true,
    pinned: 3,
    columns: laidOut(ALL, FIRST),
    rows: all,
    empty: '没有符合条件的任务。',
  };
  const behind = Object.entries(BEHIND).map(([heading, names]): Section => {
    const shown = ['id', 'title', ...names] as const;
    return { heading, layout: 'list', titled: true, pinned: 2, columns: laidOut(shown, shown), rows: all };
  });
  const byUnit = units.map(([unit, own]): Section => ({ ...table, key: unit, heading: unit, rows: rows(own) }));
  return {
    title: `${office}督查台账（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: tasks.length }),
    sections: [...(units.length > 0 ? byUnit : [table]), ...(tasks.length > 0 ? behind : [])],
    notes: tasks.length === 0 ? [] : [`共 ${tasks.length} 项。空着的格子是账上没有登记。`],
  };
}

function ledgerRow(standing: Standing, ordinal: number, fullName: (unit: string) => string): Told {
  const { task, synopsis, state, light } = standing;
  return {
    ordinal,
    id: task.id,
    docket: task.docket ?? null,
    ...sourceCells(standing),
    title: task.title,
    demand: task.demand ?? null,
    outcome: task.outcome ?? null,
    leaderInCharge: standing.leaders.join('、') || null,
    lead: holdersOf(standing).map(fullName).join('、'),
    support: task.support?.map(fullName) ?? null,
    owner: task.owner ?? null,
    supervisor: task.supervisor ?? null,
    urgency: task.urgency ? urgency.words[task.urgency] : null,
    difficulty: task.difficulty ? difficulty.words[task.difficulty] : null,
    received: task.received.day,
    reporting: task.reporting ? reporting.words[task.reporting] : null,
    ...courseCells(standing),
    ...urgingCells(standing),
    light: lightCell(light),
    state: stateCell(state, synopsis),
    remark: task.remark ?? null,
    // only programs ask for it
    get asEntered() {
      return filedAs(taskKind.schema, task) as Value;
    },
  };
}

function sourceCells({ task: { source = {} } }: Standing): Told {
  return {
    sourceCategory: source.category ? sourceCategory.words[source.category] : null,
    level: source.level ? level.words[source.level] : null,
    source: source.name ?? null,
    number: source.number ?? null,
    sourceDate: source.date ?? null,
    leader: source.leader ?? null,
    wording: source.wording ?? null,
  };
}

/** Signing, deadline, progress, extension, completion, feedback, clearance: of each the last. */
function courseCells(standing: Standing): Told {
  const { story } = standing;
  const { signed } = current(story.receipts);
  const round = current(story.rounds);
  const { completed, feedback } = round;
  const cleared = story.ended?.action === 'clear' ? story.ended : undefined;
  return {
    signedOn: dayIn(signed),
    signer: signed?.person ?? null,
    ...deadlineCells(standing),
    ...progressCells(standing),
    ...extensionCells(story),
    completedOn: dayIn(completed),
    outcomeText: outcomeOf(round) ?? null,
    fedBackOn: dayIn(feedback),
    clearedOn: dayIn(cleared),
    clearedBy: cleared?.person ?? null,
  };
}

function dayIn(entry: Entry | undefined): string | null {
  return entry?.date.day ?? null;
}

function deadlineCells(standing: Standing): Told {
  const { state } = standing;
  const handling = presentOf(standing, 'handling');
  if (!handling) return { handlingDue: undatedCell(standing).text };
  const isOpen = !handling.done && !handling.waived;
  return {
    handlingDue: dueCell(handling),
    dueDate: isOpen ? dueDay(handling) : null,
    calendar: statusWord(handling),
    linkText: links.words.handling,
    verdict: state === 'cancelled' ? null : verdictText(handling),
  };
}

function progressCells({ task, story }: Standing): Told {
  const told = task.history?.findLast((entry) => entry.action === 'progress' && !isLater(entry, story));
  const completion = told?.completion;
  return {
    progressOn: dayIn(told),
    progress: told?.content ?? null,
    completion: completion === undefined ? null : { value: completion, text: `${completion}%` },
  };
}

function extensionCells({ rounds, extensions }: Story): Told {
  const granted = rounds.flatMap(({ grants }) => grants);
  return {
    extensionCount: granted.length,
    extendedTo: granted.at(-1)?.until ?? null,
    extensionReason: extensions.at(-1)?.request.reason ?? null,
  };
}

/** After the last entry that is known on the day of looking. */
function isLater({ date }: { readonly date: Moment }, { last }: Story): boolean {
  return last === undefined || date.day > last.date.day;
}

function urgingCells({ matter, story: { urges } }: Standing): Told {
  const answers = urges.flatMap(({ answer }) => answer?.date.day ?? []);
  return {
    urgeCount: matter.urges,
    urgedOn: urges.at(-1)?.entry.date.day ?? null,
    answeredOn: answers.toSorted().at(-1) ?? null,
  };
}
