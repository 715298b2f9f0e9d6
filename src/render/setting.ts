import type { Value } from '../views/view/view.ts';
import type { Paper } from './style.ts';

/** What a renderer knows besides the view. */
export interface Setting {
  readonly paper: Paper;
  /** The day of looking. */
  readonly asOf: string;
  /** When it is written out, by the clock of Shanghai; the day of looking where nobody says. */
  readonly now?: { readonly day: string; readonly minute?: number; readonly second?: number | undefined };
  /** The name that a unit had first: what it is called later makes nothing else of it. */
  readonly firstName?: ((unit: string) => string) | undefined;
  /** What a JSON answer says of itself. */
  readonly envelope: Readonly<Record<string, Value>>;
}
