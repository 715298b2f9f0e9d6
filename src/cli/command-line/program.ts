import { Command, Option } from 'commander';
import { version } from '../../ledger/version.ts';
import type { World } from '../../world/world.ts';
import { stop } from '../contract/outcome.ts';
import {
  type AnyInput,
  type ArgumentSpec,
  answersTo,
  common,
  type Group,
  nameOf,
  type OptionSpec,
  optionsOf,
} from '../contract/spec.ts';
import type { CommandSpec } from '../session/command.ts';
import { slashedAsIn } from '../session/find-ledger.ts';
import { helpStyle, OVERVIEW } from './help.ts';
import { spoken } from './spoken.ts';
import { Halt, HELP, haltingAt, wrongUsage } from './usage.ts';
import { refuseValueless } from './valueless.ts';

/** What the command line asks for, or that it has been answered already (help, version). */
export type Parsed =
  | { readonly kind: 'run'; readonly spec: CommandSpec; readonly input: AnyInput }
  | { readonly kind: 'done' };

/** Reads the command line against a catalogue that has the command which it names. */
export async function parseArguments(
  typed: readonly string[],
  catalogue: readonly Group<CommandSpec>[],
  world: World,
): Promise<Parsed> {
  const args = spoken(typed, catalogue);
  let chosen: Parsed | undefined;
  const choose: Choose = (spec, input) => {
    chosen = { kind: 'run', spec, input: { ...input, options: placed(spec, input.options, world.cwd) } };
  };
  const program = createProgram(world, choose, catalogue, new Set(args));
  try {
    refuseValueless(program, args);
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    const wrong = wrongUsage(error);
    if (wrong) stop(wrong);
  }
  return chosen ?? { kind: 'done' };
}

/** A value that names a file or a folder. */
const PLACE = /<文件夹?>/;

/** Options in which places stand with one kind of slash: a person on Windows types either, and messages repeat them. */
function placed(spec: CommandSpec, options: AnyInput['options'], cwd: string): AnyInput['options'] {
  const places = new Set(optionsOf(spec).flatMap((one) => (PLACE.test(one.flags) ? [nameOf(one)] : [])));
  const all = Object.entries(options).map(([name, value]) => {
    return [name, places.has(name) && typeof value === 'string' ? slashedAsIn(cwd, value) : value] as const;
  });
  return Object.fromEntries(all);
}

type Choose = (spec: CommandSpec, input: AnyInput) => void;

/**
 * The command tree as commander has it; also what the reference page and completion are made from. Where it is said what
 * was `typed`, only commands of these names have their options: to set up all takes longer than most answers.
 */
export function createProgram(
  world: Pick<World, 'terminal'>,
  choose: Choose,
  catalogue: readonly Group<CommandSpec>[],
  typed?: ReadonlySet<string>,
): Command {
  const program = new Command('xiaoneng');
  const heard: Heard = new Map();
  const reading = { choose, heard, ...(typed && { typed }) };
  const { terminal } = world;
  program
    .description(OVERVIEW)
    .usage('<命令> [选项]')
    .version(version, '-V, --version', '版本号')
    .configureHelp(helpStyle(terminal.columns))
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: () => undefined });
  localised(program);
  addOptions(program, common, heard);
  for (const { title, commands } of catalogue) {
    for (const spec of commands) program.addCommand(commandFor(spec, program, reading).helpGroup(`${title}：`));
  }
  return program;
}

/** A command line as it is read: who hears what it asks for, and what was typed and given so far. */
interface Reading {
  readonly choose: Choose;
  readonly typed?: ReadonlySet<string>;
  readonly heard: Heard;
}

function commandFor(spec: CommandSpec, parent: Command, reading: Reading): Command {
  const { choose, typed } = reading;
  const command = new Command(spec.name)
    .aliases([spec.alias, ...(spec.also ?? [])])
    .summary(spec.summary)
    .description(spec.summary);
  if (typed && ![...typed].some((word) => answersTo(spec, word))) return command;
  command.usage(usageOf(spec));
  command.copyInheritedSettings(parent);
  localised(command);
  for (const { name, help } of spec.arguments ?? []) command.argument(name, help);
  if (spec.run) addOptions(command, optionsOf(spec), reading.heard);
  if (spec.examples) command.addHelpText('after', `\n例：\n${spec.examples.map((line) => `  ${line}`).join('\n')}`);
  for (const sub of spec.subcommands ?? []) command.addCommand(commandFor(sub, command, reading));
  if (spec.run)
    command.action(() =>
      choose(spec, { args: command.args.slice(), options: command.optsWithGlobals<AnyInput['options']>() }),
    );
  return command;
}

function usageOf({ arguments: places = [], subcommands }: CommandSpec): string {
  if (subcommands) return '<子命令> [选项]';
  return [...places.map(({ name }: ArgumentSpec) => name), '[选项]'].join(' ');
}

function addOptions(command: Command, options: readonly OptionSpec[], heard: Heard): void {
  for (const { flags, help, repeat } of options) {
    const option = new Option(flags, help);
    // commander knows only latin letters before the dots
    if (flags.endsWith('...]')) option.variadic = true;
    const one = once(longName(flags), heard);
    option.argParser<unknown>((value, before) =>
      repeat ? collected(value, before as string[] | undefined) : one(value),
    );
    command.addOption(option);
  }
}

function collected(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** What was given to each option that holds one value, before the command's name or after it. */
type Heard = Map<string, string>;

/** What holds one value and is given another is in doubt: neither may be dropped in silence. */
function once(option: string, heard: Heard) {
  return (value: string): string => {
    const first = heard.get(option);
    if (first !== undefined) return stop('option-twice', { option, first, second: value });
    heard.set(option, value);
    return value;
  };
}

/** `-o, --output <文件>` is --output. */
function longName(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags;
}

function localised(command: Command): void {
  haltingAt(command).helpOption(HELP.join(', '), '显示帮助').helpCommand(false);
}
