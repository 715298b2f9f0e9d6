import type * as z from 'zod';
import { frequency as frequencies, frequency, requirementCategory, yesNo } from '../vocabulary/choices.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { list, listOf, record, text } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import { attachments } from './attachment.ts';
import { clause, count, day, freeText, pastDay, periodLimit, unitName, unitNames } from './fields.ts';
import type { Register } from './kind.ts';
import { unitsAsked } from './routine.ts';

const matter = record({ date: pastDay, content: text, unit: unitName.optional() });

const ruling = record({ person: text, date: pastDay, reason: text });

/** 报送要求: who owes what to whom by when (三（五）2 and the dated requirements of the plan). */
export const requirement = record({
  id: text,
  title: text,
  category: requirementCategory.codec,
  addressee: text,
  assessedAll: yesNo.codec.optional(),
  groups: list.optional(),
  units: unitNames.optional(),
  frequency: frequency.codec,
  due: day.optional(),
  adoptedDue: day.optional(),
  ruling: ruling.optional(),
  limit: periodLimit.optional(),
  issued: pastDay,
  from: day.optional(),
  to: day.optional(),
  quantity: count.optional(),
  matters: listOf(matter).optional(),
  clause: clause.optional(),
  planRequirement: text.optional(),
  wording: text.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Requirement = z.output<typeof requirement>;

/** 报送要求. */
export const requirementKind: Register<Requirement> = {
  name: 'requirement',
  word: '报送要求',
  group: '报送',
  summary: '报送要求：谁向谁、哪天前、报什么（三（五）2）',
  example:
    'requirement add 报送防汛工作情况 --category 定期报告 --addressee 区政府督查室 --groups 防汛重点 --frequency 每月',
  prefix: 'BS',
  folder: 'requirements',
  schema: requirement,
  columns: ['category', 'frequency', 'due', 'addressee', 'title'],
  day: 'issued',
  follow: [{ name: 'matter', field: 'matters', alias: '事由', summary: '一事一报的要求：又有一件要报的事' }],
  asks: (told) => [
    ...(told('frequency') === frequencies.words.perMatter ? [] : unitsAsked(told)),
    ...(told('frequency') === frequencies.words.once ? ['due' as const] : []),
  ],
  titleOf: ({ title }) => title,
  dayOf: ({ issued }) => issued,
  check: (one) => [...withoutUnits(one), ...withoutDay(one)],
};

function withoutUnits({ assessedAll, groups, units, frequency }: Requirement): Finding[] {
  const named = assessedAll === 'yes' || groups !== undefined || units !== undefined;
  return named || frequency === 'perMatter' ? [] : [finding('requirement-unitless', [], {})];
}

/** 一次 needs its day; what recurs is due some time after the end of each period. */
function withoutDay({ frequency, due }: Requirement): Finding[] {
  if ((frequency === 'once') === (due !== undefined)) return [];
  return [finding('requirement-day', [words.frequency], { frequency: frequencies.words[frequency] })];
}
