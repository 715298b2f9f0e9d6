import { askingRefusals } from './refusals/asking.ts';
import { attachmentRefusals } from './refusals/attachments.ts';
import { calendarRefusals } from './refusals/calendar.ts';
import { figuresRefusals } from './refusals/figures.ts';
import { historyRefusals } from './refusals/history.ts';
import { intakeRefusals } from './refusals/intake.ts';
import { issuingRefusals } from './refusals/issuing.ts';
import { paperRefusals } from './refusals/papers.ts';
import type { CommandRefusal } from './refusals/refusal.ts';
import { schedulingRefusals } from './refusals/scheduling.ts';
import { sessionRefusals } from './refusals/session.ts';
import { tasksRefusals } from './refusals/tasks.ts';
import { unitsRefusals } from './refusals/units.ts';
import { usageRefusals } from './refusals/usage.ts';

/** Everything that commands can refuse, by code. */
export const commandRefusals = {
  ...usageRefusals,
  ...sessionRefusals,
  ...askingRefusals,
  ...tasksRefusals,
  ...figuresRefusals,
  ...calendarRefusals,
  ...historyRefusals,
  ...unitsRefusals,
  ...intakeRefusals,
  ...attachmentRefusals,
  ...issuingRefusals,
  ...paperRefusals,
  ...schedulingRefusals,
} as const satisfies Record<string, CommandRefusal<never>>;

export type RefusalCode = keyof typeof commandRefusals;

type RefusalParams<C extends RefusalCode> = (typeof commandRefusals)[C] extends CommandRefusal<infer P> ? P : never;

/** What a refusal has to be told; nothing where it always says the same. */
export type ToldOf<C extends RefusalCode> = keyof RefusalParams<C> extends never ? [] : [RefusalParams<C>];
