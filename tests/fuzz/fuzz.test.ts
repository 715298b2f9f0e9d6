import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { isError } from '../../src/ledger/diagnostic.ts';
import type { LedgerFile } from '../../src/ledger/ledger.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { hasControl } from '../../src/ledger/text/characters.ts';
import type { Terms } from '../../src/records/terms.ts';
import { renderProblems } from '../../src/render/diagnostics.ts';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { checkLedger } from '../../src/rules/checking/check.ts';
import { allOwed } from '../../src/rules/deadlines/owed.ts';
import { overdueItems } from '../../src/rules/lateness/overdue.ts';
import { standings } from '../../src/rules/lateness/standing.ts';
import { dice, runs, sized } from '../extent.ts';
import { broken, type File, pick } from './mutations.ts';

const CASES = sized(runs(800), 100_000);
const root = join(import.meta.dirname, '../../ledger');
const sample: readonly File[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .toSorted()
  .map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(root, path))) as Uint8Array }));

/** Every file is a part of the case now and then; those that others rest on are always there. */
const common = sample.filter(({ path }) => !path.includes('/') && path !== 'plan.yaml');
const asOf = { day: dayOf('2022-12-31') };

describe('files that went wrong', () => {
  const roll = dice();
  it(
    `are read or named, never lost and never a crash, in ${CASES} cases`,
    () => {
      let wrong = 0;
      for (let i = 0; i < CASES; i += 1) {
        const file = pick(sample, roll);
        const changed = broken(file, roll, sample);
        const start = Date.now();
        wrong += tried(changed, i) ? 1 : 0;
        expect({ i, path: file.path, slow: Date.now() - start > 5000 }).toMatchObject({ slow: false });
      }
      // a fuzzer that breaks nothing tests nothing
      expect(wrong).toBeGreaterThan(CASES / 4);
    },
    sized(300_000, 7_200_000),
  );
});

/** Everything a report does, on a ledger with one such file in it; whether anything was found wrong with that. */
function tried(file: File, i: number): boolean {
  const others = common.filter(({ path }) => path !== file.path);
  const files = [...others, file].map((each): LedgerFile => ({ ...each, kind: 'file' }));
  const ledger = readLedger(files);
  const terms: Terms = { asOf, calendar: ledger.calendar, rules: ledger.rules };
  const known = standings(knownLedger(ledger, terms));
  overdueItems(allOwed(knownLedger(ledger, terms), known));
  const problems = checkLedger(ledger, terms);
  const own = problems.filter((problem) => problem.file === file.path);
  const isRead = ledger.texts.has(file.path) && !ledger.unread.has(file.path);
  expect({ i, path: file.path, lost: !isRead && !own.some(isError) }).toMatchObject({ lost: false });
  const printed = renderProblems(problems, { colour: 0, ambiguousWide: false });
  expect({ i, raw: printed.split('\n').some(hasControl) }).toEqual({ i, raw: false });
  return own.length > 0;
}
