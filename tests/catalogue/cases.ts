import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { Told } from '../audit/told.ts';
import { gitOf } from '../audit/told-git.ts';
import { conjured } from './conjured.ts';
import { createWorld, type Item, type Items } from './world.ts';

export const folder = join(import.meta.dirname, '../errors');

/** A ledger of the catalogue: the valid one in base/, with the files in a case's own folder over it. */
export interface Case {
  readonly code: string;
  /** What is typed, without the program's name; the first line of expected.txt. */
  readonly command: string;
  /** The files of the case itself; a leading `-` takes the file of that name out of the base. */
  readonly own: Items;
  readonly ledger: Items;
  /** What was committed before, in `before/`, over the base; absent where the fault is not one of history. */
  readonly past: Items | undefined;
  /** The ledger after somebody did as the message says; absent where nothing can be done. */
  readonly cured: Items | undefined;
  readonly expected: string | undefined;
}

export const CHECK = 'check --today 2022-03-25 --no-color';

export function readCases(): Case[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => name)
    .filter((name) => name !== 'base')
    .sort()
    .map(readCase);
}

function readCase(code: string): Case {
  const base = filesIn(join(folder, 'base'));
  const own = new Map([...filesIn(join(folder, code, 'ledger')), ...(conjured[code] ?? [])]);
  const cure = join(folder, code, 'cured');
  const expectedFile = join(folder, code, 'expected.txt');
  const expected = existsSync(expectedFile) ? readFileSync(expectedFile, 'utf8') : undefined;
  return {
    code,
    command: /^\$ xiaoneng (.*)$/m.exec(expected ?? '')?.[1] ?? CHECK,
    own,
    ledger: over(base, own),
    past: existsSync(join(folder, code, 'before')) ? over(base, filesIn(join(folder, code, 'before'))) : undefined,
    cured: existsSync(cure) ? over(base, filesIn(cure)) : undefined,
    expected,
  };
}

/** Every file under a folder by its path; names that begin with a dot are skipped. */
export function filesIn(root: string): Map<string, Item> {
  if (!existsSync(root)) return new Map();
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    paths
      .map((path) => [path.slice(root.length + 1).replaceAll('\\', '/'), { bytes: readFileSync(path) }] as const)
      .filter(([path]) => !/(?:^|\/)\./.test(path)),
  );
}

function over(base: Items, own: Items): Items {
  const gone = [...own.keys()].filter((path) => path.startsWith('-')).map((path) => path.slice(1));
  return new Map([...base, ...own].filter(([path]) => !path.startsWith('-') && !gone.includes(path)));
}

/** What a command says and comes to, the way expected.txt has it. */
export async function run(command: string, ledger: Items, past?: Items): Promise<string> {
  const { world, said } = createWorld(ledger);
  const git = past && gitOf(committed(past), ledger);
  const exit = await main(command.split(' '), git ? { ...world, git: () => git } : world);
  return `$ xiaoneng ${command}\n${said.out}${said.err}退出码 ${exit}\n`;
}

/** A history of one commit. */
function committed(past: Items): Told {
  const told = new Told();
  const files = [...past].map(([path, item]) => [path, new TextDecoder().decode(bytesOf(item))]);
  told.commit('2022-03-20 10:00', Object.fromEntries(files), '登记\n\n动作: 登记\n经办人: 田某');
  return told;
}

function bytesOf(item: Item): Uint8Array {
  if (typeof item === 'string' || !('bytes' in item)) throw new Error('history holds files only');
  return item.bytes;
}

/** The codes of the messages in an output, in their order. */
export function codesIn(output: string): string[] {
  return Array.from(output.matchAll(/（([a-z0-9]+(?:-[a-z0-9]+)*)）$/gm), ([, code]) => code ?? '');
}
