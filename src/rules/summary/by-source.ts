import type { Period } from '../../calendar/period.ts';
import type { MatterSource } from '../../records/obligation.ts';
import { level as levels, sourceCategory } from '../../vocabulary/choices.ts';
import type { Known } from '../basis/known.ts';
import type { Sources } from '../burden/burden.ts';
import { type Count, figuresByName, type Named } from './by-name.ts';
import type { ItemFigures, TaskFigures } from './counted.ts';
import { countedIn } from './summary.ts';

/** The figures of a period by where tasks came from; each of the three adds up to the total. */
export interface BySource {
  readonly categories: readonly Named[];
  readonly levels: readonly Named[];
  /** 批示领导, as they are told. */
  readonly instructors: readonly Named[];
}

/** Of tasks of which nobody wrote it, and what is owed besides tasks. */
export const UNTOLD = '没有写';
export const BESIDE_TASKS = '任务以外';

type NameOf = (source: MatterSource) => string | undefined;

/** Everything that is counted in a period by category, level and leader of the source. */
export function figuresBySource(now: Known, period: Period, sources: Sources): BySource {
  const { counted, due, count } = countedIn(now, period, sources);
  const parted = (order: readonly string[], nameOf: NameOf) => partedBy(order, nameOf, counted, due, count);
  const instructors = [...new Set(counted.flatMap(({ source }) => source?.leader ?? []))].sort();
  return {
    categories: parted(
      Object.values(sourceCategory.words),
      ({ category }) => category && sourceCategory.words[category],
    ),
    levels: parted(Object.values(levels.words), ({ level }) => level && levels.words[level]),
    instructors: parted(instructors, ({ leader }) => leader),
  };
}

function partedBy(
  order: readonly string[],
  nameOf: NameOf,
  tasks: readonly TaskFigures[],
  due: readonly ItemFigures[],
  count: Count,
): Named[] {
  const name = (source: MatterSource | undefined) => (source ? (nameOf(source) ?? UNTOLD) : BESIDE_TASKS);
  return figuresByName(
    [...order, UNTOLD, BESIDE_TASKS],
    tasks.map((one) => ({ ...one, names: [name(one.source)] })),
    due,
    count,
    ({ source }) => name(source),
    ({ source }) => name(source),
  );
}
