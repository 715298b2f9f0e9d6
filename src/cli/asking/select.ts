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
import { isStop, misuse, type Stop } from '../contract/outcome.ts';
import { type Input, textOption } from '../contract/spec.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { findLeader, findUnit, leaderOf } from './units.ts';
import { whereOf } from './where.ts';

type Filter = (standing: Standing) => boolean;

/** The tasks that the words and options of a command ask for, in the order in which they were received. */
export async function selected(input: Input, session: Session, open: OpenLedger): Promise<readonly Standing[] | Stop> {
  const filters = await filtersOf(input, session, open);
  const wrong = filters.find(isStop);
  if (wrong) return wrong;
  const wanted: Standing[] = [];
  for (const standing of passing(open.standings()))
    if ((filters as Filter[]).every((filter) => filter(standing))) wanted.push(standing);
  return wanted.toSorted((a, b) => (a.received + a.id < b.received + b.id ? -1 : 1));
}

const CLOSED: readonly State[] = ['completed', 'fedBack', 'cleared', 'cancelled'];

async function filtersOf(input: Input, session: Session, open: OpenLedger): Promise<(Filter | Stop)[]> {
  const words = input.args.map((word) => word.toLowerCase());
  return [
    await byUnit(input, open),
    ...(words.length > 0 ? [(standing: Standing) => words.every((word) => searchable(standing).includes(word))] : []),
    ...byStates(input),
    ...byChoice(input, 'light', light, (standing) => standing.light),
    ...byChoice(input, 'source', sourceCategory, (standing) => standing.task.source.category),
    ...byChoice(input, 'difficulty', difficulty, (standing) => standing.task.difficulty ?? 'ordinary'),
    ...byPeriod(input, 'received', session, (standing) => standing.received),
    ...byPeriod(input, 'due', session, handlingDay),
    byLeader(input, open),
    byCondition(input, open),
    ...(input.options['open'] ? [(standing: Standing) => !CLOSED.includes(standing.state)] : []),
  ];
}

/** One that waits for an extension is found by what it waits in as well: 退回重办. */
function byStates(input: Input): (Filter | Stop)[] {
  const [shown] = byChoice(input, 'state', state, (standing) => standing.state);
  if (!shown || isStop(shown)) return shown ? [shown] : [];
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

async function byUnit(input: Input, { ledger }: OpenLedger): Promise<Filter | Stop> {
  const typed = textOption(input, 'unit');
  if (typed === undefined) return () => true;
  const unit = await findUnit(ledger, typed);
  const { fullName } = ledger.directory;
  if (isStop(unit)) return unit;
  return ({ matter, concerned }) => [matter.lead, ...concerned].some((name) => fullName(name) === unit.name);
}

function byLeader(input: Input, { ledger }: OpenLedger): Filter | Stop {
  const leader = findLeader(ledger, textOption(input, 'leader'));
  if (isStop(leader)) return leader;
  return (standing) =>
    leader === undefined || holdersOf(standing).some((unit) => leaderOf(ledger, standing.task, unit) === leader);
}

function byCondition(input: Input, { terms }: OpenLedger): Filter | Stop {
  const condition = whereOf(taskKind, input);
  if (isStop(condition)) return condition;
  return (standing) => condition === undefined || meets(taskKind, standing.task, condition, terms);
}

function byChoice<K extends string>(
  input: Input,
  name: string,
  choice: Choice<K>,
  of: (s: Standing) => K,
): (Filter | Stop)[] {
  const typed = (input.options[name] ?? []) as readonly string[];
  if (typed.length === 0) return [];
  const keys = typed.map((word) => choice.parse(word));
  const wrong = typed.find((_, i) => keys[i] === undefined);
  if (wrong !== undefined)
    return [misuse(`没有${choice.subject}“${wrong}”`, `可写：${Object.values(choice.words).join('、')}`)];
  return [(standing) => keys.includes(of(standing))];
}

function byPeriod(
  input: Input,
  name: string,
  session: Session,
  of: (s: Standing) => string | undefined,
): (Filter | Stop)[] {
  const typed = textOption(input, name);
  if (typed === undefined) return [];
  const period: Period | undefined = parsePeriod(typed, session.asOf.day);
  if (!period)
    return [
      misuse(`--${name} 写的“${typed}”不是期间`, '写成 2022、2022Q1、2022-03、2022-03-01..2022-03-15、本季、上月 等'),
    ];
  return [(standing) => inside(of(standing), period)];
}

function inside(day: string | undefined, { from, to }: Period): boolean {
  return day !== undefined && from <= day && day <= to;
}
