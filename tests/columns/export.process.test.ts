import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { rowsOf } from './read.ts';

const root = join(import.meta.dirname, '../..');
const NAME = 'xx区政府督查室';
let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'xn-columns-'));
  cpSync(join(root, 'ledger'), join(place, '账'), { recursive: true });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', '建账');
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd: join(place, '账'), env: environment() });
}

function xiaoneng(...args: readonly string[]) {
  const all = [join(root, 'bin/xiaoneng.js'), ...args, '--today', '2022-06-29'];
  return spawnSync(process.execPath, all, { cwd: place, env: environment({ HOME: place }), encoding: 'utf8' });
}

function exported(...more: readonly string[]) {
  const { status, stderr } = xiaoneng('export', '--format', 'parquet', '-o', '数据', '--ledger', '账', ...more);
  return { status, stderr };
}

function fileOf(table: string, year = 'year=2022/'): string {
  return join(place, '数据', table, `ledger=${NAME}`, `${year}data.parquet`);
}

function index() {
  return JSON.parse(readFileSync(join(place, '数据/目录.json'), 'utf8'));
}

it('writes what `overdue` lists, and says of what day and commit it is', async () => {
  expect(exported().status).toBe(0);
  const owed = await rowsOf(readFileSync(fileOf('obligation')));
  const late = owed.filter(
    (row) =>
      row['known_to'] === undefined &&
      row['outcome'] === '未办' &&
      String(row['late_from']) <= '2022-06-29' &&
      !row['unlisted'],
  );
  const { 逾期: listed } = JSON.parse(xiaoneng('overdue', '--json', '--ledger', '账').stdout);
  const words = (all: readonly Record<string, unknown>[], keys: readonly string[]) =>
    all.map((row) => keys.map((key) => row[key]).join(' ')).sort();
  expect(words(late, ['id', 'unit', 'link', 'due'])).toEqual(words(listed, ['编号', '单位', '环节', '应办日期']));
  const head = execFileSync('git', ['rev-parse', 'HEAD'], {
    cwd: join(place, '账'),
    env: environment(),
    encoding: 'utf8',
  });
  expect(index()).toMatchObject({
    截至: '2022-06-29',
    完整: true,
    各账本: [{ 账本: NAME, 提交: head.trim(), 没有提交: false }],
  });
  expect(readFileSync(join(place, '数据/views.sql'), 'utf8')).not.toContain(NAME);
});

it('leaves a ledger that is as it was, and writes one that is not', () => {
  exported();
  const before = statSync(fileOf('obligation')).ino;
  exported();
  expect(statSync(fileOf('obligation')).ino).toBe(before);
  const [task = ''] = readdirSync(join(place, '账/tasks/2022'));
  appendFileSync(join(place, '账/tasks/2022', task), '备注: 又核对过\n');
  exported();
  expect(statSync(fileOf('obligation')).ino).not.toBe(before);
  expect(index()['各账本'][0]['没有提交']).toBe(true);
});

it('says that it lacks what could not be read, and ends with 3', () => {
  writeFileSync(join(place, '账/tasks/2022/RW20220214-ZZZZ.yaml'), '编号: [\n');
  expect(exported().status).toBe(3);
  expect(index()).toMatchObject({ 完整: false, 各账本: [{ 完整: false }] });
  expect(index()['各账本'][0]['错误数']).toBeGreaterThan(0);
});

it('does not put one ledger over another of the same name', () => {
  cpSync(join(place, '账'), join(place, '另一本'), { recursive: true });
  exported();
  const { status, stderr } = exported('--ledger', '另一本');
  expect([status, stderr]).toEqual([4, expect.stringContaining('会互相盖掉')]);
  expect(index()['各账本'].length).toBe(1);
});

it('puts tables in the place of those that were there, and what is half written in nobody’s', () => {
  exported();
  const stale = join(place, `数据/visit/ledger=${NAME}/year=1999`);
  mkdirSync(stale);
  writeFileSync(join(stale, 'data.parquet'), '');
  mkdirSync(join(place, '数据/.xiaoneng/new/visit'), { recursive: true });
  const whole = index();
  whole['各账本'][0]['正在写'] = true;
  writeFileSync(join(place, '数据/目录.json'), JSON.stringify(whole));
  exported();
  expect([existsSync(stale), existsSync(join(place, '数据/.xiaoneng/new'))]).toEqual([false, false]);
  expect(index()['各账本'][0]['正在写']).toBeUndefined();
});

it('is asked for as a folder, of whole ledgers', () => {
  for (const more of [
    ['--unit', '区应急局'],
    ['--as-known', '2022-03-01'],
  ])
    expect(exported(...more).status).toBe(2);
  expect(xiaoneng('export', '--format', 'parquet', '--ledger', '账').status).toBe(2);
  expect(xiaoneng('export', '--format', 'parquet', '-o', '账/数据', '--ledger', '账').status).not.toBe(0);
});
