import { Command } from 'commander';
import { helpStyle } from '../../src/cli/command-line/help.ts';
import { createProgram } from '../../src/cli/command-line/program.ts';
import { common, type OptionSpec, showing, writing } from '../../src/cli/contract/spec.ts';

const COLUMNS = 100;
const HELP = { flags: '-h, --help', help: '显示帮助' };

/** The options that many commands have: told once, and named under each command that has them. */
const shared: readonly (readonly [string, readonly OptionSpec[]])[] = [
  ['写账本的', writing],
  ['给出答案的', showing],
  ['每条命令的', [...common, HELP]],
];

const INTRO = `# 命令一览

这一页由程序的帮助生成（\`npm run accept\`），与 \`xiaoneng 命令 --help\` 逐字相同，只是许多命令都有的选项在这里只印一次，
各命令的选项后面写明还有哪几组。
`;

/** The command reference as it stands in docs/commands.md: the very help of every command. */
export function commandReference(): string {
  const program = createProgram({ terminal }, () => {});
  const sections = commandsUnder(program, []).map(({ names, command }) => section(names.join(' '), told(command)));
  const groups = shared.map(([name, options]) => section(`${name}选项`, helpOf(only(options)).replace(/^.*\n\n/, '')));
  return [INTRO, ...groups, section('xiaoneng', told(program)), ...sections].join('\n');
}

const terminal = {
  out: () => {},
  err: () => {},
  columns: COLUMNS,
  colour: 0 as const,
  progress: () => {},
  readStdin: () => {
    throw new Error('help reads nothing');
  },
};

function commandsUnder(parent: Command, names: readonly string[]): { names: string[]; command: Command }[] {
  return parent.commands.flatMap((command) => {
    const own = [...names, command.name()];
    return command.commands.length === 0 ? [{ names: own, command }] : commandsUnder(command, own);
  });
}

function section(title: string, text: string): string {
  return `## ${title}\n\n\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
}

function helpOf(command: Command): string {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) });
  command.outputHelp();
  return help;
}

/** A command with nothing but these options. */
function only(options: readonly OptionSpec[]): Command {
  const command = new Command('').configureHelp(helpStyle(COLUMNS)).helpOption(false);
  for (const { flags, help } of options) command.option(flags, help);
  return command;
}

/** The help of a command, with the names of the groups of options in place of these. */
function told(command: Command): string {
  const own = command.options.map(({ flags, description }) => ({ flags, help: description }));
  const has = (option: OptionSpec) => [...own, HELP].some((each) => isSame(each, option));
  const groups = shared.filter(([, options]) => options.every(has));
  const entries = helpOf(command).split(/\n(?= {2}\S|\S|\n)/);
  const [first = ''] = groups.map(([, options]) => options[0]?.flags);
  const at = entries.findIndex((entry) => entry.startsWith(`  ${first} `));
  const isShared = (entry: string) => groups.some(([, options]) => options.some(({ flags }) => begins(entry, flags)));
  const names = `  （还有：${groups.map(([name]) => `${name}选项`).join('、')}）`;
  return [...entries.slice(0, at), names, ...entries.slice(at)].filter((entry) => !isShared(entry)).join('\n');
}

function isSame(a: OptionSpec, b: OptionSpec): boolean {
  return a.flags === b.flags && a.help === b.help;
}

function begins(entry: string, flags: string): boolean {
  return entry.startsWith(`  ${flags} `);
}
