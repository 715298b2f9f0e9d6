import type * as z from 'zod';
import { disclosureState } from '../vocabulary/choices.ts';
import type { Finding } from '../vocabulary/messages.ts';
import { record, text } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import { attachments } from './attachment.ts';
import { day, freeText, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';
import { isLate, type Obligation } from './obligation.ts';
import { type Dated, datedAt, notBefore } from './order.ts';
import { fixedOn, type Terms } from './terms.ts';

const disclosed = record({ date: pastDay, means: text.optional(), url: text.optional(), content: text.optional() });

/** 应公开事项: what has to be made public, by when, on what grounds, and when and where it was (三（四）4). */
export const disclosure = record({
  id: text,
  title: text,
  unit: unitName,
  listed: pastDay,
  basis: text.optional(),
  limit: day.optional(),
  disclosed: disclosed.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Disclosure = z.output<typeof disclosure>;

/** 应公开事项. */
export const disclosureKind: Register<Disclosure> = {
  name: 'disclosure',
  word: '应公开事项',
  group: '公开',
  summary: '应公开事项：依据、期限、公开了没有（三（四）4，应公开尽公开）',
  example: 'disclosure add 2022年部门预算 --unit 区教育局 --listed 2022-02-14 --limit 2022-03-15',
  prefix: 'GK',
  folder: 'disclosures',
  schema: disclosure,
  columns: ['listed', 'state', 'unit', 'limit', 'title'],
  derived: [{ word: 'state', choices: Object.values(disclosureState.words), of: wordOfState }],
  unit: 'unit',
  day: 'listed',
  follow: [{ name: 'publish', field: 'disclosed', alias: '公布', summary: '登记什么时候、在哪里公开的' }],
  titleOf: ({ title }) => title,
  dayOf: ({ listed }) => listed,
  check: checkDisclosure,
  owes: publication,
};

/** 公开 by the day that was set for it; without a day nothing is owed by one. */
function publication({ unit, listed, limit, disclosed }: Disclosure, terms: Terms): Obligation[] {
  if (limit === undefined) return [];
  const restDayEnd = terms.rules.get('fixedOnRestDay', listed).value;
  return [
    {
      ...fixedOn(terms, limit, restDayEnd, ['方案三（四）4（政府信息应公开尽公开）']),
      link: 'disclosure',
      unit,
      start: listed,
      ...(disclosed && { done: { day: disclosed.date } }),
      paused: false,
      stopped: [],
    },
  ];
}

function wordOfState(record: Disclosure, terms: Terms): string {
  if (record.disclosed) return disclosureState.words.disclosed;
  const late = publication(record, terms).some((owed) => isLate(owed, terms.asOf));
  return disclosureState.words[late ? 'late' : 'pending'];
}

function checkDisclosure({ listed, limit, disclosed }: Disclosure): Finding[] {
  const limits: Dated[] = limit === undefined ? [] : [{ word: 'limit', path: [words.limit], date: limit }];
  return notBefore({ word: 'listed', date: listed }, [...limits, ...datedAt('disclosed', disclosed)]);
}
