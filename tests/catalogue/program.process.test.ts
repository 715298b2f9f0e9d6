import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { run, scratch } from '../world/scratch.ts';
import { readCases } from './cases.ts';
import type { Items } from './world.ts';

const repository = join(import.meta.dirname, '../..');
const chosen = ['control-character', 'file-gbk', 'unit-unknown'];

it.each(readCases().filter(({ code }) => chosen.includes(code)))(
  'the program itself says the same of $code on a disk',
  async ({ ledger, command, expected }) => {
    const folder = scratch();
    write(folder, ledger);
    const program = join(repository, 'bin/xiaoneng.js');
    const args = [program, ...command.split(' '), '--ledger', folder];
    const { out, err, status } = await run(process.execPath, args);
    expect(`$ xiaoneng ${command}\n${out}${err}退出码 ${status}\n`).toBe(expected);
  },
);

function write(folder: string, ledger: Items): void {
  for (const [path, item] of ledger) {
    if (item === 'symlink' || !('bytes' in item)) throw new Error(`${path} cannot be written`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), item.bytes);
  }
}
