import { decode } from '../../ledger/text/read/decode.ts';
import type { Peek } from '../../world/peek.ts';
import type { World } from '../../world/world.ts';
import { complete } from '../completing/complete.ts';
import { grammarOf } from '../completing/grammar-of.ts';
import { scripts, shellNamed } from '../completing/scripts.ts';
import { stop } from '../contract/outcome.ts';
import { command } from '../session/command.ts';
import { installCompletion, removeCompletion } from './completion-install.ts';

/** What can stand at the cursor: the same as the program answers at once when a shell asks (see cli/entry.ts). */
const completionValues = command({
  name: 'values',
  alias: '候选',
  summary: '供补全脚本调用：光标处可以写什么',
  arguments: [{ name: '[词...]', help: '已经写的词，最后一个是正在写的' }],
  plain: true,
  run: async ({ args }, { world, catalogue }) => {
    return { kind: 'text', text: await complete(args, grammarOf(catalogue), peekOf(world)) };
  },
});

/** A script by which a shell asks this program how a word may go on. */
export const completion = command({
  name: 'completion',
  alias: '补全',
  summary: '按 Tab 补全命令、选项、单位、人员和编号（bash、zsh、fish、PowerShell）',
  arguments: [{ name: '<外壳>', help: 'bash、zsh、fish 或 powershell：印出补全脚本' }],
  plain: true,
  examples: ['xiaoneng completion install', 'source <(xiaoneng completion bash)   # 只在这个窗口用'],
  subcommands: [installCompletion, removeCompletion, completionValues],
  run: ({ args: [name = ''] }) => {
    const shell = shellNamed(name);
    if (shell === undefined) return stop('completion-unknown', { name });
    return { kind: 'text', text: scripts[shell] };
  },
});

function peekOf({ files, env, cwd }: World): Peek {
  return {
    env,
    cwd,
    exists: (path) => files.exists(path),
    read: (path) => {
      const read = files.read(path);
      const decoded = read.ok ? decode(read.bytes) : undefined;
      return decoded && 'text' in decoded ? decoded.text : undefined;
    },
    names: (folder) => files.walk(folder).entries.flatMap(({ path, kind }) => (kind === 'file' ? [path] : [])),
  };
}
