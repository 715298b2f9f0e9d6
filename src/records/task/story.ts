import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Action, State } from '../../vocabulary/choices.ts';
import type { Entry } from './schema.ts';

/** A unit's turn at a task: from when it had it, when it signed or arranged it, and the transfer that ended it. */
export interface Receipt {
  readonly unit: string;
  readonly from: Moment;
  readonly acknowledged?: Entry;
  /** The first that was heard of the work from it: 进展, a report, an answer, or that it is done. */
  readonly heard?: Entry;
  readonly signed?: Entry;
  /** 报结 or 办结 before anybody had signed or arranged it: it was never done in time, for then there was nothing left to sign. */
  readonly overtaken?: Entry;
  readonly ended?: Entry;
}

/** A transfer, with how many extensions of the attempt had been granted by then, and of the task asked for. */
export interface Handover {
  readonly entry: Entry;
  readonly grants: number;
  readonly requests: number;
}

/** One attempt to finish: the first, or another after 退回重办 or 撤销销号. */
export interface Round {
  /** The unit that had the task when it began. */
  readonly opener: string;
  /** The unit that finished it, or that has it now. */
  readonly unit: string;
  /** What it began with: 退回重办 or 撤销销号. */
  readonly returned?: Entry;
  /** How many extensions of the task had been asked for when it began. */
  readonly requests: number;
  /** The transfers within this attempt. */
  readonly transfers: readonly Handover[];
  readonly grants: readonly Entry[];
  /** 批准极特殊. */
  readonly approval?: Entry;
  /** 报结: its unit said that it is done, which the office had yet to accept. */
  readonly claimed?: Entry;
  /** 办结, or 认可 of what had been said to be done. */
  readonly completed?: Entry;
  /** It was taken over as done: on a day that nobody knows, before this one (期初). */
  readonly doneBefore?: Day;
  readonly feedback?: Entry;
  readonly cleared?: Entry;
  /** What it ended with for nothing: 退回重办 or 撤销销号. */
  readonly sentBack?: Entry;
}

export interface Application {
  readonly request: Entry;
  readonly decision?: Entry;
}

/** An entry, and the unit that had the task then. */
export interface Deed {
  readonly unit: string;
  readonly entry: Entry;
}

export interface Urge extends Deed {
  readonly answer?: Entry;
  /** The transfer that took the task from the unit that was urged, or 销号. */
  readonly dropped?: Entry;
}

/** 批示 on a task that runs, by the unit that had it then, and which turn that was. */
export interface Instruction extends Deed {
  readonly turn: number;
  readonly answer?: Deed;
  /** 销号 without an answer. */
  readonly dropped?: Entry;
}

/** Whether nothing has answered to an instruction yet. */
export function isUnheeded({ answer, dropped }: Instruction): boolean {
  return answer === undefined && dropped === undefined;
}

/** Whether an answer is wanted to an urging: yes, unless it says that it was only handed out. */
export function isAwaited({ entry }: Urge): boolean {
  return entry.awaited !== 'no';
}

/** Whether an urging that wants an answer has none yet. */
export function isUnanswered(urge: Urge): boolean {
  return isAwaited(urge) && !urge.answer && !urge.dropped;
}

export interface Pause {
  readonly from: Entry;
  readonly resumed?: Entry;
}

/**
 * Why an entry does not hold: it lacks something, comes before the task, does not fit the state, or rests on something
 * that is not there. Both texts are Chinese.
 */
export interface Objection {
  readonly kind: 'lacking' | 'early' | 'state' | 'unfounded';
  readonly why: string;
  readonly remedy: string;
  /** What of the entry is wrong, where it is one thing. */
  readonly about?: 'date' | 'means' | 'step' | 'instruction' | 'title' | 'unit';
}

/** An entry that could not follow what was there before it. */
export interface Refusal extends Objection {
  readonly entry: Entry;
  readonly index: number;
  readonly state: State;
  readonly allowed: readonly Action[];
}

/** A list that is never empty. */
export type Series<T> = readonly [T, ...T[]];

/** What happened to a task, sorted by what it means. */
export interface Events {
  readonly receipts: Series<Receipt>;
  readonly rounds: Series<Round>;
  readonly extensions: readonly Application[];
  readonly exceptional: readonly Application[];
  readonly pauses: readonly Pause[];
  readonly urges: readonly Urge[];
  readonly instructions: readonly Instruction[];
  readonly reports: readonly Entry[];
  readonly plans: readonly Deed[];
  /** The progress that first told a step of the roadmap done, by the step's name. */
  readonly steps: ReadonlyMap<string, Deed>;
  /** What supporting units did, by `assistanceKey`; nothing that was done after 销号 had taken it away. */
  readonly assists: ReadonlyMap<string, Entry>;
  /** 销号 (unless that was taken back) or 撤销. */
  readonly ended?: Entry | undefined;
  /** The latest entry that holds. */
  readonly last?: Entry;
  readonly refusals: readonly Refusal[];
}

/** What the entries known on a day tell of a task. */
export interface Story extends Events {
  readonly state: State;
  /** What an application for extension that waits lies on, where that is not 办理中. */
  readonly beneath?: State;
  /** The unit that has the task now: 牵头单位, or the one it was last transferred to. */
  readonly lead: string;
  /** All the units that have it now: that one, and those that lead jointly with it. */
  readonly leads: readonly string[];
}

/** What of a story is asked of every task, in lists and figures. */
export interface Synopsis {
  /** The unit that has the task now by its file, and since when. */
  readonly holder: string;
  readonly since: Day;
  /** When the last attempt came to its end. */
  readonly completed?: Day;
  /** It came to its end before the ledger did begin, nobody knows when (期初状态). */
  readonly doneBefore?: true;
  /** 销号 or 撤销 that holds. */
  readonly ended?: Day;
  readonly beneath?: State;
  /** 评定 at 销号 that holds. */
  readonly grading?: NonNullable<Entry['grading']>;
  /** Each time that 销号 was taken back: against whom, and with what. */
  readonly reopened: readonly Deed[];
}

export function synopsisOf({ receipts, rounds, ended, beneath }: Story): Synopsis {
  const { unit, from } = current(receipts);
  const { completed, doneBefore } = current(rounds);
  const reopened = rounds.flatMap(({ opener, returned }) =>
    returned?.action === 'reopen' ? [{ unit: opener, entry: returned }] : [],
  );
  return {
    holder: unit,
    since: from.day,
    ...(completed && { completed: completed.date.day }),
    ...(doneBefore !== undefined && { doneBefore: true as const }),
    ...(ended && { ended: ended.date.day }),
    ...(beneath && { beneath }),
    ...(ended?.grading && { grading: ended.grading }),
    reopened,
  };
}

/** The application that has not been decided yet. */
export function pending(applications: readonly Application[]): Application | undefined {
  return applications.find(({ decision }) => decision === undefined);
}

/** The applications for extension that the unit which has the task now has made in its present attempt. */
export function ownApplications({ extensions, rounds }: Pick<Story, 'extensions' | 'rounds'>): readonly Application[] {
  const { requests, transfers } = current(rounds);
  return extensions.slice(transfers.at(-1)?.requests ?? requests);
}

/** The approval of 极特殊, if there is one. */
export function approvalIn(rounds: readonly Round[]): Entry | undefined {
  return rounds.find(({ approval }) => approval !== undefined)?.approval;
}

/** What said that the work of an attempt is done: 报结, else 办结. */
export function finishOf({ claimed, completed }: Round): Entry | undefined {
  return claimed ?? completed;
}

/** What was told of the work that is done: an acceptance need not say again what the report of it said. */
export function outcomeOf({ claimed, completed }: Round): string | undefined {
  return completed && (completed.content ?? claimed?.content);
}

/** 报结 that the office has neither accepted nor sent back. */
export function unaccepted({ claimed, completed, sentBack }: Round): Entry | undefined {
  return completed || sentBack ? undefined : claimed;
}

/** Whether an attempt began because 销号 was taken back (五（二）). */
export function isReopened({ returned }: Pick<Round, 'returned'>): boolean {
  return returned?.action === 'reopen';
}

/** The last of a list that always has at least one. */
export function current<T>(items: Series<T>): T {
  return items.at(-1) as T;
}
