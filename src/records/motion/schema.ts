import type * as z from 'zod';
import { consultationForm, level, motionCategory, satisfaction, solution } from '../../vocabulary/choices.ts';
import { list, listOf, record, text } from '../../vocabulary/record.ts';
import { attachments } from '../attachment.ts';
import { day, freeText, numberOf, pastDay, unitName, unitNames } from '../fields.ts';
import { handOver, sendBack, sendBackRuling } from '../handing.ts';
import { motionNumber } from './number.ts';

const joinOpinion = record({ date: pastDay, unit: unitName.optional(), content: text.optional() });

const consultation = record({
  date: pastDay,
  unit: unitName.optional(),
  form: consultationForm.codec,
  person: text.optional(),
  content: text.optional(),
});

const extension = record({ date: pastDay, unit: unitName.optional(), until: day, approver: text });

const answer = record({
  date: pastDay,
  unit: unitName.optional(),
  number: text.optional(),
  solution: solution.codec,
  promised: day.optional(),
  content: text.optional(),
});

const fulfilment = record({ date: pastDay, unit: unitName.optional(), content: text });

const appraisal = record({
  date: pastDay,
  unit: unitName.optional(),
  satisfaction: satisfaction.codec,
  content: text.optional(),
});

/**
 * 人大代表建议、政协提案: what a deputy or a member asked for, who answers it, and what came of it. One unit in 主办单位
 * leads; of several each answers by itself (分办).
 */
export const motion = record({
  id: text,
  title: text,
  category: motionCategory.codec,
  level: level.codec.optional(),
  motionNumber,
  proposer: text,
  cosigners: list.optional(),
  assignedOn: pastDay,
  hosts: unitNames.optional(),
  joining: unitNames.optional(),
  sendBacks: listOf(sendBack).optional(),
  sendBackRulings: listOf(sendBackRuling).optional(),
  handOvers: listOf(handOver).optional(),
  joinOpinions: listOf(joinOpinion).optional(),
  consultations: listOf(consultation).optional(),
  motionExtensions: listOf(extension).optional(),
  answers: listOf(answer).optional(),
  appraisals: listOf(appraisal).optional(),
  fulfilments: listOf(fulfilment).optional(),
  task: numberOf('task').optional(),
  attachments: attachments.optional(),
  remark: freeText.optional(),
});

export type Motion = z.output<typeof motion>;
export type MotionAnswer = z.output<typeof answer>;
