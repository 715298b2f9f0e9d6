import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { holiday } from '../../src/records/holiday/schema.ts';
import { office } from '../../src/records/office/schema.ts';
import { plan } from '../../src/records/plan/schema.ts';
import { ruleFile } from '../../src/records/rule/schema.ts';
import { task } from '../../src/records/task/schema.ts';
import { register } from '../../src/records/unit/schema.ts';
import { jsonSchema } from '../../src/vocabulary/record.ts';
import { files } from '../sample/sample.ts';

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

const UNDERSTOOD = [
  'type',
  'enum',
  'items',
  'properties',
  'required',
  'additionalProperties',
  'description',
  '$schema',
];

/** What is wrong with a value by a JSON Schema, as far as our schemas go; anything further is a fault as well. */
function faults(schema: Schema, value: unknown, at = ''): string[] {
  const strange = Object.keys(schema).filter((keyword) => !UNDERSTOOD.includes(keyword));
  const found = strange.map((keyword) => `${at}: ${keyword} is not understood`);
  if (schema.type !== undefined && ![schema.type].flat().includes(typeOf(value))) found.push(`${at}: ${typeOf(value)}`);
  if (schema.enum !== undefined && !schema.enum.includes(value)) found.push(`${at}: ${String(value)}`);
  return [...found, ...withinList(schema, value, at), ...withinMapping(schema, value, at)];
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

function withinList({ items }: Schema, value: unknown, at: string): string[] {
  return Array.isArray(value) && items ? value.flatMap((item, index) => faults(items, item, `${at}[${index}]`)) : [];
}

function withinMapping({ properties = {}, required = [], additionalProperties }: Schema, value: unknown, at: string) {
  if (typeOf(value) !== 'object') return [];
  const mapping = value as Record<string, unknown>;
  const missing = required.filter((key) => !(key in mapping)).map((key) => `${at}.${key} is missing`);
  const inside = Object.entries(mapping).flatMap(([key, item]) => {
    const schema = properties[key];
    if (schema) return faults(schema, item, `${at}.${key}`);
    return additionalProperties === false ? [`${at}.${key} is not known`] : [];
  });
  return [...missing, ...inside];
}

const codecs = { 'xiaoneng.yaml': office, 'rules.yaml': ruleFile, 'plan.yaml': plan, 'units.yaml': register };
const taskSchema = jsonSchema(task) as Schema;

/** A file as an editor reads it: 1 is a number there. */
function editorsView(bytes: Uint8Array | undefined): unknown {
  return parse(new TextDecoder().decode(bytes));
}

describe('the JSON Schema for editors', () => {
  it.each(Object.entries(codecs))('accepts %s of the sample ledger', (name, codec) => {
    const file = files.find(({ path }) => path === name);
    expect(faults(jsonSchema(codec) as Schema, editorsView(file?.bytes))).toEqual([]);
  });

  it('accepts every task of the sample ledger', () => {
    const tasks = files.filter(({ path }) => path.startsWith('tasks/'));
    expect(tasks.length).toBeGreaterThan(50);
    expect(tasks.flatMap(({ path, bytes }) => faults(taskSchema, editorsView(bytes), path))).toEqual([]);
  });

  it('accepts an arrangement of days off', () => {
    const arrangement = {
      名称: '2027年放假安排',
      类别: '国务院通知',
      年份: 2027,
      放假: [{ 日期: '2027-01-01', 名称: '元旦' }],
    };
    expect(faults(jsonSchema(holiday) as Schema, arrangement)).toEqual([]);
  });

  it('tells of unknown keys, missing ones, and words that are no choice', () => {
    const wrong = {
      编号: 'RW20220214-7K3Q',
      事项: '排查',
      来源: { 类别: '领导' },
      收到日期: '2022-02-14',
      牵头: '区应急管理局',
    };
    expect(faults(taskSchema, wrong)).toEqual(['.牵头单位 is missing', '.来源.类别: 领导', '.牵头 is not known']);
  });

  it('describes how a value is written', () => {
    const { properties } = jsonSchema(task) as { properties: Record<string, { description?: string }> };
    expect(properties['收到日期']?.description).toContain('2022-02-14 09:30');
    expect(properties['办结时限']?.description).toContain('10个工作日');
  });
});
