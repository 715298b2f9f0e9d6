import type * as z from 'zod';
import { citationCategory, citationForm, incentive as incentives } from '../vocabulary/choices.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { listOf, record, text } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import { attachments } from './attachment.ts';
import { day, freeText, numbersOfAny, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';
import type { Obligation } from './obligation.ts';
import { type Dated, datedAt, datedIn, notBefore } from './order.ts';
import { fixedOn, type Terms } from './terms.ts';

const incentive = record({ date: pastDay, category: incentives.codec, content: text });

const rectified = record({ date: pastDay, content: text });

/** 表扬、批评、问责、约谈 of a unit or a person, with what it rests on (五（四）). */
export const citation = record({
  id: text,
  matter: text,
  category: citationCategory.codec,
  unit: unitName.optional(),
  citedPerson: text.optional(),
  date: pastDay,
  form: citationForm.codec,
  number: text.optional(),
  grounds: numbersOfAny().optional(),
  limit: day.optional(),
  rectified: rectified.optional(),
  incentives: listOf(incentive).optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Citation = z.output<typeof citation>;

/** 表扬批评: 正向激励、负面约束. */
export const citationKind: Register<Citation> = {
  name: 'citation',
  word: '表扬批评',
  group: '台账',
  summary: '表扬、批评、问责、约谈（五（四）），依据哪些记录，整改没有',
  example: 'citation add 三项任务提前办结 --category 表扬 --unit 区教育局 --form 通报',
  prefix: 'BP',
  folder: 'citations',
  schema: citation,
  columns: ['date', 'category', 'unit', 'citedPerson', 'matter'],
  unit: 'unit',
  day: 'date',
  follow: [
    {
      name: 'rectify',
      field: 'rectified',
      alias: '整改',
      summary: '登记被批评、问责、约谈后的整改情况',
      barred: ({ category }) => (category === 'praise' ? '表扬不需要整改' : undefined),
    },
    {
      name: 'reward',
      field: 'incentives',
      alias: '激励',
      summary: '登记表扬以后给的政策、资金、项目激励（五（四））',
      barred: ({ category }) => (category === 'praise' ? undefined : '只有表扬给激励'),
    },
  ],
  titleOf: ({ matter }) => matter,
  dayOf: ({ date }) => date,
  check: checkCitation,
  owes: rectification,
};

function checkCitation({ unit, citedPerson, category, date, limit, rectified, incentives }: Citation): Finding[] {
  const limits: Dated[] = limit === undefined ? [] : [{ word: 'limit', path: [words.limit], date: limit }];
  const early = notBefore({ word: 'date', date }, [
    ...limits,
    ...datedAt('rectified', rectified),
    ...datedIn('incentives', incentives),
  ]);
  return [
    ...(unit === undefined && citedPerson === undefined ? [finding('citation-nobody', [], {})] : []),
    ...(incentives && category !== 'praise' ? [finding('citation-incentive', [words.incentives], {}, 'key')] : []),
    ...early,
  ];
}

/** 整改 by the day that the criticism set; a praise sets none. */
function rectification({ unit, category, date, limit, rectified }: Citation, terms: Terms): Obligation[] {
  if (unit === undefined || limit === undefined || category === 'praise') return [];
  const restDayEnd = terms.rules.get('fixedOnRestDay', date).value;
  return [
    {
      ...fixedOn(terms, limit, restDayEnd, ['方案五（四）（整改期限）']),
      link: 'rectification',
      unit,
      start: date,
      ...(rectified && { done: { day: rectified.date } }),
      paused: false,
      stopped: [],
    },
  ];
}
