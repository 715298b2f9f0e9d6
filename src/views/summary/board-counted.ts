import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Item } from '../../rules/lateness/overdue.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import type { JudgedDuty } from '../../rules/reports/duty-items.ts';
import type { UnitScore } from '../../rules/scoring/scoring.ts';
import type { PunctualityOf } from '../../rules/summary/punctuality.ts';
import type { Summary } from '../../rules/summary/summary.ts';
import type { Cell as Visited } from '../../rules/visits/visits.ts';
import type { ListNames } from '../tasks/list.ts';
import type { Marked, Tone } from '../view/view.ts';

/** Everything that the board shows, counted as of one day. */
export interface Board {
  readonly office: string;
  readonly asOf: Moment;
  readonly standings: readonly Standing[];
  readonly overdue: readonly Item[];
  /** Due within so many working days. */
  readonly due: readonly Item[];
  readonly days: number;
  /** This year so far. */
  readonly year: Summary;
  /** Month by month, the oldest first. */
  readonly months: readonly { readonly label: string; readonly figures: PunctualityOf }[];
  readonly quarter: string;
  readonly cells: readonly Visited[];
  /** Reports that are due this quarter or lacking. */
  readonly duties: readonly JudgedDuty[];
  readonly scores: readonly UnitScore[];
  readonly fullName: (unit: string) => string;
  /** The 分管领导 by whom the page can be narrowed. */
  readonly leaders: readonly string[];
  /** The names of each unit that has several, its full name first. */
  readonly aliases: readonly (readonly string[])[];
  /** 分管领导 of something owed, and of a task as a unit has it. */
  readonly leaderOf: (item: Item) => string | undefined;
  readonly leaderOfShare: (share: Standing) => string | undefined;
  /** The working day before, from which on everything is new. */
  readonly since: Day;
  /** How far the parts of each task that has any have come. */
  readonly divisions: ListNames['divisions'];
}

/** A count that leads to what it counts; in a tone where there is any. */
export function figure(count: number, tone: Tone | undefined, to?: Marked['to']): Marked {
  return { value: count, text: String(count), ...(count > 0 && tone && { tone }), ...(count > 0 && to && { to }) };
}
