import { formats } from '../../render/formats.ts';
import type { SpokenSort } from '../../vocabulary/anatomy.ts';

/** An option as help shows it: `--unit <单位>`; of `--each [单位...]` none or several may be written. */
export interface OptionSpec {
  readonly flags: string;
  readonly help: string;
  readonly repeat?: boolean;
  /** What may be chosen, where the help does not list it. */
  readonly choices?: readonly string[];
  /** It names a unit, a leader in charge, or a record of a kind. */
  readonly refers?: string;
  /** A time or a share, which may be written as people write it. */
  readonly spoken?: SpokenSort;
  /** What files call it, where neither its Chinese name nor what stands for its value is that. */
  readonly key?: string;
  /** Its Chinese name, where the word of its flag means something else. */
  readonly chinese?: string;
  /** Nothing is written without it. */
  readonly must?: boolean;
}

/** A place on the command line: `<编号>` must be there, `[文字]` may, `[文字...]` takes the rest. */
export interface ArgumentSpec {
  readonly name: string;
  readonly help: string;
  readonly spoken?: SpokenSort;
}

/** Options of which only the program as it runs knows which there are. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What these options may come to, each under its name: `--source-name <名称>` is a string, sourceName. */
export type Chosen<L extends readonly OptionSpec[]> = string extends L[number]['flags']
  ? Options
  : { readonly [O in L[number] as NameOf<O['flags']>]?: ValueOf<O> | undefined };

type NameOf<F extends string> = F extends `-${string}, --${infer Long}`
  ? Key<Long>
  : F extends `--no-${infer Long}`
    ? Key<Long>
    : F extends `--${infer Long}`
      ? Key<Long>
      : never;

type Key<F extends string> = F extends `${infer Name} ${string}` ? Camel<Name> : Camel<F>;

type Camel<S extends string> = S extends `${infer Head}-${infer Rest}` ? `${Head}${Capitalize<Camel<Rest>>}` : S;

type ValueOf<O extends OptionSpec> = O['flags'] extends `${string}[${string}`
  ? true | readonly string[]
  : O extends { readonly repeat: true }
    ? readonly string[]
    : O['flags'] extends `${string}<${string}`
      ? string
      : boolean;

/** What may be written with every command, before or after its name. */
export const common = [
  {
    flags: '--ledger <文件夹>',
    help: '账本所在文件夹；不写就从当前文件夹向上找，再找 ./ledger；overdue、summary、board 和 export --format parquet 可写多次，几个账本一起看',
    repeat: true,
  },
  { flags: '--today <日期>', help: '当作今天是哪一天；此后的事实当作还不知道', spoken: 'moment' },
  { flags: '--json', help: '输出 JSON' },
  { flags: '--no-color', help: '不用颜色' },
  { flags: '--no-pager', help: '一屏放不下也不用翻页程序（PAGER，不设就是 less）' },
] as const satisfies readonly OptionSpec[];

/** What may be written with every command that changes the ledger. */
export const writing = [
  { flags: '--by <经办人>', help: '经办人；不写就用 git 的 user.name' },
  { flags: '--dry-run', help: '只看会怎样，不写入' },
  { flags: '--no-commit', help: '写入文件但不提交' },
] as const satisfies readonly OptionSpec[];

/** For what is going to be published. */
export const beforePrint = {
  flags: '--exit-code',
  help: '出数前核对有话说时退出码为 1',
} as const satisfies OptionSpec;

/** What may be written with every command that answers. */
export const showing = [
  { flags: '-o, --output <文件>', help: '写到文件，按结尾定格式；写到文件夹就一个单位一个文件（有的命令）' },
  {
    flags: '--as-known <日期>',
    help: '按那天（或那个提交）账本里已经登记的来看，此后补记、改动的都不算',
    spoken: 'commit',
  },
  { flags: '--format <格式>', help: `格式：${formats.map(({ name }) => name).join('、')}` },
] as const satisfies readonly OptionSpec[];

export type Common = Chosen<typeof common>;
export type Writing = Chosen<typeof writing>;
export type Showing = Chosen<typeof showing>;

/** What is asked of every command alike, be it that most have not all of it. */
export type Shared = Common & Writing & Showing & Chosen<readonly [typeof beforePrint]>;

/** What was typed after the command's name: its arguments, and the options that it has. */
export interface Input<O = Shared> {
  readonly args: readonly string[];
  readonly options: O;
}

/** What was typed for a command with these options. */
export type InputOf<L extends readonly OptionSpec[]> = Input<Chosen<L> & Shared>;

/** The same where the command is one of many: what all have by its name, the rest as it was typed. */
export type AnyInput = Input<Shared & Options>;

/** What is said of a command: everything that help, the reference and completion need. */
export interface CommandWords {
  readonly name: string;
  readonly alias: string;
  /** Names by which it is known elsewhere, and understood here: ls. */
  readonly also?: readonly string[];
  readonly summary: string;
  readonly arguments?: readonly ArgumentSpec[];
  readonly options?: readonly OptionSpec[];
  /** It may change the ledger, or does so with one of the options named: takes --by, --dry-run and --no-commit. */
  readonly writes?: boolean | string | readonly string[];
  /** It may go on to write when a person at a terminal says so. */
  readonly reviews?: boolean;
  /** It writes, and what it answers is wanted on paper as well: takes -o and --format. */
  readonly shows?: boolean;
  /** What it can be had as beside the usual forms of an answer, as --format tells it. */
  readonly otherFormats?: string;
  /** It can be asked of several ledgers at once. */
  readonly federates?: boolean;
  /** What it says is for another program, and has one form only. */
  readonly plain?: boolean;
  /** Lines shown under the help: examples with what they do. */
  readonly examples?: readonly string[];
  readonly subcommands?: readonly CommandWords[];
  /** What it does; a command that only has others under it does nothing. */
  readonly run?: unknown;
}

/** Whether a word on the command line is a name of a command. */
export function answersTo({ name, alias, also }: CommandWords, word: string): boolean {
  return word === name || word === alias || also?.includes(word) === true;
}

export interface Group<C extends CommandWords = CommandWords> {
  readonly title: string;
  readonly commands: readonly C[];
}

/** Whether the ledger is to be changed. */
export function isWriting({ writes = false }: CommandWords, { options }: AnyInput): boolean {
  if (options.dryRun === true) return false;
  if (typeof writes === 'boolean') return writes;
  return [writes].flat().some((name) => options[name] !== undefined && options[name] !== false);
}

/** Whether the ledger may come to be changed, be it that a person says so at the terminal. */
export function mayWrite(spec: CommandWords, input: AnyInput): boolean {
  return isWriting(spec, input) || (spec.reviews === true && input.options.dryRun !== true);
}

/** The name under which an option's value is found: --source-name → sourceName. */
export function nameOf({ flags }: OptionSpec): string {
  const long = /--(?:no-)?([a-z-]+)/.exec(flags)?.[1] ?? '';
  return long.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Every option of a command: its own, those of a command that writes, and those that all have. */
export function optionsOf(spec: CommandWords): readonly OptionSpec[] {
  return [
    ...(spec.options ?? []),
    ...(spec.writes ? writing : []),
    ...((!spec.writes && !spec.plain) || spec.shows ? showingOf(spec) : []),
    ...common,
  ];
}

function showingOf({ otherFormats }: CommandWords): readonly OptionSpec[] {
  if (otherFormats === undefined) return showing;
  return showing.map((option) =>
    option.flags.startsWith('--format') ? { ...option, help: `${option.help}、${otherFormats}` } : option,
  );
}
