import * as z from 'zod';
import { frequency, requirementCategory, yesNo } from '../../vocabulary/choices.ts';
import { list, record, text } from '../../vocabulary/record.ts';
import { clause, count, day, freeText, pastDay, periodLimit, unitName, unitNames } from '../fields.ts';

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
  matters: z.array(matter).optional(),
  clause: clause.optional(),
  planRequirement: text.optional(),
  wording: text.optional(),
  remark: freeText.optional(),
});

export type Requirement = z.output<typeof requirement>;
