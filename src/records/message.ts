import type * as z from 'zod';
import { messageChannel, messageFate } from '../vocabulary/choices.ts';
import { list, listOf, record, text } from '../vocabulary/record.ts';
import { day } from './fields.ts';
import { mailAddress } from './mail.ts';

/** A task of which a message urges its unit, and what the urging says. */
const urgedMatter = record({ id: text, content: text });

/** One message to one unit, as a gateway reads it: a file of the outbox, or a line. */
export const unitMessage = record({
  id: text,
  ledger: text,
  date: day,
  unit: text,
  contact: text.optional(),
  mailbox: mailAddress.optional(),
  channel: messageChannel.codec,
  heading: text,
  body: text,
  page: text.optional(),
  attachments: list,
  task: listOf(urgedMatter),
  begunOn: text.optional(),
  sentOn: text.optional(),
  cause: text.optional(),
});

/** What a gateway says of a message that it read as a line. */
export const messageReceipt = record({
  id: text,
  result: messageFate.codec,
  sentOn: text.optional(),
  cause: text.optional(),
});

export type UnitMessage = z.output<typeof unitMessage>;
export type MessageReceipt = z.output<typeof messageReceipt>;
