/** The days of a card, and that after which it is seen whether there is one. */
export const DAYS = ['since', 'received', 'earliest', 'undecided'] as const;

/**
 * Numbers of a row: its stamp, how the record is kept (see `howKept`), the place of the state that the card says among
 * the states, from 1, and days; 0 where there is none.
 */
export const STAMP = 5;
export const FLAGS = 2;
export const WIDTH = STAMP + FLAGS + DAYS.length;
/**
 * Pieces: the records of all rows, then the cards of all, then all that was owed by the cards where that is more than is
 * still outstanding; who asks for the cards does not read the records.
 */
export const PIECES = ['record', 'card', 'owed'] as const;
export const [RECORD, CARD, OWED] = [0, 1, 2];

/** The texts: what the cards rest on, and a line for each row. */
export const TEXTS = ['basis', 'paths', 'titles', 'dockets'] as const;

/** Of records, what most of them are: named after their number. */
export const [KEPT, NAMED] = [1, 2];

/** The name of a file without its folder and its ending. */
export function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
}
