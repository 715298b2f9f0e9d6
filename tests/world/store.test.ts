import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { nodeCache } from '../../src/world/cache.ts';
import { openStore, writeStore } from '../../src/world/store.ts';
import { runs } from '../extent.ts';

const folder = mkdtempSync(join(tmpdir(), 'xn-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'one.pack');

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const anyContent = fc.record({
  pieces: fc.array(anyText, { maxLength: 12 }),
  numbers: fc.array(fc.double({ noNaN: true }), { maxLength: 12 }),
  texts: fc.array(anyText, { maxLength: 4 }),
});
type Content = typeof anyContent extends fc.Arbitrary<infer C> ? C : never;

function write({ pieces, numbers, texts }: Content): void {
  writeStore(file, { pieces, head: () => ({ numbers: new Float64Array(numbers), texts }) });
}

/** What is read of it, the pieces from the last to the first. */
function read({ pieces }: Content) {
  const { numbers, texts, piece } = openStore(file);
  return {
    numbers: [...numbers],
    texts: texts.map((text) => text()),
    pieces: pieces.map((_, i) => piece(pieces.length - 1 - i)).reverse(),
  };
}

it('gives back what was put into it', () => {
  const property = fc.property(anyContent, (content) => {
    write(content);
    expect(read(content)).toEqual(content);
    expect(openStore(file).isWhole()).toBe(true);
  });
  fc.assert(property, { numRuns: runs(200) });
  expect(readdirSync(folder)).toEqual(['one.pack']);
});

it('says of no damaged byte that it was written so', () => {
  const property = fc.property(anyContent, fc.nat(), fc.integer({ min: 1, max: 255 }), (content, place, change) => {
    write(content);
    const bytes = readFileSync(file);
    const at = place % bytes.length;
    bytes[at] = (bytes[at] as number) ^ change;
    writeFileSync(file, bytes);
    const found = attempt(() => read(content));
    if (!found) return;
    expect({ ...found, pieces: [] }).toEqual({ ...content, pieces: [] });
    const wrong = found.pieces.filter((piece, i) => piece !== content.pieces[i]);
    expect(wrong).toEqual([undefined]);
    expect(openStore(file).isWhole()).toBe(false);
  });
  fc.assert(property, { numRuns: runs(300) });
});

it('is not there when it was cut short', () => {
  const content: Content = { pieces: ['一', '二'], numbers: [1, 2], texts: ['甲'] };
  write(content);
  const bytes = readFileSync(file);
  for (let length = 0; length < bytes.length; length += 1) {
    writeFileSync(file, bytes.subarray(0, length));
    expect(attempt(() => read(content))).toBeUndefined();
  }
});

it('is not there when it lacks its beginning', () => {
  const content: Content = { pieces: ['一', '二', '三'], numbers: [1, 2], texts: ['甲'] };
  write(content);
  const bytes = readFileSync(file);
  for (let lost = 1; lost < bytes.length; lost += 1) {
    writeFileSync(file, bytes.subarray(lost));
    expect(attempt(() => openStore(file))).toBeUndefined();
  }
});

it('says of no piece what it was when the file loses it after it was opened', () => {
  write({ pieces: ['一', '二'], numbers: [], texts: [] });
  const opened = openStore(file);
  truncateSync(file, 3);
  expect([opened.piece(0), opened.piece(1), opened.isWhole()]).toEqual([undefined, undefined, false]);
});

it('stays as it was opened when another takes its name', () => {
  write({ pieces: ['旧'], numbers: [], texts: [] });
  const before = openStore(file);
  write({ pieces: ['新'], numbers: [], texts: [] });
  expect([before.piece(0), openStore(file).piece(0)]).toEqual(['旧', '新']);
});

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

it('what was begun and never finished is swept by a later one, but not what may still be written', () => {
  const cache = nodeCache({ XDG_CACHE_HOME: folder }, file);
  const keep = () => cache?.put('一', { pieces: ['甲'], head: () => ({ numbers: new Float64Array(), texts: [] }) });
  keep();
  const [old, fresh] = ['a.pack.77', 'a.pack.78'].map((name) => join(folder, 'xiaoneng', name)) as [string, string];
  for (const path of [old, fresh]) writeFileSync(path, '一半');
  utimesSync(old, 1_600_000_000, 1_600_000_000);
  keep();
  expect([old, fresh].map((path) => existsSync(path))).toEqual([false, true]);
  expect(cache?.get('一')?.piece(0)).toBe('甲');
});
