import { readTyped } from '../../ledger/typed.ts';
import { span } from '../../records/fields.ts';
import { byUnit, dueItems, type Item, overdueItems } from '../../rules/lateness/overdue.ts';
import { dueView, overdueView } from '../../views/tasks/overdue.ts';
import type { View } from '../../views/view/view.ts';
import { link as links } from '../../vocabulary/choices.ts';
import { findLeader, unitMeant } from '../asking/units.ts';
import { doubtOf, exits, isStop, misuse, miswritten, type Outcome, type Stop } from '../contract/outcome.ts';
import { type Input, textOption } from '../contract/spec.ts';
import type { Run } from '../session/command.ts';
import type { OpenLedger } from '../session/session.ts';

export const overdue: Run = async (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const items = await chosen(overdueItems(open.stillOwed(session.asOf.day)), input, open);
  if (isStop(items)) return items;
  const { fullName } = open.ledger.directory;
  return answer((own) => overdueView({ items: own, asOf: session.asOf, fullName }), items, input, open);
};

export const due: Run = async (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const days = windowOf(textOption(input, 'window') ?? '3wd');
  if (isStop(days)) return days;
  const items = await chosen(dueItems(open.stillOwed(), days), input, open);
  if (isStop(items)) return items;
  const { fullName } = open.ledger.directory;
  return answer((own) => dueView({ items: own, asOf: session.asOf, fullName }, days), items, input, open);
};

/** How many working days ahead; none for today alone, all there are for 全部. */
export function windowOf(typed: string): number | Stop {
  if (['今天', '今日', '0wd', '0个工作日'].includes(typed)) return 0;
  if (typed === '全部') return Number.POSITIVE_INFINITY;
  const read = readTyped(span, typed);
  if (!('value' in read)) return miswritten('--window', read);
  return read.value.unit === 'workday'
    ? read.value.count
    : misuse('--window：这里按工作日算', '写成 5wd、5个工作日、今天 或 全部');
}

/** The items that the options ask for. */
async function chosen(items: readonly Item[], input: Input, open: OpenLedger): Promise<readonly Item[] | Stop> {
  const { directory } = open.ledger;
  const unit = await unitMeant(open, input);
  if (isStop(unit)) return unit;
  const link = textOption(input, 'link');
  if (link !== undefined && links.parse(link) === undefined) {
    return misuse(`没有环节“${link}”`, `可写：${Object.values(links.words).join('、')}`);
  }
  const leader = findLeader(open.ledger, textOption(input, 'leader'));
  if (isStop(leader)) return leader;
  return items.filter(
    ({ matter, obligation }) =>
      (unit === undefined || directory.fullName(obligation.unit) === unit.name) &&
      (link === undefined || links.words[obligation.link] === link) &&
      (leader === undefined || (matter.leader ?? directory.find(obligation.unit)?.leaderInCharge) === leader),
  );
}

function answer(
  show: (items: readonly Item[]) => View,
  items: readonly Item[],
  input: Input,
  open: OpenLedger,
): Outcome {
  const rests = {
    provisional: items.some(({ obligation }) => obligation.rough),
    unconfirmed: items.some(({ obligation }) => obligation.unconfirmed),
  };
  const full = input.options['exitCode'] === true && items.length > 0;
  const parts = [...byUnit(items, open.ledger.directory.fullName)].map(([name, own]) => ({ name, view: show(own) }));
  return {
    kind: 'answer',
    view: show(items),
    parts,
    ...(full && { exit: exits.findings }),
    ...(input.options['strict'] === true && doubtOf(rests)),
  };
}
