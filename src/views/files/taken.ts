import { words } from '../../vocabulary/words.ts';
import { column, columns, labelled, type Told, type View } from '../view/view.ts';

/** A filled cell of a form, and what became of it. */
export interface TakenCell {
  readonly unit: string;
  readonly id: string;
  /** 栏目 */
  readonly title: string;
  readonly said: string;
  /** 进展, 办结, 反馈, 申请延期, 回复; 已有; 没取. */
  readonly action: string;
  readonly isBad: boolean;
  /** The file and the cell. */
  readonly place: string;
  readonly why: string;
}

/** A form that came back. */
export interface TakenForm {
  readonly unit: string;
  readonly file: string;
  readonly filled: number;
  readonly entered: number;
  readonly known: number;
  readonly untaken: number;
}

/** What forms that came back make of the ledger: each filled cell with what becomes of it. */
export function takenView(forms: readonly TakenForm[], cells: readonly TakenCell[], notes: readonly string[]): View {
  const sum = (count: (form: TakenForm) => number) => forms.reduce((all, form) => all + count(form), 0);
  return {
    title: `收回填报表 ${forms.length} 张`,
    facts: labelled({ total: forms.length }),
    sections: [
      {
        key: words.forms,
        layout: 'list',
        titled: true,
        columns: [
          column('unit'),
          ...columns(['filledCount', 'enteredCount', 'knownCount', 'untakenCount'], { align: 'right' }),
          column('file', { grow: true }),
        ],
        rows: forms.map(
          ({ unit, file, filled, entered, known, untaken }): Told => ({
            unit,
            filledCount: filled,
            enteredCount: entered,
            knownCount: known,
            untakenCount: untaken === 0 ? 0 : { value: untaken, text: String(untaken), tone: 'bad' },
            file,
          }),
        ),
        empty: '没有填报表。',
      },
      {
        key: words.said,
        heading: words.said,
        layout: 'list',
        titled: true,
        columns: [
          column('id'),
          column('columns'),
          column('inSheet', { grow: true }),
          ...columns(['action', 'sheetCell']),
          column('hints'),
          column('unit', { hidden: true }),
        ],
        rows: cells.map(rowOf),
        empty: '没有填的格子。',
      },
    ],
    notes: [
      `填了 ${sum(({ filled }) => filled)} 格：登记 ${sum(({ entered }) => entered)}，已有 ${sum(({ known }) => known)}，没取 ${sum(({ untaken }) => untaken)}${untakenWords(cells)}。`,
      ...notes,
    ],
  };
}

function rowOf({ unit, id, title, said, action, isBad, place, why }: TakenCell): Told {
  return {
    id,
    columns: title,
    inSheet: said,
    action: isBad ? { value: action, text: `〔${action}〕`, tone: 'bad' } : action,
    sheetCell: place,
    hints: why,
    unit,
  };
}

/** The table has them all. */
const SHOWN = 10;

/** Which cells were not taken: （甲.xlsx K6、乙.xlsx F5）. */
function untakenWords(cells: readonly TakenCell[]): string {
  const places = cells.filter(({ isBad }) => isBad).map(({ place }) => place);
  const more = places.length > SHOWN ? ` 等 ${places.length} 格` : '';
  return places.length === 0 ? '' : `（${places.slice(0, SHOWN).join('、')}${more}）`;
}
