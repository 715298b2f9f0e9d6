import { candidatesOf } from '../../rules/scoring/demonstration.ts';
import { scoresOf, type Uneven, unevenOf } from '../../rules/scoring/scoring.ts';
import { candidatesView } from '../../views/summary/score.ts';
import { evaluationSource } from '../../vocabulary/choices.ts';
import { periodMeant } from '../asking/period.ts';
import { stop } from '../contract/outcome.ts';
import { ofPeriod } from '../output/before-print.ts';
import { command } from '../session/command.ts';
import { sourcesOf } from './score.ts';

/** 示范点建议. */
export const propose = command({
  name: 'propose',
  alias: '建议',
  summary: '按得分建议示范点：否决的写明理由，同分的由人定',
  arguments: [{ name: '[期间]', help: '2022；不写为本年' }],
  options: [{ flags: '--common-parts', help: '有的单位缺评价时，只按各单位都有的部分排；不写就不排' }],
  run: (input, session) => {
    const open = session.open();
    const period = periodMeant(input.args[0] ?? '本年', session);
    const sources = sourcesOf(open, period);
    const scores = scoresOf(sources, period);
    const [uneven] = unevenOf(scores);
    if (uneven && !input.options.commonParts) return unlike(uneven);
    const list = candidatesOf(scores, sources, period);
    const { rules, asOf } = sources.terms;
    const view = candidatesView(period, list, rules.get('demonstrationCount', asOf.day).value, asOf);
    return ofPeriod({ kind: 'answer', view }, period, open, input);
  },
});

/** Units that one source has judged and units that it has not are not ranked together. */
function unlike({ evaluation, having, lacking }: Uneven): never {
  const some = lacking.slice(0, 5).join('、');
  return stop('evaluations-uneven', {
    having: having.length,
    source: evaluationSource.words[evaluation],
    lacking: lacking.length,
    some,
    more: lacking.length > 5 ? '等' : '',
  });
}
