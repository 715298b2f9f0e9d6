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
  /** How it stands then, where that is told of it. */
  readonly state?: Value;
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
  const refused = rows.filter((row) => row.refused).length;
  const done = stage === 'written' ? rows.length - refused : 0;
  return {
    title: `${told.replace(/的$/, '')} ${rows.length} 项`,
    facts: labelled({ total: rows.length, writtenCount: done, unwrittenCount: rows.length - done }),
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
    notes: [...notes, ...(rows.length === 0 ? [] : [countWords(rows.length, refused, stage)])],
  };
}

/** 共 5 项：写入 3，未写 2。 */
export function countWords(total: number, refused: number, stage: SeveralStage): string {
  return stage === 'written'
    ? `共 ${total} 项：写入 ${total - refused}，未写 ${refused}。`
    : `共 ${total} 项：能写 ${total - refused}，不能写 ${refused}。`;
}

function rowOf({ id, title, units, written, hints, state, refused }: SeveralRow, stage: SeveralStage): Told {
  const why = refused && `${refused.message}；${refused.remedy}`;
  const fate = refused ? '不能写' : stage === 'refused' ? '没有写' : '写入';
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
    state: state ?? null,
    cause: refused?.message ?? null,
    remedy: refused?.remedy ?? null,
  };
}
