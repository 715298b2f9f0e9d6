import { parseSpan } from '../../calendar/span.ts';
import { dueItems, type Item, overdueItems } from '../../rules/overdue.ts';
import { dueView, overdueView } from '../../views/items.ts';
import type { View } from '../../views/view.ts';
import { link as links } from '../../vocabulary/choices.ts';
import type { OpenLedger } from '../desk.ts';
import { exits, isStop, misuse, type Outcome, provisional, type Stop } from '../outcome.ts';
import { type Input, type Run, textOption } from '../spec.ts';
import { findUnit } from '../units.ts';

export const overdue: Run = async (input, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const items = await chosen(overdueItems(open.standings()), input, open);
  if (isStop(items)) return items;
  return answer(overdueView({ items, asOf: desk.asOf, fullName: open.ledger.directory.fullName }), items, input);
};

export const due: Run = async (input, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const window = parseSpan(textOption(input, 'window') ?? '3wd');
  if (window?.unit !== 'workday')
    return misuse(`--window 写的“${textOption(input, 'window')}”不是工作日数`, '写成 5wd 或 5个工作日');
  const items = await chosen(dueItems(open.standings(), window.count), input, open);
  if (isStop(items)) return items;
  return answer(
    dueView({ items, asOf: desk.asOf, fullName: open.ledger.directory.fullName }, window.count),
    items,
    input,
  );
};

/** The items that the options ask for. */
async function chosen(items: readonly Item[], input: Input, open: OpenLedger): Promise<readonly Item[] | Stop> {
  const { directory } = open.ledger;
  const typed = textOption(input, 'unit');
  const unit = typed === undefined ? undefined : await findUnit(open.ledger, typed);
  if (isStop(unit)) return unit;
  const link = textOption(input, 'link');
  if (link !== undefined && links.parse(link) === undefined) {
    return misuse(`没有环节“${link}”`, `可写：${Object.values(links.words).join('、')}`);
  }
  const leader = textOption(input, 'leader');
  return items.filter(
    ({ standing, obligation }) =>
      (unit === undefined || directory.fullName(obligation.unit) === unit.name) &&
      (link === undefined || links.words[obligation.link] === link) &&
      (leader === undefined || leaderOf(open, standing.task.leaderInCharge, obligation.unit) === leader),
  );
}

/** 分管领导 of a task, or of the unit where the task names none. */
function leaderOf({ ledger }: OpenLedger, named: string | undefined, unit: string): string | undefined {
  return named ?? ledger.directory.find(unit)?.leaderInCharge;
}

function answer(view: View, items: readonly Item[], { options }: Input): Outcome {
  const rough = items.some(({ obligation }) => obligation.rough);
  const full = options['exitCode'] === true && items.length > 0;
  return {
    kind: 'answer',
    view,
    ...(full && { exit: exits.findings }),
    ...(options['strict'] && rough && provisional),
  };
}
