import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Item } from '../../rules/lateness/overdue.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import type { OwedToday, Undecided } from '../../rules/reminding/day.ts';
import type { NextStep } from '../../rules/reminding/next-step.ts';
import type { Figures } from '../../rules/summary/summary.ts';
import { action as actions, link as links, type UrgingStep, urgingStep } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText, verdictText } from '../view/lateness.ts';
import { share } from '../view/share.ts';
import { column, columns, labelled, type Section, type Told, textOf, type View } from '../view/view.ts';
import { newsRows } from './changes.ts';
import { rateOf } from './compared.ts';

type Punctual = Pick<Figures, 'due' | 'onTime' | 'late'>;

/** What the page of a morning tells, of one leader's field or of all. */
export interface Morning {
  readonly asOf: Moment;
  readonly leader?: string;
  /** The working day before: what came after is new. */
  readonly since: Day;
  readonly standings: readonly Standing[];
  /** What is late, the worst first, each with the next step. */
  readonly late: readonly { readonly owed: OwedToday; readonly next: NextStep }[];
  readonly dueToday: number;
  readonly undecided: readonly Undecided[];
  /** Of the year: none where the leader has nothing. */
  readonly year: { readonly label: string; readonly figures: Figures | undefined };
  readonly months: readonly { readonly label: string; readonly figures: Punctual }[];
  readonly fullName: (unit: string) => string;
  readonly leaderOf: (item: Item) => string | undefined;
  /** A number as briefly as it may be typed. */
  readonly short: (id: string) => string;
  /** The same of the name of a unit. */
  readonly shortUnit: (unit: string) => string;
}

/** So many rows of each fill a page of A4, and so many of them the screen of a phone. */
const ROOM = { changes: [5, 2], undecided: [4, 2], late: [8, 4] } as const;

/** In characters: a title is told in so many, and what is said of it. */
const SHORT = { title: 26, unit: 14, text: 24 } as const;

/** 晨报: what is new, what waits for a decision, what is late and what comes next, and how it goes: one page. */
export function briefView(brief: Morning): View {
  const { asOf, leader, since, late, undecided } = brief;
  const overdue = late.map(({ owed }) => owed);
  const changes = newsRows({ ...brief, overdue, today: asOf.day });
  const own = leader === undefined ? '' : ` --leader ${leader}`;
  return {
    title: `督查晨报（${leader === undefined ? '' : `${leader}分管，`}${asOfText(asOf)}）`,
    onePage: true,
    facts: labelled({ ...counts(brief), ...(leader !== undefined && { leader }) }),
    sections: [
      line(figuresLine(brief)),
      ...part(
        'changes',
        `${since} 以来`,
        changesLine(changes),
        'xiaoneng board',
        changes.map(changeTold),
        `${since} 以来没有新的情况。`,
      ),
      ...part(
        'undecided',
        '等决定',
        '',
        `xiaoneng list --undecided${own}`,
        undecided.map((one) => undecidedTold(one, brief)),
        '没有等决定的。',
      ),
      ...part(
        'late',
        '逾期，最久的在前',
        '',
        `xiaoneng overdue${own}`,
        late.map((one) => lateTold(one, brief)),
        '没有逾期。',
      ),
      line(trendLine(brief), words.trendLine),
      whole(words.changes, changes),
      whole(
        words.undecided,
        undecided.map((one) => undecidedTold(one, brief, false)),
      ),
      whole(
        words.overdue,
        late.map((one) => lateTold(one, brief, false)),
      ),
    ],
  };
}

function counts({ late, dueToday, undecided, year: { figures } }: Morning) {
  return {
    openTasks: figures?.open ?? 0,
    overdueTasks: figures?.overdueTasks ?? 0,
    overdueItems: late.length,
    dueToday,
    undecided: undecided.length,
  };
}

function figuresLine(brief: Morning): string {
  const { openTasks, overdueTasks, overdueItems, dueToday, undecided } = counts(brief);
  return `在办 ${openTasks} 项，其中逾期 ${overdueTasks} 项；逾期 ${overdueItems} 件次，今日到期 ${dueToday} 件次；等决定 ${undecided} 项。`;
}

function line(content: string, heading?: string): Section {
  return {
    ...(heading !== undefined && { heading }),
    layout: 'lines',
    columns: [column('content')],
    rows: [{ content }],
  };
}

/** 新逾期 2、新收到 1、进展 3. */
function changesLine(changes: readonly Told[]): string {
  const kinds = new Map<string, number>();
  for (const { action } of changes) kinds.set(textOf(action), (kinds.get(textOf(action)) ?? 0) + 1);
  return [...kinds].map(([kind, count]) => `${kind} ${count}`).join('、');
}

/** The first rows of a list, and where the others are. */
function part(
  name: keyof typeof ROOM,
  head: string,
  told: string,
  all: string,
  rows: readonly Told[],
  empty: string,
): Section[] {
  const [most, few] = ROOM[name];
  const headingOf = (shown: number) => {
    const left = rows.length - shown;
    const rest = left > 0 ? `另有 ${left} 条见 ${all}` : '';
    const count = rows.length > 0 ? ` ${rows.length} 条` : '';
    return [`${head}${count}`, told, rest].filter((text) => text !== '').join('；');
  };
  const first = { rows: few, heading: headingOf(few) };
  return [
    { heading: headingOf(most), layout: 'list', first, columns: COLUMNS[name], rows: rows.slice(0, most), empty },
  ];
}

const SHOWN = [column('verdict'), column('unit'), column('title', { grow: true })];
const STEPS = [...SHOWN, column('nextStep', { grow: true })];

/** What has happened is told by what was entered, what is to be done by the next step. */
const COLUMNS = { changes: [...SHOWN, column('content', { grow: true })], undecided: STEPS, late: STEPS };

/** All of a list, for programs. */
function whole(key: string, rows: readonly Told[]): Section {
  const names = [
    'date',
    'action',
    'verdict',
    'id',
    'unit',
    'title',
    'content',
    'nextStep',
    'command',
    'leaderInCharge',
  ] as const;
  return { key, layout: 'list', silent: true, columns: columns(names), rows };
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

function changeTold({ date, action, unit, title, content, id }: Told): Told {
  return {
    verdict: { value: textOf(action), text: `${textOf(date).slice(5)} ${textOf(action)}`, ...toneOf(action) },
    unit: cut(textOf(unit), SHORT.unit),
    title: cut(textOf(title), SHORT.title),
    content: cut(textOf(content), SHORT.text),
    id: id ?? null,
  };
}

function toneOf(cell: Told['action']) {
  return textOf(cell) === words.newlyLate ? { tone: 'bad' as const } : {};
}

function undecidedTold({ standing, waiting }: Undecided, { fullName, short }: Morning, isShort = true): Told {
  const verb = waiting.what === 'acceptance' ? 'accept' : 'approve';
  const command = `xiaoneng ${verb} ${short(standing.id)}`;
  return {
    verdict: `${actions.words[waiting.request.action]}，等${waiting.days}个工作日`,
    ...named(fullName(standing.matter.lead), standing.matter.title, isShort),
    nextStep: isShort ? command : verb === 'accept' ? '认可或退回' : '批复',
    id: standing.id,
    command,
  };
}

const said: Readonly<Record<Exclude<NextStep, UrgingStep>, string>> = {
  firstUrge: '催办',
  decide: '先批复',
  accept: '先认可或退回',
  watch: '催过了，盯进展',
  remind: '提醒单位',
};

const told: Readonly<Record<NextStep, string>> = { ...urgingStep.words, ...said };

const commands: Readonly<Record<Exclude<NextStep, 'remind'>, string>> = {
  firstUrge: 'urge',
  urge: 'urge',
  decide: 'approve',
  accept: 'accept',
  watch: 'show',
  notice: 'escalate',
  talk: 'escalate',
  circular: 'escalate',
};

function lateTold(
  { owed, next }: Morning['late'][number],
  { fullName, short, shortUnit }: Morning,
  isShort = true,
): Told {
  const { matter, obligation } = owed;
  const unit = fullName(obligation.unit);
  const step = told[next];
  const command = `xiaoneng ${commandOf(next, short(matter.id), shortUnit(unit))}`;
  return {
    verdict: {
      value: verdictText(obligation),
      text: `${links.words[obligation.link]}逾期${obligation.lateDays}个工作日`,
      tone: 'bad',
    },
    ...named(unit, matter.title, isShort),
    nextStep: isShort ? `${step}：${command}` : step,
    id: matter.id,
    command,
  };
}

function commandOf(next: NextStep, id: string, unit: string): string {
  return next === 'remind' ? `remind --unit ${unit}` : `${commands[next]} ${id}`;
}

function named(unit: string, title: string, isShort: boolean): Told {
  return isShort ? { unit: cut(unit, SHORT.unit), title: cut(title, SHORT.title) } : { unit, title };
}

/** 各环节按时率：5月 92.0%，6月 71.9%；2022年 89.2%（199/223）。 */
function trendLine({ months, year: { label, figures } }: Morning): string {
  const told = months.map(
    (month) => `${Number(month.label.slice(5))}月 ${share(month.figures.onTime, month.figures.due)}`,
  );
  return `各环节按时率：${told.join('，')}；${label} ${figures ? rateOf(figures) : '无'}。`;
}
