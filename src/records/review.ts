import type * as z from 'zod';
import { reviewCategory, reviewResult } from '../vocabulary/choices.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { record, text } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import { attachments } from './attachment.ts';
import { freeText, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';

const conclusion = record({
  date: pastDay,
  opinion: reviewResult.codec,
  reviewer: text,
  counsel: text.optional(),
  content: text.optional(),
});

/** 合法性审查 of a norm, a contract or a decision, before it is issued (三（四）3). */
export const review = record({
  id: text,
  title: text,
  category: reviewCategory.codec,
  unit: unitName,
  submitted: pastDay,
  concluded: conclusion.optional(),
  effectiveOn: pastDay.optional(),
  number: text.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Review = z.output<typeof review>;

/** 法律审查. */
export const reviewKind: Register<Review> = {
  name: 'review',
  word: '法律审查',
  group: '公开',
  summary: '合法性审查：规范性文件、合同协议、重大决策（三（四）3）',
  example: 'review add 招商引资合同 --category 合同协议 --unit 区工信局 --submitted 2022-03-10',
  prefix: 'SC',
  folder: 'reviews',
  schema: review,
  columns: ['submitted', 'category', 'unit', 'title'],
  unit: 'unit',
  day: 'submitted',
  titleOf: ({ title }) => title,
  dayOf: ({ submitted }) => submitted,
  follow: [{ name: 'conclude', field: 'concluded', alias: '意见', summary: '登记审查意见' }],
  check: (record) => [...premature(record), ...uncounselled(record)],
};

/** Issued before it was reviewed, or against the opinion. */
function premature({ effectiveOn, concluded }: Review): Finding[] {
  if (effectiveOn === undefined || (concluded && concluded.date <= effectiveOn && concluded.opinion !== 'refused'))
    return [];
  return [finding('review-premature', [words.effectiveOn], { day: effectiveOn })];
}

/** 发挥司法行政机关和法律顾问等专业力量作用: both are wanted, or a word why not. */
function uncounselled({ concluded, remark }: Review): Finding[] {
  if (!concluded || concluded.counsel !== undefined || remark !== undefined) return [];
  return [finding('review-uncounselled', [words.concluded], {}, 'key')];
}
