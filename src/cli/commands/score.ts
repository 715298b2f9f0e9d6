import type { Period } from '../../calendar/period.ts';
import type { Sources } from '../../rules/burden/burden.ts';
import { cautionsOf } from '../../rules/checking/before-print.ts';
import { honoursOf } from '../../rules/scoring/honours.ts';
import { scoresOf, unscoredLinks } from '../../rules/scoring/scoring.ts';
import { isPast } from '../../rules/summary/counted.ts';
import { sourcesAt, summaryOf } from '../../rules/summary/summary.ts';
import { listsView, rankingView, unitScoreView } from '../../views/summary/score.ts';
import { unitType } from '../../vocabulary/choices.ts';
import { basisTold, chainedIf, chainedOption } from '../asking/lineage.ts';
import { periodMeant } from '../asking/period.ts';
import { findUnit } from '../asking/units.ts';
import { type Outcome, stop } from '../contract/outcome.ts';
import { beforePrint, type InputOf } from '../contract/spec.ts';
import { cautioned, ofPeriod } from '../output/before-print.ts';
import { command } from '../session/command.ts';
import type { OpenLedger } from '../session/session.ts';

const options = [
  { flags: '--period <期间>', help: '2022、2022Q1、本季；不写为本年' },
  { flags: '--unit <单位>', help: '一个单位的各项得分' },
  { flags: '--explain', help: '与 --unit 同用：算式和每一条依据' },
  { flags: '--type <类型>', help: '只排这一类单位：镇、街道、部门、驻区单位、专班' },
  chainedOption,
  { flags: '--lists', help: '按得分提出表扬、批评建议名单' },
  { ...beforePrint, help: '与 --lists 同用：出数前核对有话说时退出码为 1' },
] as const;

type Typed = InputOf<typeof options>;

/** 评分 of all units, or of one with what it lost and why. */
export const score = command({
  name: 'score',
  alias: '评分',
  summary: '评分排名；每一分都能追到记录编号（四（四））。批示、稿件不计分',
  options,
  examples: ['xiaoneng score --period 2022', 'xiaoneng score --unit 区教育局 --explain'],
  run: async (input, session) => {
    const opened = session.open();
    const open = chainedIf(opened, input);
    const period = periodMeant(input.options.period ?? '本年', session);
    const sources = sourcesOf(open, period);
    if (input.options.lists) return lists(open, sources, period, input);
    const typed = input.options.unit;
    if (typed === undefined) {
      if (input.options.explain) return stop('explain-unit-absent');
      return ranking(sources, period, input, open);
    }
    const unit = await findUnit(open.ledger, typed);
    const own = scoresOf(sources, period).find((one) => one.unit.name === sources.ledger.directory.fullName(unit.name));
    if (!own) return stop('unit-not-assessed', { unit: unit.name });
    const view = unitScoreView(period, own, input.options.explain === true, sources.terms.asOf);
    return ofPeriod({ kind: 'answer', view }, period, open, input);
  },
});

function ranking(sources: Sources, period: Period, input: Typed, open: OpenLedger): Outcome {
  const type = input.options.type;
  const key = type === undefined ? undefined : unitType.parse(type);
  if (type !== undefined && key === undefined)
    return stop('unit-type-unknown', { typed: type, choices: Object.values(unitType.words).join('、') });
  const scores = scoresOf(sources, period, (one) => key === undefined || one.type === key);
  const past = sources.standings.filter((one) => isPast(one, period.to)).length;
  const beside = { unscored: unscoredLinks(sources, period), past };
  const view = basisTold(rankingView(period, scores, beside, sources.terms.asOf), input);
  return ofPeriod({ kind: 'answer', view }, period, open, input);
}

function lists(open: OpenLedger, sources: Sources, period: Period, input: Typed): Outcome {
  const summary = summaryOf(open.ledger, period);
  const honours = honoursOf(sources, summary);
  const { rules, asOf } = sources.terms;
  const view = listsView(period, honours, rules.get('rankedFrom', asOf.day).value, asOf);
  return cautioned({ kind: 'answer', view }, cautionsOf(sources, summary, honours), period, open, input);
}

/** What is known at the end of a period, or today if that is earlier: asked again later it says the same. */
export function sourcesOf({ ledger }: OpenLedger, { to }: Period): Sources {
  return sourcesAt(ledger, to);
}
