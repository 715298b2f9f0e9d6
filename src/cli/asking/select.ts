import { LAST_DAY } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { taskKind } from '../../records/index.ts';
import { leadsOf } from '../../records/task/parts.ts';
import { isAdrift, mostPressing } from '../../rules/lateness/lateness.ts';
import { overdueItems } from '../../rules/lateness/overdue.ts';
import { holdersOf, presentOf, type Standing } from '../../rules/lateness/standing.ts';
import { undecidedIn } from '../../rules/reminding/day.ts';
import type { Choice } from '../../vocabulary/choice.ts';
import {
  difficulty,
  grade,
  type Light,
  light,
  type State,
  sourceCategory,
  state,
  unitType,
} from '../../vocabulary/choices.ts';
import type { ArgumentSpec, Chosen, Input, OptionSpec } from '../contract/spec.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { inPeriod, matching, ofChoice, ofUnit, type Search } from './criteria.ts';
import { findLeader, leaderOption, unitOption } from './units.ts';
import { ofCondition, whereOption } from './where.ts';

/** What narrows a list of tasks down. */
export const selecting = [
  { ...unitOption, help: '牵头单位（全称、简称、曾用名或拼音首字母）' },
  {
    flags: '--unit-group <单位类型>',
    help: `牵头单位是这一类：${Object.values(unitType.words).join('、')}`,
    repeat: true,
  },
  leaderOption,
  {
    flags: '--state <状态>',
    help: Object.values(state.words).join('、'),
    repeat: true,
  },
  { flags: '--light <灯>', help: '红、黄、绿', repeat: true },
  {
    flags: '--source <来源>',
    help: '领导批示、会议决定、文件部署、工作方案、上级督办、群众诉求、其他',
    repeat: true,
  },
  { flags: '--difficulty <难易>', help: '一般、较复杂、特别复杂、极特殊', repeat: true },
  { flags: '--grade <评定>', help: `销号时的评定：${Object.values(grade.words).join('、')}`, repeat: true },
  { flags: '--received <期间>', help: '收到日期在此期间：2022Q1、2022-03、2022-03-01..2022-03-15、本季、上月' },
  { flags: '--due <期间>', help: '办结期限在此期间' },
  { flags: '--open', help: '只看没有办完的' },
  { flags: '--overdue', help: '只看有环节逾期的' },
  { flags: '--unurged', help: '只看没有催过的' },
  { flags: '--undecided', help: '只看等决定的：申请延期、申请极特殊、报结还没有批复或认可' },
  whereOption,
] as const satisfies readonly OptionSpec[];

export const searched: ArgumentSpec = { name: '[文字...]', help: '事项、编号、文号或原文里有这些文字' };

export type Selecting = Input<Chosen<typeof selecting>>;

const CLOSED: readonly State[] = ['completed', 'fedBack', 'cleared', 'cancelled'];

const search: Search<Standing, Selecting['options']> = {
  criteria: {
    unit: ofUnit(({ matter, concerned }) => [matter.lead, ...concerned]),
    unitGroup: ofUnitType,
    state: ofWords(state, statesOf),
    light: ofWords(light, (standing) => [standing.light]),
    source: ofWords(sourceCategory, ({ task }) => task.source?.category ?? []),
    difficulty: ofWords(difficulty, ({ task }) => [task.difficulty ?? 'ordinary']),
    grade: ofWords(grade, ({ synopsis }) => synopsis.grading ?? []),
    received: inPeriod('received', ({ received }) => received),
    due: inPeriod('due', handlingDay),
    leader: (typed, { ledger }) => {
      const leader = findLeader(ledger, typed);
      return ({ leaders }) => leader !== undefined && leaders.includes(leader);
    },
    where: ofCondition(taskKind, ({ task }) => task),
    open: () => (standing) => !CLOSED.includes(standing.state),
    overdue: lateOnes,
    unurged:
      () =>
      ({ urging }) =>
        urging.urged === undefined,
    undecided: () => (standing) => undecidedIn(standing).length > 0,
  },
  text: searchable,
  order: byReceipt,
};

/** Of which something is late on the day of looking, as the list of what is late has it. */
function lateOnes(_: boolean, open: OpenLedger, { asOf }: Session) {
  const late = new Set(overdueItems(open.stillOwed(asOf.day)).map(({ matter }) => matter.id));
  return ({ id }: Standing) => late.has(id);
}

/** By the type that who leads it has in the register. */
function ofUnitType(typed: readonly string[], open: OpenLedger, session: Session) {
  const { directory } = open.ledger;
  const typesOf = (standing: Standing) =>
    holdersOf(standing).flatMap((name) => {
      const type = directory.find(name)?.type;
      return type === undefined ? [] : [unitType.words[type]];
    });
  return ofChoice<Standing>(unitType.subject, Object.values(unitType.words), typesOf)(typed, open, session);
}

function byReceipt({ received, id }: Standing): string {
  return received + id;
}

const RANKS: readonly Light[] = ['red', 'yellow', 'green', 'none'];

/** What still owes something first, by light, the day of what presses most and the limit; what is over as it was received. */
function byPressure(standing: Standing): string {
  if (standing.light === 'none' && CLOSED.includes(standing.state)) return `9${byReceipt(standing)}`;
  const day = mostPressing(standing.outstanding)?.due.day ?? LAST_DAY;
  return [RANKS.indexOf(standing.light), day, handlingDay(standing) ?? LAST_DAY, byReceipt(standing)].join('');
}

/** The tasks that the words and options of a command ask for, in the order in which they were received. */
export function selected(input: Selecting, session: Session, open: OpenLedger): Promise<readonly Standing[]> {
  return matching(open.standings(), search, input, open, session);
}

/** The same, what presses most first. */
export function selectedByPressure(input: Selecting, session: Session, open: OpenLedger): Promise<readonly Standing[]> {
  return matching(open.standings(), { ...search, order: byPressure }, input, open, session);
}

function ofWords<K extends string>({ subject, words }: Choice<K>, keysOf: (one: Standing) => K | readonly K[]) {
  return ofChoice<Standing>(subject, Object.values(words), (one) => [keysOf(one)].flat().map((key) => words[key as K]));
}

/** One that waits for an extension is found by what it waits in as well: 退回重办. */
function statesOf(standing: Standing): readonly State[] {
  const beneath = standing.state === 'extensionPending' ? standing.story.beneath : undefined;
  return beneath ? [standing.state, beneath] : [standing.state];
}

/** The day by which it is to be completed; none while the clock stands still. */
function handlingDay(standing: Standing): Day | undefined {
  const handling = presentOf(standing, 'handling');
  return handling && !isAdrift(handling) ? handling.due.day : undefined;
}

function searchable(standing: Standing): string {
  const { task } = standing;
  const { source = {} } = task;
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
  return texts.filter((text) => text !== undefined).join('\n');
}
