import type * as z from 'zod';
import { quarterPeriod } from '../calendar/period.ts';
import { invitation, targetLevel } from '../vocabulary/choices.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { listOf, record, text } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import { attachments } from './attachment.ts';
import { day, freeText, numberOf, pastDay, quarter, unitName } from './fields.ts';
import type { Register } from './kind.ts';

const exemption = record({ date: pastDay, quarter, reason: text, approver: text });

/** 包保责任: a person answers for a target from a day on (三（三）1). */
export const assignment = record({
  id: text,
  target: numberOf('target'),
  person: text,
  post: text.optional(),
  unit: unitName,
  level: targetLevel.codec,
  invited: invitation.codec.optional(),
  from: pastDay,
  to: day.optional(),
  exemptions: listOf(exemption).optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Assignment = z.output<typeof assignment>;

/** 包保责任. */
export const assignmentKind: Register<Assignment> = {
  name: 'assignment',
  word: '包保责任',
  group: '包保',
  summary: '包保责任：谁包保哪个对象、任期、豁免（三（三）1）',
  example: 'assignment add --target BD20220221-H7Y2 --person 李某 --unit 区工信局 --level 区',
  prefix: 'BB',
  folder: 'assignments',
  schema: assignment,
  columns: ['person', 'unit', 'level', 'invited', 'from', 'to', 'target'],
  unit: 'unit',
  day: 'from',
  follow: [{ name: 'exempt', field: 'exemptions', alias: '豁免', summary: '登记某一季度豁免走访，写明理由和批准人' }],
  titleOf: ({ person, target }) => `${person}包保 ${target}`,
  dayOf: ({ from }) => from,
  check: (one) => [...backwards(one), ...(one.exemptions ?? []).flatMap(tooLate)],
};

/** A gap that is one stays one: see `cellsOf`. */
function tooLate({ date, quarter: named }: NonNullable<Assignment['exemptions']>[number], index: number): Finding[] {
  const { to } = quarterPeriod(named);
  if (date <= to) return [];
  return [finding('exemption-late', [words.exemptions, index, words.date], { date, quarter: named, to })];
}

function backwards(term: Assignment): Finding[] {
  if (term.to === undefined || term.to >= term.from) return [];
  return [finding('term-backwards', [words.to], { from: term.from, to: term.to })];
}
