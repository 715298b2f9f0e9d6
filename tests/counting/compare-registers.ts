import type { Items } from '../catalogue/world.ts';
import { ask, figuresApart, listApart, scoresApart } from './compare.ts';
import { count } from './count.ts';
import type { Day, Span } from './days.ts';
import { factsKnown } from './facts.ts';
import { owedVisits } from './visits.ts';

/**
 * Where the cells of a quarter's coverage are others than the judge's: as they were when it ended (期末数), with those that
 * were made up for by the day of looking, whatever has become of their unit (补访另记).
 */
export async function coverageApart(ledger: Items, quarter: string, last: Day, day: Day): Promise<string[]> {
  const answer = await ask(`visit coverage ${quarter} --today ${day}`, ledger);
  const then = count(ledger, last < day ? last : day).filter(
    ({ link, record, verdict }) => link === '走访' && record.endsWith(quarter) && verdict !== '不再欠',
  );
  const met = then.filter(({ verdict }) => verdict === '按时');
  const missed = last > day ? [] : then.filter((each) => !met.includes(each));
  const since = new Set(owedVisits(factsKnown(ledger, day), day).flatMap(({ record, done }) => (done ? [record] : [])));
  const madeUp = missed.filter(({ record }) => since.has(record));
  const ours = `应访${then.length}、已访${met.length}、缺访${missed.length}、其中补访${madeUp.length}`;
  const theirs = `应访${answer['应访']}、已访${answer['已访']}、缺访${answer['缺访']}、其中补访${answer['补访数']}`;
  return ours === theirs ? [] : [`${day} 走访${quarter}：程序${theirs}，评判${ours}`];
}

const QUARTERS: readonly (readonly [string, Span])[] = [
  ['2022Q1', ['2022-01-01', '2022-03-31']],
  ['2022Q2', ['2022-04-01', '2022-06-30']],
  ['2022Q3', ['2022-07-01', '2022-09-30']],
];

/** Everything that is said of visits and reports on a day. */
export async function registersApart(ledger: Items, day: Day): Promise<string[]> {
  const apart = [
    ...(await listApart(ledger, day)),
    ...(await figuresApart(ledger, '2022', ['2022-01-01', '2022-12-31'], day)),
    ...(await scoresApart(ledger, day, '量化评估')),
  ];
  for (const [name, span] of QUARTERS.filter(([, [first]]) => first <= day)) {
    apart.push(...(await figuresApart(ledger, name, span, day)));
    apart.push(...(await coverageApart(ledger, name, span[1], day)));
  }
  return apart;
}
