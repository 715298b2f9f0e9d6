import { LAST_DAY } from '../../calendar/calendar.ts';
import { type Day, earlier, later } from '../../calendar/day.ts';
import type { Matter, MatterSource, Obligation } from '../../records/obligation.ts';
import type { Urging, UrgingTaken } from '../../records/task/card.ts';
import { obligationsOf } from '../../records/task/deadlines.ts';
import { isJoint, partsOf } from '../../records/task/parts.ts';
import type { Entry, Task } from '../../records/task/schema.ts';
import { isDivided } from '../../records/task/states.ts';
import {
  current,
  isUnanswered,
  pending,
  type Story,
  type Synopsis,
  synopsisOf,
  type Urge,
  unaccepted,
} from '../../records/task/story.ts';
import { tell } from '../../records/task/tell.ts';
import type { Terms } from '../../records/terms.ts';
import { type Light, type Link, type State, urgingStep } from '../../vocabulary/choices.ts';
import type { KnownTask } from '../basis/known.ts';
import { leaderOf } from '../basis/leader.ts';
import { type Judged, judge } from './lateness.ts';
import { heldBy, withHolder } from './succession.ts';

/** 延期 or 极特殊 that has been asked for, or 报结, and has not been decided. */
export interface Waiting {
  readonly what: 'extension' | 'exceptional' | 'acceptance';
  readonly request: Entry;
  /** Working days since then. */
  readonly days: number;
}

/** A task as it stands on the day of looking: conclusions beside the facts they come from. */
export interface Standing {
  readonly id: string;
  /** 收到日期. */
  readonly received: Day;
  /** What is known of it by then. */
  readonly task: Task;
  /** Whether its file tells of later days as well. */
  readonly goesOn: boolean;
  readonly file: string;
  readonly story: Story;
  readonly synopsis: Synopsis;
  readonly state: State;
  readonly matter: Matter;
  /** 分管领导 of those that have it. */
  readonly leaders: readonly string[];
  /** It is only the whole of what several units each have as a task of their own (分办): it is in no figure. */
  readonly divided: boolean;
  /** Units that owe something of it beside the one that leads. */
  readonly concerned: readonly string[];
  readonly urging: Urging;
  /** 延期, 极特殊 and 报结 that have not been decided. */
  readonly waiting: readonly Waiting[];
  readonly obligations: readonly Judged[];
  /** Those that are neither met nor fallen away. */
  readonly outstanding: readonly Judged[];
  /** Nothing that is outstanding can be late before this day; absent where nothing is outstanding. */
  readonly earliest: Day | undefined;
  readonly light: Light;
  /** A task that several units lead as each of them has it; none where one leads. */
  readonly shares: readonly Standing[];
  /** No fact in its file is later, where that is known without reading it. */
  readonly latest?: Day;
  /** Its file tells no more: from now on it changes by the days that pass, and by what becomes of units. */
  readonly isSettled?: boolean;
  /** And nothing is outstanding: it stands so on every later day. */
  readonly isOver?: boolean;
  /** Lets go of what was found out from the record, where that can be found out again: for lists that are passed once. */
  release?(): void;
}

/** A task as each of the units that lead it has it; itself where one leads. */
export function sharesOf(standing: Standing): readonly Standing[] {
  return standing.shares.length > 0 ? standing.shares : [standing];
}

/** The units that have a task now, or had it at last: several where several lead it. */
export function holdersOf(standing: Standing): string[] {
  return [...new Set(sharesOf(standing).map(({ matter }) => matter.lead))];
}

export function standingOf(known: KnownTask, terms: Terms): Standing {
  const { record: task, file, goesOn = false } = known;
  const story = tell(task, terms.asOf);
  const { state } = story;
  const owed = obligationsOf(task, story, terms);
  const all = owed.flatMap((one) => heldBy(judge(one, task.received.day, terms), terms, one.missed));
  const obligations = isJoint(task) ? eachOnce(all) : all;
  const outstanding = obligations.filter(isOutstanding);
  const waiting = waitingIn(story, terms);
  const urging = urgingIn(task, story);
  const matter = withHolder(matterOf(task, story), state, (story.last?.date ?? terms.asOf).day, terms);
  const shares = isJoint(task) ? partsOf(task).map((part) => standingOf({ ...known, record: part }, terms)) : NONE;
  return {
    id: task.id,
    received: task.received.day,
    task,
    goesOn,
    file,
    story,
    synopsis: synopsisOf(story),
    state,
    matter,
    leaders: shares.length === 0 ? leadersIn(matter, terms) : [...new Set(shares.flatMap(({ leaders }) => leaders))],
    divided: isDivided(task),
    concerned: [...story.leads.slice(1), ...(task.assistance ?? []).map(({ unit }) => unit)],
    urging,
    waiting,
    obligations,
    outstanding,
    earliest: earliestIn(owed.filter(isOutstanding)),
    light: isDivided(task) ? 'none' : lightOf(state, outstanding),
    shares,
  };
}

const NONE: readonly never[] = [];

/** 分管领导 of a matter, where one is known. */
export function leadersIn({ leader, lead }: Matter, { units }: Terms): readonly string[] {
  const known = leaderOf(leader, lead, units);
  return known === undefined ? NONE : [known];
}

/**
 * What one unit owes alike of two parts of a task that have come to it it owes once: an answer until it is given, all else
 * until the last of them is done.
 */
function eachOnce(all: readonly Judged[]): Judged[] {
  const kept = new Map<string, Judged>();
  for (const owed of all) {
    const { link, detail, unit, start, due } = owed;
    const key = [link, link === 'response' ? '' : detail, unit, start, due.day, due.minute].join('\n');
    const other = kept.get(key);
    if (!other || endsAfter(owed, other) === (link !== 'response')) kept.set(key, owed);
  }
  return [...kept.values()];
}

function endsAfter(one: Judged, other: Judged): boolean {
  const [end, before] = [one, other].map(({ done, waived }) => (done ?? waived)?.day ?? LAST_DAY) as [Day, Day];
  return end > before;
}

/** What the unit that has the task now owes of a link, the last of it; not what another owed that had it before. */
export function presentOf(
  { obligations, synopsis, matter }: Pick<Standing, 'obligations' | 'synopsis' | 'matter'>,
  link: Link,
): Judged | undefined {
  const { holder, since } = synopsis;
  const isOwn = (owed: Judged) => owed.unit === matter.lead || owed.unit === holder;
  return obligations.findLast((owed) => owed.link === link && isOwn(owed) && owed.start >= since);
}

/** A task as a matter of the unit that its file says, whoever has taken that unit's place since. */
export function matterOf({ id, title, leaderInCharge, source }: Task, { lead, urges }: Story): Matter {
  const leader = leaderInCharge !== undefined && { leader: leaderInCharge };
  return { id, title, lead, ...leader, source: source ? sourceOf(source) : UNSOURCED, urges: timesOf(urges) };
}

const UNSOURCED: MatterSource = {};

function sourceOf({ category, level, leader }: NonNullable<Task['source']>): MatterSource {
  return { ...(category && { category }), ...(level && { level }), ...(leader !== undefined && { leader }) };
}

/** How often it was urged: one urging of all that lead it is one. */
function timesOf(urges: readonly Urge[]): number {
  return new Set(urges.map(({ entry }) => entry)).size;
}

function urgingIn({ urgency }: Task, { urges }: Story): Urging {
  const urged = urges.at(-1)?.entry.date.day;
  const answers = urges.flatMap(({ answer }) => (answer ? [answer.date.day] : []));
  const answered = answers.length === 0 ? undefined : answers.reduce(later);
  const silent = urges.filter(isUnanswered);
  const unanswered = timesOf(silent);
  const steps = stepsIn(urges);
  return {
    ...(urgency && { urgency }),
    ...(urged && { urged }),
    ...(answered && { answered }),
    ...(unanswered > 0 && { unanswered }),
    ...(silent[0] && { silentSince: silent[0].entry.date.day }),
    ...(steps.length > 0 && { steps }),
  };
}

/** Urgings by 督办通知, 约谈 and 通报 of the unit that has it; what another was urged by is not held against it. */
function stepsIn(urges: readonly Urge[]): UrgingTaken[] {
  return urges.flatMap(({ entry, dropped }) => {
    const step = dropped || entry.means === undefined ? undefined : urgingStep.parse(entry.means);
    return step === undefined ? [] : [{ step, day: entry.date.day }];
  });
}

function waitingIn({ ended, extensions, exceptional, rounds }: Story, { calendar, asOf }: Terms): Waiting[] {
  if (ended) return [];
  const since = (what: Waiting['what'], request: Entry | undefined): Waiting[] =>
    request ? [{ what, request, days: calendar.workingDaysIn(request.date.day, asOf.day) }] : [];
  return [
    ...since('extension', pending(extensions)?.request),
    ...since('exceptional', pending(exceptional)?.request),
    ...since('acceptance', unaccepted(current(rounds))),
  ];
}

/** Neither met nor fallen away. */
export function isOutstanding({ done, waived }: Obligation): boolean {
  return done === undefined && waived === undefined;
}

/** The first day on which any of these is due, or was before it was given another. */
export function earliestIn(outstanding: readonly Obligation[]): Day | undefined {
  const days = outstanding.flatMap(({ due, missed = [] }) => [due.day, ...missed.map((one) => one.due)]);
  return days.length === 0 ? undefined : days.reduce(earlier);
}

/** 亮灯: red when anything is overdue, yellow when due today or soon, green while it runs. */
export function lightOf(state: State, outstanding: readonly Judged[]): Light {
  if (outstanding.some(({ verdict }) => verdict === 'overdue')) return 'red';
  if (outstanding.some(({ verdict }) => verdict === 'today' || verdict === 'soon')) return 'yellow';
  return state === 'cleared' ||
    state === 'cancelled' ||
    state === 'suspended' ||
    state === 'fedBack' ||
    state === 'claimed'
    ? 'none'
    : 'green';
}
