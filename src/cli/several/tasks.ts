import type { Filed } from '../../ledger/ledger.ts';
import { taskKind } from '../../records/index.ts';
import { happened } from '../../records/task/course.ts';
import { leadsOf } from '../../records/task/parts.ts';
import type { Task } from '../../records/task/schema.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { holdersOf, standingOf } from '../../rules/lateness/standing.ts';
import { state as states } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { type Selecting, selectedByPressure, selecting } from '../asking/select.ts';
import { findUnit } from '../asking/units.ts';
import type { OpenLedger } from '../session/session.ts';
import type { Choosing, Typed, Work } from './work.ts';

/** What all that is done to tasks has in common; `ofLead`: --unit says which of those that lead it is of, and picks what it leads. */
export function onTasks<I extends Typed>(
  ofLead: boolean,
): Pick<Work<Task, I>, 'kind' | 'choosing' | 'known' | 'unitsOf' | 'othersOf' | 'stateOf'> {
  return {
    kind: taskKind,
    choosing: choosing(ofLead),
    known: KNOWN,
    unitsOf: leadsOf,
    othersOf: otherUnits,
    stateOf,
  };
}

function stateOf(filed: Filed<Task>, { terms }: OpenLedger): string | undefined {
  if (!happened(filed.record.received, terms.asOf)) return undefined;
  return states.words[standingOf(knownTask(filed, terms.asOf), terms).state];
}

const KNOWN: ReadonlyMap<string, (task: Task) => string | undefined> = new Map([
  [words.docket, ({ docket }) => docket],
  [words.number, ({ source }) => source?.number],
  [words.title, ({ title }) => title],
]);

function otherUnits(filed: Filed<Task>, { terms }: OpenLedger): string[] {
  const { support = [], assistance = [] } = filed.record;
  const holders = holdersOf(standingOf(knownTask(filed, terms.asOf), terms));
  return [...holders, ...support, ...assistance.map(({ unit }) => unit)];
}

function choosing(ofLead: boolean): Choosing {
  return {
    options: selecting,
    shared: ofLead ? ['unit'] : [],
    ids: async (options, open, session) => {
      const typed = options as Selecting['options'];
      const listed = await selectedByPressure({ args: [], options: typed }, session, open);
      if (!ofLead || typed.unit === undefined) return listed.map(({ id }) => id);
      const { name } = await findUnit(open.ledger, typed.unit);
      const { fullName } = open.ledger.directory;
      return listed.filter((one) => holdersOf(one).some((unit) => fullName(unit) === name)).map(({ id }) => id);
    },
  };
}
