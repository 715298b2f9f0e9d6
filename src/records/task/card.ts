import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { State, UrgingStep } from '../../vocabulary/choices.ts';
import type { Matter, Obligation } from '../obligation.ts';
import type { Task } from './schema.ts';
import type { Synopsis } from './story.ts';

/** A step beyond urging that was taken. */
export interface UrgingTaken {
  readonly step: UrgingStep;
  readonly day: Day;
}

/** How much a task presses: its 紧急程度, when it was last urged, and when an urging was last answered. */
export interface Urging {
  readonly urgency?: NonNullable<Task['urgency']>;
  readonly urged?: Day;
  readonly answered?: Day;
  /** How many urgings that want an answer have none yet. */
  readonly unanswered?: number;
  /** Since when the first of them has none. */
  readonly silentSince?: Day;
  /** By what means beyond urging the unit that has it was urged, and when: 督办通知, 约谈, 通报. */
  readonly steps?: readonly UrgingTaken[];
}

/** What is asked of every task first, and is enough for most of them. */
export interface Gist {
  readonly id: string;
  readonly title: string;
  /** The day of the latest fact in the file. */
  readonly since: Day;
  /** 收到日期: it chooses the version of the rules. */
  readonly received: Day;
  readonly docket?: string | undefined;
  /** Nothing that is outstanding can be late before this day; absent where nothing is outstanding. */
  readonly earliest?: Day | undefined;
}

/**
 * What a sound task has come to, so that questions about what is still owed need not read its file again. It holds on
 * every day of looking after `since`, as long as the file, the rules, the register of units and the calendar are as
 * they were: nothing in it depends on the day of looking.
 */
export interface Card extends Gist {
  readonly matter: Matter;
  readonly urging: Urging;
  readonly state: State;
  readonly synopsis: Synopsis;
  /** What is neither done nor fallen away. */
  readonly outstanding: readonly Obligation[];
  /** The same with what is. */
  readonly owed: readonly Obligation[];
}

/** Whether what a card says is so on a day of looking. */
export function holdsOn({ since }: Card, { day }: Moment): boolean {
  return since < day;
}
