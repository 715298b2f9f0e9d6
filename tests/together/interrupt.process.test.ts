import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { begin, files, git, repository, xiaoneng } from './clerks.ts';

const ROWS = 1500;

it('takes back what it has written of a long import when it is told to stop', async () => {
  const folder = repository();
  const rows = Array.from({ length: ROWS }, (_, i) => `${i + 1},核实第${i + 1}件事,青溪镇,2022-07-01`);
  writeFileSync(join(folder, '台账.csv'), ['序号,事项,牵头单位,办结时限', ...rows].join('\n'));
  const before = files(folder);
  const importing = ['import', '台账.csv', '--today', '2022-06-01', '--by', '钱某'];
  const { child, ended } = begin(folder, ...importing);
  const written = join(folder, 'ledger/tasks/2022');
  const count = () => (existsSync(written) ? readdirSync(written).filter((name) => name.endsWith('.yaml')).length : 0);
  const start = count();
  while (count() < start + 20) await wait(2);
  child.kill('SIGINT');
  const { status, err } = await ended;
  expect(status).toBe(130);
  expect(err).toContain('写到一半停下了，账本没有改动');
  expect(files(folder)).toEqual(before);
  expect(git(folder, 'status', '--short', 'ledger')).toBe('');
  expect(await xiaoneng(folder, ...importing)).toMatchObject({ status: 0 });
  expect(count()).toBe(start + ROWS);
}, 120_000);
