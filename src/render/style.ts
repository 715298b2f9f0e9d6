import { Chalk } from 'chalk';
import type { Tone } from '../views/view/view.ts';
import { type Measure, measure } from './width.ts';

/** What is known of the reader's screen or paper. */
export interface Paper {
  /** Columns; absent: as wide as need be. */
  readonly columns?: number;
  readonly colour: 0 | 1 | 2 | 3;
  /** “”—…①●→ take two columns. */
  readonly ambiguousWide: boolean;
}

export interface Style {
  readonly columns: number;
  readonly widthOf: Measure;
  tone(text: string, tone: Tone | undefined): string;
  bold(text: string): string;
}

export function styleOf(paper: Paper): Style {
  const chalk = new Chalk({ level: paper.colour });
  const tones: Record<Tone, (text: string) => string> = {
    bad: (text) => chalk.red(text),
    warn: (text) => chalk.yellow(text),
    good: (text) => chalk.green(text),
    quiet: (text) => chalk.dim(text),
  };
  return {
    columns: paper.columns ?? Number.POSITIVE_INFINITY,
    widthOf: measure(paper.ambiguousWide),
    tone: (text, tone) => (tone ? tones[tone](text) : text),
    bold: (text) => chalk.bold(text),
  };
}
