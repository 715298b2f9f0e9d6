import type { Moment } from '../../calendar/moment.ts';
import { quarterPeriod } from '../../calendar/period.ts';
import type { Target } from '../../records/target.ts';
import type { Visit } from '../../records/visit.ts';
import type { Known } from '../basis/known.ts';
import { type Cell, cellsOf, serviceOf, unassigned } from './visits.ts';

/** 包保覆盖 of a quarter. */
export interface Coverage {
  /** The moment of which its figures are: the end of the quarter, or that of looking. */
  readonly asOf: Moment;
  readonly cells: readonly Cell[];
  /** Targets that nobody answered for then. */
  readonly bare: readonly Target[];
}

/**
 * The cells of a quarter by what is known on its last day (期末数): what was not visited by its end is missed (当季算缺)
 * and stays so; a visit that makes up for it stands beside (补访另记).
 */
export function coverageOf(ledger: Known, quarter: string): Coverage {
  const { to } = quarterPeriod(quarter);
  const then = serviceOf(ledger.upTo(to));
  const over = isOver(to, ledger.terms.asOf);
  const since = new Map(cellsOf(serviceOf(ledger), quarter).map((cell) => [keyOf(cell), cell.madeUp]));
  const cells = cellsOf(then, quarter).map((cell) => (over ? closed(cell, since.get(keyOf(cell))) : cell));
  return { asOf: then.terms.asOf, cells, bare: unassigned(then) };
}

/** Without a time of day it is the end of the day. */
function isOver(last: string, { day, minute }: Moment): boolean {
  return day > last || (day === last && minute === undefined);
}

function keyOf({ person, target }: Cell): string {
  return `${person} ${target.id}`;
}

function closed(cell: Cell, madeUp: Visit | undefined): Cell {
  return cell.state === 'pending' ? { ...cell, state: 'missing', ...(madeUp && { madeUp }) } : cell;
}
