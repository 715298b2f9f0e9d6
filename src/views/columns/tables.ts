import type { Calendar } from '../../calendar/calendar.ts';
import { addDays, type Day, dayNumber, yearOf } from '../../calendar/day.ts';
import type { Unit } from '../../records/unit/schema.ts';
import { stageOf } from '../../rules/summary/summary.ts';
import type { Owing, OwingOutcome } from '../../rules/versions/owing.ts';
import type { TaskShare, TaskStand, Version } from '../../rules/versions/versions.ts';
import { level, link, sourceCategory, stage, state, unitType } from '../../vocabulary/choices.ts';
import { type ColumnValue, columnTable, type TableLine } from './table.ts';

/** How something owed stands, in the words of these tables: of what is 未办 the days tell whether it is late. */
export const outcomes: Readonly<Record<OwingOutcome, string>> = {
  done: '按时办',
  'done-late': '逾期办',
  waived: '免办',
  'waived-late': '免办前已逾期',
  paused: '中止',
  open: '未办',
};

/** What is owed, in versions: each row holds on the days of looking from known_from to known_to. */
const obligationTable = columnTable(
  'obligation',
  `text id, text title, text unit, text leader, text leader_now, text link, text detail, yes of_task, text source_category,
   text source_level, day start, day due, whole due_minute, yes provisional, text outcome, day done, day waived,
   text waived_by, day late_from, whole late_base, yes running, day count_from, whole calendar, day counted_on,
   yes was_late, whole soon_within, yes unlisted, day known_from, day known_to`,
);

export function obligationLine({ from, to, of }: Version<Owing>): TableLine {
  const values: ColumnValue[] = [
    ...[of.id, of.title, of.unit, of.leader, of.leaderNow, link.words[of.link], of.detail, of.ofTask],
    ...[of.category && sourceCategory.words[of.category], of.level && level.words[of.level]],
    ...[numberOf(of.start), numberOf(of.due), of.dueMinute, of.provisional, outcomes[of.outcome]],
    ...[numberOf(of.done), numberOf(of.waived), of.waivedBy, numberOf(of.lateFrom), of.lateBase, of.running],
    ...[numberOf(of.countFrom), of.calendar, numberOf(of.countedOn), of.wasLate, of.soonWithin, of.unlisted],
    ...[numberOf(from), numberOf(to)],
  ];
  return { table: obligationTable, year: yearOf(of.start), values };
}

/** How tasks stand, in versions. */
const standTable = columnTable(
  'task_state',
  `text id, text title, text state, text stage, day received, text lead, text leader, text source_category,
   text source_level, day completed, day ended, yes counted, day known_from, day known_to`,
);

export function standLine({ from, to, of }: Version<TaskStand>): TableLine {
  const its = stageOf(of);
  const values: ColumnValue[] = [
    ...[of.id, of.title, state.words[of.state], its && stage.words[its], numberOf(of.received)],
    ...[joined(of.leads), joined(of.leaders)],
    ...[of.category && sourceCategory.words[of.category], of.level && level.words[of.level]],
    ...[numberOf(of.completed), numberOf(of.ended), !of.uncounted, numberOf(from), numberOf(to)],
  ];
  return { table: standTable, year: yearOf(of.received), values };
}

/** The parts of tasks that the units have which lead them, in versions. */
const shareTable = columnTable(
  'task_share',
  'text id, text unit, text leader, text state, day completed, yes unfinished, day known_from, day known_to',
);

/** It stands under the year of its task. */
export function shareLine({ from, to, of }: Version<TaskShare>, received: Day): TableLine {
  const values: ColumnValue[] = [
    ...[of.id, of.unit, of.leader, state.words[of.state], numberOf(of.completed), of.unfinished],
    ...[numberOf(from), numberOf(to)],
  ];
  return { table: shareTable, year: yearOf(received), values };
}

/** The days of each calendar, with how many working days, and days of years not announced yet, there have been since the first of them, itself included. */
const calendarTable = columnTable(
  'calendar',
  'whole calendar, day day, yes working, whole ordinal, text reason, yes provisional, whole provisional_ordinal',
);

/** The days of a calendar from the first to the last. */
export function* calendarLines(
  number: number,
  calendar: Calendar,
  [first, last]: readonly [Day, Day],
): Generator<TableLine> {
  let unannounced = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const { working, reason, status } = calendar.at(day);
    const ordinal = calendar.workingDaysIn(addDays(first, -1), day);
    const provisional = status === 'provisional';
    if (provisional) unannounced += 1;
    const values = [number, dayNumber(day), working, ordinal, reason, provisional, unannounced];
    yield { table: calendarTable, year: yearOf(day), values };
  }
}

const unitTable = columnTable(
  'unit',
  'text name, text short_names, text type, yes assessed, text groups, text leader, day established, day abolished',
  true,
);

/** A unit as it is on the day of looking, without the people to be reached there. */
export function unitLine(unit: Unit): TableLine {
  const { name, shortNames = [], type, assessed, groups = [], leaderInCharge, established, abolished } = unit;
  const values = [
    ...[name, joined(shortNames), unitType.words[type], assessed === 'yes', joined(groups)],
    ...[leaderInCharge, numberOf(established), numberOf(abolished)],
  ];
  return { table: unitTable, year: 0, values };
}

/** What is to be known of the ledger itself before anybody reckons with it. */
const ledgerFactsTable = columnTable(
  'ledger',
  'text name, day as_of, day lasting, text program, text commit, yes uncommitted, text rules, text holidays, yes complete, whole errors',
  true,
);

export interface LedgerFacts {
  readonly name: string;
  readonly asOf: Day;
  /** Until when the tables are right if nothing more is recorded. */
  readonly lasting: Day;
  readonly program: string;
  readonly commit: string | undefined;
  readonly uncommitted: boolean;
  /** Of the rules that hold in it. */
  readonly rules: string;
  /** Of the working days by which it counts, those of units that have their own as well. */
  readonly holidays: string;
  readonly complete: boolean;
  readonly errors: number;
}

export function ledgerLine(facts: LedgerFacts): TableLine {
  const { name, asOf, lasting, program, commit, uncommitted, rules, holidays, complete, errors } = facts;
  const days = [dayNumber(asOf), dayNumber(lasting)];
  const values = [name, ...days, program, commit, uncommitted, rules, holidays, complete, errors];
  return { table: ledgerFactsTable, year: 0, values };
}

/** The tables of which views speak. */
export const coreTables = [
  obligationTable,
  standTable,
  shareTable,
  calendarTable,
  unitTable,
  ledgerFactsTable,
] as const;

function numberOf(day: Day | undefined): number | undefined {
  return day === undefined ? undefined : dayNumber(day);
}

function joined(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : names.join('、');
}
