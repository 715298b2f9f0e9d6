import type { Moment } from '../../calendar/moment.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText } from '../view/lateness.ts';
import { column, columns, labelled, type Row, type Section, type View } from '../view/view.ts';

/** What of a record is known now of a day, and was not known then, or was known otherwise. */
export interface Since {
  readonly id: string;
  readonly title: string;
  readonly texts: readonly string[];
}

/** A list as it was printed then and as it would be printed now, by the keys of its rows. */
export interface Printed {
  readonly name: string;
  readonly before: readonly string[];
  readonly now: readonly string[];
}

/** 出入: a day as it was known then beside what is known of it now. */
export function differenceView(
  day: Moment,
  commit: string,
  since: readonly Since[],
  printed: readonly Printed[],
  moved: boolean,
): View {
  const rows = since.flatMap(({ id, title, texts }) => texts.map((text): Row => ({ id, title, changed: text })));
  return {
    title: `${asOfText(day)}：当时所知与现在所知`,
    facts: labelled({ date: day.day, commit, total: since.length }),
    sections: [
      {
        key: words.total,
        layout: 'list',
        titled: true,
        columns: [column('item'), ...columns(['knownThen', 'knownNow'], { align: 'right' })],
        rows: printed.map(({ name, before, now }) => ({ item: name, knownThen: before.length, knownNow: now.length })),
      },
      ...printed.map(outcome),
      {
        key: words.difference,
        heading: '后来补记、改动的',
        layout: 'list',
        titled: true,
        columns: [...columns(['id', 'title']), column('changed', { grow: true })],
        rows,
        empty: moved ? '记录没有补记、改动；期限有变动，见下。' : '没有：当时知道的和现在知道的一样。',
      },
    ],
    notes: [`当时所知取那天最后一个提交 ${commit.slice(0, 8)}。谁在什么时候补记的：xiaoneng log 编号。`],
  };
}

function outcome({ name, before, now }: Printed): Section {
  const rows = [
    ...before.filter((line) => !now.includes(line)).map((line) => ({ item: '当时有，现在没有', content: line })),
    ...now.filter((line) => !before.includes(line)).map((line) => ({ item: '当时没有，现在有', content: line })),
  ];
  return {
    key: name,
    ...(rows.length > 0 && { heading: name }),
    layout: 'list',
    columns: [column('item'), column('content', { grow: true })],
    rows,
  };
}
