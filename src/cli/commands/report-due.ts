import { brokenIn } from '../../rules/reports/bounds.ts';
import { judgedDuties } from '../../rules/reports/duty-items.ts';
import { unitsOf } from '../../rules/reports/requirements.ts';
import { researchOf } from '../../rules/reports/research.ts';
import { dutiesView } from '../../views/registers/duties.ts';
import { researchView } from '../../views/registers/research.ts';
import { periodMeant } from '../asking/period.ts';
import { unitMeant } from '../asking/units.ts';
import { exits } from '../contract/outcome.ts';
import { ofPeriod } from '../output/before-print.ts';
import { command } from '../session/command.ts';

/** Reports that fall due in a period. */
export const dueReports = command({
  name: 'due',
  alias: '到期',
  summary: '一个期间内到期的报送：各单位按时、迟报、缺报',
  arguments: [{ name: '[期间]', help: '2022、2022Q1、2022-03、本季、上月；不写为本季' }],
  options: [
    { flags: '--unit <单位>', help: '只看这个单位' },
    { flags: '--exit-code', help: '有缺报时退出码为 1' },
  ],
  examples: ['xiaoneng report due 2022Q4', 'xiaoneng report due 上月 --unit 区教育局'],
  run: async (input, session) => {
    const open = session.open();
    const period = periodMeant(input.args[0] ?? '本季', session);
    const unit = await unitMeant(open, input.options.unit);
    const then = open.ledger.upTo(period.to);
    const list = judgedDuties(then).filter(
      ({ duty, judged }) =>
        period.from <= judged.due.day && judged.due.day <= period.to && (unit === undefined || duty.unit === unit.name),
    );
    const lacking = list.some(({ state }) => state === 'lacking');
    const full = input.options.exitCode === true && lacking;
    const { directory, terms } = then;
    const isOf = (name: string) => name === unit?.name || directory.holder(name, terms.asOf.day)?.name === unit?.name;
    const broken = brokenIn(then, period).filter((one) => unit === undefined || unitsOf(one, then).some(isOf));
    const view = dutiesView(period, list, broken, terms.asOf);
    return ofPeriod({ kind: 'answer', view, ...(full && { exit: exits.findings }) }, period, open, input);
  },
});

/** Topics and research reports of a period. */
export const research = command({
  name: 'research',
  alias: '调研',
  summary: '调研主题和报告：各单位有几个、评定、选用和表扬名单（三（二）2、3）',
  arguments: [{ name: '[期间]', help: '2022、本年；不写为本年' }],
  run: (input, session) => {
    const open = session.open();
    const period = periodMeant(input.args[0] ?? '本年', session);
    const then = open.ledger.upTo(period.to);
    const view = researchView(period, researchOf(then, period), then.terms.asOf);
    return ofPeriod({ kind: 'answer', view }, period, open, input);
  },
});
