import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLedger } from '../../src/ledger/read.ts';
import { kinds } from '../../src/records/index.ts';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { checkLedger } from '../../src/rules/checking/check.ts';
import { standings } from '../../src/rules/lateness/standings.ts';
import { action, state } from '../../src/vocabulary/choices.ts';
import { runs } from '../extent.ts';
import { momentOf } from '../records/specimen.ts';
import { someDay } from './days.ts';
import { anyLedger, filesOf, shown } from './ledger.ts';

it('a generated ledger has no error in it, on any day', () => {
  fc.assert(
    fc.property(anyLedger, someDay, (facts, day) => {
      const ledger = readLedger(filesOf(facts));
      const terms = { calendar: ledger.calendar, rules: ledger.rules, asOf: momentOf(day) };
      const errors = checkLedger(ledger, terms).filter(({ level }) => level === 'error');
      expect(errors, shown(facts)).toEqual([]);
    }),
    { numRuns: runs(100) },
  );
});

it('some hundred ledgers have every kind but 对账, every action and every state in them', () => {
  const seen = new Set<string>();
  for (const facts of fc.sample(anyLedger, { numRuns: 120, seed: 1 })) {
    const ledger = readLedger(filesOf(facts));
    const terms = { calendar: ledger.calendar, rules: ledger.rules, asOf: momentOf('2023-06-30') };
    for (const { word } of kinds.filter(({ name }) =>
      name === 'task' ? ledger.tasks.length : ledger.records.get(name)?.length,
    ))
      seen.add(word);
    for (const { task, state } of standings(knownLedger(ledger, terms))) {
      seen.add(state);
      for (const entry of task.history ?? []) seen.add(entry.action);
    }
  }
  const all = [...kinds.map(({ word }) => word), ...action.keys, ...state.keys];
  expect(all.filter((one) => !seen.has(one))).toEqual(['对账']);
});
