import { type Day, later } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Missed, Reckoning } from '../obligation.ts';
import { fixedOn, type Terms, termsOf } from '../terms.ts';
import { type Attempt, againFrom, bindingFrom, firstFrom } from './attempt.ts';
import type { Entry } from './schema.ts';
import type { Round, Story } from './story.ts';
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
  /** What the unit had asked for and was granted when another had the task. */
  readonly belated: readonly Entry[];
  /** What was granted in it, and had been asked for by a unit that had the task before. */
  readonly inherited: readonly Entry[];
  /** The last extension granted before the turn. */
  readonly held?: Entry;
}

/**
 * The stints of an attempt, the present one last; none for a long-term task to which nobody has set a day. A unit that
 * handed the task on before its day has none.
 */
export function stintsOf(attempt: Attempt, index: number): Stint[] {
  return timed(attempt, index).flatMap(({ turn, stint, next }) => {
    if (!stint) return [];
    return next ? closedBy(next, withBelated(attempt, turn, stint)) : [stint];
  });
}

/** The transfers with which a day set for a long-term task was lost: it had passed, and the new unit was given none. */
export function lapsesIn(attempt: Attempt, index: number): { readonly transfer: Entry; readonly due: Day }[] {
  const all = timed(attempt, index);
  return all.flatMap(({ stint, next }, at) =>
    stint && next && !all[at + 1]?.stint ? [{ transfer: next, due: stint.reckoning.due.day }] : [],
  );
}

/** The turns of an attempt, each with its time, where it has one, and the transfer that ended it. */
function timed(attempt: Attempt, index: number) {
  const turns = turnsIn(attempt, attempt.rounds[index] as Round);
  let day: Reckoning | undefined;
  return turns.map((turn, at) => {
    const own = { ...attempt, terms: termsOf(attempt.terms, turn.unit) };
    day = turn.transfer ? handedOn(own, index, turn, turn.transfer, day) : begun(own, index);
    const stint = prolonged(own, turn, day);
    day = stint?.reckoning;
    return { turn, stint, next: turns[at + 1]?.transfer };
  });
}

/** A stint that ended with a transfer: none where nothing was late by then. */
function closedBy(transfer: Entry, stint: Stint): Stint[] {
  return stint.missed || transfer.date.day > stint.reckoning.due.day ? [{ ...stint, closed: transfer }] : [];
}

function turnsIn({ task, story }: Attempt, { opener, returned, transfers, grants }: Round): Turn[] {
  return [undefined, ...transfers].map((handover, at) => {
    const [transfer, next] = [handover?.entry, transfers[at]];
    const held = grants[(handover?.grants ?? 0) - 1];
    const asked = (from: number, to?: number) => story.extensions.slice(from, to).map(({ decision }) => decision);
    const own = asked(handover?.requests ?? 0, next?.requests);
    const others = asked(0, handover?.requests ?? 0);
    const granted = grants.slice(handover?.grants ?? 0, next?.grants);
    return {
      unit: transfer?.unit ?? opener,
      from: (transfer ?? returned)?.date ?? task.received,
      ...(transfer && { transfer }),
      grants: granted,
      belated: next ? grants.slice(next.grants).filter((grant) => own.includes(grant)) : [],
      inherited: granted.filter((grant) => others.includes(grant)),
      ...(held && { held }),
    };
  });
}

/** A stint by what its unit had asked for before its day was over, though it was granted only after the transfer. */
function withBelated({ story, terms }: Attempt, { belated }: Turn, stint: Stint): Stint {
  const inTime = belated.filter((grant) => askedBy(story, grant).date.day <= stint.reckoning.due.day);
  const reckoning = inTime.reduce((own, grant) => extended(terms, own, [grant]) ?? own, stint.reckoning);
  return { ...stint, reckoning };
}

/** The day with which an attempt begins. */
function begun(attempt: Attempt, index: number): Reckoning | undefined {
  const round = attempt.rounds[index] as Round;
  if (!round.returned) return firstFrom(attempt);
  const old = stintsOf(attempt, index - 1).at(-1)?.reckoning;
  return againFrom(attempt, round.returned, old);
}

/** The day for the unit that takes over: given with the transfer, else as the rule 转办后时限 has it; never before that. */
function handedOn(
  attempt: Attempt,
  index: number,
  { held }: Turn,
  transfer: Entry,
  old: Reckoning | undefined,
): Reckoning | undefined {
  const { task, terms } = attempt;
  if (transfer.limit)
    return bindingFrom(byDay(terms, task, transfer.limit, [`${transfer.date.day} 转办时限定`]), transfer.date, terms);
  if (ruleFor(terms, task, 'transferClock').value === 'unchanged') return old && bindingFrom(old, transfer.date, terms);
  const { returned } = attempt.rounds[index] as Round;
  const own = returned?.limit
    ? againFrom(attempt, returned, stintsOf(attempt, index - 1).at(-1)?.reckoning, transfer.date)
    : firstFrom(attempt, transfer.date);
  return held ? orHeld(terms, own, held, transfer) : own;
}

/** A day that was approved for the task and is not over when it is handed on holds for the new unit, where it is the later. */
function orHeld(terms: Terms, own: Reckoning | undefined, grant: Entry, { date }: Entry): Reckoning | undefined {
  const { until } = grant;
  if (until === undefined || until < date.day) return own;
  if (!own || until > own.due.day) {
    const held = extended(terms, own, [grant]) as Reckoning;
    return withChange(held, `${date.day} 转办时批准的日子未到，仍按批准的日子`);
  }
  return overtaking(own, grant);
}

function overtaking(own: Reckoning, grant: Entry): Reckoning {
  return withChange(own, `${grantText(grant)}，早于接手后的 ${own.due.day}，按后者`);
}

function withChange(reckoning: Reckoning, change: string): Reckoning {
  return { ...reckoning, changes: [...reckoning.changes, change] };
}

function grantText({ date, until, approver }: Entry): string {
  const who = approver === undefined ? '' : `（批准人：${approver}）`;
  return `${date.day} 批准延期至 ${until}${who}`;
}

/** A turn by the extensions granted in it: one that was asked for too late does not cure the days before. */
function prolonged(attempt: Attempt, turn: Turn, own: Reckoning | undefined): Stint | undefined {
  const { unit, from } = turn;
  const [day, grants] = withoutShorter(own, turn);
  let reckoning = day;
  const missed: Missed[] = [];
  for (const [index, grant] of grants.entries()) {
    const asked = askedBy(attempt.story, grant).date.day;
    if (reckoning && asked > reckoning.due.day && counts(attempt))
      missed.push({ due: later(reckoning.due.day, missed.at(-1)?.through ?? reckoning.due.day), through: asked });
    reckoning = extended(attempt.terms, day, grants.slice(0, index + 1)) ?? reckoning;
  }
  return reckoning && { unit, from, reckoning, ...(missed.length > 0 && { missed }) };
}

/** What another unit had asked for does not shorten the time of the one that has the task now. */
function withoutShorter(
  own: Reckoning | undefined,
  { grants, inherited }: Turn,
): [Reckoning | undefined, readonly Entry[]] {
  const isShorter = (grant: Entry) => own && inherited.includes(grant) && (grant.until ?? own.due.day) < own.due.day;
  const day = own && grants.filter(isShorter).reduce(overtaking, own);
  return [day, grants.filter((grant) => !isShorter(grant))];
}

/** The application for an extension; what was granted unasked was asked for when it was granted. */
function askedBy(story: Story, grant: Entry): Entry {
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
  const notes = grants.map(grantText);
  const reckoning = fixedOn(terms, until, 'none', [CLAUSE, ...(owed?.basis ?? [])]);
  if (!owed) return { ...reckoning, changes: notes };
  return { ...reckoning, earlier: owed, changes: [`原时限 ${owed.due.day}`, ...notes] };
}
