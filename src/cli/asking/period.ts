import { type Period, parsePeriod } from '../../calendar/period.ts';
import { stop } from '../contract/outcome.ts';
import type { Session } from '../session/session.ts';

/** The period that was typed: 2022, 2022Q1, 2022-03, 本季. */
export function periodMeant(typed: string, { asOf }: Session): Period {
  const period = parsePeriod(typed, asOf.day);
  return period ?? stop('period-wrong', { typed });
}
