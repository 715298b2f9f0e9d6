import type { Filed } from '../../ledger/ledger.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import type { SpokenSort } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import type { Intention, Stop } from '../contract/outcome.ts';
import { type ArgumentSpec, type Input, nameOf, type OptionSpec, type Options } from '../contract/spec.ts';
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

/** Columns that are fields of a record. */
export interface FieldColumns<R extends Numbered> {
  /** The field that a title means, as its key: 来源.文号. */
  readonly titles: ReadonlyMap<string, string>;
  /** The fields that are days or limits. */
  readonly sorts: ReadonlyMap<string, SpokenSort>;
  /** The fields that hold several names. */
  readonly lists: ReadonlySet<string>;
  /** Whether a cell says what the ledger itself makes of the record, and so nothing that is to be corrected. */
  isWorkedOut?(filed: Filed<R>, key: string, text: string, open: OpenLedger): boolean;
}

/** What a command does to a record: by itself, or one after the other to several. */
export interface Work<R extends Numbered, I extends Typed> {
  readonly kind: Kind<R>;
  /** What it is called: 催办. */
  readonly told: string;
  /** By what else than that it is known in the titles of columns: 批准延期. */
  readonly doings?: readonly string[];
  /** What may be told of each; an option of these keeps its meaning where the list has one of the same name. */
  readonly own: readonly OptionSpec[];
  readonly choosing: Choosing;
  /** The option that the words behind the numbers stand for; none where there are none. */
  readonly words?: string | undefined;
  /** The columns of its table are the fields of the record, each corrected as with --set. */
  fields?(): FieldColumns<R>;
  /** By what else than its number a table may name a record: the names of columns, with what a record has there. */
  readonly known: ReadonlyMap<string, (record: R) => string | undefined>;
  /** The units of a record, for whoever looks over what will be written. */
  unitsOf(record: R): readonly string[];
  /** How a record stands on the day of looking, where that is told of it. */
  stateOf?(filed: Filed<R>, open: OpenLedger): string | undefined;
  /** Whose else it may rightly be called: who has it by now, and who supports. */
  othersOf?(filed: Filed<R>, open: OpenLedger): readonly string[];
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

const FROM = '--from <表格>';

/** The table with one record a row, by what it may name them. */
function fromOption(keys: readonly string[], isOfFields: boolean): OptionSpec {
  const columns = keys.length > 1 ? `${keys.slice(0, -1).join('、')}或${keys.at(-1)}` : (keys[0] ?? '');
  const others = isOfFields
    ? '别的栏名同 import，写什么改成什么；空着的格子不改'
    : '别的栏名同选项的中文名；空着的格子照命令行';
  const help = `照表格来，一行一项：认${columns}一栏，${others}；- 从标准输入读`;
  return { flags: FROM, help };
}

/** How several are done. */
function severally(isTable: boolean): OptionSpec[] {
  const looked = `筛选出来的${isTable ? '、表格里的' : ''}`;
  return [
    { flags: '--skip-refused', help: '不能写的留下，其余照写，退出码为 3；不加就有一项不能写都不写' },
    { flags: '--yes', help: `看过了，直接写，不再问一遍；不在终端上，${looked}要加它才写` },
  ];
}

/** What was typed of these. */
export interface Severally {
  readonly from?: string;
  readonly skipRefused?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** The options of a command that may be done to several: its own, then those that pick; a name that it has itself picks nothing. */
export function optionsOfSeveral<R extends Numbered, I extends Typed>(work: Work<R, I>): OptionSpec[] {
  const { own, choosing, known } = work;
  const keys = [words.id, ...known.keys()].filter((key) => !own.some(({ flags }) => flags.endsWith(`<${key}>`)));
  const table = takesTable(work) ? [fromOption(keys, work.fields !== undefined)] : [];
  const offered = choosing.options.filter((option) => !isAmong(own, option));
  return [
    ...own.map((option) => tellingApart(option, choosing)),
    ...offered.map(picking),
    ...table,
    ...severally(table.length > 0),
  ];
}

/** Where the numbers are typed. */
export function numbersPlace<R extends Numbered, I extends Typed>(work: Work<R, I>): ArgumentSpec {
  const otherwise = takesTable(work) ? '不写就用筛选，或 --from 表格' : '不写就用筛选';
  return {
    name: work.words === undefined ? '[编号...]' : '[编号]',
    help: `${work.kind.word}的编号或其中不会弄错的一段，可写几个；${otherwise}`,
  };
}

function takesTable<R extends Numbered, I extends Typed>({ own }: Work<R, I>): boolean {
  return !own.some((option) => nameOf(option) === nameOf({ flags: FROM, help: '' }));
}

function isAmong(options: readonly OptionSpec[], option: OptionSpec): boolean {
  return options.some((one) => nameOf(one) === nameOf(option));
}

/** What a name means here that means something else to the list, or more. */
function tellingApart(option: OptionSpec, { options, shared }: Choosing): OptionSpec {
  if (!isAmong(options, option)) return option;
  const how = shared.includes(nameOf(option))
    ? '几个单位牵头时写是哪一个；不写编号，就是筛选它牵头的'
    : '写进条目的，不用来筛选；筛选用 --where';
  return { ...option, help: `${option.help}；${how}` };
}

function picking(option: OptionSpec): OptionSpec {
  return { ...option, help: `筛选：${option.help.replace(/^只看/, '')}` };
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
export function tableNamed<R extends Numbered, I extends Typed>(work: Work<R, I>, { options }: I): string | undefined {
  return takesTable(work) ? (options as Severally).from : undefined;
}
