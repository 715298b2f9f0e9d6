import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Day } from '../../src/calendar/day.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { taskKind } from '../../src/records/index.ts';
import { termsOn } from '../../src/rules/basis/known.ts';
import { tasksChanging } from '../../src/rules/checking/changing.ts';
import { checkLedger } from '../../src/rules/checking/check.ts';
import { runs } from '../extent.ts';
import { anyLedger, filesOf, shown } from '../generated/ledger.ts';

const isTask = ({ path }: { readonly path: string }) => path.startsWith(`${taskKind.folder}/`);
const DAY = '2022-12-20' as Day;

/** What is said of some files by a whole ledger, each as the file and the message. */
function saidOf(files: ReturnType<typeof filesOf>, paths: ReadonlySet<string>): string[] {
  const ledger = readLedger(files);
  return checkLedger(ledger, termsOn(ledger, { day: DAY }))
    .filter(({ file }) => paths.has(file))
    .map(({ file, message }) => `${file} ${message}`)
    .toSorted();
}

it('tasks looked at one by one are told the same as by a whole ledger that has them', () => {
  fc.assert(
    fc.property(anyLedger, fc.nat(15), (facts, mask) => {
      const files = filesOf(facts);
      const wholes = new Set([...facts.values()].map((values) => `${values['上级任务']}.yaml`));
      const isWhole = (path: string) => wholes.has(path.slice(path.lastIndexOf('/') + 1));
      const added = files.filter(isTask).filter(({ path }, at) => (mask >> (at % 4)) & 1 && !isWhole(path));
      const paths = new Set(added.map(({ path }) => path));
      const whole = readLedger(files);
      const terms = termsOn(whole, { day: DAY });
      const changing = tasksChanging(readLedger(files.filter(({ path }) => !paths.has(path))), terms);
      const own = whole.tasks.filter(({ file }) => paths.has(file));
      const alone = own.flatMap((filed) => changing.saidOf(filed).map(({ message }) => `${filed.file} ${message}`));
      const together = changing.saidTogether().map(({ file, record }) => `${file} ${record.message}`);
      const found = [...alone, ...together.filter((one) => paths.has(one.split(' ')[0] ?? ''))];
      expect(found.toSorted(), shown(facts)).toEqual(saidOf(files, paths));
    }),
    { numRuns: runs(150) },
  );
});

it('a task that changes is told only what was not said of it before', () => {
  fc.assert(
    fc.property(anyLedger, (facts) => {
      const ledger = readLedger(filesOf(facts));
      const changing = tasksChanging(ledger, termsOn(ledger, { day: DAY }));
      expect(
        ledger.tasks.flatMap((filed) => changing.saidOf(filed)),
        shown(facts),
      ).toEqual([]);
      expect(changing.saidTogether(), shown(facts)).toEqual([]);
    }),
    { numRuns: runs(60) },
  );
});
