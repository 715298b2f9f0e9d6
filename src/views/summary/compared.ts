import type { End } from '../../rules/basis/ranking.ts';
import type { Honours } from '../../rules/scoring/honours.ts';
import type { Figures, Summary } from '../../rules/summary/summary.ts';
import { share, shareCell, shareOf } from '../view/share.ts';
import type { Marked } from '../view/view.ts';

/** A period and the one before it; who is named at each end, and what the rules ask of all. */
export interface Compared {
  readonly now: Summary;
  /** None where nothing had been handed down before. */
  readonly before?: Summary;
  readonly honours: Honours;
  /** So many links a unit must have had to be ranked. */
  readonly least: number;
  /** As the rules write them: 3个工作日. */
  readonly signLimit: string;
  readonly feedbackLimit: string;
}

/** 各环节按时率, with what it is of. */
export function rateOf({ onTime, due }: Pick<Figures, 'due' | 'onTime'>): string {
  return shareOf(onTime, due);
}

export function rateCell({ onTime, due }: Pick<Figures, 'due' | 'onTime'>): Marked {
  return shareCell(onTime, due);
}

type Handled = Pick<Figures, 'handled' | 'handledInTime'>;

/** 按时办结率, by tasks. */
export function handlingRateOf({ handled, handledInTime }: Handled): string {
  return shareOf(handledInTime, handled);
}

export function handlingCell({ handled, handledInTime }: Handled): Marked {
  return shareCell(handledInTime, handled);
}

export function handlingShare({ handled, handledInTime }: Handled): string {
  return share(handledInTime, handled);
}

/** Why an end of a ranking is not all named: a tie with no room for all of it. */
export function crowdText<T>({ crowded }: End<T>): string | undefined {
  return crowded && `第${crowded.rank}名有${crowded.sharing}个单位并列，不分先后，不一一列名`;
}
