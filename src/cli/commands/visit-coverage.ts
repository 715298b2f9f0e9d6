import { parsePeriod, quarterOf, quarterPeriod } from '../../calendar/period.ts';
import { coverageOf } from '../../rules/visits/coverage.ts';
import { coverageView } from '../../views/registers/coverage.ts';
import { unitMeant } from '../asking/units.ts';
import { type Answer, exits, stop } from '../contract/outcome.ts';
import { ofPeriod } from '../output/before-print.ts';
import { command } from '../session/command.ts';
import type { Session } from '../session/session.ts';

/** 包保覆盖 of a natural quarter. */
export const visitCoverage = command({
  name: 'coverage',
  alias: '覆盖',
  summary: '一个自然季的包保覆盖：人 × 对象，缺访逐一列出（三（三）2）',
  arguments: [{ name: '[季度]', help: '2022Q1、2022年第一季度、本季、上季；不写为本季' }],
  options: [
    { flags: '--unit <单位>', help: '只看这个包保部门' },
    { flags: '--person <人员>', help: '只看这位包保责任人' },
    { flags: '--exit-code', help: '有缺访时退出码为 1' },
  ],
  examples: ['xiaoneng visit coverage 2022Q1', 'xiaoneng visit coverage 上季 --unit 区工信局'],
  run: async (input, session) => {
    const open = session.open();
    const quarter = quarterMeant(input.args[0], session);
    const unit = await unitMeant(open, input.options.unit);
    const person = input.options.person;
    const { fullName } = open.ledger.directory;
    const whole = unit === undefined && person === undefined;
    const all = coverageOf(open.ledger, quarter);
    const cells = all.cells.filter(
      (cell) =>
        (unit === undefined || fullName(cell.unit) === unit.name) && (person === undefined || cell.person === person),
    );
    const gaps = cells.some(({ state }) => state === 'missing');
    const full = input.options.exitCode === true && gaps;
    const view = coverageView(quarter, { ...all, cells, bare: whole ? all.bare : [] });
    const answer: Answer = { kind: 'answer', view, ...(full && { exit: exits.findings }) };
    return ofPeriod(answer, quarterPeriod(quarter), open, input);
  },
});

/** 2022Q1, 2022年第一季度, 本季, 上季; this quarter where nothing is typed. */
function quarterMeant(typed: string | undefined, { asOf }: Session): string {
  if (typed === undefined) return quarterOf(asOf.day);
  const period = parsePeriod(typed, asOf.day);
  if (period) {
    const quarter = quarterOf(period.from);
    const whole = quarterPeriod(quarter);
    if (whole.from === period.from && whole.to === period.to) return quarter;
  }
  return stop('quarter-wrong', { typed });
}
