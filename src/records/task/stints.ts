import { later } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Missed, Reckoning } from '../obligation.ts';
import { fixedOn, type Terms, termsOf } from '../terms.ts';
import { type Attempt, againFrom, firstFrom, notBefore } from './attempt.ts';
import type { Entry } from './schema.ts';
import type { Round } from './story.ts';
import { byDay, ruleFor } from './terms.ts';

/** The time in which one unit answers for an attempt by one due day. */
export interface Stint {
  readonly unit: string;
  /** The receipt, the return or the transfer. */
  readonly from: Moment;
  readonly reckoning: Reckoning;
  /** The days that it missed before extensions for which it asked too late. */
  readonly missed?: readonly Missed[];
  /** The transfer that ended it with the day passed, or once missed, and the task undone. */
  readonly closed?: Entry;
}

/** A unit's turn within an attempt: what it began with, and the extensions granted in it. */
interface Turn {
  readonly unit: string;
  readonly from: Moment;
  readonly transfer?: Entry;
  readonly grants: readonly Entry[];
}

/**
 * The stints of an attempt, the present one last; none for a long-term task to which nobody has set a day. A unit that
 * handed the task on before its day has none.
 */
export function stintsOf(attempt: Attempt, index: number): Stint[] {
  const turns = turnsIn(attempt, attempt.rounds[index] as Round);
  const stints: Stint[] = [];
  let day: Reckoning | undefined;
  for (const [at, turn] of turns.entries()) {
    const own = { ...attempt, terms: termsOf(attempt.terms, turn.unit) };
    day = turn.transfer ? handedOn(own, index, turn.transfer, day) : begun(own, index);
    const stint = prolonged(own, turn, day);
    day = stint?.reckoning;
    const next = turns[at + 1]?.transfer;
    if (!stint) continue;
    if (!next) stints.push(stint);
    else if (stint.missed || next.date.day > stint.reckoning.due.day) stints.push({ ...stint, closed: next });
  }
  return stints;
}

function turnsIn({ task }: Attempt, { opener, returned, transfers, grants }: Round): Turn[] {
  const bounds = [...transfers.map((one) => one.grants), grants.length];
  return [undefined, ...transfers.map(({ entry }) => entry)].map((transfer, at) => ({
    unit: transfer?.unit ?? opener,
    from: (transfer ?? returned)?.date ?? task.received,
    ...(transfer && { transfer }),
    grants: grants.slice(bounds[at - 1] ?? 0, bounds[at]),
  }));
}

/** The day with which an attempt begins. */
function begun(attempt: Attempt, index: number): Reckoning | undefined {
  const round = attempt.rounds[index] as Round;
  if (!round.returned) return firstFrom(attempt, attempt.task.received);
  const old = stintsOf(attempt, index - 1).at(-1)?.reckoning;
  return againFrom(attempt, round.returned, round.returned.date, old);
}

/** The day for the unit that takes over: given with the transfer, else as the rule 转办后时限 has it; never before that. */
function handedOn(attempt: Attempt, index: number, transfer: Entry, old: Reckoning | undefined): Reckoning | undefined {
  const { task, terms } = attempt;
  if (transfer.limit) return byDay(terms, task, transfer.limit, [`${transfer.date.day} 转办时限定`]);
  if (ruleFor(terms, task, 'transferClock').value === 'unchanged') return old && notBefore(old, transfer.date, terms);
  const { returned } = attempt.rounds[index] as Round;
  return returned
    ? againFrom(attempt, returned, transfer.date, stintsOf(attempt, index - 1).at(-1)?.reckoning)
    : firstFrom(attempt, transfer.date);
}

/** A turn by the extensions granted in it: one that was asked for too late does not cure the days before. */
function prolonged(attempt: Attempt, { unit, from, grants }: Turn, day: Reckoning | undefined): Stint | undefined {
  let reckoning = day;
  const missed: Missed[] = [];
  for (const [index, grant] of grants.entries()) {
    const asked = askedBy(attempt, grant).date.day;
    if (reckoning && asked > reckoning.due.day && counts(attempt))
      missed.push({ due: later(reckoning.due.day, missed.at(-1)?.through ?? reckoning.due.day), through: asked });
    reckoning = extended(attempt.terms, day, grants.slice(0, index + 1)) ?? reckoning;
  }
  return reckoning && { unit, from, reckoning, ...(missed.length > 0 && { missed }) };
}

/** The application for an extension; what was granted unasked was asked for when it was granted. */
function askedBy({ story }: Attempt, grant: Entry): Entry {
  return story.extensions.find(({ decision }) => decision === grant)?.request ?? grant;
}

function counts({ task, terms }: Attempt): boolean {
  return ruleFor(terms, task, 'lateExtension').value === 'counted';
}

const CLAUSE = '方案三（一）3（确因客观原因不能及时办结的，书面申报并按程序报批）';

/** The day to which the last of some extensions moved it. */
function extended(terms: Terms, owed: Reckoning | undefined, grants: readonly Entry[]): Reckoning | undefined {
  const until = grants.at(-1)?.until;
  if (until === undefined) return owed;
  const notes = grants.map((entry) => `${entry.date.day} 批准延期至 ${entry.until}（批准人：${entry.approver}）`);
  const reckoning = fixedOn(terms, until, 'none', [CLAUSE, ...(owed?.basis ?? [])]);
  if (!owed) return { ...reckoning, changes: notes };
  return { ...reckoning, earlier: owed, changes: [`原时限 ${owed.due.day}`, ...notes] };
}
