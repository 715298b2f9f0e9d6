import { leaderOf } from '../../rules/basis/leader.ts';
import { byUnit, dueItems, type Item, overdueItems } from '../../rules/lateness/overdue.ts';
import { diaryView, hasMoved, isStruckOut } from '../../views/tasks/diary.ts';
import { dueView, overdueView } from '../../views/tasks/overdue.ts';
import type { View } from '../../views/view/view.ts';
import { link as links } from '../../vocabulary/choices.ts';
import { shaped, shaping } from '../asking/shape.ts';
import { findLeader, leaderOption, unitMeant, unitOption } from '../asking/units.ts';
import { windowOf } from '../asking/window.ts';
import { doubtOf, exits, type Outcome, stop } from '../contract/outcome.ts';
import type { InputOf } from '../contract/spec.ts';
import { wantedOf } from '../output/present.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';

const strict = { flags: '--strict', help: '有暂定期限就报错' } as const;
const exitCode = { flags: '--exit-code', help: '清单不空时退出码为 1' } as const;
const linkOption = { flags: '--link <环节>', help: `只看这个环节：${Object.values(links.words).join('、')}` } as const;

const options = [unitOption, leaderOption, linkOption, ...shaping, strict, exitCode] as const;

type Typed = InputOf<typeof options>;

export const overdue = command({
  name: 'overdue',
  alias: '逾期',
  summary: '逾期清单：按单位列出每一个逾期的环节，最久的在前',
  options,
  examples: ['xiaoneng overdue', 'xiaoneng 逾期 --unit 区应急局 --today 2022-06-30'],
  federates: true,
  run: async (input, session) => {
    const open = session.open();
    const items = await chosen(overdueItems(open.stillOwed(session.asOf.day)), input, open);
    const { fullName } = open.ledger.directory;
    return answer((own) => overdueView({ items: own, asOf: session.asOf, fullName }), items, input, open);
  },
});

export const due = command({
  name: 'due',
  alias: '到期',
  summary: '到期清单：今天和今后几个工作日内到期的环节；写成日历（.ics）连同逾期的，办了的标为取消',
  options: [
    {
      flags: '--window <时限>',
      help: '今后多少个工作日内，如 5wd、今天 或 全部；不写为 3wd，日历为 全部',
      spoken: 'span',
    },
    unitOption,
    leaderOption,
    ...shaping,
    strict,
    exitCode,
  ],
  examples: ['xiaoneng due --window 5wd', 'xiaoneng due --window 全部 --unit 区教育局 -o 期限.ics'],
  run: async (input, session) => {
    const open = session.open();
    const isDiary = wantedOf(input).format.name === 'ics';
    const days = windowOf(input.options.window ?? (isDiary ? '全部' : '3wd'));
    if (isDiary) return diary(days, input, open, session);
    const items = await chosen(dueItems(open.stillOwed(), days), input, open);
    const { fullName } = open.ledger.directory;
    return answer((own) => dueView({ items: own, asOf: session.asOf, fullName }, days), items, input, open);
  },
});

/**
 * For a calendar program: what is due within so many days, what is late, what had a day not long ago and now has another,
 * and what is over or stands still that it may still hold.
 */
async function diary(days: number, input: Typed, open: OpenLedger, { asOf }: Session): Promise<Outcome> {
  const all = open.owed();
  // where a unit owes the same again, what is still owed stands after what is over, and in its place
  const wanted = [
    ...all.filter((item) => isStruckOut(item, asOf)),
    ...all.filter((item) => hasMoved(item, asOf)),
    ...dueItems(all, days),
    ...overdueItems(all),
  ];
  const items = await chosen(wanted, input, open);
  const { directory } = open.ledger;
  const { fullName } = directory;
  const { calendar } = open.terms;
  const firstName = (unit: string) => directory.find(unit)?.formerNames?.[0] ?? fullName(unit);
  return answer((own) => diaryView({ items: own, calendar, asOf, fullName, firstName }), items, input, open);
}

/** The items that the options ask for. */
async function chosen(items: readonly Item[], input: Typed, open: OpenLedger): Promise<readonly Item[]> {
  const { directory } = open.ledger;
  const unit = await unitMeant(open, input.options.unit);
  const link = input.options.link;
  if (link !== undefined && links.parse(link) === undefined) {
    return stop('link-unknown', { link, choices: Object.values(links.words).join('、') });
  }
  const leader = findLeader(open.ledger, input.options.leader);
  return items.filter(
    ({ matter, obligation }) =>
      (unit === undefined || directory.fullName(obligation.unit) === unit.name) &&
      (link === undefined || links.words[obligation.link] === link) &&
      (leader === undefined || leaderOf(matter.leader, obligation.unit, directory) === leader),
  );
}

function answer(
  show: (items: readonly Item[]) => View,
  items: readonly Item[],
  input: Typed,
  open: OpenLedger,
): Outcome {
  const rests = {
    provisional: items.some(({ obligation }) => obligation.rough),
    unconfirmed: items.some(({ obligation }) => obligation.unconfirmed),
  };
  const full = input.options.exitCode === true && items.length > 0;
  const parts = [...byUnit(items, open.ledger.directory.fullName)].map(([name, own]) => ({
    name,
    view: shaped(show(own), input.options),
  }));
  return {
    kind: 'answer',
    view: shaped(show(items), input.options),
    parts,
    ...(full && { exit: exits.findings }),
    ...(input.options.strict === true && doubtOf(rests)),
  };
}
