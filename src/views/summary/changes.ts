import type { Day } from '../../calendar/day.ts';
import { lateSince } from '../../rules/lateness/counted-on.ts';
import type { Item } from '../../rules/lateness/overdue.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import { type News, newlyLate, newsIn } from '../../rules/reminding/changes.ts';
import { action as actions } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { historyRows } from '../tasks/show.ts';
import { linkText, verdictText } from '../view/lateness.ts';
import { passing } from '../view/rows.ts';
import { column, columns, type Section, type Told } from '../view/view.ts';

/** From when on, and what is known of it. */
export interface NewsSince {
  readonly standings: readonly Standing[];
  /** What is late now, the worst first. */
  readonly overdue: readonly Item[];
  readonly since: Day;
  readonly today: Day;
  readonly fullName: (unit: string) => string;
  /** 分管领导 of something of a unit. */
  readonly leaderOf: (item: Item) => string | undefined;
}

/** 昨天以来: what has become late, what came in, and what was entered, by the days that are written in the records. */
export function changesSection(of: NewsSince): Section {
  return {
    key: words.changes,
    heading: `${of.since} 以来`,
    layout: 'list',
    titled: true,
    columns: [
      ...columns(['date', 'action', 'unit', 'id']),
      column('title', { grow: true }),
      column('content', { grow: true }),
      column('leaderInCharge', { hidden: true }),
    ],
    rows: newsRows(of),
    empty: `${of.since} 以来没有新逾期的，没有新收到的，也没有登记过什么。`,
  };
}

/** The rows, those that have become late first, then the latest. */
export function newsRows({ standings, overdue, since, today, fullName, leaderOf }: NewsSince): Told[] {
  const late = newlyLate(overdue, since).map(
    (item): Told => ({
      date: lateSince(item.obligation),
      action: { value: words.newlyLate, text: words.newlyLate, tone: 'bad' },
      unit: fullName(item.obligation.unit),
      id: item.matter.id,
      title: item.matter.title,
      content: `${linkText(item.obligation)}${verdictText(item.obligation)}`,
      leaderInCharge: leaderOf(item) ?? null,
    }),
  );
  const told: Told[] = [];
  for (const standing of passing(standings))
    for (const change of newsIn(standing, since, today)) told.push(newsRow(change, fullName));
  return [
    ...late,
    ...told.toSorted((a, b) => (String(a.date) < String(b.date) ? 1 : String(a.date) > String(b.date) ? -1 : 0)),
  ];
}

function newsRow(change: News, fullName: NewsSince['fullName']): Told {
  const { standing, day } = change;
  return {
    date: day,
    action: change.what === 'received' ? words.fresh : actions.words[change.entry.action],
    unit: fullName(standing.matter.lead),
    id: standing.id,
    title: standing.matter.title,
    content: change.what === 'received' ? '' : contentOf(change),
    leaderInCharge: standing.leaders.join('、') || null,
  };
}

function contentOf({ standing, entry }: News & { readonly what: 'entry' }): string {
  const index = (standing.task.history ?? []).indexOf(entry);
  return historyRows(standing).find(({ ordinal }) => ordinal === index + 1)?.content ?? '';
}
