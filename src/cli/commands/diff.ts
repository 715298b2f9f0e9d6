import { readTyped } from '../../ledger/typed.ts';
import { moment } from '../../records/fields.ts';
import { movesBetween } from '../../rules/deadlines/moved.ts';
import { overdueItems } from '../../rules/lateness/overdue.ts';
import { isUnfinished } from '../../rules/summary/figures.ts';
import { differenceView, type Printed } from '../../views/history/diff.ts';
import { withMoves } from '../../views/history/moved.ts';
import { linkText, verdictText } from '../../views/view/lateness.ts';
import { stop } from '../contract/outcome.ts';
import { saidBy, sinceOf } from '../past/since.ts';
import { command } from '../session/command.ts';
import { readFolder } from '../session/folder.ts';
import { commitMeant, filesAt, unreadHistory } from '../session/history.ts';
import { type OpenLedger, openLedger } from '../session/session.ts';

/** A day as the ledger knew it then, beside what it knows of it now. */
export const difference = command({
  name: 'diff',
  alias: '出入',
  summary: '某一天：当时账上知道的，和现在知道的那一天，差在哪里',
  arguments: [{ name: '<日期>', help: '2022-03-31', spoken: 'moment' }],
  examples: ['xiaoneng diff 2022-03-31'],
  run: ({ args }, session) => {
    const here = session.open();
    const read = readTyped(moment, args[0] ?? '');
    if (!('value' in read)) return stop('date-wrong', { typed: args[0] ?? '' });
    const day = read.value;
    const commit = commitMeant(day.day, here);
    const files = filesAt(here.world, here.folder, day.day);
    const lacking = files.filter(({ trouble }) => trouble !== undefined).map(({ path }) => path);
    if (lacking.length > 0) return unreadHistory(lacking);
    const then = openLedger(here.world, here.folder, day, files);
    const now = openLedger(here.world, here.folder, day, readFolder(here.world, here.folder));
    const since = sinceOf(saidBy(then.ledger), saidBy(now.ledger));
    const moves = movesBetween(then.whole, now.whole, day);
    const view = differenceView(day, commit, since, printedOf(then, now), moves.moved.length > 0);
    return { kind: 'answer', view: withMoves(view, moves, '两者之间') };
  },
});

/** What is asked for most, in lines that can be compared. */
function printedOf(then: OpenLedger, now: OpenLedger): Printed[] {
  const overdue = (open: OpenLedger) =>
    overdueItems(open.owed()).map(
      ({ matter, obligation }) =>
        `${obligation.unit} ${matter.id} ${matter.title} ${linkText(obligation)}${verdictText(obligation)}`,
    );
  const open = (ledger: OpenLedger) =>
    ledger
      .standings()
      .filter(isUnfinished)
      .map(({ task }) => `${task.id} ${task.title}`);
  const all = (ledger: OpenLedger) => ledger.standings().map(({ task }) => `${task.id} ${task.title}`);
  return [
    { name: '任务', before: all(then), now: all(now) },
    { name: '在办', before: open(then), now: open(now) },
    { name: '逾期', before: overdue(then), now: overdue(now) },
  ];
}
