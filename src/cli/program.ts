import { Command, CommanderError, Option } from 'commander';
import { closest } from '../vocabulary/closest.ts';
import type { World } from '../world/world.ts';
import { catalogue } from './catalogue.ts';
import { helpStyle, OVERVIEW } from './help.ts';
import { exits } from './outcome.ts';
import { type ArgumentSpec, type CommandSpec, type Input, type Options, optionsOf } from './spec.ts';
import { version } from './version.ts';

/** What the command line asks for, or that it has been answered already (help, version, wrong usage). */
export type Parsed =
  | { readonly kind: 'run'; readonly spec: CommandSpec; readonly input: Input }
  | { readonly kind: 'done'; readonly exit: number };

/** Reads the command line against the catalogue. */
export async function parseArguments(args: readonly string[], world: World): Promise<Parsed> {
  let chosen: Parsed | undefined;
  const program = createProgram(world, (spec, input) => {
    chosen = { kind: 'run', spec, input };
  });
  try {
    if (args.length === 0) program.help();
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: 'done', exit: finish(error, program, world) };
  }
  return chosen ?? { kind: 'done', exit: exits.done };
}

type Choose = (spec: CommandSpec, input: Input) => void;

/** The whole command tree as commander has it; also what the reference page and completion are made from. */
export function createProgram(world: Pick<World, 'terminal'>, choose: Choose): Command {
  const program = new Command('xiaoneng');
  const { terminal } = world;
  program
    .description(OVERVIEW)
    .usage('<命令> [选项]')
    .version(version, '-V, --version', '版本号')
    .configureHelp(helpStyle(terminal.columns))
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: () => undefined })
    .exitOverride();
  localised(program);
  for (const { title, commands } of catalogue) {
    for (const spec of commands) program.addCommand(commandFor(spec, program, choose).helpGroup(`${title}：`));
  }
  return program;
}

function commandFor(spec: CommandSpec, parent: Command, choose: Choose): Command {
  const command = new Command(spec.name).alias(spec.alias).summary(spec.summary).description(spec.summary);
  command.copyInheritedSettings(parent);
  localised(command);
  for (const { name, help } of spec.arguments ?? []) command.argument(name, help);
  if (spec.run) addOptions(command, spec);
  if (spec.examples) command.addHelpText('after', `\n例：\n${spec.examples.map((line) => `  ${line}`).join('\n')}`);
  for (const sub of spec.subcommands ?? []) command.addCommand(commandFor(sub, command, choose));
  command.usage(usageOf(spec));
  if (spec.run)
    command.action(() => choose(spec, { args: command.args.slice(), options: command.optsWithGlobals<Options>() }));
  return command;
}

function usageOf({ arguments: places = [], subcommands }: CommandSpec): string {
  if (subcommands) return '<子命令> [选项]';
  return [...places.map(({ name }: ArgumentSpec) => name), '[选项]'].join(' ');
}

function addOptions(command: Command, spec: CommandSpec): void {
  for (const { flags, help, repeat } of optionsOf(spec)) {
    const option = new Option(flags, help);
    if (repeat) option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    command.addOption(option);
  }
}

function localised(command: Command): void {
  command.helpOption('-h, --help', '显示帮助').helpCommand(false);
}

/** Turns commander's own words into a clerk's, and its reasons into exit codes. */
function finish(error: CommanderError, program: Command, world: World): number {
  if (error.code === 'commander.version' || error.code === 'commander.helpDisplayed') return exits.done;
  if (error.code === 'commander.help') return exits.done;
  const { message, remedy } = explain(error, program);
  world.terminal.err(`${message}\n改法：${remedy}\n`);
  return exits.usage;
}

function explain(error: CommanderError, program: Command): { message: string; remedy: string } {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const help = '加 --help 看用法';
  switch (error.code) {
    case 'commander.unknownCommand': {
      const near = closest(
        named,
        program.commands.flatMap((command) => [command.name(), command.alias()]),
      );
      return {
        message: `没有命令“${named}”`,
        remedy: near ? `是不是 xiaoneng ${near}？` : '运行 xiaoneng --help 看有哪些命令',
      };
    }
    case 'commander.unknownOption': {
      const near = /Did you mean ([^?]+)\?/.exec(error.message)?.[1];
      return { message: `没有选项“${named}”`, remedy: near ? `是不是 ${near}？` : help };
    }
    case 'commander.missingArgument':
      return { message: `缺少“${named}”`, remedy: help };
    case 'commander.optionMissingArgument':
      return { message: `选项“${named}”后面要写内容`, remedy: help };
    case 'commander.excessArguments':
      return { message: '多写了内容', remedy: `有空格的文字要加引号；${help}` };
    default:
      return { message: `命令没有看懂：${error.message}`, remedy: help };
  }
}
