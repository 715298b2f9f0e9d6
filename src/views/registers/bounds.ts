import type { Requirement } from '../../records/requirement.ts';
import { type Bounds, boundsOf } from '../../rules/reports/bounds.ts';

/** From which period to which a requirement is to be reported on; nothing of one that does not recur. */
export function boundsNotes(requirement: Requirement): string[] {
  const bounds = boundsOf(requirement);
  if (!bounds) return [];
  const { first, last } = bounds;
  const since = requirement.from ?? requirement.issued;
  if (requirement.to !== undefined && !last) return [`没有一期要报。${brokenText(requirement, bounds)}`];
  const begun = first.from < since ? `（从 ${since} 起，到 ${first.to} 期末也要报）` : '';
  const until = last ? `，最后一期是 ${last.key}` : '';
  return [`第一期是 ${first.key}${begun}${until}。${brokenText(requirement, bounds)}`];
}

/** Why the last period is not owed that began before a requirement ended; nothing where it ended with a period. */
export function brokenText({ to }: Requirement, { broken }: Bounds): string {
  return broken ? `${to} 结束时 ${broken.key} 还没有满（到 ${broken.to}），这一期不要报。` : '';
}
