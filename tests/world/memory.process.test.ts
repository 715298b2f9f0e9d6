import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { run, scratch } from './scratch.ts';

const program = join(import.meta.dirname, '../../bin/xiaoneng.js');
const several = join(import.meta.dirname, '../sessions/ledgers/several');
const TASK = 'RW20220214-7K3Q';

/** A ledger of so many tasks, one like the other. */
function ledger(count: number): string {
  const folder = join(scratch(), 'ledger');
  cpSync(several, folder, { recursive: true });
  const text = readFileSync(join(folder, `tasks/2022/${TASK}.yaml`), 'utf8');
  mkdirSync(join(folder, 'tasks/2023'));
  for (let i = 0; i < count; i += 1) {
    const id = `RW20230301-${String(i).padStart(4, '0')}`;
    writeFileSync(join(folder, `tasks/2023/${id}.yaml`), text.replaceAll(TASK, id).replaceAll('2022-', '2023-'));
  }
  return folder;
}

it('says in a sentence that the memory is too small for the ledger, and that nothing was done', async () => {
  const folder = ledger(6000);
  const env = environment({ HOME: scratch() });
  const out = (name: string) => ['-o', join(scratch(), name)];
  const large = [
    ['list', '--json'],
    ['overdue'],
    ['summary', '2023Q2'],
    ['export', ...out('表.json')],
    ['board', ...out('看板.html')],
  ];
  for (const command of [['list'], ['export', ...out('表.xlsx')], ...large]) {
    const args = ['--max-old-space-size=24', program, '--ledger', folder, '--today', '2023-06-30', ...command];
    const ended = await run(process.execPath, args, env);
    expect({ command, ...ended }).toEqual({
      command,
      status: 4,
      out: '',
      err: '内存不够，没有做成。问得少一点（用 --unit、--year 等挑选），或放宽：NODE_OPTIONS=--max-old-space-size=4096（兆）。\n',
    });
  }
}, 120_000);

it('says so of a table that is too large, and nothing of it is written', async () => {
  const folder = ledger(0);
  const table = join(scratch(), '台账.csv');
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `排查第${i}处隐患并报告,区应急管理局,2022-03-01,正在办理第${i}处`,
  );
  writeFileSync(table, `事项,牵头单位,收到日期,进展\n${rows.join('\n')}\n`);
  const before = readdirSync(join(folder, 'tasks/2022'));
  const args = ['--max-old-space-size=40', program, '--ledger', folder, '--today', '2022-06-30', 'import', table];
  const ended = await run(process.execPath, args, environment({ HOME: scratch() }));
  expect(ended).toMatchObject({ status: 4, out: '' });
  expect(ended.err).toMatch(/^内存不够，没有做成。/);
  expect(ended.err).not.toMatch(/heap|at \w+ \(/);
  expect(readdirSync(join(folder, 'tasks/2022'))).toEqual(before);
}, 120_000);

it('writes a table out as it is made: 6,000 tasks in a heap of 72 MB', async () => {
  const folder = ledger(6000);
  const env = environment({ HOME: scratch() });
  const command = ['export', '-o', join(scratch(), '表.xlsx')];
  const args = ['--max-old-space-size=72', program, '--ledger', folder, '--today', '2023-06-30', ...command];
  const { status, err } = await run(process.execPath, args, env);
  expect({ status, err }).toEqual({ status: 0, err: expect.not.stringContaining('内存不够') });
}, 120_000);
