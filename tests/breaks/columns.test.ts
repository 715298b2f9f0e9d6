import { describe, expect, it } from 'vitest';
import { exits } from '../../src/cli/contract/outcome.ts';
import { rowsOf } from '../columns/read.ts';
import { further } from './examples.ts';
import { type } from './judge.ts';
import { bytesIn } from './letters.ts';
import { type MemoryGround, memoryGround } from './memory.ts';

const example = further.get('export, in columns');
const DATA = '/数据/';
const NOTED = '今天写的';

const exporting = example?.args ?? [];

/** A ledger that was exported, and then something was recorded: what is there is of yesterday. */
async function yesterday(): Promise<MemoryGround> {
  const ground = drawing(memoryGround(example?.beginning ?? new Map()));
  expect((await type(exporting, ground)).exit).toBe(exits.done);
  expect((await type(['edit', '7K3Q', '--set', `备注=${NOTED}`], ground)).exit).toBe(exits.done);
  return ground;
}

/** Each run draws other names for its files, as it does anywhere else. */
function drawing(ground: MemoryGround): MemoryGround {
  let run = 0;
  const world = () => {
    run += 1;
    const own = run;
    return { ...ground.world(), random: (count: number) => new Uint8Array(count).fill(own) };
  };
  return { ...ground, world };
}

/** What a reader finds that goes by patterns: the rows of each table. */
async function rowsBy({ files }: MemoryGround, patterns: readonly string[]): Promise<string> {
  const tables = new Map<string, unknown[]>();
  for (const pattern of patterns.toSorted()) {
    const named = [...files].filter(([path]) => fits(path, DATA + pattern)).sort();
    expect(named, pattern).not.toEqual([]);
    const table = pattern.split('/')[0] ?? '';
    const rows = (await Promise.all(named.map(([, text]) => rowsOf(new Uint8Array(bytesIn(text)))))).flat();
    tables.set(table, [...(tables.get(table) ?? []), ...rows]);
  }
  return JSON.stringify([...tables]);
}

function fits(path: string, pattern: string): boolean {
  const [parts, wanted] = [path.split('/'), pattern.split('/')];
  return parts.length === wanted.length && wanted.every((part, at) => part === '*' || part === parts[at]);
}

/** By 目录.json. */
function byIndex({ files }: MemoryGround): string[] {
  const { 各账本: all } = JSON.parse(files.get(`${DATA}目录.json`) ?? '{}');
  return all.flatMap(({ 各表文件: own }: Record<string, Record<string, string>>) => Object.values(own ?? {}));
}

/** By views.sql. */
function byViews({ files }: MemoryGround): string[] {
  return [...(files.get(`${DATA}views.sql`) ?? '').matchAll(/'([^']+\.parquet)'/g)].map(([, pattern = '']) => pattern);
}

/** What lies there that nobody goes by. */
function leftIn(ground: MemoryGround): string[] {
  const patterns = byIndex(ground).map((pattern) => DATA + pattern);
  return [...ground.files.keys()].filter(
    (path) => path.startsWith(DATA) && path.endsWith('.parquet') && !patterns.some((one) => fits(path, one)),
  );
}

describe('an export for databases that is killed', async () => {
  const ground = await yesterday();
  const old = await rowsBy(ground, byIndex(ground));
  const { calls } = await type(exporting, ground);
  const today = await rowsBy(ground, byIndex(ground));

  it('has something to tell', () => {
    expect(old).not.toContain(NOTED);
    expect(today).toContain(NOTED);
    expect(byViews(ground).toSorted()).toEqual(byIndex(ground).toSorted());
    expect(leftIn(ground)).toEqual([]);
  });

  it.each(calls.map((call, at) => [at + 1, call] as const))(
    'after call %d (%s) leaves all of yesterday or all of today, whatever one goes by, and the next one ends it',
    async (at) => {
      const killed = await yesterday();
      expect((await type(exporting, killed, { at, way: 'dies after' })).exit).toBe('died');
      expect([old, today]).toContain(await rowsBy(killed, byIndex(killed)));
      expect([old, today]).toContain(await rowsBy(killed, byViews(killed)));
      const left = leftIn(killed).length;
      const next = await type(exporting, killed);
      expect([next.exit, await rowsBy(killed, byIndex(killed)), await rowsBy(killed, byViews(killed))]).toEqual([
        ...[exits.done, today, today],
      ]);
      expect(leftIn(killed)).toEqual([]);
      if (left > 0) expect(next.said).toContain('上次导出写到一半断了');
    },
  );

  it.each(calls.map((call, at) => [at + 1, call] as const))(
    'and refused at call %d (%s) says so, and leaves all of one day',
    async (at) => {
      const refused = await yesterday();
      const { exit, said } = await type(exporting, refused, { at, way: 'refused' });
      expect([exits.refused, exits.incomplete]).toContain(exit);
      expect(said).toMatch(/磁盘已满|没有权限/);
      expect([old, today]).toContain(await rowsBy(refused, byIndex(refused)));
      expect([old, today]).toContain(await rowsBy(refused, byViews(refused)));
    },
  );
});
