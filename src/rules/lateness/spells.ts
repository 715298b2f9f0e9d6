import type { Calendar } from '../../calendar/calendar.ts';
import { addDays, type Day, earlier, later } from '../../calendar/day.ts';
import type { Missed, Obligation } from '../../records/obligation.ts';

/** The stretches of days that count as late, up to a day: each from the day after a due day. */
export function lateSpells(owed: Pick<Obligation, 'due' | 'missed'>, end: Day): LateSpell[] {
  const asked = (owed.missed ?? []).map(({ due, through }) => ({ due, through: earlier(through, end), asked: true }));
  const spells = [...asked, { due: lateFrom(owed), through: end, asked: false }];
  return spells.filter((one) => one.due < one.through);
}

/** From the day after a due day through another: that of asking for an extension, or the last that counts. */
export interface LateSpell extends Missed {
  readonly asked: boolean;
}

/** The day after which lateness counts: days before an application that came too late are counted there already. */
function lateFrom({ due, missed }: Pick<Obligation, 'due' | 'missed'>): Day {
  return later(due.day, missed?.at(-1)?.through ?? due.day);
}

/** Working days in (after, through] on which the clock ran. */
export function workingDays(after: Day, through: Day, stopped: Obligation['stopped'], calendar: Calendar): number {
  if (stopped.length === 0) return calendar.workingDaysIn(after, through);
  const still = stopped
    .map((pause) => ({ from: later(pause.from, addDays(after, 1)), through: earlier(pause.through, through) }))
    .filter((pause) => pause.from <= pause.through)
    .reduce((sum, pause) => sum + calendar.workingDaysIn(addDays(pause.from, -1), pause.through), 0);
  return calendar.workingDaysIn(after, through) - still;
}
