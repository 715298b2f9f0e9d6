import { expect, it } from 'vitest';
import { recordsOf } from '../../src/ledger/ledger.ts';
import { registers, taskKind } from '../../src/records/index.ts';
import { filedAs } from '../../src/vocabulary/filed.ts';
import { ledger } from '../sample/sample.ts';

it.each(registers.map((kind) => [kind.word, kind] as const))('%s stand in a file as their codec has it', (_, kind) => {
  for (const { record } of recordsOf(ledger, kind))
    expect(JSON.stringify(filedAs(kind.schema, record))).toBe(JSON.stringify(kind.schema.encode(record as never)));
});

it('tasks do as well', () => {
  const { schema } = taskKind;
  expect(ledger.tasks.length).toBeGreaterThan(10);
  for (const { record } of ledger.tasks)
    expect(JSON.stringify(filedAs(schema, record))).toBe(JSON.stringify(schema.encode(record)));
});
