import { earlier } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { Sources } from '../../rules/burden.ts';
import { candidatesOf } from '../../rules/demonstration.ts';
import { scoresOf, type UnitScore } from '../../rules/scoring.ts';
import { sourcesAt } from '../../rules/summary.ts';
import { candidatesView, listsView, rankingView, unitScoreView } from '../../views/score.ts';
import { unitType } from '../../vocabulary/choices.ts';
import type { OpenLedger } from '../desk.ts';
import { isStop, misuse, refuse } from '../outcome.ts';
import { periodMeant } from '../period.ts';
import { type Run, textOption } from '../spec.ts';
import { findUnit } from '../units.ts';

/** 评分 of all units, or of one with what it lost and why. */
export const score: Run = async (input, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const period = periodMeant(textOption(input, 'period') ?? '本年', desk);
  if (isStop(period)) return period;
  const scores = scoresOf(sourcesOf(open, period), period);
  if (input.options['lists']) {
    const { rules } = open.terms;
    const [best, worst] = [rules.get('listedBest', desk.asOf.day).value, rules.get('listedWorst', desk.asOf.day).value];
    return { kind: 'answer', view: listsView(period, scores, best, worst, desk.asOf) };
  }
  const typed = textOption(input, 'unit');
  if (typed === undefined) {
    if (input.options['explain'])
      return misuse('--explain 要和 --unit 一起用', '如 xiaoneng score --unit 区教育局 --explain');
    return ranking();
  }
  const unit = await findUnit(open.ledger, typed);
  if (isStop(unit)) return unit;
  const own = scores.find((one) => one.unit.name === unit.name);
  if (!own) return refuse(`${unit.name}不是考核对象`, '在 units.yaml 里看“考核对象”');
  return { kind: 'answer', view: unitScoreView(period, own, input.options['explain'] === true, desk.asOf) };

  function ranking() {
    const type = textOption(input, 'type');
    const key = type === undefined ? undefined : unitType.parse(type);
    if (type !== undefined && key === undefined)
      return misuse(`没有单位类型“${type}”`, `可写：${Object.values(unitType.words).join('、')}`);
    const list = key === undefined ? scores : rankedAgain(scores.filter(({ unit: one }) => one.type === key));
    return {
      kind: 'answer',
      view: rankingView(period as Exclude<typeof period, { kind: 'stop' }>, list, desk.asOf),
    } as const;
  }
};

/** Ranks within a selection. */
function rankedAgain(scores: readonly UnitScore[]): UnitScore[] {
  return scores.map((one) => ({ ...one, rank: 1 + scores.filter((other) => other.rank < one.rank).length }));
}

/** 示范点建议. */
export const propose: Run = (input, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const period = periodMeant(input.args[0] ?? '本年', desk);
  if (isStop(period)) return period;
  const sources = sourcesOf(open, period);
  const list = candidatesOf(scoresOf(sources, period), sources, period);
  const places = open.terms.rules.get('demonstrationCount', desk.asOf.day).value;
  return { kind: 'answer', view: candidatesView(period, list, places, desk.asOf) };
};

/** What is known at the end of a period, or today if that is earlier: asked again later it says the same. */
function sourcesOf({ ledger, terms }: OpenLedger, { to }: Period): Sources {
  return sourcesAt(ledger, terms, earlier(to, terms.asOf.day));
}
