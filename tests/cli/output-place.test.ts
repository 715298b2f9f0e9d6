import { expect, it } from 'vitest';
import { exits } from '../../src/cli/contract/outcome.ts';
import { further } from '../breaks/examples.ts';
import { type } from '../breaks/judge.ts';
import { memoryGround } from '../breaks/memory.ts';

/** What is said when an answer is to be put into a place, and which files are others than before. */
async function put(...args: readonly string[]) {
  const ground = memoryGround(further.get('export, to a file')?.beginning ?? new Map());
  const before = new Map(ground.files);
  const { exit, said } = await type(args, ground);
  const changed = [...ground.files].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
  return { exit, said, changed };
}

it.each([
  ['overdue', '-o', 'ledger/units.yaml'],
  ['list', '-o', './ledger/../ledger/tasks/2022/清单.yml'],
  ['remind', '-o', 'ledger/提醒单', '--format', 'yaml'],
  ['remind', '--record', '--means', '其他', '--today', '2022-12-30', '-o', 'ledger/rules.yaml'],
])('no answer takes the place of a record, nor looks like one: %s %s %s', async (...args) => {
  const { exit, said, changed } = await put(...args);
  expect([exit, changed]).toEqual([exits.refused, []]);
  expect(said).toContain(`${args.includes('--record') ? args.at(-1) : args[args.indexOf('-o') + 1]} 在账本里面`);
});

it('an answer goes into a ledger as what no record is, and out of it as anything', async () => {
  expect((await put('overdue', '-o', 'ledger/看板.html')).changed).toEqual(['/work/ledger/看板.html']);
  expect((await put('overdue', '-o', 'ledger/../units.yaml')).changed).toEqual(['/work/units.yaml']);
});

it('the remedy names the file as it was typed', async () => {
  expect((await put('overdue', '-o', 'ledger/units.yaml')).said).toContain('如 -o ../units.yaml');
});

it('a name that is empty is no folder to be filled', async () => {
  const { exit, said, changed } = await put('remind', '-o', '');
  expect([exit, changed]).toEqual([exits.usage, []]);
  expect(said).toContain('-o 后面没有文件名');
});
