import type { PlainMap } from '../../ledger/text/plain.ts';
import { readTyped } from '../../ledger/typed.ts';
import { assertionKind } from '../../records/assertion/index.ts';
import { day as dayCodec } from '../../records/fields.ts';
import { type Counts, countedOn, countsOf } from '../../rules/summary/assertions.ts';
import { words } from '../../vocabulary/words.ts';
import { isStop, misuse, miswritten, refuse } from '../contract/outcome.ts';
import { textOption } from '../contract/spec.ts';
import { write } from '../registers/enter.ts';
import type { Run } from '../session/command.ts';

/** Records what is published as of a day, unit by unit, so that every later check counts it again. */
export const reconcile: Run = (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const publishedIn = input.args.join(' ').trim();
  if (publishedIn === '')
    return misuse('还要写公布在哪里', '如 xiaoneng reconcile 督查通报第3期 --data-until 2022-03-31');
  const read = readTyped(dayCodec, textOption(input, 'dataUntil') ?? session.asOf.day);
  if (!('value' in read)) return miswritten('--data-until', read);
  if (read.value > session.asOf.day) return refuse(`${read.value} 还没有到`, '到了那天再对账');
  const [error] = open.errors();
  if (error) return refuse(`账本有错，数不准：${error.file} ${error.message}`, '运行 xiaoneng check 查看，改好再对账');
  const tasks = countedOn(open.ledger, read.value);
  const units = open.ledger.directory.units
    .map(({ name }) => name)
    .filter((name) => tasks.some(({ shares }) => shares.some(({ unit }) => unit === name)));
  const draft = {
    [words.publishedIn]: publishedIn,
    [words.date]: session.asOf.day,
    [words.dataUntil]: read.value,
    [words.overall]: plainCounts(countsOf(tasks)),
    [words.perUnit]: units.map((unit): PlainMap => ({ [words.unit]: unit, ...plainCounts(countsOf(tasks, unit)) })),
  };
  return write(assertionKind, draft, open, session);
};

function plainCounts(counts: Counts): PlainMap {
  return Object.fromEntries(
    Object.entries(counts).map(([what, count]) => [words[what as keyof Counts], String(count)]),
  );
}
