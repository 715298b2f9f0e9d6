import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { nodeWorld } from '../../src/world/node.ts';
import type { Keeping, World } from '../../src/world/world.ts';
import { dice } from '../extent.ts';
import { edits, settle, taken } from './edits.ts';

const home = mkdtempSync(join(tmpdir(), 'xn-pack-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A ledger, and what has been kept of it. */
interface Place {
  readonly ledger: string;
  readonly cache: Map<string, Written>;
}

/** A pack as it was put away. */
interface Written {
  readonly pieces: readonly (string | undefined)[];
  readonly head: ReturnType<Keeping['head']>;
}

const placeOf = (name: string): Place => ({ ledger: join(home, name), cache: new Map() });
const usual = placeOf('ledger');
const { ledger, cache } = usual;

/** A ledger for each edit, so that all of them settle at the same time. */
const edited = Object.entries(edits).map(([name, edit], i) => ({ name, edit, place: placeOf(`edited-${i}`) }));

beforeAll(async () => {
  for (const one of [usual, ...edited.map(({ place }) => place)])
    cpSync(join(import.meta.dirname, '../../ledger'), one.ledger, { recursive: true });
  await settle();
});

/** This machine with a cache of its own; `opened` are the files of the ledger that were read, `said` what was told. */
function watched(changes: Partial<World['files']> = {}, { ledger, cache }: Place = usual) {
  const { cache: _, ...world } = nodeWorld();
  const opened: string[] = [];
  let said = '';
  const read = (path: string) => {
    if (path.startsWith(ledger)) opened.push(path.slice(ledger.length + 1));
    return world.files.read(path);
  };
  const say = (text: string) => {
    said += text;
  };
  const terminal = { ...world.terminal, out: say, err: say };
  const kept: NonNullable<World['cache']> = {
    get: (name) => {
      const written = cache.get(name);
      if (!written) return undefined;
      const { pieces, head } = written;
      const isWhole = () => pieces.every((piece) => piece !== undefined);
      return { numbers: head.numbers, texts: head.texts.map((text) => () => text), piece: (at) => pieces[at], isWhole };
    },
    put: (name, { pieces, head }) => cache.set(name, { pieces: [...pieces], head: head() }),
  };
  return {
    world: { ...world, terminal, cache: kept, files: { ...world.files, read, ...changes } },
    opened,
    told: () => said,
  };
}

async function asked(world: World, day: string, ...question: readonly string[]): Promise<number> {
  return askedOf(usual, world, day, question);
}

async function askedOf({ ledger }: Place, world: World, day: string, question: readonly string[]): Promise<number> {
  return main([...question, '--ledger', ledger, '--today', day, '--no-color'], world);
}

async function afresh(day: string, ...question: readonly string[]): Promise<string> {
  return afreshOf(usual, day, question);
}

async function afreshOf(place: Place, day: string, question: readonly string[]): Promise<string> {
  const { world, told } = watched({}, place);
  const { cache: _, ...forgetful } = world;
  await askedOf(place, forgetful, day, question);
  return told();
}

it('the next question on another day opens the few files that have no card, and says the same', async () => {
  const [first, second] = [watched(), watched()];
  expect(await asked(first.world, '2022-12-31', 'overdue')).toBe(0);
  expect(await asked(second.world, '2023-01-05', 'overdue')).toBe(0);
  expect(first.opened.length).toBeGreaterThan(400);
  expect(second.opened.length).toBeLessThan(first.opened.length / 5);
  expect(second.told()).toBe(await afresh('2023-01-05', 'overdue'));
});

it('keeps nothing of those who complained', () => {
  const pieces = [...cache.values()].flatMap((written) => written.pieces);
  expect(pieces.some((piece) => piece?.includes('"ZF2022'))).toBe(true);
  expect(pieces.filter((piece) => piece?.includes('complainant'))).toEqual([]);
});

it('nothing is concluded for later from a file that could not be read this once', async () => {
  const before = new Map(cache);
  cache.clear();
  const { read } = nodeWorld().files;
  const failing: World['files']['read'] = (path) =>
    path.endsWith('rules.yaml') ? { ok: false, trouble: { kind: 'other', path, message: '输入输出错误' } } : read(path);
  expect(await asked(watched({ read: failing }).world, '2022-12-31', 'overdue')).toBe(3);
  expect(cache.size).toBe(0);
  for (const [name, lines] of before) cache.set(name, lines);
});

it('what is asked of one task opens no file of a sound one', async () => {
  const { world, opened, told } = watched();
  await asked(world, '2023-01-05', 'show', 'J8SY');
  expect(opened.filter((path) => path.includes('J8SY'))).toEqual([]);
  expect(opened.length).toBeLessThan(100);
  expect(told()).toBe(await afresh('2023-01-05', 'show', 'J8SY'));
});

it('a rule that changes makes every conclusion worthless, and no reading', async () => {
  const path = join(ledger, 'rules.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('3个工作日', '5个工作日'));
  await settle();
  const { world, opened, told } = watched();
  await asked(world, '2023-01-05', 'overdue');
  expect(opened.length).toBeLessThan(100);
  expect(told()).toBe(await afresh('2023-01-05', 'overdue'));
});

/** Questions for which few files need be opened, and for which all must; on days before, among and after the facts. */
const manifold: readonly (readonly [day: string, ...question: string[]])[] = [
  ['2022-03-15', 'overdue'],
  ['2022-07-04', 'overdue', '--json'],
  ['2023-02-01', 'overdue'],
  ['2022-09-30', 'due', '--window', '全部', '--json'],
  ['2022-11-15', 'remind'],
  ['2022-12-20', 'list', '--unit', '区教育局'],
  ['2022-09-30', 'list', '燃气'],
  ['2022-12-31', 'summary', '2022Q3', '--json'],
  ['2022-12-31', 'check', '--json'],
  ['2023-01-05', 'show', 'J8SY'],
  ['2022-12-31', 'score'],
  ['2022-12-31', 'progress', 'J8SY', '又核对过', '--dry-run', '--by', '田某'],
];

async function expectFullReadings(name: string, place: Place): Promise<void> {
  for (const [day, ...question] of taken(manifold, 2, name)) {
    const { world, told } = watched({}, place);
    await askedOf(place, world, day, question);
    expect(told()).toBe(await afreshOf(place, day, question));
  }
}

describe('every answer is that of a full reading', () => {
  it.each(edited)('just after $name', async ({ name, edit, place }) => {
    await askedOf(place, watched({}, place).world, '2022-12-31', ['overdue']);
    expect([...place.cache.values()].flatMap(({ pieces }) => pieces).length).toBeGreaterThan(400);
    edit(place.ledger, dice(name.length * 104_729));
    await expectFullReadings(name, place);
  });

  describe('when the files have settled', () => {
    beforeAll(settle);

    it.each(edited)('after $name', ({ name, place }) => expectFullReadings(name, place));
  });
});

it('what is damaged is read anew, said once, and kept again', async () => {
  const [name, written] = [...cache][0] as [string, Written];
  const day = '2023-01-05';
  const task = written.pieces.findIndex((piece) => piece?.includes('J8SY'));
  // what is refused keeps nothing; whoever answers next does
  for (const question of [
    ['progress', 'J8SY', '又核对过', '--dry-run', '--by', '田某'],
    ['show', 'J8SY'],
    ['list'],
    ['export', '--format', 'csv'],
  ]) {
    cache.set(name, { ...written, pieces: written.pieces.with(task, undefined) });
    const { world, told } = watched();
    await asked(world, day, ...question);
    expect(told()).toBe(await afresh(day, ...question));
  }
  expect(cache.get(name)?.pieces[task]).toBe(written.pieces[task]);
});
