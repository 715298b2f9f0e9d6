import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayOf } from '../../src/calendar/day.ts';
import { enteredFields } from '../../src/cli/asking/field-options.ts';
import { catalogue } from '../../src/cli/catalogue/catalogue.ts';
import { recordText } from '../../src/cli/writing/new-record.ts';
import { readText } from '../../src/ledger/document.ts';
import { kinds, registers } from '../../src/records/index.ts';
import { filePath, isId, type Register } from '../../src/records/kind.ts';
import { knownOn } from '../../src/records/known.ts';
import { keyOf, valuesOf } from '../../src/views/registers/register.ts';
import { fieldsOf } from '../../src/vocabulary/anatomy.ts';
import { jsonSchema } from '../../src/vocabulary/record.ts';
import { words } from '../../src/vocabulary/words.ts';
import { run } from '../catalogue/cases.ts';
import { files } from '../sample/sample.ts';
import { filled } from './specimens.ts';

const sample = new Map(files.map(({ path, bytes = new Uint8Array() }) => [path, { bytes }]));
const named = registers.map((kind) => [kind.name, kind] as const);

function read(kind: Register, only: 'needed' | 'all') {
  const fields = fieldsOf(kind.schema).filter(({ word }) => word !== 'id');
  const draft = filled(fields, ({ optional }) => only === 'all' || !optional);
  const id = `${kind.prefix}20220301-7K3Q`;
  const text = recordText(kind, { ...draft, [words.id]: id });
  const { value, diagnostics } = readText(filePath(kind, id), text, kind.schema);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error(text);
  return { record: value, draft: { [words.id]: id, ...draft } };
}

function twiceIn(all: readonly string[]): string[] {
  return all.filter((name, index) => all.indexOf(name) !== index);
}

describe('the kinds of records together', () => {
  it.each(['name', 'word', 'prefix', 'folder'] as const)('have each a %s of their own', (key) => {
    const all = kinds.map((kind) => kind[key]);
    expect(twiceIn(all), `remedy: another ${key} in src/records/KIND.ts`).toEqual([]);
  });

  it('have commands and aliases that no other command has', () => {
    const all = catalogue.flatMap(({ commands }) => commands.flatMap(({ name, alias }) => [name, alias]));
    expect(twiceIn(all), 'remedy: another name or word in src/records/KIND.ts').toEqual([]);
  });
});

describe.each(named)('%s', (_, kind) => {
  const fields = fieldsOf(kind.schema);
  const fieldNamed = (word: string) => fields.find((field) => field.word === word);

  it('has a number, a folder, a day and columns that are there', () => {
    expect(isId(kind, `${kind.prefix}20220301-7K3Q`)).toBe(true);
    expect(kind.prefix).toMatch(/^[A-Z]{2}$/);
    expect(kind.folder).toMatch(/^[a-z-]+$/);
    expect(fields[0]?.word).toBe('id');
    const derived = (kind.derived ?? []).map(({ word }) => word);
    for (const word of derived) expect(fieldNamed(word), word).toBeUndefined();
    for (const word of [...kind.columns, kind.day, ...(kind.unit ? [kind.unit] : [])]) {
      const remedy = `${word}; remedy: columns, day and unit of a kind are words of its schema, or derived`;
      expect(fieldNamed(word) ?? derived.includes(word), remedy).toBeTruthy();
    }
  });

  it('has a key in JSON that means nothing else there', () => {
    const envelope = (['version', 'asOf', 'complete', 'problems', 'total'] as const).map((word) => words[word]);
    expect(envelope, 'remedy: another word for the kind').not.toContain(keyOf(kind));
  });

  it('is followed by what fills an optional field with a day of its own', () => {
    for (const { field, name } of kind.follow ?? []) {
      const remedy = `${name}; remedy: its field is optional in the schema and has a pastDay called date`;
      expect(fieldNamed(field)?.optional, remedy).toBe(true);
      expect(fieldNamed(field)?.fields?.find(({ word }) => word === 'date')?.happened, remedy).toBe(true);
    }
  });

  it.each(['needed', 'all'] as const)('is written and read back with %s of its fields', (only) => {
    const { record, draft } = read(kind, only);
    expect(kind.schema.encode(record)).toEqual(draft);
    expect(kind.titleOf(record)).not.toBe('');
    expect(kind.dayOf(record)).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('is known whole at last, and nothing of what happened later before', () => {
    const { record } = read(kind, 'all');
    expect(knownOn(kind, record, dayOf('2040-12-31'))).toEqual(record);
    const early = knownOn(kind, record, addDays(dayOf('2022-02-14') as Day, -1));
    if (fields.some(({ happened, optional, many }) => happened && !optional && !many)) expect(early).toBeUndefined();
    else expect(JSON.stringify(early)).not.toBe(JSON.stringify(record));
  });

  it('shows everything but what is secret', () => {
    const { record } = read(kind, 'all');
    const shown = valuesOf(kind, record);
    for (const { key, secret } of fields) {
      if (secret) expect(shown[key]).toBe('〔不公开〕');
      else expect(shown[key]).toBeDefined();
    }
  });

  it('has a schema for editors with its keys', () => {
    const schema = jsonSchema(kind.schema as Parameters<typeof jsonSchema>[0]) as { properties?: object };
    expect(Object.keys(schema.properties ?? {})).toEqual(fields.map(({ key }) => key));
  });

  it('has an example that works', async () => {
    const said = await run(`${kind.example} --today 2022-12-31 --by 钱某 --dry-run`, sample);
    const remedy = 'remedy: an example in src/records/KIND.ts that can be entered in the sample ledger';
    expect(said, remedy).toContain('预演：没有写入');
    expect(said, remedy).toMatch(/退出码 0\n$/);
  });

  it('asks for what must be there', async () => {
    const needed = enteredFields(kind).filter(({ optional, word }) => !optional && word !== kind.day);
    const said = await run(`${kind.name} ${kind.enter?.name ?? 'add'} --by 钱某`, sample);
    for (const { key } of needed) expect(said).toContain(key);
    expect(said).toMatch(needed.length > 0 ? /退出码 2\n$/ : /退出码 [04]\n$/);
  });
});
