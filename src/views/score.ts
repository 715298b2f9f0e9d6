import type { Moment } from '../calendar/moment.ts';
import type { Period } from '../calendar/period.ts';
import type { Candidate } from '../rules/demonstration.ts';
import { fraction, shown } from '../rules/fraction.ts';
import type { ItemScore, UnitScore } from '../rules/scoring.ts';
import { unitType } from '../vocabulary/choices.ts';
import { words } from '../vocabulary/words.ts';
import { asOfText } from './lateness.ts';
import { type Column, column, columns, labelled, type Row, type Section, type Told, type View } from './view.ts';

const ROUNDING = '按件＝扣分×逾期件数÷应办件数，按次＝扣分×次数，都不超过封顶；中间不取舍，最后保留两位小数。';

/** 评分 of a period: the units by rank, each part and the total. */
export function rankingView(period: Period, scores: readonly UnitScore[], asOf: Moment): View {
  const parts = scores[0]?.parts.map(({ part }) => part.name) ?? [];
  const across = parts.map((name): Column => ({ key: name, title: name, align: 'right' }));
  const lacking = new Set(
    scores.flatMap(({ parts: own }) =>
      own.flatMap(({ items }) => items.filter((one) => one.lacking).map(({ item }) => item.name)),
    ),
  );
  return {
    title: `评分 ${period.label}（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: scores.length }),
    sections: [
      {
        key: words.scoring,
        layout: 'list',
        titled: true,
        columns: [
          column('rank', { align: 'right' }),
          ...columns(['unit', 'type']),
          ...across,
          column('score', { align: 'right' }),
        ],
        rows: scores.map(rankRow),
        empty: '制度里还没有评分规则，或没有考核对象。',
      },
    ],
    notes: [
      ROUNDING,
      ...(lacking.size > 0 ? [`有单位还没有：${[...lacking].join('、')}；没有的不算分也不扣分，其余折成百分制。`] : []),
    ],
  };
}

function rankRow({ rank, unit, parts, total }: UnitScore): Row {
  const own = parts.map(({ part, points, full }) => [
    part.name,
    { value: shown(points), text: `${shown(points)}/${shown(full)}` },
  ]);
  return { rank, unit: unit.name, type: unitType.words[unit.type], ...Object.fromEntries(own), score: shown(total) };
}

/** One unit: every item with what it cost; with `explain` the records and the sum. */
export function unitScoreView(period: Period, score: UnitScore, explain: boolean, asOf: Moment): View {
  const { unit, rank, total, parts } = score;
  return {
    title: `${unit.name} 评分 ${period.label}（截至 ${asOfText(asOf)}）：${shown(total)} 分，第 ${rank} 名`,
    facts: labelled({ unit: unit.name, score: shown(total), rank }),
    sections: parts.map((part): Section => itemSection(part, explain)),
    notes: [ROUNDING],
  };
}

function itemSection({ part, points, full, items }: UnitScore['parts'][number], explain: boolean): Section {
  const rows = items.map((one) => itemRow(one));
  const last = explain
    ? columns(['formula']).concat(column('records', { grow: true }))
    : columns(['formula', 'records'], { hidden: true });
  return {
    key: part.name,
    heading: `${part.name}：${shown(points)}/${shown(full)}`,
    layout: 'list',
    titled: true,
    columns: [column('item'), ...columns(['hits', 'base', 'deducted'], { align: 'right' }), ...last],
    rows,
  };
}

function itemRow(one: ItemScore): Told {
  const { item, hits, base, deducted, lacking } = one;
  return {
    item: item.name,
    hits: hits.length,
    base: base ?? null,
    deducted: lacking ? { value: null, text: '暂缺' } : shown(deducted),
    formula: lacking ? '还没有评价' : formula(one),
    records: [...new Set(hits)],
  };
}

/** 20×2÷7，封顶8 */
function formula({ item, hits, base }: ItemScore): string {
  const points = shown(fraction(item.points, 100)).replace(/\.?0+$/, '');
  if (item.evaluation !== undefined) return `${points}×（1－平均分÷100）`;
  const count = item.free ? `（${hits.length}－免计${item.free}）` : String(hits.length);
  const sum = base === undefined ? `${points}×${count}` : `${points}×${count}÷${base}`;
  return item.cap === undefined ? sum : `${sum}，封顶${item.cap / 100}`;
}

/** 示范点建议: the first by score, what speaks against a unit, and ties for people to decide. */
export function candidatesView(period: Period, list: readonly Candidate[], places: number, asOf: Moment): View {
  const yes = list.filter(({ proposed }) => proposed === 'yes').length;
  const tied = list.filter(({ proposed }) => proposed === 'tied');
  const texts = { yes: '建议', tied: '并列，由人定', no: '' } as const;
  return {
    title: `示范点建议 ${period.label}（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: yes }),
    sections: [
      {
        key: words.proposed,
        layout: 'list',
        titled: true,
        columns: [
          column('rank', { align: 'right' }),
          column('unit'),
          column('score', { align: 'right' }),
          column('proposed'),
          column('veto', { grow: true }),
        ],
        rows: list.map(
          ({ score, vetoes, proposed }): Told => ({
            rank: score.rank,
            unit: score.unit.name,
            score: shown(score.total),
            proposed: texts[proposed],
            veto: vetoes.map(({ name, ids }) => `${name}（${ids.join('、')}）`).join('；'),
          }),
        ),
        empty: '没有考核对象。',
      },
    ],
    notes: [
      tied.length > 0
        ? `${places} 个名额，${yes} 个单位入围；其余 ${places - yes} 个名额有 ${tied.length} 个单位同分，由领导小组研究决定。`
        : yes < places
          ? `${places} 个名额，只有 ${yes} 个单位合格。`
          : `${places} 个名额，按得分取前 ${yes} 名。`,
      '选定后用 xiaoneng demonstration add 登记，与建议不同的写明理由。',
    ],
  };
}

/** 表扬和批评建议: the first and the last by score, ties included. */
export function listsView(
  period: Period,
  scores: readonly UnitScore[],
  best: number,
  worst: number,
  asOf: Moment,
): View {
  const top = scores.filter(({ rank }) => rank <= best);
  const floor = scores.at(-worst)?.total;
  const bottom =
    floor === undefined ? [] : scores.slice(scores.findIndex(({ total }) => shown(total) === shown(floor)));
  const section = (heading: string, list: readonly UnitScore[]): Section => ({
    key: heading,
    heading,
    layout: 'list',
    columns: [column('rank', { align: 'right' }), column('unit'), column('score', { align: 'right' })],
    rows: list.map(({ rank, unit, total }): Told => ({ rank, unit: unit.name, score: shown(total) })),
    empty: '没有。',
  });
  return {
    title: `表扬和批评建议 ${period.label}（截至 ${asOfText(asOf)}）`,
    sections: [section('建议表扬', top), section('建议批评', bottom)],
    notes: ['只按得分排出，同分一并列出；是否表扬批评由领导决定，决定后用 xiaoneng citation add 登记。'],
  };
}
