import type { Moment } from '../../calendar/moment.ts';
import type { Period } from '../../calendar/period.ts';
import { fraction, shown } from '../../rules/basis/fraction.ts';
import type { Candidate } from '../../rules/scoring/demonstration.ts';
import type { Ends, Honours } from '../../rules/scoring/honours.ts';
import { type ItemScore, type ItemState, type Uneven, type UnitScore, unevenOf } from '../../rules/scoring/scoring.ts';
import {
  evaluationSource,
  type Link,
  link as links,
  unitType,
  unplaced as unplacedWords,
} from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText } from '../view/lateness.ts';
import { type Column, column, columns, labelled, type Row, type Section, type Told, type View } from '../view/view.ts';
import { sharingCell } from './by-name.ts';
import { crowdText } from './compared.ts';
import { pastNote } from './past.ts';

const ROUNDING = '按件＝扣分×逾期件数÷应办件数，按次＝扣分×次数，都不超过封顶；中间不取舍，最后保留两位小数。';
const NOTHING = '没有应办的项目不算分也不扣分，其余折成百分制；什么都没有的没有得分。';

/** 95.00; — where there is nothing to go by. */
export function scoreText({ total }: UnitScore): string {
  return total === undefined ? '—' : shown(total);
}

function rankCell({ rank }: UnitScore) {
  return rank ?? { value: null, text: '—' };
}

/** Why a unit has no rank, else how many share it. */
function placeNote({ unplaced, sharing = 1 }: UnitScore): string {
  if (unplaced !== undefined) return unplacedWords.words[unplaced];
  return sharingCell(sharing).text;
}

/** 评分 of a period: the units by rank, each part and the total; last those that are not ranked. */
export function rankingView(
  period: Period,
  scores: readonly UnitScore[],
  { unscored, past }: { readonly unscored: readonly Link[]; readonly past: number },
  asOf: Moment,
): View {
  const parts = scores[0]?.parts.map(({ part }) => part.name) ?? [];
  const across = parts.map((name): Column => ({ key: name, title: name, align: 'right' }));
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
          ...columns(['score', 'dueLinks'], { align: 'right' }),
          column('note'),
        ],
        rows: scores.map(rankRow),
        empty: '制度里还没有评分规则，或没有考核对象。',
      },
    ],
    notes: [ROUNDING, NOTHING, ...evaluationNotes(scores), ...unscoredNote(unscored), ...pastNote(past)],
  };
}

/** What nobody can be compared on. */
function evaluationNotes(scores: readonly UnitScore[]): string[] {
  const uneven = unevenOf(scores);
  const named = new Set(
    scores.flatMap(({ parts }) =>
      parts.flatMap(({ items }) =>
        items.flatMap(({ item, state }) => (state === 'lacking' ? (item.evaluation ?? []) : [])),
      ),
    ),
  );
  const bare = [...named].filter((source) => !uneven.some(({ evaluation }) => evaluation === source));
  return [
    ...(bare.length > 0
      ? [`还没有：${bare.map((key) => evaluationSource.words[key]).join('、')}的评价，不算分也不扣分。`]
      : []),
    ...(uneven.length > 0 ? [`有的单位有、有的没有：${uneven.map(unevenText).join('、')}；对所有单位都不计。`] : []),
  ];
}

/** 第三方评价（5个有、23个没有）. */
function unevenText({ evaluation, having, lacking }: Uneven): string {
  return `${evaluationSource.words[evaluation]}评价（${having.length}个有、${lacking.length}个没有）`;
}

function unscoredNote(unscored: readonly Link[]): string[] {
  if (unscored.length === 0) return [];
  return [`期内有而不计分的环节：${unscored.map((key) => links.words[key]).join('、')}。`];
}

function rankRow(score: UnitScore): Row {
  const { unit, parts, base } = score;
  const own = parts.map(({ part, points, full }) => [
    part.name,
    { value: shown(points), text: `${shown(points)}/${shown(full)}` },
  ]);
  return {
    rank: rankCell(score),
    unit: unit.name,
    type: unitType.words[unit.type],
    ...Object.fromEntries(own),
    score: scoreText(score),
    dueLinks: base,
    note: placeNote(score),
  };
}

/** One unit: every item with what it cost; with `explain` the records and the sum. */
export function unitScoreView(period: Period, score: UnitScore, explain: boolean, asOf: Moment): View {
  const { unit, rank, base, parts, unplaced } = score;
  const place = rank === undefined ? '' : `，第 ${rank} 名${placeNote(score) === '' ? '' : `（${placeNote(score)}）`}`;
  const why = unplaced === undefined ? '' : `，${unplacedWords.words[unplaced]}`;
  return {
    title: `${unit.name} 评分 ${period.label}（截至 ${asOfText(asOf)}）：${scoreText(score)} 分${place}${why}`,
    facts: labelled({ unit: unit.name, score: scoreText(score), rank: rank ?? null, dueLinks: base }),
    sections: parts.map((part): Section => itemSection(part, explain)),
    notes: [ROUNDING, NOTHING],
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

const states: Readonly<Record<Exclude<ItemState, 'counted'>, readonly [string, string]>> = {
  nothing: ['不计', '没有应办的'],
  lacking: ['暂缺', '还没有评价'],
  leftOut: ['不计', '有的单位没有这项评价'],
};

function itemRow(one: ItemScore): Told {
  const { item, hits, base, deducted, state } = one;
  return {
    item: item.name,
    hits: hits.length,
    base: base ?? null,
    deducted: state === 'counted' ? shown(deducted) : { value: null, text: states[state][0] },
    formula: state === 'counted' ? formula(one) : states[state][1],
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
          ...columns(['score', 'dueLinks'], { align: 'right' }),
          column('note'),
          column('proposed'),
          column('veto', { grow: true }),
        ],
        rows: list.map(
          ({ score, vetoes, proposed }): Told => ({
            rank: rankCell(score),
            unit: score.unit.name,
            score: scoreText(score),
            dueLinks: score.base,
            note: placeNote(score),
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
      ...evaluationNotes(list.map(({ score }) => score)),
      '选定后用 xiaoneng demonstration add 登记，与建议不同的写明理由。',
    ],
  };
}

/** 表扬和批评建议: the first and the last by score, and who is not proposed for praise, and why. */
export function listsView(period: Period, { scores: ends }: Honours, least: number, asOf: Moment): View {
  return {
    title: `表扬和批评建议 ${period.label}（截至 ${asOfText(asOf)}）`,
    sections: [listSection('建议表扬', ends.best), listSection('建议批评', ends.worst), heldBackSection(ends)],
    notes: [
      ...[crowdText(ends.best), crowdText(ends.worst)].flatMap((text, i) =>
        text === undefined ? [] : [`建议${i === 0 ? '表扬' : '批评'}：${text}。`],
      ),
      `应办不足 ${least} 件次的、已经撤销的不参与排名；两头各不超过参与排名单位的一半。`,
      '是否表扬批评由领导决定，决定后用 xiaoneng citation add 登记。',
    ],
  };
}

function listSection(heading: string, { named }: Ends<UnitScore>['best']): Section {
  return {
    key: heading,
    heading,
    layout: 'list',
    columns: [
      column('rank', { align: 'right' }),
      column('unit'),
      ...columns(['score', 'dueLinks'], { align: 'right' }),
      column('sharing'),
    ],
    rows: named.map(
      ({ one, rank, sharing }): Told => ({
        rank,
        unit: one.unit.name,
        score: scoreText(one),
        dueLinks: { value: one.base, text: `应办${one.base}件次` },
        sharing: sharingCell(sharing),
      }),
    ),
    empty: '没有可列的单位。',
  };
}

function heldBackSection({ heldBack }: Ends<UnitScore>): Section {
  return {
    key: words.heldBack,
    ...(heldBack.length > 0 && { heading: '得分在前，不列入建议表扬的' }),
    layout: 'list',
    columns: [column('unit'), column('reason', { grow: true })],
    rows: heldBack.map(({ unit, reasons }): Told => ({ unit, reason: reasons.join('；') })),
  };
}
