import { cpSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { run, scratch } from './scratch.ts';

const program = join(import.meta.dirname, '../../bin/xiaoneng.js');

/** Says on standard error which scripts are compiled, and whether the code that was kept of each was of use. */
const TELLING = `
  const vm = require('node:vm');
  const { Script } = vm;
  vm.Script = class extends Script {
    constructor(source, options) {
      super(source, options);
      const name = require('node:path').basename(options.filename).replace(/^program-[0-9a-f]+/, 'program');
      process._rawDebug('compiled ' + name + (this.cachedDataRejected === false ? ' with its code' : ''));
    }
  };
  const module_ = require('node:module');
  const { _extensions: kinds } = module_;
  const load = kinds['.js'];
  kinds['.js'] = kinds['.cjs'] = (module, file) => {
    process._rawDebug('loaded ' + require('node:path').basename(file));
    return load(module, file);
  };`;

/** What is loaded of the program for a question that was asked before. */
async function loadedFor(args: readonly string[], ledger: string): Promise<readonly string[]> {
  const folder = scratch();
  mkdirSync(join(folder, 'home'));
  cpSync(join(import.meta.dirname, `../sessions/ledgers/${ledger}`), join(folder, 'ledger'), { recursive: true });
  long(join(folder, 'ledger'));
  const telling = join(folder, 'telling.cjs');
  writeFileSync(telling, TELLING);
  const env = environment({ HOME: join(folder, 'home') });
  const ask = () =>
    run(process.execPath, ['--require', telling, program, ...args, '--ledger', join(folder, 'ledger')], env);
  await ask();
  const { status, err } = await ask();
  expect(status, err).toBe(0);
  return err.split('\n').filter((line) => /^(?:loaded|compiled) /.test(line) && !line.includes('xiaoneng.js'));
}

/** Makes the files as old as files are that are kept in the pack. */
function long(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (statSync(file).isFile()) utimesSync(file, new Date('2022-01-01'), new Date('2022-01-01'));
  }
}

it.each([['overdue'], ['list'], ['summary', '2022Q2'], ['check']])(
  'a question that comes often loads the program alone, with the code that was kept of it: %s',
  async (...args) => {
    const loaded = await loadedFor([...args, '--today', '2022-12-31'], 'several');
    expect(loaded).toEqual(['loaded first.cjs', 'compiled program.cjs with its code']);
  },
);

it('another loads the further part of it as well, with its code', async () => {
  const loaded = await loadedFor(['remind', '--today', '2022-12-31'], 'several');
  expect(loaded).toEqual([
    'loaded first.cjs',
    'compiled program.cjs with its code',
    'compiled program.further.cjs with its code',
  ]);
});

it('what a codec is made with is loaded where it is needed', async () => {
  const loaded = await loadedFor(['schema', 'task'], 'several');
  expect(loaded).toContain('compiled program.zod.cjs with its code');
});
