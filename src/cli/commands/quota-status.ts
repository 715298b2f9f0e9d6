import { dayOf } from '../../calendar/day.ts';
import { usesOf } from '../../rules/burden/quotas.ts';
import { quotaView } from '../../views/registers/burden.ts';
import { exits, stop } from '../contract/outcome.ts';
import { ofPeriod } from '../output/before-print.ts';
import { command } from '../session/command.ts';

/** How the quotas of a year are kept. */
export const quotaStatus = command({
  name: 'status',
  alias: '执行',
  summary: '控制数执行情况：已用、占比、时间进度、上年（三（六），只减不增）',
  arguments: [{ name: '[年份]', help: '2022；不写为今年' }],
  options: [{ flags: '--exit-code', help: '有超控时退出码为 1' }],
  examples: ['xiaoneng quota status 2022'],
  run: (input, session) => {
    const open = session.open();
    const year = input.args[0]?.replace(/年$/, '') ?? session.asOf.day.slice(0, 4);
    if (!/^20\d\d$/.test(year)) return stop('year-wrong', { year });
    const period = { to: dayOf(`${year}-12-31`) };
    const then = open.ledger.upTo(period.to);
    const uses = usesOf(then, year);
    const over = uses.some(({ used, quota }) => used > quota.control);
    const full = input.options.exitCode === true && over;
    const view = quotaView(year, uses, then.terms.asOf);
    return ofPeriod({ kind: 'answer', view, ...(full && { exit: exits.findings }) }, period, open, input);
  },
});
