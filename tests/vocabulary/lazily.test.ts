import { expect, it } from 'vitest';
import * as z from 'zod';
import { fieldsOf, marked } from '../../src/vocabulary/anatomy.ts';
import { lazily } from '../../src/vocabulary/lazily.ts';
import { jsonSchema, listOf, record } from '../../src/vocabulary/record.ts';

/** A text that counts how often it is made. */
function counted() {
  let made = 0;
  const make = () => {
    made += 1;
    return z.string();
  };
  const codec = lazily(make, { form: 'text' });
  return { codec, made: () => made };
}

it('makes a codec once, when something is first asked of it, and none to declare a record of it', () => {
  const { codec, made } = counted();
  const task = record({ title: codec, remark: codec.optional(), support: listOf(codec) });
  expect(made()).toBe(0);
  expect(codec.parse('一')).toBe('一');
  expect(task.parse({ 事项: '一', 配合单位: ['二'] })).toEqual({ title: '一', support: ['二'] });
  expect(made()).toBe(1);
});

it('leaves a codec what it was marked with, in a list, in a record, and where it need not be there', () => {
  const { codec } = counted();
  const unit = marked(codec, { refers: 'unit' });
  const fields = fieldsOf(record({ lead: unit, joint: listOf(unit).optional(), support: unit.optional() }));
  expect(fields.map(({ refers, optional, many }) => [refers, optional, many])).toEqual([
    ['unit', false, false],
    ['unit', true, true],
    ['unit', true, false],
  ]);
});

it('describes to editors what is made late as what is made at once', () => {
  const { codec } = counted();
  const made = jsonSchema(record({ title: codec, remark: codec.optional(), support: listOf(codec).optional() }));
  expect(made).toMatchObject({ required: ['事项'], properties: { 事项: {}, 备注: {}, 配合单位: { type: 'array' } } });
});
