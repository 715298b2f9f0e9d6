import * as z from 'zod';
import { unitType, yesNo } from '../../vocabulary/choices.ts';
import { list, record, text } from '../../vocabulary/record.ts';
import { day } from '../fields.ts';

const leader = record({ fullName: text, post: text });

const unit = record({
  name: text,
  shortNames: list.optional(),
  formerNames: list.optional(),
  type: unitType.codec,
  assessed: yesNo.codec,
  head: text.optional(),
  deputies: list.optional(),
  leaderInCharge: text.optional(),
  contact: text.optional(),
  groups: list.optional(),
  abolished: day.optional(),
});

/** units.yaml 单位名录: the units that receive tasks and the leaders in charge of them. */
export const register = record({ leaders: z.array(leader).optional(), units: z.array(unit) });

export type Leader = z.output<typeof leader>;
export type Unit = z.output<typeof unit>;
export type Register = z.output<typeof register>;
