import { scripts, shellNamed } from '../completing/scripts.ts';
import { stop } from '../contract/outcome.ts';
import { command } from '../session/command.ts';
import { installCompletion, removeCompletion } from './completion-install.ts';
import { completionValues } from './completion-values.ts';

/** A script by which a shell asks this program how a word may go on. */
export const completion = command({
  name: 'completion',
  alias: '补全',
  summary: '按 Tab 补全命令、选项、单位、人员和编号（bash、zsh、fish）',
  arguments: [{ name: '<外壳>', help: 'bash、zsh 或 fish：印出补全脚本' }],
  plain: true,
  examples: ['xiaoneng completion install', 'source <(xiaoneng completion bash)   # 只在这个窗口用'],
  subcommands: [installCompletion, removeCompletion, completionValues],
  run: ({ args: [name = ''] }) => {
    const shell = shellNamed(name);
    if (shell === undefined) return stop('completion-unknown', { name });
    return { kind: 'text', text: scripts[shell] };
  },
});
