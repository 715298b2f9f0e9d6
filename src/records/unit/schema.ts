import type * as z from 'zod';
import { post, reform, unitType, yesNo } from '../../vocabulary/choices.ts';
import { list, listOf, record, text } from '../../vocabulary/record.ts';
import { day, freeText } from '../fields.ts';
import { unitMailbox } from '../mail.ts';

const leader = record({ fullName: text, post: text });

/** Somebody who had a post up to a day, nobody knows who without a name; who has it now stands under the name of the post. */
const past = record({ post: post.codec, fullName: text.optional(), from: day.optional(), to: day });

const unit = record({
  name: text,
  shortNames: list.optional(),
  formerNames: list.optional(),
  type: unitType.codec,
  assessed: yesNo.codec,
  head: text.optional(),
  deputies: list.optional(),
  leaderInCharge: text.optional(),
  contact: freeText.optional(),
  mailbox: unitMailbox.optional(),
  past: listOf(past).optional(),
  groups: list.optional(),
  established: day.optional(),
  abolished: day.optional(),
});

/** What became of units on a day: 单位 are those before, 承接单位 those from that day on. */
const change = record({
  date: day,
  reform: reform.codec,
  units: list,
  successors: list.optional(),
  basis: text.optional(),
});

/** units.yaml 单位名录: the units that receive tasks, the leaders in charge of them, and what became of units. */
export const register = record({
  leaders: listOf(leader).optional(),
  units: listOf(unit),
  lineage: listOf(change).optional(),
});

export type Leader = z.output<typeof leader>;
export type Unit = z.output<typeof unit>;
export type Reform = z.output<typeof change>;
export type Register = z.output<typeof register>;
