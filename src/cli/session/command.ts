import type { Outcome } from '../contract/outcome.ts';
import type { AnyInput, Chosen, CommandWords, Common, Input, OptionSpec, Showing, Writing } from '../contract/spec.ts';
import type { Session } from './session.ts';

/** What a command does: what is to be shown or written for what was typed. */
export type Run<I = AnyInput> = (input: I, session: Session) => Outcome | Promise<Outcome>;

/** One command: what is said of it, and what it does. */
export interface CommandSpec extends CommandWords {
  readonly run?: Run;
  /**
   * What is done with each ledger that is named, one after another, where the answer of them all lies elsewhere than on
   * the screen; nothing where this is not asked for.
   */
  readonly toEach?: (input: AnyInput) => Run | undefined;
  readonly subcommands?: readonly CommandSpec[];
}

type List = readonly OptionSpec[];

/** What a command may be given: its own options, and those that it has by what it does (`optionsOf` of its spec). */
type Given<L extends List, Writes, Shows, Plain> = Chosen<L> &
  Common &
  (Writes extends false ? unknown : Writing) &
  (Shows extends true ? Showing : Writes extends false ? (Plain extends true ? unknown : Showing) : unknown);

/** A spec whose `run` can be given no other options than those it declares. */
interface Declared<L extends List, Writes, Shows, Plain> extends Omit<CommandSpec, 'run'> {
  readonly options?: L;
  readonly writes?: Writes & (boolean | string | readonly string[]);
  readonly shows?: Shows & boolean;
  readonly plain?: Plain & boolean;
  readonly run: Run<Input<Given<L, Writes, Shows, Plain>>>;
}

/** Declares a command; what its `run` is given follows from its options. */
export function command<
  const L extends List = readonly [],
  const Writes extends boolean | keyof Chosen<L> | readonly (keyof Chosen<L>)[] = false,
  const Shows extends boolean = false,
  const Plain extends boolean = false,
>(spec: Declared<L, Writes, Shows, Plain>): CommandSpec {
  return spec as unknown as CommandSpec;
}
