import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
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
import { standings } from '../../src/rules/lateness/standings.ts';
import { dice, seed } from '../extent.ts';
import { broken, type File, pick } from './mutations.ts';

const root = join(import.meta.dirname, '../../ledger');
const sample: readonly File[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .toSorted()
  .map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(root, path))) as Uint8Array }));

/** Every file is a part of the case now and then; those that others rest on are always there. */
const common = sample.filter(({ path }) => !path.includes('/') && path !== 'plan.yaml');
const asOf = { day: dayOf('2022-12-31') };

/** The file of a case and what has gone wrong with it: the same for the same seed, wherever one begins to count. */
export function caseAt(i: number): File {
  const roll = dice(i * 7919);
  roll();
  return broken(pick(sample, roll), roll, sample);
}

/** Tries the cases from one number up to another; how many of them were found wrong. What fails says where to begin again. */
export function wrongAmong(from: number, to: number, before: (i: number) => void = () => undefined): number {
  let wrong = 0;
  for (let i = from; i < to; i += 1) {
    before(i);
    wrong += tried(caseAt(i), i) ? 1 : 0;
  }
  return wrong;
}

/** What to type so as to go on from a case. */
export function againFrom(i: number): string {
  return `SEED=${seed} FROM=${i} npm run test:nightly -- tests/fuzz`;
}

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
  expect(!isRead && !own.some(isError), `${file.path} is lost: ${againFrom(i)}`).toBe(false);
  const printed = renderProblems(problems, { colour: 0, ambiguousWide: false });
  expect(printed.split('\n').some(hasControl), `raw characters: ${againFrom(i)}`).toBe(false);
  return own.length > 0;
}
