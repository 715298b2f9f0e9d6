import { type Day, earlier } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { Link } from '../../vocabulary/choices.ts';
import type { Known } from '../basis/known.ts';
import { leaderOf } from '../basis/leader.ts';
import { besidesTasks } from '../deadlines/owed.ts';
import { countsIn } from '../lateness/counted-on.ts';
import { type Item, taskItems } from '../lateness/overdue.ts';
import type { Standing } from '../lateness/standing.ts';
import { standings } from '../lateness/standings.ts';
import type { Figures } from './by-name.ts';
import { counting } from './counted.ts';

type Punctuality = Pick<Figures, 'due' | 'onTime' | 'late'>;

/** A link that counts in a period, as of its end. */
export interface CountedLink {
  readonly id: string;
  readonly unit: string;
  readonly link: Link;
  /** 分管领导 of what is owed, as the register has it on the day of looking. */
  readonly leader: string | undefined;
  readonly due: Day;
  readonly onTime: boolean;
}

/** The figures of a period and the links that they are of, where these are wanted. */
export interface PunctualityOf extends Punctuality {
  readonly links: readonly CountedLink[];
}

/** How many links fell due in a period, and how many of them were done in time. */
export function punctualityIn(ledger: Known, period: Period): Punctuality {
  return punctualitiesIn(ledger, [period])[0] as Punctuality;
}

/**
 * The same of several periods, the earliest first, each as of its own end. A task that is settled by the end of one, by
 * its card, is looked at once for all that follow: as of the last of them.
 */
export function punctualitiesIn(ledger: Known, periods: readonly Period[]): PunctualityOf[] {
  const today = ledger.terms.asOf.day;
  const all = periods.map(({ from, to }) => new PunctualityCount({ from, to: earlier(to, today) }, ledger.directory));
  const left = tasksLeft(ledger.upTo(all.at(-1)?.period.to ?? today));
  for (const [i, one] of all.entries()) {
    const known = ledger.upTo(one.period.to);
    for (const standing of counting(standings(known).filter(left.has))) {
      const settled = left.take(standing);
      const items = taskItems(counting([settled ?? standing]));
      for (const each of settled ? all.slice(i) : [one]) each.add(items);
    }
    one.add(besidesTasks(known));
  }
  return all.map((one) => one.punctuality);
}

/**
 * The tasks as of the last period, of which each is taken once it is settled: what is met or has fallen away counts in
 * the same period whenever one looks; what is outstanding counts on the first day on which it is late, unless its unit is
 * no more by then.
 */
function tasksLeft(last: Known) {
  const left = new Map(standings(last).map((standing) => [standing.file, standing]));
  const { units, endingOf } = last.directory;
  const isSteady = units.every(({ name }) => endingOf(name) === undefined);
  return {
    has: ({ file }: Standing): boolean => left.has(file),
    take: ({ file, isSettled = false, isOver = false }: Standing): Standing | undefined => {
      if (!isOver && !(isSettled && isSteady)) return undefined;
      const taken = left.get(file);
      left.delete(file);
      return taken;
    },
  };
}

class PunctualityCount {
  readonly period: Pick<Period, 'from' | 'to'>;
  readonly #directory: Known['directory'];
  readonly #links: CountedLink[] = [];

  constructor(period: Pick<Period, 'from' | 'to'>, directory: Known['directory']) {
    this.period = period;
    this.#directory = directory;
  }

  add(items: readonly Item[]): void {
    for (const { matter, obligation } of items) {
      if (!countsIn(obligation, this.period)) continue;
      const { unit, link, due, verdict } = obligation;
      const leader = leaderOf(matter.leader, unit, this.#directory);
      this.#links.push({ id: matter.id, unit, link, leader, due: due.day, onTime: verdict === 'done' });
    }
  }

  get punctuality(): PunctualityOf {
    const links = this.#links.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
    const onTime = links.filter((one) => one.onTime).length;
    return { due: links.length, onTime, late: links.length - onTime, links };
  }
}

/** By the day; tasks that are settled are told of before the others of a month, which no list shows. */
function placeOf({ due, unit, id, link }: CountedLink): string {
  return `${due} ${unit} ${id} ${link}`;
}
