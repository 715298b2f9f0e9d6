import type * as z from 'zod';
import { dueType, frequency, link, yesNo } from '../../vocabulary/choices.ts';
import { list, listOf, record, text, written } from '../../vocabulary/record.ts';
import { clause, day, span } from '../fields.ts';

const ruling = record({ person: text, date: day, reason: text });

const count = written<number>(
  '数量',
  '1',
  (input) => (/^[1-9]\d{0,5}$/.test(input) ? Number(input) : undefined),
  String,
);

const phase = record({ id: text, name: text, clause, from: day, to: day, wording: text, ruling: ruling.optional() });

/** What in the ledger shows that a requirement is pursued: records of a kind, or what is owed of a link. */
const trace = record({ register: text.optional(), link: link.codec.optional(), condition: text.optional() });

const requirement = record({
  id: text,
  clause,
  title: text,
  subjects: list.optional(),
  addressee: text.optional(),
  dueType: dueType.codec,
  due: day.optional(),
  limit: span.optional(),
  frequency: frequency.codec.optional(),
  dueWording: text.optional(),
  phase: text.optional(),
  quantity: count.optional(),
  adoptedDue: day.optional(),
  ruling: ruling.optional(),
  wording: text,
  relatedTasks: list.optional(),
  traces: listOf(trace).optional(),
  general: yesNo.codec.optional(),
  remark: text.optional(),
});

const doubt = record({
  id: text,
  clause,
  wording: text,
  question: text,
  adopted: text.optional(),
  ruling: ruling.optional(),
});

/** plan.yaml: phases, duties and open questions of the plan, in its own words. */
export const plan = record({
  name: text,
  number: text.optional(),
  issued: day.optional(),
  phases: listOf(phase).optional(),
  requirements: listOf(requirement).optional(),
  doubts: listOf(doubt).optional(),
});

export type Phase = z.output<typeof phase>;
export type Requirement = z.output<typeof requirement>;
export type Trace = z.output<typeof trace>;
export type Plan = z.output<typeof plan>;
