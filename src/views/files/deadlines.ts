import type { Item } from '../../rules/lateness/overdue.ts';
import { link as links } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { dueDay, linkText, statusWord, verdictCell } from '../view/lateness.ts';
import { madeRows } from '../view/rows.ts';
import { columns, type Section, type Told } from '../view/view.ts';

/** Everything that is owed, met or not, a row each: for whoever reckons with it; no record says any of it. */
export function deadlinesSection(items: Iterable<Item>, fullName: (unit: string) => string): Section {
  return {
    key: words.due,
    heading: words.due,
    layout: 'list',
    titled: true,
    pinned: 1,
    columns: columns([
      ...(['id', 'title', 'unit', 'linkText', 'link', 'countedFrom', 'dueDate', 'doneDate', 'verdict'] as const),
      ...(['lateDays', 'calendar', 'basis'] as const),
    ]),
    rows: madeRows(items, (item) => deadlineRow(item, fullName)),
  };
}

function deadlineRow({ matter, obligation }: Item, fullName: (unit: string) => string): Told {
  const { link, unit, start, done, lateDays, basis } = obligation;
  return {
    id: matter.id,
    title: matter.title,
    unit: fullName(unit),
    linkText: linkText(obligation),
    link: links.words[link],
    countedFrom: start,
    dueDate: dueDay(obligation),
    doneDate: done?.day ?? null,
    verdict: verdictCell(obligation),
    lateDays,
    calendar: statusWord(obligation),
    basis: [...basis],
  };
}
