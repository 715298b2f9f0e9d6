import type { Period } from '../../calendar/period.ts';
import { columns, type View } from '../view/view.ts';

/** 虚构种类 of a period by unit: how many each has. */
export function madeUpView({ label }: Period, counts: ReadonlyMap<string, number>): View {
  return {
    title: `虚构种类 ${label}`,
    sections: [
      {
        key: '虚构汇总',
        layout: 'list',
        columns: columns(['unit', 'count']),
        rows: [...counts].map(([unit, count]) => ({ unit, count })),
        empty: '没有虚构种类。',
      },
    ],
  };
}
