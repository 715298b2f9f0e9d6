import { loadsOf } from '../../rules/burden/burden.ts';
import { sourcesAt } from '../../rules/summary/summary.ts';
import { burdenView } from '../../views/registers/burden.ts';
import { periodMeant } from '../asking/period.ts';
import { unitMeant, unitOption } from '../asking/units.ts';
import { ofPeriod } from '../output/before-print.ts';
import { command } from '../session/command.ts';

/** What the units were made to do in a period. */
export const burden = command({
  name: 'burden',
  alias: '负担',
  summary: '基层负担：各单位每月被交办、催办、要求报送、督查检查多少件次（三（六））',
  arguments: [{ name: '[期间]', help: '2022、2022Q1、2022-03、本季、上月；不写为本季' }],
  options: [unitOption],
  examples: ['xiaoneng burden 2022Q1'],
  run: async (input, session) => {
    const open = session.open();
    const period = periodMeant(input.args[0] ?? '本季', session);
    const unit = await unitMeant(open, input.options.unit);
    const sources = sourcesAt(open.ledger, period.to);
    const loads = loadsOf(sources, period);
    const own = loads.filter((load) => unit === undefined || load.unit === unit.name);
    const view = burdenView(period, own, sources.terms.asOf);
    return ofPeriod({ kind: 'answer', view }, period, open, input);
  },
});
