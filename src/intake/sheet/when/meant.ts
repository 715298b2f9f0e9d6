import type { Day } from '../../../calendar/day.ts';
import type { TimeKind } from '../../draft/times.ts';

/** By when, as a cell says it. */
export interface When {
  readonly kind: TimeKind;
  readonly day?: Day;
  /** As the ledger writes a deadline: a day, 10个工作日, 2个月, 长期. */
  readonly limit?: string;
  /** A single day is written, and not a month, a span or several. */
  readonly exact?: boolean;
  /** The year of the day is not written in the cell. */
  readonly yearless?: boolean;
  /** The words of the cell. */
  readonly value: string;
  readonly hints: readonly string[];
  /** Why it could not be read. */
  readonly trouble?: string;
}
