import type * as z from 'zod';
import type { Day } from '../calendar/day.ts';
import { targetCategory, targetLevel, targetState } from '../vocabulary/choices.ts';
import { listOf, record, text } from '../vocabulary/record.ts';
import { attachments } from './attachment.ts';
import { freeText, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';

const change = record({ date: pastDay, state: targetState.codec, remark: text.optional() });

const removal = record({ date: pastDay, reason: text });

/** 包保对象: a key enterprise or project with its changes of state (三（三）1). */
export const target = record({
  id: text,
  name: text,
  category: targetCategory.codec,
  level: targetLevel.codec,
  sector: text.optional(),
  locality: unitName.optional(),
  listed: pastDay,
  contact: freeText.optional(),
  states: listOf(change).optional(),
  removal: removal.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Target = z.output<typeof target>;

/** 包保对象. */
export const targetKind: Register<Target> = {
  name: 'target',
  word: '包保对象',
  group: '包保',
  summary: '包保对象：重点企业、重点项目清单（三（三）1）',
  example: 'target add 恒远装备制造产业园二期 --category 重点项目 --level 区 --sector 装备制造 --listed 2022-02-21',
  prefix: 'BD',
  folder: 'targets',
  schema: target,
  columns: ['category', 'level', 'sector', 'locality', 'listed', 'name'],
  unit: 'locality',
  day: 'listed',
  follow: [
    { name: 'change', field: 'states', alias: '变更', summary: '状态有变：在产、在建、停产、完工' },
    { name: 'remove', field: 'removal', alias: '移出', summary: '移出清单' },
  ],
  titleOf: ({ name }) => name,
  dayOf: ({ listed }) => listed,
};

/** The state of a target on a day: that of the latest change by then; enterprises run and projects are being built. */
export function stateOn({ category, states = [] }: Target, day: Day): (typeof targetState.keys)[number] {
  const changes = states.filter(({ date }) => date <= day).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return changes.at(-1)?.state ?? (category === 'project' ? 'building' : 'running');
}
