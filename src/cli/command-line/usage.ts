import { type Command, CommanderError } from 'commander';
import { closest } from '../../vocabulary/closest.ts';
import { refusal, type Stop } from '../contract/outcome.ts';

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

/** How help is asked for behind a command. */
export const HELP: readonly string[] = ['-h', '--help'];

/** Shows the help of a command, and reads no further. */
export function showHelp(command: Command): never {
  command.outputHelp();
  throw new Halt(new CommanderError(0, 'commander.helpDisplayed', '(outputHelp)'), command);
}

/** An option that wants a value has another option behind it. */
export function valueLeftOut(flags: string, command: Command): Stop {
  return refusal('option-empty', { named: flags, help: helpOf(command) });
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
  if (!command.parent) return refusal('command-absent', { command: typed(command) });
  const [first] = command.commands;
  const names = command.commands.map((each) => each.name()).join('、');
  return refusal('subcommand-absent', { name: command.name(), names, example: typed(first ?? command) });
}

function complaint({ code, message }: CommanderError, command: Command): Stop {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const help = helpOf(command);
  switch (code) {
    case 'commander.unknownCommand':
      return unknownCommand(named, command);
    case 'commander.unknownOption': {
      const near =
        kinOf(named, command) ?? /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1]?.replaceAll(', ', '、');
      return refusal('option-unknown', { named, near, help });
    }
    case 'commander.missingArgument':
      return refusal('argument-absent', { named, help });
    case 'commander.optionMissingArgument':
      return refusal('option-empty', { named, help });
    case 'commander.excessArguments':
      return refusal('argument-surplus', { surplus: surplus(command), help });
    default:
      return refusal('usage-unclear', { message, help });
  }
}

/** What one command calls so and another otherwise. */
const KIN: Readonly<Record<string, string>> = {
  '--lead': '--unit',
  '--unit': '--lead',
  '--deadline': '--until',
  '--until': '--deadline',
  '--date': '--on',
};

function kinOf(flag: string, { options }: Command): string | undefined {
  const kin = KIN[flag];
  return options.some(({ long }) => long === kin) ? kin : undefined;
}

function unknownCommand(named: string, command: Command): Stop {
  const names = command.commands.flatMap((each) => [each.name(), each.alias()]);
  const near = closest(named, names);
  return refusal('command-unknown', { command: typed(command), named, near });
}

function helpOf(command: Command): string {
  return `用法见 ${typed(command)} --help`;
}

function surplus({ args, registeredArguments }: Command): string {
  return args.slice(registeredArguments.length).join(' ');
}

/** A command as it is typed: xiaoneng calendar due. */
function typed(command: Command): string {
  return command.parent ? `${typed(command.parent)} ${command.name()}` : command.name();
}
