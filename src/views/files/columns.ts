import type { Day } from '../../calendar/day.ts';
import { words } from '../../vocabulary/words.ts';
import { columns, type View } from '../view/view.ts';

/** What was written of a ledger for other programs. */
export interface Exported {
  readonly lasting: Day;
  readonly rows: Readonly<Record<string, number>>;
  readonly rules: string;
  /** It is as it was: only the day was written. */
  readonly unchanged: boolean;
  /** How many files an earlier export had left that was broken off. */
  readonly left: number;
}

export function exportedView({ lasting, rows, rules, unchanged, left }: Exported): View {
  const counts = Object.values(rows);
  const row = {
    result: unchanged ? '没有变，跳过' : '写好',
    tablesRead: counts.length,
    rowCount: counts.reduce((sum, count) => sum + count, 0),
    lasting,
    rulesSum: rules,
  };
  return {
    title: '导出给数据库',
    sections: [
      {
        key: words.exported,
        layout: 'list',
        titled: true,
        columns: columns(['result', 'tablesRead', 'rowCount', 'lasting', 'rulesSum']),
        rows: [row],
      },
    ],
    notes: left === 0 ? [] : [`上次导出写到一半断了，留下的 ${left} 个文件不算数，已经删去。`],
  };
}
