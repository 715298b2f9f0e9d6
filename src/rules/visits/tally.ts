import type { CellState } from '../../vocabulary/choices.ts';
import type { Cell } from './visits.ts';

/** How many cells are owed, and how they were met. The rate counts only visits made within the quarter. */
export interface Tally {
  readonly owed: number;
  readonly met: number;
  readonly pending: number;
  /** Not visited within the quarter, made up for later or not. */
  readonly missed: number;
  readonly madeUp: number;
  readonly exempt: number;
}

export function tallyOf(cells: readonly Cell[]): Tally {
  const count = (...states: CellState[]) => cells.filter(({ state }) => states.includes(state)).length;
  const gaps = cells.filter(({ state }) => state === 'missing' || state === 'madeUp');
  return {
    owed: count('visited', 'pending', 'missing', 'madeUp'),
    met: count('visited'),
    pending: count('pending'),
    missed: gaps.length,
    madeUp: gaps.filter(({ madeUp }) => madeUp !== undefined).length,
    exempt: count('exempt', 'uncounted'),
  };
}
