import { decode } from '../../ledger/text/read/decode.ts';
import type { Peek } from '../../world/peek.ts';
import type { World } from '../../world/world.ts';
import { complete } from '../completing/complete.ts';
import { grammarOf } from '../completing/grammar-of.ts';
import { command } from '../session/command.ts';

/** What can stand at the cursor: the same as the program answers at once when a shell asks (see cli/entry.ts). */
export const completionValues = command({
  name: 'values',
  alias: '候选',
  summary: '供补全脚本调用：光标处可以写什么',
  arguments: [{ name: '[词...]', help: '已经写的词，最后一个是正在写的' }],
  plain: true,
  run: async ({ args }, { world, catalogue }) => {
    return { kind: 'text', text: await complete(args, grammarOf(catalogue), peekOf(world)) };
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
