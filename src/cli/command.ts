import type { Desk } from './desk.ts';
import type { Outcome } from './outcome.ts';
import type { CommandWords, Input } from './spec.ts';

/** The code of a command: what is to be shown or written for what was typed. */
export type Run = (input: Input, desk: Desk) => Outcome | Promise<Outcome>;

/** One command: what is said of it, and where its code is. */
export interface CommandSpec extends CommandWords {
  readonly run?: () => Promise<Run>;
  readonly subcommands?: readonly CommandSpec[];
}
