import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Day, dayOf } from '../../src/calendar/day.ts';
import { main } from '../../src/cli/main.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { createWorld } from '../catalogue/world.ts';
import { sized } from '../extent.ts';
import type { Facts } from '../generated/filing.ts';
import { anyLedger, filesOf, itemsOf } from '../generated/ledger.ts';
import { type Answer, type DuckDb, openDuckDb } from './duckdb.ts';
import { exportInto, viewsOf } from './exported.ts';

const END = dayOf('2023-06-30');
const COUNT = 100;
const DAYS = ['2022-02-28', '2022-03-31', '2022-04-01', '2022-06-30', '2022-10-08', '2022-12-31', '2023-06-30'].map(
  dayOf,
);
/** A board takes long. */
const LOOKS = ['2022-04-01', '2022-10-08', '2023-06-30'].map(dayOf);
const PERIODS = ['2022Q1', '2022-06', '2022', '2023Q2'] as const;
const BOUNDS = {
  '2022Q1': ['2022-01-01', '2022-03-31'],
  '2022-06': ['2022-06-01', '2022-06-30'],
  '2022': ['2022-01-01', '2022-12-31'],
  '2023Q2': ['2023-04-01', '2023-06-30'],
} as const;

const folder = mkdtempSync(join(tmpdir(), 'xn-duckdb-'));
const ledgers = new Map<string, Facts>();
let duckdb: DuckDb;

beforeAll(async () => {
  const all = fc.sample(anyLedger, { numRuns: sized(COUNT, 10 * COUNT), seed: 24 });
  const tables = new Map<string, string[]>();
  for (const [i, facts] of all.entries()) {
    // a name that would end a text, a path or a pattern in SQL
    const name = `${i}区's "账"; DROP/*%`;
    ledgers.set(name, facts);
    for (const table of exportInto(folder, name, readLedger(filesOf(facts)), END))
      tables.set(table, [...(tables.get(table) ?? []), name]);
  }
  duckdb = await openDuckDb(folder);
  await duckdb.run(viewsOf(tables));
});

afterAll(() => {
  duckdb?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function asked(facts: Facts, day: Day, ...words: readonly string[]): Promise<Record<string, Answer[]>> {
  const { world, said } = createWorld(itemsOf(facts));
  await main([...words, '--json', '--today', day, '--ledger', '/ledger'], world);
  return JSON.parse(said.out);
}

function told(rows: readonly Answer[], keys: readonly string[]): string[] {
  return rows.map((row) => keys.map((key) => row[key] ?? '').join(' ')).sort();
}

it.each(DAYS)('逾期截至 %s of every ledger is what `overdue` says of it that day', async (day) => {
  const rows = await duckdb.ask(`FROM "逾期截至"('${day}')`);
  const keys = ['编号', '单位', '环节', '应办日期', '逾期工作日', '历法'];
  for (const [name, facts] of ledgers) {
    const { 逾期: wanted = [] } = await asked(facts, day, 'overdue');
    const own = rows.filter(({ 账本 }) => 账本 === name);
    expect(told(own, keys), `${name} ${day}`).toEqual(told(wanted, keys));
  }
});

it.each(DAYS)(
  '到期截至 %s is what `due` says of it that day, of three days and of all, and which of it is 临期',
  async (day) => {
    const keys = ['编号', '单位', '环节', '应办日期', '剩余工作日', '历法'];
    for (const [span, days] of [
      ['3wd', 3],
      ['全部', 100_000],
    ] as const) {
      const rows = await duckdb.ask(`FROM "到期截至"('${day}', ${days})`);
      for (const [name, facts] of ledgers) {
        const { 到期: wanted = [] } = await asked(facts, day, 'due', '--window', span);
        const own = rows.filter(({ 账本 }) => 账本 === name);
        expect(told(own, keys), `${name} ${day} ${span}`).toEqual(told(wanted, keys));
        const soon = wanted.filter(({ 亮灯 }) => 亮灯 === '黄');
        if (span === '全部')
          expect(
            told(
              own.filter(({ 临期 }) => 临期 === true),
              keys,
            ),
            `${name} ${day}`,
          ).toEqual(told(soon, keys));
      }
    }
  },
);

it.each(LOOKS)('各领导截至 %s is what `board` says of each that day', async (day) => {
  const rows = await duckdb.ask(`FROM "各领导截至"('${day}')`);
  const keys = ['分管领导', '在办任务', '逾期任务', '逾期件次'];
  for (const [name, facts] of ledgers) {
    const { 分管领域: wanted = [] } = await asked(facts, day, 'board');
    const theirs = ['分管领导', '在办数', '逾期在办数', '仍逾期件次'];
    const some = (all: readonly Answer[], by: readonly string[]) =>
      all.filter((row) => by.slice(1).some((key) => row[key] !== 0));
    const own = rows.filter(({ 账本 }) => 账本 === name);
    const [board, ours] = [some(wanted, theirs), some(own, keys)];
    expect(told(ours, keys), `${name} ${day}`).toEqual(told(board, theirs));
  }
});

it.each(PERIODS)('the figures of %s are those of `summary`, in all, by link, by unit and by leader', async (period) => {
  const [from, to] = BOUNDS[period];
  const within = `('${from}', '${to}')`;
  const [total, byLink, byUnit, byLeader] = [
    await duckdb.ask(`FROM "按时率"${within}`),
    await duckdb.ask(`FROM "按时率分环节"${within}`),
    await duckdb.ask(`FROM "按时率分单位"${within}`),
    await duckdb.ask(`FROM "按时率分领导"${within}`),
  ];
  for (const [name, facts] of ledgers) {
    const answer = await asked(facts, END, 'summary', period);
    const own = (rows: readonly Answer[]) => rows.filter(({ 账本 }) => 账本 === name);
    const figures = (rows: readonly Answer[]) => rows.filter(({ 应办件次 }) => 应办件次 !== 0);
    const theirs = ['应办件次', '按时件次', '逾期件次'];
    const ours = ['应办', '按时', '逾期'];
    expect(told(own(total), ours), name).toEqual(told(figures(answer['总体'] ?? []), theirs));
    expect(told(own(byLink), ['环节', ...ours]), name).toEqual(told(answer['环节'] ?? [], ['环节', ...theirs]));
    expect(told(own(byUnit), ['单位', ...ours]), name).toEqual(
      told(figures(answer['分单位'] ?? []), ['单位', ...theirs]),
    );
    expect(told(own(byLeader), ['分管领导', ...ours]), name).toEqual(
      told(figures(answer['分领导'] ?? []), ['分管领导', ...theirs]),
    );
  }
});

it.each(PERIODS)('the tasks at the end of %s stand as in the matrix of `summary`', async (period) => {
  const [from, to] = BOUNDS[period];
  const rows = await duckdb.ask(
    `SELECT "账本", "办理阶段", count(*) FILTER ("逾期") AS late, count(*) FILTER (NOT "逾期") AS well FROM "任务截至"('${to}') t
     WHERE "计入汇总" AND "办理阶段" IS NOT NULL AND ("办结日期" IS NULL OR "办结日期" >= '${from}') GROUP BY ALL`,
  );
  for (const [name, facts] of ledgers) {
    const { 矩阵: wanted = [] } = await asked(facts, END, 'summary', period);
    const own = rows.filter(({ 账本 }) => 账本 === name);
    const there = wanted.filter(({ 合计 }) => 合计 !== 0);
    expect(told(own, ['办理阶段', 'well', 'late']), name).toEqual(told(there, ['办理阶段', '未逾期', '逾期']));
  }
});

it('各县各月 are the figures of each month', async () => {
  const rows = await duckdb.ask('FROM "各县各月"');
  for (const month of ['2022-01', '2022-06', '2022-12', '2023-06']) {
    const end = await duckdb.ask(`SELECT last_day(DATE '${month}-01')::VARCHAR AS day`);
    const figures = await duckdb.ask(`FROM "按时率"('${month}-01', '${end[0]?.['day']}')`);
    const keys = ['账本', '应办', '按时', '逾期', '按时率'];
    expect(
      told(
        rows.filter(({ 月份 }) => 月份 === month),
        keys,
      ),
    ).toEqual(told(figures, keys));
  }
});

it('逾期 is as of the day of the export', async () => {
  expect(await duckdb.ask('FROM "逾期"')).toEqual(await duckdb.ask(`FROM "逾期截至"('${END}')`));
});
