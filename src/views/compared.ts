import { byLateness, byPunctuality, type Figures, type Named, type Summary } from '../rules/summary.ts';
import { share } from './share.ts';

/** A period and the one before it; how many units are named at each end, and what the rules ask of all. */
export interface Compared {
  readonly now: Summary;
  /** None where nothing had been handed down before. */
  readonly before?: Summary;
  readonly best: number;
  readonly worst: number;
  /** As the rules write them: 3个工作日. */
  readonly signLimit: string;
  readonly feedbackLimit: string;
}

/** 较好: all on time, those with the most first. 较差: the lowest rates of those that were late. */
export function endsOf({ now, best, worst }: Compared): {
  readonly best: readonly Named[];
  readonly worst: readonly Named[];
} {
  const ranked = byPunctuality(now.units);
  return {
    best: ranked.filter(({ figures }) => figures.late === 0).slice(0, best),
    worst: byLateness(now.units).slice(0, worst),
  };
}

export function rateOf({ onTime, due }: Pick<Figures, 'due' | 'onTime'>): string {
  return share(onTime, due);
}
