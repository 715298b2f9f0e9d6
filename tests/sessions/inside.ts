import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { colourOf, columnsOf } from '../../src/world/abilities.ts';
import { nodeWorld } from '../../src/world/node.ts';
import type { World } from '../../src/world/world.ts';

export interface Said {
  readonly out: string;
  readonly err: string;
  readonly status: number;
}

const program = join(import.meta.dirname, '../../bin/xiaoneng.js');

/** Runs the program in this process, as if it had been started in `cwd` without a terminal. */
export async function runInside(args: readonly string[], cwd: string, env: World['env'], stdin: string): Promise<Said> {
  const said = { out: '', err: '' };
  const world = nodeWorld({ cwd, env, program });
  const columns = columnsOf(env, false, undefined);
  const terminal: World['terminal'] = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    progress: () => undefined,
    ...(columns !== undefined && { columns }),
    colour: colourOf(env, false, process.platform),
    readStdin: async () => ({ ok: true, bytes: new TextEncoder().encode(stdin) }),
  };
  const interruption = { defer: () => undefined, asked: async () => false };
  const status = await main(args, { ...world, terminal, interruption });
  return { ...said, status };
}
