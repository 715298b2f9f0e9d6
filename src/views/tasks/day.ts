import type { Moment } from '../../calendar/moment.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import type { DaysWork, OwedToday, Undecided } from '../../rules/reminding/day.ts';
import type { Unstarted } from '../../rules/routines/unstarted.ts';
import { action as actions, type Link, state as states } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText } from '../view/lateness.ts';
import { column, columns, labelled, type Section, type Told, type View } from '../view/view.ts';
import { commonRow } from './overdue.ts';

/** How many of each are told on the page; all are in JSON. */
const FEW = 3;

/** What answers to a link; of the others the record is shown. */
const answering: Readonly<Partial<Record<Link, string>>> = {
  acknowledge: 'acknowledge',
  sign: 'sign',
  firstFeedback: 'progress',
  instruction: 'respond',
  firstReport: 'report-first',
  plan: 'plan',
  step: 'progress',
  handling: 'complete',
  response: 'respond',
  feedback: 'feedback',
  assist: 'assist',
};

/** The same of what registers ask for. */
const entering: Readonly<Partial<Record<Link, string>>> = {
  visit: 'visit add',
  report: 'report submit',
  bulletin: 'error bulletin',
};

interface Names {
  readonly asOf: Moment;
  readonly fullName: (unit: string) => string;
  /** A number as briefly as it may be typed. */
  readonly brief: (id: string) => string;
  /** Only what is of one unit is told. */
  readonly ofOne: boolean;
}

/** 今天: what is late, due, undecided, not urged and new, a few of each with the command that answers to it. */
export function dayView(work: DaysWork, names: Names): View {
  const { late, dueToday, undecided, unurged, fresh, since, unstarted } = work;
  const urged = late.filter((one) => !unurged.includes(one));
  const counts = { overdue: late.length, dueToday: dueToday.length, undecided: undecided.length };
  const of = (list: readonly OwedToday[], verb?: string) => list.map((one) => owedRow(one, names, verb));
  const received = `--received ${since}..${names.asOf.day}`;
  const parts: readonly Part[] = [
    {
      words: ['unurged'],
      head: '逾期，没有催过',
      all: 'xiaoneng overdue',
      together: togetherOf(unurged, 'xiaoneng urge --overdue --unurged', names),
      rows: of(unurged, 'urge'),
    },
    {
      words: [],
      head: `逾期，${unurged.length > 0 ? '其余的' : '都催过了'}`,
      all: 'xiaoneng overdue',
      rows: of(urged),
    },
    { words: ['dueToday'], head: '今日到期', all: 'xiaoneng due --window 今天', rows: of(dueToday) },
    {
      words: ['undecided'],
      head: '等决定',
      all: 'xiaoneng list --undecided',
      rows: undecided.map((one) => undecidedRow(one, names)),
    },
    {
      words: ['unstarted'],
      head: '周期任务该交办',
      all: 'xiaoneng routine start --dry-run',
      together: unstarted.length > 1 ? 'xiaoneng routine start' : undefined,
      rows: unstarted.map((one) => unstartedRow(one, names)),
    },
    {
      words: ['fresh'],
      head: `${since} 以来收到`,
      all: `xiaoneng list ${received}`,
      together: togetherOf(
        fresh.filter(({ state }) => state === 'unsigned').map((standing) => ({ standing })),
        `xiaoneng sign --state ${states.words.unsigned} ${received}`,
        names,
      ),
      rows: fresh.map((one) => freshRow(one, names)),
    },
  ];
  const told = parts.filter(({ rows }) => rows.length > 0);
  return {
    title: `今天（${asOfText(names.asOf)}）`,
    facts: labelled({ ...counts, unurged: unurged.length, unstarted: unstarted.length, fresh: fresh.length }),
    sections: [...told.map(shortSection), ...parts.flatMap(wholeSection), wholeLate(of(late))],
    notes:
      told.length === 0
        ? ['没有逾期、今日到期、等决定和该交办的，也没有新收到的。登记：xiaoneng add；全部任务：xiaoneng list。']
        : [],
  };
}

interface Part {
  /** Its list in JSON; none where it is part of another. */
  readonly words: readonly ('unurged' | 'dueToday' | 'undecided' | 'unstarted' | 'fresh')[];
  readonly head: string;
  /** The command that lists all of it. */
  readonly all: string;
  /** The command that answers to several of it at once. */
  readonly together?: string | undefined;
  readonly rows: readonly Told[];
}

/** A command that picks exactly these, where they are several and no unit is left out. */
function togetherOf(
  some: readonly Pick<OwedToday, 'standing'>[],
  command: string,
  { ofOne }: Names,
): string | undefined {
  const ids = new Set(some.map(({ standing }) => standing?.id));
  return ofOne || ids.size < 2 ? undefined : command;
}

/** The first few, and where the rest are. */
function shortSection({ head, all, together, rows }: Part): Section {
  const ways = [
    ...(rows.length > FEW ? [`全部：${all}`] : []),
    ...(together === undefined ? [] : [`一起：${together}`]),
  ];
  return {
    heading: [`${head} ${rows.length} 项`, ...ways].join('，'),
    layout: 'list',
    columns: [...columns(['command', 'unit', 'verdict']), column('title', { grow: true })],
    rows: rows.slice(0, FEW),
  };
}

function wholeSection({ words: [word], rows }: Part): Section[] {
  return word === undefined ? [] : [{ key: words[word], layout: 'list', silent: true, columns: whole, rows }];
}

function wholeLate(rows: readonly Told[]): Section {
  return { key: words.overdue, layout: 'list', silent: true, columns: whole, rows };
}

const whole = columns([
  'id',
  'title',
  'unit',
  'link',
  'dueDate',
  'lateDays',
  'state',
  'received',
  'urgedOn',
  'verdict',
  'calendar',
  'command',
]);

function owedRow(owed: OwedToday, { fullName, brief }: Names, verb?: string): Told {
  const { obligation, matter, standing } = owed;
  const entry = entering[obligation.link];
  const command = entry ?? `${standing ? (verb ?? answering[obligation.link] ?? 'show') : 'show'} ${brief(matter.id)}`;
  return {
    ...commonRow(fullName(obligation.unit), owed),
    lateDays: obligation.lateDays,
    urgedOn: standing?.urging.urged ?? null,
    command: `xiaoneng ${command}`,
  };
}

function undecidedRow({ standing, waiting: { what, request, days } }: Undecided, names: Names): Told {
  return {
    ...taskRow(standing, names, what === 'acceptance' ? 'accept' : 'approve'),
    verdict: `${actions.words[request.action]}，已等${days}个工作日`,
    received: request.date.day,
  };
}

function freshRow(standing: Standing, names: Names): Told {
  const verb = standing.state === 'unsigned' ? 'sign' : 'show';
  return { ...taskRow(standing, names, verb), verdict: states.words[standing.state] };
}

/** What nobody has handed down is late of nobody: only its day is told. */
function unstartedRow({ routine, period, unit, start, reckoning }: Unstarted, { asOf, brief }: Names): Told {
  const due = reckoning.due.day;
  const verdict = due < asOf.day ? `时限 ${due} 已过` : `${start} 起，时限 ${due}`;
  return {
    id: routine.id,
    title: `${routine.title}（${period.label}）`,
    unit,
    dueDate: due,
    verdict,
    command: `xiaoneng routine start ${brief(routine.id)}`,
  };
}

function taskRow({ id, matter, state, received }: Standing, { fullName, brief }: Names, verb: string): Told {
  return {
    id,
    title: matter.title,
    unit: fullName(matter.lead),
    state: states.words[state],
    received,
    command: `xiaoneng ${verb} ${brief(id)}`,
  };
}
