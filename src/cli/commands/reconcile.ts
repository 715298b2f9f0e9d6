import type { PlainMap } from '../../ledger/text/plain.ts';
import { readTyped } from '../../ledger/typed.ts';
import { assertionKind } from '../../records/assertion.ts';
import { day as dayCodec } from '../../records/fields.ts';
import { type Counts, countedOn, countsOf } from '../../rules/summary/assertions.ts';
import { words } from '../../vocabulary/words.ts';
import { miswritten, stop } from '../contract/outcome.ts';
import { write } from '../registers/enter.ts';
import { command } from '../session/command.ts';

/** Records what is published as of a day, unit by unit, so that every later check counts it again. */
export const reconcile = command({
  name: 'reconcile',
  alias: '核账',
  summary: '对账：把公布的数字（某日在办、办结、逾期，逐单位）算出来记下，以后每次 check 都重算，不符就指出是谁改的',
  arguments: [{ name: '<公布于...>', help: '公布在哪里，如 督查通报第3期' }],
  options: [{ flags: '--data-until <日期>', help: '数据截至哪天；不写为今天', spoken: 'past' }],
  writes: true,
  examples: ['xiaoneng reconcile 督查通报第3期 --data-until 2022-03-31'],
  run: (input, session) => {
    const open = session.open();
    const publishedIn = input.args.join(' ').trim();
    if (publishedIn === '') return stop('assertion-place-absent');
    const read = readTyped(dayCodec, input.options.dataUntil ?? session.asOf.day);
    if (!('value' in read)) return stop(miswritten('--data-until', read));
    if (read.value > session.asOf.day) return stop('assertion-early', { day: read.value });
    const [error] = open.errors();
    if (error) return stop('assertion-unsure', { file: error.file, message: error.message });
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
  },
});

function plainCounts(counts: Counts): PlainMap {
  return Object.fromEntries(
    Object.entries(counts).map(([what, count]) => [words[what as keyof Counts], String(count)]),
  );
}
