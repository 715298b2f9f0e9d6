import type { Day } from '../../calendar/day.ts';
import { type Report, reportKind } from '../../records/report.ts';
import { type Requirement, requirementKind } from '../../records/requirement.ts';
import type { Known } from '../basis/known.ts';
import { isNamedIn } from '../basis/periods.ts';
import { dutiesFor } from './duties.ts';
import { type Duty, isTheirs } from './duty.ts';

/** What a report that is about to be entered would count for, and what is doubtful about that. */
export interface Placement {
  /** None where its unit owes nothing of the kind then. */
  readonly duty?: Duty;
  /** What it may be for: what its unit had not handed in by that day. */
  readonly choices: readonly Duty[];
  readonly doubt?: Doubt;
}

/** `second`: there is one already; `several`: more than one period is open; `title`: it calls itself another period's. */
export type Doubt =
  | { readonly kind: 'second'; readonly others: readonly Report[] }
  | { readonly kind: 'several' }
  | { readonly kind: 'title' }
  | { readonly kind: 'none' }
  | { readonly kind: 'moves'; readonly others: readonly Report[] };

/** Seen from the day on which it was handed in, but for what it would make of reports that are there already. */
export function placementOf(report: Report, ledger: Known): Placement {
  const ownOf = (reports: readonly Report[], day?: Day) =>
    dutiesFor(report, reports, ledger, day).filter((duty) => isTheirs(duty, report, ledger.directory));
  const known = ledger.records(reportKind).map(({ record }) => record);
  const now = ownOf([...known, report]);
  const duty = now.find(({ reports }) => reports.includes(report));
  const choices = open(ownOf(known, report.submitted), report);
  const moved = movedBetween(ownOf(known), now);
  const doubt = now.length === 0 ? undefined : doubtOf(report, duty, choices, moved, ledger);
  return { choices, ...(duty && { duty }), ...(doubt && { doubt }) };
}

function doubtOf(
  report: Report,
  duty: Duty | undefined,
  choices: readonly Duty[],
  moved: readonly Report[],
  ledger: Known,
): Doubt | undefined {
  if (!duty) return { kind: 'none' };
  const others = duty.reports.filter((other) => other !== report);
  if (others.length >= duty.quantity && !mayBeMore(report, ledger)) return { kind: 'second', others };
  if (report.instalment !== undefined) return undefined;
  if (choices.length > 1) return { kind: 'several' };
  if (moved.length > 0) return { kind: 'moves', others: moved };
  return duty.period !== undefined && isNamedIn(report.title, duty.period) === false ? { kind: 'title' } : undefined;
}

/**
 * What is open when a report comes in: what has ended, and what is running unless the report is in time for what has
 * ended, for then nobody will take it for the next one.
 */
function open(duties: readonly Duty[], { submitted }: Report): Duty[] {
  const lacking = duties.filter(({ done, waived, reckoning }) => !done && !(waived && waived.day <= reckoning.due.day));
  const ended = lacking.filter(({ period, start }) => period === undefined || start <= submitted);
  return ended.some(({ reckoning }) => reckoning.due.day >= submitted) ? ended : lacking;
}

/** The reports that count for something else afterwards. */
function movedBetween(before: readonly Duty[], after: readonly Duty[]): Report[] {
  const places = new Map(after.flatMap(({ period, reports }) => reports.map((one) => [one.id, period] as const)));
  return before.flatMap(({ period, reports }) => reports.filter(({ id }) => places.get(id) !== period));
}

/** 每单位不少于1篇: research reports may be more. */
function mayBeMore({ requirement }: Report, ledger: Known): boolean {
  const isMeant = ({ record }: { readonly record: Requirement }) => record.id === requirement;
  return ledger.records(requirementKind).find(isMeant)?.record.category === 'research';
}
