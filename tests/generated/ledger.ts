import fc from 'fast-check';
import type { LedgerFile } from '../../src/ledger/ledger.ts';
import { compose } from '../../src/ledger/text/edit/compose.ts';
import type { Items } from '../catalogue/world.ts';
import { counted } from './counted.ts';
import { type Draft, type Facts, filed } from './filing.ts';
import { frame, office } from './frame.ts';
import { matters } from './matters.ts';
import { reporting } from './reports.ts';
import { rounds } from './rounds.ts';
import { someTask } from './tasks.ts';
import { units } from './units.ts';
import { visiting } from './visits.ts';

const MOST_TASKS = 4;

const tasks: fc.Arbitrary<Draft[]> = fc
  .tuple(fc.nat(MOST_TASKS), ...Array.from({ length: MOST_TASKS }, (_, at) => someTask(at)))
  .map(([count, ...all]) => all.slice(0, count));

/** A whole small ledger without an error in it: the files by their paths, as what they say. */
export const anyLedger: fc.Arbitrary<Facts> = fc
  .record({ frame, units, drafts: fc.tuple(tasks, visiting, reporting, matters, counted, rounds) })
  .map(
    (given) =>
      new Map([['xiaoneng.yaml', office], ['units.yaml', given.units], ...given.frame, ...filed(given.drafts.flat())]),
  );

const encoder = new TextEncoder();

/** The files of a ledger as they are read. */
export function filesOf(facts: Facts): LedgerFile[] {
  return [...facts].map(([path, values]) => ({ path, kind: 'file', bytes: encoder.encode(compose(values)) }));
}

/** The files of a ledger as a world in memory has them. */
export function itemsOf(facts: Facts): Items {
  return new Map([...facts].map(([path, values]) => [path, { bytes: encoder.encode(compose(values)) }]));
}

/** A ledger to be read by a person who is shown one on which a law fails. */
export function shown(facts: Facts): string {
  return [...facts].map(([path, values]) => `# ${path}\n${compose(values)}`).join('\n');
}
