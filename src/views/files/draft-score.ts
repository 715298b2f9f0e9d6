import { words } from '../../vocabulary/words.ts';
import { share, shareCell } from '../view/share.ts';
import { column, columns, labelled, type Section, type Told, type View } from '../view/view.ts';
import { dueWords } from './draft.ts';

/** One side of a difference: as it is confirmed, or as it was read. */
export interface ScoredSide {
  readonly wording: string;
  readonly kind: string;
  readonly deadline?: string | undefined;
  readonly value?: string | undefined;
  readonly units: readonly string[];
}

export interface ScoredDifference {
  readonly how: 'missed' | 'silent' | 'time' | 'unit' | 'extra';
  readonly expected?: ScoredSide;
  readonly claimed?: ScoredSide;
}

/** How many there must be and are found; how many are claimed, and how many of these rightly; what is lost in silence. */
export interface ScoredFigures {
  readonly required: number;
  readonly hit: number;
  readonly claims: number;
  readonly right: number;
  readonly silent: number;
}

/** How well one paper or one kind of time was read. */
export interface ScoredRow extends ScoredFigures {
  readonly name: string;
  readonly differences: readonly ScoredDifference[];
}

const HOW: Readonly<Record<ScoredDifference['how'], string>> = {
  missed: '漏，说了没看懂',
  silent: '漏，没有说',
  time: '时限不对',
  unit: '单位不对',
  extra: '多',
};

const KINDS: Readonly<Record<string, string>> = {
  date: '日期',
  phase: '起止',
  'working-days': '工作日',
  period: '多久、每期',
  none: '需定日期',
};

/** How well papers are read of which somebody has confirmed what they ask; `unread` are those that could not be. */
export function draftScoreView(
  papers: readonly ScoredRow[],
  kinds: readonly ScoredRow[],
  total: ScoredFigures,
  unread: readonly string[],
): View {
  return {
    title: '拆解得准不准',
    facts: labelled({ ...figuresOf(total), unreadPapers: [...unread] }),
    sections: [
      table(words.receipts, 'file', papers),
      table(
        words.type,
        'type',
        kinds.map((row) => ({ ...row, name: KINDS[row.name] ?? row.name })),
      ),
      differing(papers),
    ],
    notes: [
      `${papers.length} 份来文，应有 ${total.required} 条：找到 ${share(total.hit, total.required)}，准确 ${share(total.right, total.claims)}，没有说就漏了的 ${total.silent} 条。`,
      '“登记: 是”的是应有的，“登记: 否”的有没有都行；要问日期的不算多。',
      ...unread,
    ],
  };
}

function figuresOf({ required, hit, right, claims, silent }: ScoredFigures) {
  return {
    expectedCount: required,
    foundCount: hit,
    silentCount: silent,
    claimedCount: claims,
    rightCount: right,
    recall: share(hit, required),
    precision: share(right, claims),
  };
}

function table(key: string, name: 'file' | 'type', rows: readonly ScoredRow[]): Section {
  return {
    key,
    heading: name === 'file' ? '各份来文' : '各种时限',
    layout: 'list',
    titled: true,
    columns: [
      column(name, { grow: true }),
      ...columns(['expectedCount', 'foundCount', 'silentCount', 'claimedCount', 'rightCount'], { align: 'right' }),
      ...columns(['recall', 'precision'], { align: 'right' }),
    ],
    rows: rows.map(
      (row): Told => ({
        ...figuresOf(row),
        [name]: row.name,
        recall: shareCell(row.hit, row.required),
        precision: shareCell(row.right, row.claims),
        silentCount: {
          value: row.silent,
          text: String(row.silent),
          ...(row.silent > 0 && { tone: 'bad' as const }),
        },
      }),
    ),
    empty: '没有。',
  };
}

function differing(papers: readonly ScoredRow[]): Section {
  return {
    key: words.differences,
    heading: '不一样的',
    layout: 'list',
    titled: true,
    columns: [
      ...columns(['file', 'differing']),
      column('wording', { grow: true }),
      ...columns(['confirmed', 'readAs']),
    ],
    rows: papers.flatMap(({ name, differences }) =>
      differences.map(
        ({ how, expected, claimed }): Told => ({
          file: name,
          differing: { value: HOW[how], text: HOW[how], tone: how === 'silent' ? 'bad' : 'warn' },
          wording: (expected ?? claimed)?.wording ?? '',
          confirmed: sideText(expected),
          readAs: sideText(claimed),
        }),
      ),
    ),
    empty: '都一样。',
  };
}

/** 2022-03-10 区教育局、区住建局. */
function sideText(side: ScoredSide | undefined): string {
  if (side === undefined) return '';
  const { kind, deadline, value, units } = side;
  const due = { kind, ...(deadline !== undefined && { deadline }), ...(value !== undefined && { value }) };
  return `${dueWords(due)} ${units.join('、')}`.trim();
}
