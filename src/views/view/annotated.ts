/** What a piece of a text became, in words that a page has colours and signs for. */
export type PieceKind = 'read' | 'open' | 'unread' | 'idle' | 'unit' | 'unused';

/** A piece of a line. */
export interface TextPiece {
  readonly text: string;
  readonly kind?: PieceKind;
  /** The item that it leads to, by its number (from 1). */
  readonly item?: number;
  /** It belongs to the words of some item. */
  readonly inWording?: true;
  /** The items whose words begin here. */
  readonly begins?: readonly number[];
}

/** A line of a text, by its number (from 1). */
export interface AnnotatedLine {
  readonly number: number;
  readonly pieces: readonly TextPiece[];
}

/** What was read out of a text. */
export interface AnnotatedItem {
  readonly number: number;
  /** Where it is asked. */
  readonly line: number;
  readonly title: string;
  readonly facts: readonly (readonly [name: string, text: string])[];
  /** What is to be looked at. */
  readonly doubts: readonly string[];
  /** Why it is as it is. */
  readonly why: string;
}

/** A place of which nothing was made. */
export interface AnnotatedLeft {
  readonly kind: 'unread' | 'unused';
  readonly line: number;
  readonly words: string;
  readonly sentence: string;
}

/** A text in which is marked what was read of it: how a page shows an answer. Other forms show the sections. */
export interface Annotated {
  /** How much there was, and what became of it. */
  readonly balance: string;
  readonly lines: readonly AnnotatedLine[];
  readonly items: readonly AnnotatedItem[];
  readonly left: readonly AnnotatedLeft[];
}
