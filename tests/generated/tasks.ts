import fc from 'fast-check';
import { addDays, type Day } from '../../src/calendar/day.ts';
import type { PlainMap } from '../../src/ledger/text/plain.ts';
import { task as schema, type Task } from '../../src/records/task/schema.ts';
import { importance, reporting, sourceCategory, urgency } from '../../src/vocabulary/choices.ts';
import { ASSISTING, anyTask } from '../records/histories.ts';
import { type Move, move, play } from '../records/legal.ts';
import { someDay, turning } from './days.ts';
import { type Draft, draft, maybe, toSome } from './filing.ts';
import { fullNames, leaders, someUnit } from './units.ts';

/** What a task says of itself besides its days. */
const about = fc.record({
  title: fc.constantFrom('排查燃气隐患', '清理河道垃圾', '化解信访积案'),
  source: fc.constantFrom(...sourceCategory.keys),
  lead: someUnit,
  support: maybe(someUnit),
  leaderInCharge: maybe(fc.constantFrom(...leaders)),
  importance: maybe(fc.constantFrom(...importance.keys)),
  urgency: maybe(fc.constantFrom(...urgency.keys)),
  reporting: maybe(fc.constantFrom(...reporting.keys)),
  parent: fc.option(fc.nat(5), { nil: undefined, freq: 4 }),
});

const received = fc.record({ day: someDay, minute: fc.option(fc.nat(1439), { nil: undefined, freq: 4 }) });

/** A task with a legal history, its entries often on days on which something turns. */
export function someTask(at: number): fc.Arbitrary<Draft> {
  const plain = received.map(({ day, minute }) => (minute === undefined ? { day } : { day, minute }));
  return fc
    .record({ facts: anyTask(plain), about, moves: fc.array(move, { maxLength: 12, size: 'max' }) })
    .map(({ facts, about: { source, support, parent, ...rest }, moves }) => {
      const task = {
        ...facts,
        ...filledIn(rest),
        source: { category: source },
        ...supportOf(support, facts.assistance !== undefined),
      };
      const { task: whole } = play(task as Task, moves, { units: fullNames, dayAfter });
      const { 编号: _, ...values } = schema.encode(whole) as PlainMap;
      const above = parent === undefined ? undefined : toSome('RW', parent);
      return draft('tasks', 'RW', facts.received.day, at, { ...values, 上级任务: above });
    });
}

function supportOf(unit: string | undefined, assists: boolean): Pick<Task, 'support'> {
  const all = [...(unit === undefined ? [] : [unit]), ...(assists && unit !== ASSISTING ? [ASSISTING] : [])];
  return all.length > 0 ? { support: all } : {};
}

function filledIn<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Now on, now some days on, now on the next day on which something turns. */
function dayAfter(day: Day, { gap, choice }: Move): Day {
  if (choice % 3 > 0) return addDays(day, choice % 3 === 1 ? gap : Math.floor(gap / 5));
  return turning.toSorted().find((one) => one > day) ?? addDays(day, gap);
}
