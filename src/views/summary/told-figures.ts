import { shown } from '../../rules/basis/fraction.ts';
import type { Figures } from '../../rules/summary/summary.ts';
import { share } from '../view/share.ts';
import type { Marked, Told } from '../view/view.ts';
import { handlingCell, handlingShare, rateCell } from './compared.ts';

/** What stands in the table of figures, in its order. */
export const FIGURES = [
  'newCount',
  'completedCount',
  'reopenedCount',
  'openTasks',
  'overdueTasks',
  'handlingRate',
  'dueLinks',
  'onTimeLinks',
  'lateLinks',
  'linkRate',
  'averageDays',
] as const;

export function figuresTold(figures: Figures) {
  return {
    carried: figures.carried,
    newCount: figures.received,
    completedCount: figures.completed,
    reopenedCount: figures.reopened,
    openTasks: figures.open,
    overdueTasks: figures.overdueTasks,
    handledCount: figures.handled,
    inTimeCount: figures.handledInTime,
    handlingRate: handlingShare(figures),
    dueLinks: figures.due,
    onTimeLinks: figures.onTime,
    lateLinks: figures.late,
    linkRate: share(figures.onTime, figures.due),
    averageDays: figures.days ? Number(shown(figures.days, 1)) : null,
  };
}

/** 销号后恢复 is on paper only where there was any. */
export function isRare(word: (typeof FIGURES)[number], of: readonly Figures[]): boolean {
  return word === 'reopenedCount' && of.every(({ reopened }) => reopened === 0);
}

/** The figures as a row, rates with what they are of. */
export function figuresRow(figures: Figures, unit?: string): Told {
  return {
    ...figuresTold(figures),
    handlingRate: handlingCell(figures),
    linkRate: rateCell(figures),
    averageDays: daysCell(figures, unit),
  };
}

function daysCell({ days }: Figures, unit = ''): Marked {
  return days ? { value: Number(shown(days, 1)), text: `${shown(days, 1)}${unit}` } : { value: null, text: '无' };
}
