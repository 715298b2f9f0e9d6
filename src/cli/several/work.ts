import type { Filed } from '../../ledger/ledger.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import type { Intention, Stop } from '../contract/outcome.ts';
import { type Input, nameOf, type OptionSpec, type Options } from '../contract/spec.ts';
import type { OpenLedger, Session } from '../session/session.ts';

/** What was typed for a command that is done to records: the content as words, and options of which it knows its own. */
export type Typed = Input<object>;

/** How the records were named: by their numbers, by what a list is narrowed down with, or by the rows of a table. */
export type Manner = 'numbers' | 'choice' | 'table';

/** By what several records may be picked: the options of their list. */
export interface Choosing {
  readonly options: readonly OptionSpec[];
  /** Names of options that say what is written, and pick as well. */
  readonly shared: readonly string[];
  /** The numbers of those that the options ask for, in the order of the list. */
  ids(options: Options, open: OpenLedger, session: Session): Promise<readonly string[]>;
}

/** What a command does to a record: by itself, or one after the other to several. */
export interface Work<R extends Numbered, I extends Typed> {
  readonly kind: Kind<R>;
  /** What it is called: 催办. */
  readonly told: string;
  /** What may be told of each; an option of these keeps its meaning where the list has one of the same name. */
  readonly own: readonly OptionSpec[];
  readonly choosing: Choosing;
  /** The option that the words behind the numbers stand for; none where there are none. */
  readonly words?: string | undefined;
  /** It is not done by the rows of a table. */
  readonly tables?: false;
  /** By what else than its number a table may name a record: the names of columns, with what a record has there. */
  readonly known: ReadonlyMap<string, (record: R) => string | undefined>;
  /** The units of a record, for whoever looks over what will be written. */
  unitsOf(record: R): readonly string[];
  /** Does it to one, with what was typed for that one; a stop where it is refused. */
  each(filed: Filed<R>, input: I, open: OpenLedger, session: Session, manner: Manner): Promise<Intention>;
  /** What a person is asked once for all, before anything is done: gives what was typed for each with the answers. */
  ahead?(targets: readonly Aim<R, I>[], open: OpenLedger, session: Session): Promise<readonly Aim<R, I>[]>;
}

/** A record that is meant, or why it could not be found, with what was typed for it. */
export interface Aim<R extends Numbered, I extends Typed> {
  readonly filed: Filed<R> | Stop;
  /** As it was named. */
  readonly name: string;
  readonly input: I;
  /** How what was typed for it was understood. */
  readonly hints?: readonly string[];
}

/** The records that are meant, and how they were named. */
export interface Meant<R extends Numbered, I extends Typed> {
  readonly manner: Manner;
  readonly targets: readonly Aim<R, I>[];
  /** What is to be said of the table they stand in. */
  readonly notes: readonly string[];
}

/** The table with one record a row. */
const fromOption = {
  flags: '--from <表格>',
  help: '照表格来，一行一项：认编号、文号或事项一栏，其余按上面各项的中文名认；空着的格子照命令行；- 从标准输入读',
} as const satisfies OptionSpec;

/** How several are done. */
const severally = [
  { flags: '--skip-refused', help: '不能写的留下，其余照写，退出码为 3；不加就有一项不能写都不写' },
  { flags: '--yes', help: '不再问；不在终端上，筛选出来的、表格里的要加它才写' },
] as const satisfies readonly OptionSpec[];

/** What was typed of these. */
export interface Severally {
  readonly from?: string;
  readonly skipRefused?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** The options of a command that may be done to several: its own, then those that pick; a name that it has itself picks nothing. */
export function optionsOfSeveral<R extends Numbered, I extends Typed>({
  own,
  choosing,
  tables,
}: Work<R, I>): OptionSpec[] {
  const rest = [...choosing.options, ...(tables === false ? [] : [fromOption])].filter(
    (option) => !isAmong(own, option),
  );
  return [...own, ...rest.map(picking), ...severally];
}

function isAmong(options: readonly OptionSpec[], option: OptionSpec): boolean {
  return options.some((one) => nameOf(one) === nameOf(option));
}

const PICKS = '筛选：';

function picking(option: OptionSpec): OptionSpec {
  return option === fromOption ? option : { ...option, help: `${PICKS}${option.help.replace(/^只看/, '')}` };
}

/** What of the options picks records; none where nothing that picks was typed. */
export function picks<R extends Numbered, I extends Typed>({ own, choosing }: Work<R, I>, { options }: I): Options {
  const offered = choosing.options.filter((option) => !isAmong(own, option)).map(nameOf);
  const typed = Object.entries(options as Options);
  const named = (names: readonly string[]) =>
    typed.filter(([name, value]) => names.includes(name) && value !== undefined);
  return Object.fromEntries(named([...offered, ...choosing.shared]));
}

/** The table that was named, where the command takes one. */
export function tableNamed<R extends Numbered, I extends Typed>(
  { own, tables }: Work<R, I>,
  { options }: I,
): string | undefined {
  return tables === false || isAmong(own, fromOption) ? undefined : (options as Severally).from;
}
