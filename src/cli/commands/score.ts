import type { Period } from '../../calendar/period.ts';
import type { Sources } from '../../rules/burden/burden.ts';
import { cautionsOf } from '../../rules/checking/before-print.ts';
import { candidatesOf } from '../../rules/scoring/demonstration.ts';
import { honoursOf } from '../../rules/scoring/honours.ts';
import { scoresOf, type Uneven, unevenOf, unscoredLinks } from '../../rules/scoring/scoring.ts';
import { sourcesAt, summaryOf } from '../../rules/summary/summary.ts';
import { candidatesView, listsView, rankingView, unitScoreView } from '../../views/summary/score.ts';
import { evaluationSource, unitType } from '../../vocabulary/choices.ts';
import { basisTold, chainedIf } from '../asking/lineage.ts';
import { periodMeant } from '../asking/period.ts';
import { findUnit } from '../asking/units.ts';
import { isStop, misuse, type Outcome, refuse, type Stop } from '../contract/outcome.ts';
import { type Input, textOption } from '../contract/spec.ts';
import { cautioned, ofPeriod } from '../output/before-print.ts';
import type { Run } from '../session/command.ts';
import type { OpenLedger } from '../session/session.ts';

/** 评分 of all units, or of one with what it lost and why. */
export const score: Run = async (input, session) => {
  const opened = session.open();
  if (isStop(opened)) return opened;
  const open = chainedIf(opened, input);
  const period = periodMeant(textOption(input, 'period') ?? '本年', session);
  if (isStop(period)) return period;
  const sources = sourcesOf(open, period);
  if (input.options['lists']) return lists(open, sources, period, input);
  const typed = textOption(input, 'unit');
  if (typed === undefined) {
    if (input.options['explain'])
      return misuse('--explain 要和 --unit 一起用', '如 xiaoneng score --unit 区教育局 --explain');
    return ranking(sources, period, input, open);
  }
  const unit = await findUnit(open.ledger, typed);
  if (isStop(unit)) return unit;
  const own = scoresOf(sources, period).find((one) => one.unit.name === sources.ledger.directory.fullName(unit.name));
  if (!own) return refuse(`${unit.name}不是考核对象`, '在 units.yaml 里看“考核对象”');
  const view = unitScoreView(period, own, input.options['explain'] === true, sources.terms.asOf);
  return ofPeriod({ kind: 'answer', view }, period, open, input);
};

function ranking(sources: Sources, period: Period, input: Input, open: OpenLedger): Outcome {
  const type = textOption(input, 'type');
  const key = type === undefined ? undefined : unitType.parse(type);
  if (type !== undefined && key === undefined)
    return misuse(`没有单位类型“${type}”`, `可写：${Object.values(unitType.words).join('、')}`);
  const scores = scoresOf(sources, period, (one) => key === undefined || one.type === key);
  const view = basisTold(rankingView(period, scores, unscoredLinks(sources, period), sources.terms.asOf), input);
  return ofPeriod({ kind: 'answer', view }, period, open, input);
}

function lists(open: OpenLedger, sources: Sources, period: Period, input: Input): Outcome {
  const summary = summaryOf(open.ledger, period);
  const honours = honoursOf(sources, summary);
  const { rules, asOf } = sources.terms;
  const view = listsView(period, honours, rules.get('rankedFrom', asOf.day).value, asOf);
  return cautioned({ kind: 'answer', view }, cautionsOf(sources, summary, honours), period, open, input);
}

/** 示范点建议. */
export const propose: Run = (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const period = periodMeant(input.args[0] ?? '本年', session);
  if (isStop(period)) return period;
  const sources = sourcesOf(open, period);
  const scores = scoresOf(sources, period);
  const [uneven] = unevenOf(scores);
  if (uneven && !input.options['commonParts']) return unlike(uneven);
  const list = candidatesOf(scores, sources, period);
  const { rules, asOf } = sources.terms;
  const view = candidatesView(period, list, rules.get('demonstrationCount', asOf.day).value, asOf);
  return ofPeriod({ kind: 'answer', view }, period, open, input);
};

/** Units that one source has judged and units that it has not are not ranked together. */
function unlike({ evaluation, having, lacking }: Uneven): Stop {
  const some = lacking.slice(0, 5).join('、');
  return refuse(
    `${having.length}个单位有${evaluationSource.words[evaluation]}的评价，${lacking.length}个没有（${some}${lacking.length > 5 ? '等' : ''}），不能放在一起排`,
    '用 xiaoneng evaluation add 补登评价；只按各单位都有的部分排就加 --common-parts',
  );
}

/** What is known at the end of a period, or today if that is earlier: asked again later it says the same. */
function sourcesOf({ ledger }: OpenLedger, { to }: Period): Sources {
  return sourcesAt(ledger, to);
}
