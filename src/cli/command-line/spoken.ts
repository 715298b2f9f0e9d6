import { chineseNames, flagIn } from '../contract/option-names.ts';
import { answersTo, type CommandWords, common, type Group, type OptionSpec, optionsOf } from '../contract/spec.ts';

/** The command that answers where none is named. */
const UNNAMED = 'today';

const HELP = ['help', '帮助'];

/**
 * What was typed in the words of the command line: options by their Chinese names, `help` and 帮助 for --help, and the
 * page of the day where no command is named.
 */
export function spoken(args: readonly string[], catalogue: readonly Group[]): readonly string[] {
  const [typed = '', ...rest] = args;
  const first = commandMeant(typed, catalogue);
  if (HELP.includes(first)) return [...rest, '--help'];
  const plain = inEnglish(args.length === 0 ? args : [first, ...rest], catalogue);
  return namesNothing(plain) ? [UNNAMED, ...plain] : plain;
}

/** A command whose letters are full-width or capitals, as it is called. */
function commandMeant(typed: string, catalogue: readonly Group[]): string {
  const plain = /^[A-Za-zＡ-Ｚａ-ｚ]+$/.test(typed) ? typed.normalize('NFKC').toLowerCase() : typed;
  const isCommand = catalogue.some(({ commands }) => commands.some((one) => answersTo(one, plain)));
  return isCommand ? plain : typed;
}

/** Options before `--` by the names that commander knows. */
function inEnglish(typed: readonly string[], catalogue: readonly Group[]): readonly string[] {
  const end = typed.indexOf('--');
  const args = typed.map((arg, at) => (end < 0 || at < end ? dashed(arg, typed, catalogue) : arg));
  const isChinese = (arg: string, at: number) => /^--[^\x20-\x7e]/.test(arg) && (end < 0 || at < end);
  if (!args.some(isChinese)) return args;
  const named = chineseNames(optionsMeant(args, catalogue));
  return args.map((arg, at) => {
    const [, name = '', value = ''] = /^--([^=]*)(=.*)?$/s.exec(arg) ?? [];
    const flag = isChinese(arg, at) ? named.get(name) : undefined;
    return flag === undefined ? arg : flag + value;
  });
}

/** －－lead, ——lead: what an input method makes of two dashes, in front of the name of an option. */
function dashed(arg: string, args: readonly string[], catalogue: readonly Group[]): string {
  const [, name = '', value = ''] = /^[－—–―−﹣-]{1,2}([^－—–―−﹣=-][^=]*)(=.*)?$/s.exec(arg) ?? [];
  if (name === '' || !/[^\x20-\x7e]/.test(arg)) return arg;
  const options = optionsMeant(args, catalogue);
  const flag = `--${name.normalize('NFKC')}`;
  const isOption = options.some((option) => flagIn(option) === flag) || chineseNames(options).has(name);
  return isOption ? `${flag}${value}` : arg;
}

/** The options of the command that is named. */
function optionsMeant(args: readonly string[], catalogue: readonly Group[]): readonly OptionSpec[] {
  let choices = catalogue.flatMap<CommandWords>(({ commands }) => commands);
  let meant: CommandWords | undefined;
  for (const arg of args) {
    const found = choices.find((one) => answersTo(one, arg));
    if (!found) continue;
    meant = found;
    choices = [...(found.subcommands ?? [])];
  }
  return meant ? optionsOf(meant) : common;
}

/** Asked of the program, where no command is named. */
const OF_ITSELF = ['-h', '--help', '-V', '--version'];

/** Whether there are only options that every command has. */
function namesNothing(args: readonly string[]): boolean {
  if (args.some((arg) => OF_ITSELF.includes(arg))) return false;
  const taking = common.filter(({ flags }) => flags.includes('<')).map(flagIn);
  const plain = [...common.map(flagIn), '--format', '--output', '-o'];
  for (let at = 0; at < args.length; at += 1) {
    const flag = args[at]?.replace(/=.*/s, '') ?? '';
    if (!plain.includes(flag)) return false;
    if (!args[at]?.includes('=') && (taking.includes(flag) || !common.some((option) => flagIn(option) === flag)))
      at += 1;
  }
  return true;
}
