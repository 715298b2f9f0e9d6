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
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { rowsOf } from './read.ts';

const root = join(import.meta.dirname, '../..');
const NAME = 'xx区政府督查室';
const LOCAL = '名称: 停工\n类别: 地方安排\n年份: 2022\n文号: x〔2022〕1号\n放假: [{日期: 2022-03-09, 名称: 停工}]\n';
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

/** The one file of a table that counts, by 目录.json. */
function fileOf(table: string): string {
  const pattern: string = index()['各账本'][0]['各表文件'][table];
  return join(place, '数据', pattern.replace('/*/', '/year=2022/'));
}

function filesIn(folder: string): string[] {
  const all = readdirSync(join(place, folder), { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
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
  expect(readFileSync(join(place, '数据/views.sql'), 'utf8')).toContain(index()['各账本'][0]['各表文件']['obligation']);
});

it('leaves a ledger that is as it was, and writes one that is not', () => {
  exported();
  const [before, ledger] = [fileOf('obligation'), fileOf('ledger')];
  exported();
  expect([fileOf('obligation'), existsSync(before)]).toEqual([before, true]);
  expect([fileOf('ledger') === ledger, existsSync(ledger)]).toEqual([false, false]);
  const [task = ''] = readdirSync(join(place, '账/tasks/2022'));
  appendFileSync(join(place, '账/tasks/2022', task), '备注: 又核对过\n');
  exported();
  expect([fileOf('obligation') === before, existsSync(before)]).toEqual([false, false]);
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

it('takes away what an export has left that was broken off, whatever of it is hidden, and says so', () => {
  exported();
  const stale = join(place, `数据/visit/ledger=${NAME}/year=1999`);
  const half = join(place, `数据/topic/ledger=${NAME}/.data-00000000.parquet.0123abcd.lock`);
  mkdirSync(stale);
  writeFileSync(join(stale, 'data-00000000.parquet'), '');
  writeFileSync(half, '');
  const { stderr } = exported();
  expect([existsSync(stale), existsSync(half), stderr]).toEqual([false, false, '']);
  const left = filesIn('数据').filter((path) => !/data-[0-9a-f]{8}\.parquet$/.test(path));
  expect(left.map((path) => path.slice(place.length + 1)).sort()).toEqual([
    ...['数据/.xiaoneng/.gitignore', '数据/views.sql', '数据/目录.json'],
  ]);
});

it('is known by the holidays of a place too, not by its rules alone', () => {
  exported();
  const { 制度校验值: rules, 放假安排校验值: holidays } = index()['各账本'][0];
  mkdirSync(join(place, '账/calendar'), { recursive: true });
  writeFileSync(join(place, '账/calendar/x.yaml'), LOCAL);
  exported();
  expect(index()['各账本'][0]).toMatchObject({ 制度校验值: rules, 完整: true });
  expect(index()['各账本'][0]['放假安排校验值']).not.toBe(holidays);
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
