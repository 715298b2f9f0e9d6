import type { Message, Params } from './message.ts';
import { assertionMessages } from './messages/assertion.ts';
import { attachmentMessages } from './messages/attachment.ts';
import { burdenMessages } from './messages/burden.ts';
import { calendarMessages } from './messages/calendar.ts';
import { complaintMessages } from './messages/complaint.ts';
import { decisionMessages } from './messages/decision.ts';
import { errorMessages } from './messages/error.ts';
import { issueMessages } from './messages/issue.ts';
import { issuedMessages } from './messages/issued.ts';
import { motionMessages } from './messages/motion.ts';
import { planMessages } from './messages/plan.ts';
import { recordMessages } from './messages/record.ts';
import { reportMessages } from './messages/report.ts';
import { routineMessages } from './messages/routine.ts';
import { scoreMessages } from './messages/score.ts';
import { taskMessages } from './messages/task.ts';
import { templateMessages } from './messages/template.ts';
import { textMessages } from './messages/text.ts';
import { unitMessages } from './messages/unit.ts';
import { visitMessages } from './messages/visit.ts';

/** Every message the ledger can raise, by code. The catalogue page and tests/errors are made from this table. */
export const messages = {
  ...textMessages,
  ...recordMessages,
  ...planMessages,
  ...taskMessages,
  ...calendarMessages,
  ...visitMessages,
  ...unitMessages,
  ...issueMessages,
  ...complaintMessages,
  ...motionMessages,
  ...decisionMessages,
  ...reportMessages,
  ...routineMessages,
  ...burdenMessages,
  ...scoreMessages,
  ...errorMessages,
  ...assertionMessages,
  ...attachmentMessages,
  ...issuedMessages,
  ...templateMessages,
} as const satisfies Record<string, Message<never>>;

export type Code = keyof typeof messages;

type ParamsOf<C extends Code> = (typeof messages)[C] extends Message<infer P> ? P : never;

/** A place inside one file: the keys and list positions that lead to a node; the empty path is the whole file. */
export type Path = readonly (string | number)[];

/** What is wrong with a value, said in Chinese, before the line in the file is known. */
export interface Finding {
  readonly code: Code;
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
  readonly path: Path;
  /** Whether the key or the value at `path` is to be shown. */
  readonly on: 'key' | 'value';
}

/** States that the message `code` applies at `path`; the texts come from the table. */
export function finding<C extends Code>(
  code: C,
  path: Path,
  params: ParamsOf<C>,
  on: 'key' | 'value' = 'value',
): Finding {
  const entry = messages[code] as Message<Params>;
  return { code, level: entry.level, message: entry.message(params), remedy: entry.remedy(params), path, on };
}
