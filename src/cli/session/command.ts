import type { Outcome } from '../contract/outcome.ts';
import type { CommandWords, Input } from '../contract/spec.ts';
import type { Session } from './session.ts';

/** The code of a command: what is to be shown or written for what was typed. */
export type Run = (input: Input, session: Session) => Outcome | Promise<Outcome>;

/** One command: what is said of it, and where its code is. */
export interface CommandSpec extends CommandWords {
  readonly run?: () => Promise<Run>;
  readonly subcommands?: readonly CommandSpec[];
}
