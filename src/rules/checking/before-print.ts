import type { Period } from '../../calendar/period.ts';
import { citationKind } from '../../records/citation.ts';
import { type Concern, citationCategory, evaluationSource } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import type { Known } from '../basis/known.ts';
import { isAbolished } from '../basis/ranking.ts';
import type { Sources } from '../burden/burden.ts';
import type { UnitErrors } from '../errors/errors.ts';
import { countsIn } from '../lateness/counted-on.ts';
import type { Honours } from '../scoring/honours.ts';
import { unevenOf } from '../scoring/scoring.ts';
import { assertionRemarks } from '../summary/assertions.ts';
import { unbalanced } from '../summary/figures.ts';
import type { Named, Summary } from '../summary/summary.ts';

/** One thing that speaks against publishing what was counted. */
export interface Caution {
  readonly concern: Concern;
  readonly finding: string;
}

/** So many units are named; the answer has them all. */
const NAMED = 5;

/** What speaks against publishing the figures and the lists of a period; `sources` are as of its end. */
export function cautionsOf(sources: Sources, summary: Summary, honours: Honours): Caution[] {
  const { ledger, owed } = sources;
  const rough = owed.filter(({ obligation }) => obligation.rough && countsIn(obligation, summary.period));
  const unread = owed.filter(({ obligation }) => obligation.unconfirmed && countsIn(obligation, summary.period));
  const sums = unbalanced(summary.tally).map(({ whole }) => words[whole]);
  const differing = assertionRemarks(ledger).length;
  return [
    ...unitsIn('few', summary.units, (list) => `${list.length}个单位应办件次不足，不参与排名：${listed(list)}`),
    ...unitsIn('abolished', summary.units, (list) => `已经撤销，不列在两头：${listed(list)}`),
    ...unevenOf(honours.scored).map(({ evaluation, having, lacking }) => ({
      concern: 'evaluation' as const,
      finding: `${evaluationSource.words[evaluation]}评价${having.length}个单位有、${lacking.length}个没有，评分里对所有单位都不计`,
    })),
    ...contradictions(sources, summary.period, honours),
    ...told('unbalanced', sums, (list) => `各部分加起来不等于合计：${list.join('、')}`),
    ...(differing > 0
      ? [{ concern: 'unbalanced' as const, finding: `公布过的数有${differing}处和现在算的不一样` }]
      : []),
    ...told('provisional', rough, (list) => `${list.length}件次的期限碰到暂定的日子，放假通知公布后会变`),
    ...told('unconfirmed', unread, (list) => `${list.length}件次的期限按没有与原件核对的放假通知算`),
  ];
}

/** What speaks against publishing a bulletin of errors. */
export function bulletinCautions({ directory, terms }: Known, units: readonly UnitErrors[]): Caution[] {
  const least = terms.rules.get('rankedFrom', terms.asOf.day).value;
  const faulty = units.filter(({ errors }) => errors.length > 0);
  const named = (list: readonly UnitErrors[]) => list.map(({ unit }) => unit).join('、');
  const few = faulty.filter(({ received }) => received !== undefined && received < least);
  const bare = faulty.filter(({ received }) => received === undefined);
  const gone = units.filter(({ unit }) => isAbolished(directory.find(unit), terms.asOf.day));
  return [
    ...told('uncounted', bare, (list) => `没有登记来文数，算不出错情率：${named(list)}`),
    ...told('few', few, (list) => `来文不足${least}件，错情率一件就能差很多：${named(list)}`),
    ...told('abolished', gone, (list) => `已经撤销：${named(list)}`),
  ];
}

function told<T>(concern: Concern, list: readonly T[], finding: (list: readonly T[]) => string): Caution[] {
  return list.length === 0 ? [] : [{ concern, finding: finding(list) }];
}

function unitsIn(
  concern: 'few' | 'abolished',
  units: readonly Named[],
  finding: (list: readonly Named[]) => string,
): Caution[] {
  return told(
    concern,
    units.filter(({ unplaced, figures }) => unplaced === concern && figures.due > 0),
    finding,
  );
}

function listed(list: readonly Named[]): string {
  const some = list.slice(0, NAMED).map(({ name, figures }) => `${name}（${figures.due}件次）`);
  return `${some.join('、')}${list.length > NAMED ? '等' : ''}`;
}

/** Lists against each other, and against what has been said in public of the same period. */
function contradictions({ ledger }: Sources, { from, to }: Period, { links, scores }: Honours): Caution[] {
  const namesOf = (end: 'best' | 'worst') => [
    ...links[end].named.map(({ one }) => one.name),
    ...scores[end].named.map(({ one }) => one.unit.name),
  ];
  const [best, worst] = [new Set(namesOf('best')), new Set(namesOf('worst'))];
  const both = [...best].filter((name) => worst.has(name));
  const said = ledger
    .records(citationKind)
    .map(({ record }) => ({ ...record, unit: record.unit && ledger.directory.fullName(record.unit) }))
    .filter(({ date, unit, citedPerson }) => unit && !citedPerson && from <= date && date <= to);
  const against = said.filter(({ unit = '', category }) => (category === 'praise' ? worst : best).has(unit));
  return [
    ...told('contradiction', both, (list) => `又好又差：${list.join('、')}`),
    ...against.map(({ unit, category, id }) => ({
      concern: 'contradiction' as const,
      finding: `${unit}列在${category === 'praise' ? '较差' : '较好'}一头，期内却有${citationCategory.words[category]}（${id}）`,
    })),
  ];
}
