import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import type { World } from '../../src/world/world.ts';
import { filesIn } from '../catalogue/cases.ts';
import { createWorld, type Item } from '../catalogue/world.ts';
import { whole } from '../render/whole.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** The units of the catalogue with other files: by path, their text. */
function smallLedger(files: Readonly<Record<string, string>>): Map<string, Item> {
  const base = filesIn(join(import.meta.dirname, '../errors/base'));
  const kept = [...base].filter(([path]) => !path.includes('/'));
  return new Map([...kept, ...Object.entries(files).map(([path, text]) => [path, { bytes: encode(text) }] as const)]);
}

/** A task in a file of its own. */
export function taskFile(id: string, more: string): Record<string, string> {
  const has = (key: string) => more.startsWith(`${key}: `) || more.includes(`\n${key}: `);
  const usual = { 事项: '排查隐患', 来源: '{类别: 领导批示}', 牵头单位: '区应急管理局', 收到日期: '2022-03-01' };
  const lines = Object.entries(usual).flatMap(([key, value]) => (has(key) ? [] : [`${key}: ${value}\n`]));
  return { [`tasks/2022/${id}.yaml`]: `编号: ${id}\n${lines.join('')}${more}\n` };
}

/**
 * What the program does in memory: what it says, how it ends, and the files that it writes; `stdin` is what is piped into
 * it, `answers` what somebody at a terminal types, one after another.
 */
export async function done(
  args: readonly string[],
  files: Readonly<Record<string, string>>,
  {
    stdin = '',
    answers,
    ...more
  }: Partial<World> & { readonly stdin?: string | Uint8Array; readonly answers?: string[] } = {},
) {
  const { world, said } = createWorld(smallLedger(files));
  const terminal = {
    ...world.terminal,
    readStdin: async () => ({ ok: true as const, bytes: typeof stdin === 'string' ? encode(stdin) : stdin }),
    ...(answers && { ask: async () => answers.shift() }),
  };
  const written = new Map<string, string>();
  const write: World['files']['write'] = (path, content) => {
    if (!path.includes('/.xiaoneng/')) written.set(path, whole(content));
    return { ok: true };
  };
  const exit = await main(args, { ...world, terminal, files: { ...world.files, write }, ...more });
  return { ...said, exit, written };
}
