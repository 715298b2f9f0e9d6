import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { main } from '../../src/cli/main.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { createWorld } from '../catalogue/world.ts';
import { sized } from '../extent.ts';
import type { Facts } from '../generated/filing.ts';
import { anyLedger, filesOf, itemsOf } from '../generated/ledger.ts';
import { type Answer, type DuckDb, openDuckDb } from './duckdb.ts';
import { exportInto, viewsOf } from './exported.ts';

/** In a year of which nobody has announced the holidays. */
const END = dayOf('2027-02-26');
const DAYS = ['2026-12-31', '2027-01-04', END].map(dayOf);

/** Four ledgers, of which the second could not be read in all, the third goes by other holidays and the last by other rules. */
const MORE = [
  { uncommitted: true },
  { complete: false, errors: 2 },
  { holidays: '三月三' },
  { rules: '另一版', program: '0' },
];
const NAMES = ['甲县', '乙县', '丙县', '丁县'];

const LISTS = [
  ...['"逾期"', '"临期"', '"历法暂定"', '"各领导"'],
  ...['"期限截至"', '"逾期截至"', '"临期截至"', '"任务截至"', '"各领导截至"'].map((name) => `${name}('${END}')`),
  `"到期截至"('${END}', 1000)`,
];

const folder = mkdtempSync(join(tmpdir(), 'xn-unlike-'));
const ledgers = new Map<string, Facts>();
let duckdb: DuckDb;

beforeAll(async () => {
  const all = fc.sample(anyLedger, { numRuns: sized(4, 40), seed: 27 });
  const tables = new Map<string, string[]>();
  for (const [i, facts] of all.entries()) {
    const name = NAMES[i] ?? `县${i}`;
    ledgers.set(name, facts);
    for (const table of exportInto(folder, name, readLedger(filesOf(facts)), END, MORE[i]))
      tables.set(table, [...(tables.get(table) ?? []), name]);
  }
  duckdb = await openDuckDb(folder);
  await duckdb.run(viewsOf(tables));
});

afterAll(() => {
  duckdb?.close();
  rmSync(folder, { recursive: true, force: true });
});

function told(rows: readonly Answer[]): string[] {
  return rows
    .map((row) => ['编号', '单位', '环节', '应办日期', '逾期工作日', '历法'].map((key) => row[key] ?? '').join(' '))
    .sort();
}

it.each(DAYS)('what is late on %s is 暂定 as `overdue` says it, in a year that is not announced', async (day) => {
  const rows = await duckdb.ask(`FROM "逾期截至"('${day}')`);
  for (const [name, facts] of ledgers) {
    const { world, said } = createWorld(itemsOf(facts));
    await main(['overdue', '--json', '--today', day, '--ledger', '/ledger'], world);
    const { 逾期: wanted = [] } = JSON.parse(said.out);
    expect(told(rows.filter(({ 账本 }) => 账本 === name)), `${name} ${day}`).toEqual(told(wanted));
  }
  const rough = rows.filter(({ 历法 }) => 历法 === '暂定').length;
  expect([rough > 0, rows.length > 0]).toEqual([day > '2026-12-31', true]);
});

it('历法暂定 is what of that is 暂定', async () => {
  const all = await duckdb.ask('FROM "历法暂定"');
  const late = await duckdb.ask(`FROM "逾期" WHERE "历法" = '暂定'`);
  expect(told(all.filter(({ 情况 }) => 情况 === '逾期'))).toEqual(told(late));
});

it('figures name the ledgers that count otherwise than most, and in what', async () => {
  expect(await duckdb.ask('FROM "口径不一" ORDER BY "账本"')).toEqual([
    { 账本: '丁县', 不同: '制度' },
    { 账本: '丙县', 不同: '放假安排' },
    { 账本: '乙县', 不同: '不完整' },
  ]);
  const figures = await duckdb.ask(`FROM "按时率"('2022-01-01', '2022-12-31')`);
  expect(figures.length).toBeGreaterThan(0);
  for (const { 口径不一的账本: unlike } of figures)
    expect(unlike).toBe('丁县（制度）、丙县（放假安排）、乙县（不完整）');
});

it('every list says which ledgers were not read in all, and 核对 how much is wrong in them', async () => {
  expect(await duckdb.ask('SELECT "账本", "完整", "错误数", "要核对" FROM "核对" ORDER BY "账本"')).toEqual([
    { 账本: '乙县', 完整: false, 错误数: 2, 要核对: '没有读全，错误 2 处' },
    { 账本: '甲县', 完整: true, 错误数: 0, 要核对: '有改动没有提交' },
  ]);
  let told = 0;
  for (const list of LISTS) {
    const rows = await duckdb.ask(`SELECT DISTINCT "不完整的账本" FROM ${list}`);
    for (const row of rows) expect(row, list).toEqual({ 不完整的账本: '乙县' });
    told += rows.length;
  }
  // nothing falls due on that day within what 临期 means
  expect(told).toBe(LISTS.length - 2);
});
