import { addDays, type Day } from '../../calendar/day.ts';
import type { Step } from '../../calendar/explain.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Terms } from '../../records/terms.ts';
import type { Judged } from './lateness.ts';
import { type LateSpell, lateSpells } from './spells.ts';

/** When and by what counting ended for good or for now; none while the clock runs. */
export function countedUntil({ done, waived, paused, stopped, ceased }: Judged): CountedUntil | undefined {
  const last = stopped.at(-1);
  if (ceased) return { day: ceased, by: ABOLISHED };
  if (done) return { day: done.day, by: 'done' };
  if (waived) return { day: waived.day, by: waived.by };
  return paused && last ? { day: addDays(last.from, -1), by: 'paused' } : undefined;
}

/** What ends what a unit answers for, as people call it. */
export const ABOLISHED = '机构撤销';

export interface CountedUntil {
  readonly day: Day;
  /** `done`, `paused`, or what it fell away by, as people call it. */
  readonly by: string;
}

/** The stretches of days that count as late, up to when counting ended for good or for now. */
export function countedSpells(judged: Judged, asOf: Moment): LateSpell[] {
  return lateSpells(judged, countedUntil(judged)?.day ?? asOf.day);
}

/** The days of these stretches, one by one: which of them count. */
export function lateSteps(judged: Judged, terms: Pick<Terms, 'asOf' | 'calendar'>): Step[] {
  const calendar = terms.calendar.forUnit(judged.unit);
  const { stopped } = judged;
  const steps: Step[] = [];
  let ordinal = 0;
  for (const late of countedSpells(judged, terms.asOf)) {
    for (let day = addDays(late.due, 1); day <= late.through; day = addDays(day, 1)) {
      const { working, reason, status, unconfirmed } = calendar.at(day);
      const still = stopped.some(({ from, through }) => from <= day && day <= through);
      const counted = working && !still;
      if (counted) ordinal += 1;
      const cause = working && still ? '中止，停表' : reason;
      const doubts = { provisional: status === 'provisional', ...(unconfirmed && { unconfirmed }) };
      steps.push({ day, counted, ...(counted && { ordinal }), reason: cause, ...doubts });
    }
  }
  return steps;
}
