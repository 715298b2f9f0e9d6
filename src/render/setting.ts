import type { Value } from '../views/view/view.ts';
import type { Paper } from './style.ts';

/** What a renderer knows besides the view. */
export interface Setting {
  readonly paper: Paper;
  /** The day of looking. */
  readonly asOf: string;
  /** What a JSON answer says of itself. */
  readonly envelope: Readonly<Record<string, Value>>;
}
