import type { Obligation } from '../../records/obligation.ts';
import type { DutyState } from '../../vocabulary/choices.ts';
import type { Known } from '../basis/known.ts';
import { type Judged, judge } from '../lateness/lateness.ts';
import type { Item } from '../lateness/overdue.ts';
import { dutiesOf } from './duties.ts';
import type { Duty } from './duty.ts';

/** A duty as it stands on the day of looking. */
export interface JudgedDuty {
  readonly duty: Duty;
  readonly judged: Judged;
  readonly state: DutyState;
}

export function judgedDuties(ledger: Known): JudgedDuty[] {
  const { terms } = ledger;
  return dutiesOf(ledger).map((duty) => {
    const judged = judge(obligationOf(duty), duty.reckoning.due.day, terms);
    return { duty, judged, state: stateOf(judged) };
  });
}

/** Every report that is owed, as something that can be late. */
export function dutyItems(ledger: Known): Item[] {
  return judgedDuties(ledger).map(({ duty, judged }) => ({
    matter: {
      id: duty.period === undefined ? duty.id : `${duty.id}/${duty.period}`,
      title: duty.title,
      lead: duty.unit,
      urges: 0,
    },
    obligation: judged,
  }));
}

function obligationOf({ period, unit, start, known, reckoning, done, waived }: Duty): Obligation {
  return {
    ...reckoning,
    link: 'report',
    ...(period !== undefined && { detail: period }),
    unit,
    start,
    ...(known && { known }),
    ...(done && { done }),
    ...(waived && { waived }),
    paused: false,
    stopped: [],
  };
}

function stateOf({ verdict }: Judged): DutyState {
  if (verdict === 'done') return 'onTime';
  if (verdict === 'done-late') return 'late';
  if (verdict === 'waived') return 'waived';
  return verdict === 'overdue' || verdict === 'waived-late' ? 'lacking' : 'open';
}
