import type * as z from 'zod';
import { errorCategory } from '../vocabulary/choices.ts';
import { record, text } from '../vocabulary/record.ts';
import { attachments } from './attachment.ts';
import { freeText, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';
import type { Obligation } from './obligation.ts';
import { afterEvent } from './rule/counting.ts';
import { bySpan, cite, type Terms, termsOf } from './terms.ts';

const returned = record({ date: pastDay, content: text.optional(), person: text.optional() });

const resubmitted = record({ date: pastDay, content: text.optional() });

/** 错情: a paper that was handed in with a fault (三（五）3). */
export const error = record({
  id: text,
  title: text,
  unit: unitName,
  arrived: pastDay,
  number: text.optional(),
  category: errorCategory.codec,
  description: text,
  returned: returned.optional(),
  resubmitted: resubmitted.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type ErrorRecord = z.output<typeof error>;

/** 公文错情. */
export const errorKind: Register<ErrorRecord> = {
  name: 'error',
  word: '错情',
  group: '公文',
  summary: '公文错情：登记、退回、重报、每月通报、错情率；检查公文格式（三（五）3）',
  example: 'error add 关于申请经费的请示 --unit 区教育局 --category 格式 --description 发文字号用了方括号',
  prefix: 'CQ',
  folder: 'errors',
  schema: error,
  columns: ['arrived', 'unit', 'category', 'title'],
  unit: 'unit',
  day: 'arrived',
  follow: [
    { name: 'return', field: 'returned', alias: '退回', summary: '退回来文单位' },
    {
      name: 'resubmit',
      field: 'resubmitted',
      alias: '重报',
      summary: '来文单位改正重报',
      barred: ({ returned }) => (returned ? undefined : '还没有退回'),
    },
  ],
  titleOf: ({ title }) => title,
  dayOf: ({ arrived }) => arrived,
  owes: resubmission,
};

/** 错情一律退回: the unit hands the paper in again within some working days. */
function resubmission({ unit, returned, resubmitted }: ErrorRecord, terms: Terms): Obligation[] {
  if (!returned) return [];
  const rule = terms.rules.get('resubmitLimit', returned.date);
  const basis = ['方案三（五）3（错情一律退回）', cite('resubmitLimit', rule)];
  return [
    {
      ...bySpan(
        termsOf(terms, unit),
        { day: returned.date },
        rule.value,
        afterEvent(terms.rules, returned.date),
        basis,
      ),
      link: 'resubmission',
      unit,
      start: returned.date,
      ...(resubmitted && { done: { day: resubmitted.date } }),
      paused: false,
      stopped: [],
    },
  ];
}
