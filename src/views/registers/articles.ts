import type { Moment } from '../../calendar/moment.ts';
import type { Period } from '../../calendar/period.ts';
import type { Article } from '../../records/article.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText } from '../view/lateness.ts';
import { column, columns, labelled, type Told, type View } from '../view/view.ts';

/** 稿件情况: per unit how many pieces, where they were sent and how many were taken. Not a score. */
export function articlesView(period: Period, units: ReadonlyMap<string, readonly Article[]>, asOf: Moment): View {
  const all = [...units.values()].flat();
  const rows = [...units]
    .toSorted(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1))
    .map(([unit, own]): Told => ({ unit, ...countsOf(own) }));
  const { articleCount, adoptedCount, upward, internal, public: open } = countsOf(all);
  return {
    title: `稿件情况 ${period.label}（截至 ${asOfText(asOf)}）`,
    facts: labelled(countsOf(all)),
    sections: [
      {
        key: words.unit,
        layout: 'list',
        titled: true,
        columns: [
          column('unit'),
          ...columns(['articleCount', 'upward', 'internal', 'public', 'adoptedCount'], { align: 'right' }),
        ],
        rows,
        empty: '这一期间没有稿件。',
      },
    ],
    notes: [
      ...(all.length === 0
        ? []
        : [
            `合计 ${articleCount} 篇：向上推送 ${upward}，内部公开 ${internal}，社会宣传 ${open}；被采用 ${adoptedCount} 篇。`,
          ]),
      '只作记录：稿件数量和采用不计分（《整治形式主义为基层减负若干规定》）。',
    ],
  };
}

function countsOf(articles: readonly Article[]) {
  const sent = (where: Article['destinations'][number]) =>
    articles.filter(({ destinations }) => destinations.includes(where)).length;
  return {
    articleCount: articles.length,
    upward: sent('upward'),
    internal: sent('internal'),
    public: sent('public'),
    adoptedCount: articles.filter(({ adoptions = [] }) => adoptions.length > 0).length,
  };
}
