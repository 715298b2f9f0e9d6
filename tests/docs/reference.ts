import { Command } from 'commander';
import { shaping } from '../../src/cli/asking/shape.ts';
import { catalogue } from '../../src/cli/catalogue/catalogue.ts';
import { helpStyle } from '../../src/cli/command-line/help.ts';
import { createProgram } from '../../src/cli/command-line/program.ts';
import { edit } from '../../src/cli/commands/edit.ts';
import { common, type OptionSpec, showing, writing } from '../../src/cli/contract/spec.ts';
import { editOptions } from '../../src/cli/writing/typed-edits.ts';

/** Every option in a line of its own. */
const COLUMNS = 1000;
const HELP = { flags: '-h, --help', help: '显示帮助' };

/** As `edit` tells them, which has all that commands have by which several tasks are picked. */
const ofEdit: readonly OptionSpec[] = edit.options ?? [];
const picking = ofEdit.filter(({ help, flags }) => help.startsWith('筛选：') && !flags.startsWith('--unit '));
const several = ofEdit.filter(({ flags }) => ['--skip-refused', '--yes'].includes(flags));

/** The options that many commands have: told once, and named under each command that has them. */
const shared: readonly (readonly [string, readonly OptionSpec[]])[] = [
  ['筛选任务的', picking],
  ['几项一起办的', several],
  ['改正的', editOptions],
  ['清单的', shaping],
  ['写账本的', writing],
  ['给出答案的', showing],
  ['每条命令的', [...common, HELP]],
];

const INTRO = `# 命令一览

这一页由程序的帮助生成（\`npm run accept\`），与 \`xiaoneng 命令 --help\` 的字句相同，只是不折行、不空行，许多命令都有的选项在这里只印一次，
各命令的选项后面写明还有哪几组。
`;

/** The command reference as it stands in docs/commands.md: the very help of every command. */
export function commandReference(): string {
  const program = createProgram({ terminal }, () => {}, catalogue);
  const sections = program.commands.map((command) => {
    const each = commandsUnder(command, [command.name()]).map(({ command: one }) => told(one));
    return section(command.name(), each.join('\n\n'));
  });
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
  if (parent.commands.length === 0) return [{ names: [...names], command: parent }];
  return parent.commands.flatMap((command) => commandsUnder(command, [...names, command.name()]));
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
  const [first = ''] = groups.slice(-1).map(([, options]) => options[0]?.flags);
  const at = entries.findIndex((entry) => entry.startsWith(`  ${first} `));
  const isShared = (entry: string) => groups.some(([, options]) => options.some(({ flags }) => begins(entry, flags)));
  const names = `  （还有：${groups.map(([name]) => `${name}选项`).join('、')}）`;
  const left = [...entries.slice(0, at), names, ...entries.slice(at)].filter((entry) => !isShared(entry));
  return left
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .replace(/\n选项：\n {2}（还有：(.*)）/, '\n选项：$1');
}

function isSame(a: OptionSpec, b: OptionSpec): boolean {
  return a.flags === b.flags && a.help === b.help;
}

function begins(entry: string, flags: string): boolean {
  return entry.startsWith(`  ${flags} `);
}
