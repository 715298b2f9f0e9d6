import type { XmlNode } from '../../tree.ts';
import type { Leftovers } from '../unread.ts';
import type { Numbering } from './numbering.ts';
import type { WordStyles } from './styles.ts';

/** What the parts of a document say about its text. */
export interface WordContext {
  readonly styles: WordStyles;
  readonly numbered: Numbering;
  readonly notes: Notes;
  readonly unread: Leftovers;
}

/** Footnotes and endnotes by their numbers, each told once. */
export type Notes = (kind: string, id: string) => XmlNode | undefined;

/** What reads a container of paragraphs. */
export type LinesOf = (container: XmlNode, context: WordContext) => string[];
