import type { Day } from '../../calendar/day.ts';
import { type Period, parsePeriod } from '../../calendar/period.ts';
import { taskKind } from '../../records/index.ts';
import { leadsOf } from '../../records/task/parts.ts';
import { meets } from '../../rules/basis/conditions.ts';
import { isAdrift } from '../../rules/lateness/lateness.ts';
import { holdersOf, presentOf, type Standing } from '../../rules/lateness/standing.ts';
import { passing } from '../../views/view/rows.ts';
import type { Choice } from '../../vocabulary/choice.ts';
import { difficulty, light, type State, sourceCategory, state } from '../../vocabulary/choices.ts';
import { stop } from '../contract/outcome.ts';
import type { ArgumentSpec, Chosen, Input, OptionSpec } from '../contract/spec.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { findLeader, findUnit, leaderOf, leaderOption, unitOption } from './units.ts';
import { whereOf, whereOption } from './where.ts';

/** What narrows a list of tasks down. */
export const selecting = [
  { ...unitOption, help: '牵头单位（全称、简称、曾用名或拼音首字母）' },
  leaderOption,
  {
    flags: '--state <状态>',
    help: '待签批、办理中、延期待批、已办结待反馈、已反馈、已销号、退回重办、中止、撤销',
    repeat: true,
  },
  { flags: '--light <灯>', help: '红、黄、绿', repeat: true },
  {
    flags: '--source <来源>',
    help: '领导批示、会议决定、文件部署、工作方案、上级督办、群众诉求、其他',
    repeat: true,
  },
  { flags: '--difficulty <难易>', help: '一般、较复杂、特别复杂、极特殊', repeat: true },
  { flags: '--received <期间>', help: '收到日期在此期间：2022Q1、2022-03、2022-03-01..2022-03-15、本季、上月' },
  { flags: '--due <期间>', help: '办结期限在此期间' },
  { flags: '--open', help: '只看没有办完的' },
  whereOption,
] as const satisfies readonly OptionSpec[];

export const searched: ArgumentSpec = { name: '[文字...]', help: '事项、编号、文号或原文里有这些文字' };

export type Selecting = Input<Chosen<typeof selecting>>;

type Filter = (standing: Standing) => boolean;

/** The tasks that the words and options of a command ask for, in the order in which they were received. */
export async function selected(input: Selecting, session: Session, open: OpenLedger): Promise<readonly Standing[]> {
  const filters = await filtersOf(input, session, open);
  const wanted: Standing[] = [];
  for (const standing of passing(open.standings()))
    if (filters.every((filter) => filter(standing))) wanted.push(standing);
  return wanted.toSorted((a, b) => (a.received + a.id < b.received + b.id ? -1 : 1));
}

const CLOSED: readonly State[] = ['completed', 'fedBack', 'cleared', 'cancelled'];

async function filtersOf(input: Selecting, session: Session, open: OpenLedger): Promise<Filter[]> {
  const words = input.args.map((word) => word.toLowerCase());
  return [
    await byUnit(input, open),
    ...(words.length > 0 ? [(standing: Standing) => words.every((word) => searchable(standing).includes(word))] : []),
    ...byStates(input),
    ...byChoice(input.options.light, light, (standing) => standing.light),
    ...byChoice(input.options.source, sourceCategory, (standing) => standing.task.source.category),
    ...byChoice(input.options.difficulty, difficulty, (standing) => standing.task.difficulty ?? 'ordinary'),
    ...byPeriod(input, 'received', session, (standing) => standing.received),
    ...byPeriod(input, 'due', session, handlingDay),
    byLeader(input, open),
    byCondition(input, open),
    ...(input.options.open ? [(standing: Standing) => !CLOSED.includes(standing.state)] : []),
  ];
}

/** One that waits for an extension is found by what it waits in as well: 退回重办. */
function byStates(input: Selecting): Filter[] {
  const [shown] = byChoice(input.options.state, state, (standing) => standing.state);
  if (!shown) return [];
  return [(standing) => shown(standing) || beneath(standing, shown)];
}

function beneath(standing: Standing, shown: Filter): boolean {
  if (standing.state !== 'extensionPending') return false;
  const under = standing.story.beneath;
  return under !== undefined && shown({ ...standing, state: under });
}

/** The day by which it is to be completed; none while the clock stands still. */
function handlingDay(standing: Standing): Day | undefined {
  const handling = presentOf(standing, 'handling');
  return handling && !isAdrift(handling) ? handling.due.day : undefined;
}

function searchable(standing: Standing): string {
  const { task } = standing;
  const { source } = task;
  const texts = [
    task.id,
    task.title,
    task.docket,
    ...leadsOf(task),
    ...holdersOf(standing),
    task.owner,
    source.number,
    source.name,
    source.wording,
    task.demand,
    task.remark,
  ];
  return texts
    .filter((text) => text !== undefined)
    .join('\n')
    .toLowerCase();
}

async function byUnit(input: Selecting, { ledger }: OpenLedger): Promise<Filter> {
  const typed = input.options.unit;
  if (typed === undefined) return () => true;
  const unit = await findUnit(ledger, typed);
  const { fullName } = ledger.directory;
  return ({ matter, concerned }) => [matter.lead, ...concerned].some((name) => fullName(name) === unit.name);
}

function byLeader(input: Selecting, { ledger }: OpenLedger): Filter {
  const leader = findLeader(ledger, input.options.leader);
  return (standing) =>
    leader === undefined || holdersOf(standing).some((unit) => leaderOf(ledger, standing.task, unit) === leader);
}

function byCondition(input: Selecting, { terms }: OpenLedger): Filter {
  const condition = whereOf(taskKind, input);
  return (standing) => condition === undefined || meets(taskKind, standing.task, condition, terms);
}

function byChoice<K extends string>(
  typed: readonly string[] = [],
  choice: Choice<K>,
  of: (s: Standing) => K,
): Filter[] {
  if (typed.length === 0) return [];
  const keys = typed.map((word) => choice.parse(word));
  const wrong = typed.find((_, i) => keys[i] === undefined);
  if (wrong !== undefined)
    return stop('choice-unknown', { subject: choice.subject, wrong, choices: Object.values(choice.words).join('、') });
  return [(standing) => keys.includes(of(standing))];
}

function byPeriod(
  { options }: Selecting,
  name: 'received' | 'due',
  session: Session,
  of: (s: Standing) => string | undefined,
): Filter[] {
  const typed = options[name];
  if (typed === undefined) return [];
  const period: Period | undefined = parsePeriod(typed, session.asOf.day);
  if (!period) return stop('period-option-wrong', { name, typed });
  return [(standing) => inside(of(standing), period)];
}

function inside(day: string | undefined, { from, to }: Period): boolean {
  return day !== undefined && from <= day && day <= to;
}
