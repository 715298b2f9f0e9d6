import { type Word, words } from '../../vocabulary/words.ts';
import { column, columns, labelled, type Told, type Value, type View } from '../view/view.ts';

/** What becomes of one of several records: what is written, or why nothing is. */
export interface SeveralRow {
  /** Its number, or how it was named where it was not found. */
  readonly id: string;
  readonly title: string;
  readonly units: readonly string[];
  /** What will stand in its file. */
  readonly written: readonly string[];
  readonly hints: readonly string[];
  /** How it stands, where that is told of it, and how once it is written. */
  readonly stands?: Value;
  readonly state?: Value;
  /** What is typed for it stands there already. */
  readonly unchanged?: true;
  readonly refused?: { readonly message: string; readonly remedy: string };
}

/** How far it has come: looked at, refused as a whole, or written. */
export type SeveralStage = 'looked' | 'refused' | 'written';

/** 催办 and several records: what each gets, what is refused and why, and a count that adds up. */
export function severalView(
  told: string,
  rows: readonly SeveralRow[],
  stage: SeveralStage,
  notes: readonly string[],
): View {
  const { able, unchanged } = counted(rows);
  const done = stage === 'written' ? able : 0;
  const counts = { writtenCount: done, unchangedCount: unchanged, unwrittenCount: rows.length - unchanged - done };
  return {
    title: `${told.replace(/的$/, '')} ${rows.length} 项`,
    facts: labelled({ total: rows.length, ...counts }),
    sections: [
      {
        key: words.outcomes,
        layout: 'list',
        titled: true,
        columns: [
          ...columns(['treatment', 'id', 'unit', 'title']),
          column('willWrite', { grow: true }),
          column('hints'),
          ...columns(['state', 'cause', 'remedy'] satisfies Word[], { hidden: true }),
        ],
        rows: rows.map((row) => rowOf(row, stage)),
        empty: '没有合条件的。',
      },
    ],
    notes: [...notes, ...(rows.length === 0 ? [] : [countWords(rows, stage)])],
  };
}

/** 共 5 项：写入 3，未写 2；of those to which nothing happens it is said too. */
export function countWords(rows: readonly SeveralRow[], stage: SeveralStage): string {
  const { able, unchanged, refused } = counted(rows);
  const same = unchanged > 0 ? `${words.unchangedCount} ${unchanged}，` : '';
  return stage === 'written'
    ? `共 ${rows.length} 项：写入 ${able}，${same}未写 ${refused}。`
    : `共 ${rows.length} 项：能写 ${able}，${same}不能写 ${refused}。`;
}

function counted(rows: readonly SeveralRow[]): Readonly<Record<'able' | 'unchanged' | 'refused', number>> {
  const refused = rows.filter((row) => row.refused).length;
  const unchanged = rows.filter((row) => row.unchanged).length;
  return { able: rows.length - refused - unchanged, unchanged, refused };
}

const WRITTEN = '写入';

function fateOf({ refused, unchanged }: SeveralRow, stage: SeveralStage): string {
  if (refused) return '不能写';
  if (unchanged) return words.unchangedCount;
  return stage === 'refused' ? '没有写' : WRITTEN;
}

function rowOf(row: SeveralRow, stage: SeveralStage): Told {
  const { id, title, units, written, hints, stands, state, refused } = row;
  const why = refused && `${refused.message}；${refused.remedy}`;
  const fate = fateOf(row, stage);
  return {
    treatment: refused ? { value: fate, text: `〔${fate}〕`, tone: 'bad' } : fate,
    id,
    unit: { value: [...units], text: units.join('、') },
    title,
    willWrite: {
      value: [...written],
      text: why ?? written.join('；'),
      ...(why !== undefined && { tone: 'bad' as const }),
    },
    hints: { value: [...hints], text: hints.join('；'), ...(hints.length > 0 && { tone: 'warn' as const }) },
    state: (fate === WRITTEN ? state : stands) ?? null,
    cause: refused?.message ?? null,
    remedy: refused?.remedy ?? null,
  };
}
