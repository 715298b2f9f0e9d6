import type { Command, Option } from 'commander';
import { stop } from '../contract/outcome.ts';
import { HELP, showHelp, valueLeftOut } from './usage.ts';

/**
 * Stops where an option that wants a value has nothing behind it, or another option: the value was left out. Help that
 * is wanted there is that of the command, though commander reads options of all commands before it knows which one.
 */
export function refuseValueless(program: Command, args: readonly string[]): void {
  const command = commandIn(program, args);
  const options = [...command.options, ...program.options];
  for (const [option, value] of valuesIn(args, options)) {
    if (value !== undefined && HELP.includes(value)) showHelp(command);
    if (value === undefined || optionIn(options, value.replace(/=.*/s, ''))) stop(valueLeftOut(option.flags, command));
  }
}

/** The command that the words name, those left out that are values of options. */
function commandIn(program: Command, args: readonly string[]): Command {
  let command = program;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '--') break;
    if (optionIn([...command.options, ...program.options], arg)?.required) at += 1;
    command = command.commands.find((one) => one.name() === arg || one.aliases().includes(arg)) ?? command;
  }
  return command;
}

type Valued = readonly [option: Option, value: string | undefined];

/** Options before `--` that want a value, each with what stands behind it. */
function valuesIn(args: readonly string[], options: readonly Option[]): Valued[] {
  const found: Valued[] = [];
  for (let at = 0; at < args.length && args[at] !== '--'; at += 1) {
    const option = optionIn(options, args[at] ?? '');
    if (!option?.required) continue;
    at += 1;
    found.push([option, args[at]]);
  }
  return found;
}

function optionIn(options: readonly Option[], flag: string): Option | undefined {
  return options.find(({ short, long }) => flag === short || flag === long);
}
