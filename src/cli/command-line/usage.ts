import type { Command, CommanderError } from 'commander';
import { closest } from '../../vocabulary/closest.ts';
import { misuse, type Stop } from '../contract/outcome.ts';

/** What commander has to say of a command line, with the command at which it stopped reading. */
export class Halt extends Error {
  readonly error: CommanderError;
  readonly command: Command;
  constructor(error: CommanderError, command: Command) {
    super(error.message);
    this.error = error;
    this.command = command;
  }
}

/** Has a command tell where it stopped, for its complaint alone does not say. */
export function haltingAt(command: Command): Command {
  return command.exitOverride((error) => {
    throw new Halt(error, command);
  });
}

/** Turns commander's complaint into a clerk's words; nothing when it only showed help or the version. */
export function wrongUsage({ error, command }: Halt): Stop | undefined {
  switch (error.code) {
    case 'commander.version':
    case 'commander.helpDisplayed':
      return undefined;
    case 'commander.help':
      return lackingSubcommand(command);
    default:
      return complaint(error, command);
  }
}

function lackingSubcommand(command: Command): Stop {
  if (!command.parent) return misuse('没有写要做什么', `运行 ${typed(command)} --help 看有哪些命令`);
  const [first] = command.commands;
  const names = command.commands.map((each) => each.name()).join('、');
  return misuse(`“${command.name()}”后面还要写做什么`, `可写：${names}；如 ${typed(first ?? command)}`);
}

function complaint({ code, message }: CommanderError, command: Command): Stop {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const help = `用法见 ${typed(command)} --help`;
  switch (code) {
    case 'commander.unknownCommand':
      return unknownCommand(named, command);
    case 'commander.unknownOption': {
      const near = /Did you mean ([^?]+)\?/.exec(message)?.[1];
      return misuse(`没有选项“${named}”`, near ? `是不是 ${near}？` : help);
    }
    case 'commander.missingArgument':
      return misuse(`还要写“${named}”`, help);
    case 'commander.optionMissingArgument':
      return misuse(`选项“${named}”后面要写内容`, help);
    case 'commander.excessArguments':
      return misuse(`“${surplus(command)}”是多余的`, `去掉它；一段文字里有空格的，整段加引号；${help}`);
    default:
      return misuse(`命令没有看懂：${message}`, help);
  }
}

function unknownCommand(named: string, command: Command): Stop {
  const names = command.commands.flatMap((each) => [each.name(), each.alias()]);
  const near = closest(named, names);
  return misuse(
    `${typed(command)} 没有命令“${named}”`,
    near ? `是不是 ${typed(command)} ${near}？` : `运行 ${typed(command)} --help 看有哪些命令`,
  );
}

function surplus({ args, registeredArguments }: Command): string {
  return args.slice(registeredArguments.length).join(' ');
}

/** A command as it is typed: xiaoneng calendar due. */
function typed(command: Command): string {
  return command.parent ? `${typed(command.parent)} ${command.name()}` : command.name();
}
