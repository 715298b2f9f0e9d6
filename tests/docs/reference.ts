import type { Command } from 'commander';
import { createProgram } from '../../src/cli/program.ts';

const COLUMNS = 100;

/** The command reference as it stands in docs/commands.md: the very help of every command. */
export function commandReference(): string {
  const terminal = {
    out: () => {},
    err: () => {},
    columns: COLUMNS,
    colour: 0 as const,
    progress: () => {},
    readStdin,
  };
  const program = createProgram({ terminal }, () => {});
  const intro =
    '# 命令一览\n\n这一页由程序的帮助生成（`UPDATE_DOCS=1 npx vitest run tests/docs`），与 `xiaoneng 命令 --help` 逐字相同。\n';
  const sections = commandsUnder(program, []).map(({ names, command }) => section(names, command));
  return `${[intro, section(['xiaoneng'], program), ...sections].join('\n')}`;
}

function readStdin(): never {
  throw new Error('help reads nothing');
}

function commandsUnder(parent: Command, names: readonly string[]): { names: string[]; command: Command }[] {
  return parent.commands.flatMap((command) => {
    const own = [...names, command.name()];
    return command.commands.length === 0 ? [{ names: own, command }] : commandsUnder(command, own);
  });
}

function section(names: readonly string[], command: Command): string {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) });
  command.outputHelp();
  return `## ${names.join(' ')}\n\n\`\`\`text\n${help.trimEnd()}\n\`\`\`\n`;
}
