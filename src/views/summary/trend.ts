import type { Figures, Summary } from '../../rules/summary/summary.ts';
import { words } from '../../vocabulary/words.ts';
import { shift } from '../view/share.ts';
import { type Cell, column, columns, type Section, type Told } from '../view/view.ts';
import { handlingCell, rateCell } from './compared.ts';
import { FIGURES, figuresTold, isRare } from './told-figures.ts';

/** The figures of a period beside those of the one before it. */
export function trendSection(now: Summary, before: Summary): Section {
  const compared = FIGURES.filter((word) => !isRare(word, [now.total, before.total]));
  const rows = compared.map((word): Told => {
    const [previous, present] = [figuresTold(before.total)[word], figuresTold(now.total)[word]];
    return {
      item: words[word],
      previous: shownOf(previous, word, before.total),
      present: shownOf(present, word, now.total),
      change: changeOf(word),
    };
  });
  return {
    key: words.trend,
    heading: `与${before.period.label}比`,
    layout: 'list',
    titled: true,
    columns: [column('item'), ...columns(['previous', 'present', 'change'], { align: 'right' })],
    rows,
  };

  function shownOf(value: string | number | null, word: (typeof FIGURES)[number], of: Figures): Cell {
    if (value === null) return '无';
    if (word === 'handlingRate') return handlingCell(of);
    if (word === 'linkRate') return rateCell(of);
    return word === 'averageDays' ? { value, text: Number(value).toFixed(1) } : value;
  }

  function changeOf(word: (typeof FIGURES)[number]): string {
    const [a, b] = [now.total, before.total];
    if (word === 'linkRate') return shift([a.onTime, a.due], [b.onTime, b.due]);
    if (word === 'handlingRate') return shift([a.handledInTime, a.handled], [b.handledInTime, b.handled]);
    const [present, previous] = [figuresTold(a)[word], figuresTold(b)[word]];
    if (typeof present !== 'number' || typeof previous !== 'number') return '不可比';
    const tenths = Math.round(present * 10) - Math.round(previous * 10);
    return tenths === 0 ? '持平' : `${tenths > 0 ? '增' : '减'}${Math.abs(tenths) / 10}`;
  }
}
