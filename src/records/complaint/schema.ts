import * as z from 'zod';
import {
  complaintChannel,
  complaintFinding,
  issueCategory,
  reworkCause,
  satisfaction,
  yesNo,
} from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { day, freeText, numberOf, pastDay, secretText, unitName } from '../fields.ts';
import { handOver, sendBack, sendBackRuling } from '../handing.ts';

/** Who complained; for the file alone. */
const complainant = record({ fullName: secretText().optional(), reach: secretText().optional() });

const referral = record({ date: pastDay, unit: unitName, limit: day.optional(), number: text.optional() });

const resolution = record({ date: pastDay, conclusion: complaintFinding.codec, content: text });

const callBack = record({ date: pastDay, satisfaction: satisfaction.codec, content: text.optional() });

/** 二次办理: what had a result is handled once more. */
const rework = record({ date: pastDay, cause: reworkCause.codec, limit: day.optional(), content: text.optional() });

/** 投诉: what somebody complained of, who was to look into it, and what came of it (五（四）). */
export const complaint = record({
  id: text,
  content: text,
  channel: complaintChannel.codec,
  unit: unitName,
  category: issueCategory.codec,
  received: pastDay,
  number: text.optional(),
  anonymous: yesNo.codec.optional(),
  complainant: complainant.optional(),
  referral: referral.optional(),
  sendBacks: z.array(sendBack).optional(),
  sendBackRulings: z.array(sendBackRuling).optional(),
  handOvers: z.array(handOver).optional(),
  resolution: resolution.optional(),
  callBack: callBack.optional(),
  reworks: z.array(rework).optional(),
  reworkResults: z.array(resolution).optional(),
  reworkCallBacks: z.array(callBack).optional(),
  issue: numberOf('issue').optional(),
  task: numberOf('task').optional(),
  remark: freeText.optional(),
});

export type Complaint = z.output<typeof complaint>;
