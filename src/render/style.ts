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
  /** Shorter words for where the full ones do not fit. */
  readonly brief?: Brief;
}

/** What is shorter and means the same, of a cell in a column of this title; the same text where nothing is. */
export type Brief = (text: string, title: string) => string;

export interface Style {
  readonly columns: number;
  readonly widthOf: Measure;
  tone(text: string, tone: Tone | undefined): string;
  bold(text: string): string;
  readonly brief: Brief;
}

export function styleOf(paper: Paper): Style {
  const { bold, ...tones } = paper.colour === 0 ? PLAIN : coloured(paper.colour);
  return {
    columns: paper.columns ?? Number.POSITIVE_INFINITY,
    widthOf: measure(paper.ambiguousWide),
    tone: (text, tone) => (tone ? tones[tone](text) : text),
    bold,
    brief: paper.brief ?? ((text) => text),
  };
}

type Inks = Readonly<Record<Tone | 'bold', (text: string) => string>>;

const asIs = (text: string): string => text;
const PLAIN: Inks = { bad: asIs, warn: asIs, good: asIs, quiet: asIs, bold: asIs };

/** Of one text: an ink of chalk takes in whatever else it is given, as the place of a line among others. */
function alone(ink: (text: string) => string): (text: string) => string {
  return (text) => ink(text);
}

function coloured(level: Paper['colour']): Inks {
  const { red, yellow, green, dim, bold } = new Chalk({ level });
  return { bad: alone(red), warn: alone(yellow), good: alone(green), quiet: alone(dim), bold: alone(bold) };
}
