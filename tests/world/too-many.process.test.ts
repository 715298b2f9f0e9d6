import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { run, scratch } from './scratch.ts';

const program = join(import.meta.dirname, '../../bin/xiaoneng.js');

/** Lets nothing more be opened once a name has been asked for. */
function preload(folder: string, asked: string): string {
  const place = join(folder, 'preload.cjs');
  const source = `
    const fs = require('node:fs');
    for (const name of ['readFileSync', 'openSync', 'readdirSync']) {
      const real = fs[name];
      fs[name] = (path, ...rest) => {
        if (String(path).includes(${JSON.stringify(asked)})) throw Object.assign(new Error('EMFILE: too many open files'), { code: 'EMFILE', errno: -24, syscall: 'open' });
        return real(path, ...rest);
      };
    }
    require('node:module').syncBuiltinESMExports();`;
  writeFileSync(place, source);
  return place;
}

it.each([
  ['the program itself', 'dist/program-'],
  ['the place of the lock', '.xiaoneng'],
])('says in a sentence that nothing more can be opened: %s', async (_, asked) => {
  const folder = scratch();
  mkdirSync(join(folder, 'home'));
  cpSync(join(import.meta.dirname, '../sessions/ledgers/several'), join(folder, 'ledger'), { recursive: true });
  const env = environment({ HOME: join(folder, 'home') });
  const args = [
    '--require',
    preload(folder, asked),
    program,
    '--ledger',
    join(folder, 'ledger'),
    'urge',
    '7K3Q',
    '--means',
    '电话',
    '--today',
    '2022-12-31',
    '--by',
    '钱某',
  ];
  const { status, err } = await run(process.execPath, args, env);
  expect(err).toContain('打开的文件太多，系统不让再打开');
  expect(err).not.toMatch(/\n\s+at |程序内部出错/);
  expect([3, 4]).toContain(status);
});
