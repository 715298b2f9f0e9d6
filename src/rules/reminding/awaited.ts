import type { Day } from '../../calendar/day.ts';
import { type Collect, collectKind, type Reply, repliesTo } from '../../records/collect.ts';
import type { Known } from '../basis/known.ts';

/** A form that a unit was sent, how it stands, and by how many working days it is late, or came late. */
export interface AskedForm extends Reply {
  readonly id: string;
  readonly title: string;
  readonly sent: Day;
  readonly due: Day;
  readonly lateDays: number;
  /** The unit has answered one that was sent later: nobody waits for this one any more. */
  readonly isPassed: boolean;
}

/** Every form that units were sent, as it stands on the day of looking; in the order in which they were sent. It enters no figure and no score. */
export function askedForms(ledger: Known): AskedForm[] {
  const { directory, terms } = ledger;
  const today = terms.asOf.day;
  const nameNow = (unit: string) => directory.holder(unit, today)?.name ?? directory.fullName(unit);
  const rounds = ledger
    .records(collectKind)
    .map(({ record }) => record)
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const replies = rounds.map((round) => repliesTo(round, nameNow));
  return rounds.flatMap((round, i) => {
    const later = replies.filter((_, j) => (rounds[j]?.date ?? '') > round.date).flat();
    return (replies[i] ?? []).map((reply): AskedForm => {
      const { id, title, date: sent, replyDue: due } = round;
      const lateDays = Math.max(0, terms.calendar.workingDaysIn(due, reply.answered ?? today));
      const isPassed = !reply.answered && later.some(({ unit, answered }) => unit === reply.unit && answered);
      return { ...reply, id, title, sent, due, lateDays, isPassed };
    });
  });
}

/** Those that are still waited for. */
export function awaitedForms(ledger: Known): AskedForm[] {
  return askedForms(ledger).filter(({ answered, isPassed }) => !answered && !isPassed);
}

function sortKey({ date, id }: Collect): string {
  return date + id;
}
