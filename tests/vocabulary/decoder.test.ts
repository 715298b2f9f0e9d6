import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { isPlainMap, type Plain, type PlainMap, plainMap } from '../../src/ledger/text/plain.ts';
import { parseText } from '../../src/ledger/text/read/parse.ts';
import { holiday } from '../../src/records/holiday/schema.ts';
import { kinds, taskKind } from '../../src/records/index.ts';
import { office } from '../../src/records/office/schema.ts';
import { plan } from '../../src/records/plan/schema.ts';
import { ruleFile } from '../../src/records/rule/schema.ts';
import { register } from '../../src/records/unit/schema.ts';
import { decoded } from '../../src/vocabulary/decoder.ts';
import { runs } from '../extent.ts';
import { nastyText } from '../text/plain-values.ts';

type Schema = z.ZodType<unknown, unknown>;

const schemas: readonly Schema[] = [office, ruleFile, plan, register, holiday, ...kinds.map(({ schema }) => schema)];

const root = join(import.meta.dirname, '../..');
const values = ['ledger', 'tests/errors', 'tests/sessions/ledgers'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .flatMap((name) => parseText(readFileSync(join(root, folder, name), 'utf8')).value ?? []),
);

/** Where the decoder answers, zod says the same, down to the order of the fields and to what is not there. */
function agrees(schema: Schema, value: unknown): boolean {
  const quick = decoded(schema, value);
  if (quick === undefined) return false;
  const full = schema.safeParse(value);
  expect(full.success, JSON.stringify(value)).toBe(true);
  expect(quick).toStrictEqual(full.data);
  expect(JSON.stringify(quick)).toBe(JSON.stringify(full.data));
  return true;
}

describe('the decoder', () => {
  it('says of every value in every ledger what zod says, and is sure of all that are right', () => {
    let right = 0;
    for (const value of values) {
      for (const schema of schemas) {
        if (schema.safeParse(value).success !== agrees(schema, value)) expect.fail(JSON.stringify(value));
        right += agrees(schema, value) ? 1 : 0;
      }
    }
    expect(right).toBeGreaterThan(400);
  });

  it('says the same of values that have gone wrong', () => {
    const tasks = values.filter((value) => agrees(taskKind.schema, value));
    fc.assert(
      fc.property(fc.constantFrom(...tasks), fc.infiniteStream(fc.nat()), anyValue, (task, rolls, other) => {
        agrees(
          taskKind.schema,
          marred(task, () => rolls.next().value as number, other),
        );
      }),
      { numRuns: runs(2000) },
    );
  });

  it.each([undefined, null, 1, true, [], {}, '', new Map(), () => 1])(
    'leaves to zod what is no record: %s',
    (value) => {
      for (const schema of schemas) expect(decoded(schema, value)).toBeUndefined();
    },
  );

  it('gives the same value for the same text each time, also after a wrong one', () => {
    const task = values.find((value) => agrees(taskKind.schema, value)) as PlainMap;
    expect(decoded(taskKind.schema, plainMap([...Object.entries(task), ['收到日期', '2022-02-30']]))).toBeUndefined();
    agrees(taskKind.schema, task);
  });
});

const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  nastyText,
  fc.constantFrom<unknown>(
    '2022-02-30',
    '2022-02-28',
    '120%',
    '5个工作日',
    '0个工作日',
    '',
    null,
    1,
    [],
    {},
    [[]],
    ['甲'],
  ),
);

const strangers = ['__proto__', 'constructor', 'toString', '备注', '办理经过', '编号 ', '事項'];

/** One place of a value with something else in it, without it, or with something beside it. */
function marred(value: Plain, roll: () => number, other: unknown): unknown {
  if (typeof value === 'string') return other;
  const entries: [string, unknown][] = Object.entries(value);
  const place = roll() % (entries.length + 1);
  const [key, inner] = entries[place] ?? [];
  if (key === undefined) entries.push([strangers[roll() % strangers.length] as string, other]);
  else if (typeof inner !== 'string' && roll() % 4 > 0) entries[place] = [key, marred(inner as Plain, roll, other)];
  else if (roll() % 2 > 0) entries.splice(place, 1);
  else entries[place] = [key, other];
  if (Array.isArray(value)) return entries.map(([, item]) => item);
  const map: Record<string, unknown> = isPlainMap(value) && roll() % 2 > 0 ? Object.create(null) : {};
  for (const [name, item] of entries)
    Object.defineProperty(map, name, { value: item, enumerable: true, configurable: true, writable: true });
  return map;
}
