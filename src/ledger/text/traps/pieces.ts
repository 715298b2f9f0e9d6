import type { TextRange } from '../fault.ts';

/** A piece of a file as its lines show it, found without knowing YAML's finer rules, so that broken text has pieces too. */
export interface Piece extends TextRange {
  /** `indent` only where it holds something else than spaces; `plain` is text without quotes. */
  readonly kind:
    | 'indent'
    | 'key'
    | 'deep-key'
    | 'plain'
    | 'comment'
    | 'open-quote'
    | 'after-quote'
    | 'open-bracket'
    | 'after-bracket';
  readonly role: Role;
  /** Where a key is deeper than the key before it (`deep-key`, or `indent` if that is noted): the value that key has already. */
  readonly above?: TextRange;
}

/** Where a piece stands: alone where `key: value` should be, as a list item, after a key, on a deeper line after a value, in brackets. */
export type Role = 'entry' | 'item' | 'value' | 'joined' | 'bracket-item' | 'bracket-key' | 'bracket-value';

/** What reading a line needs to know of the lines before it, and the pieces so far. */
export interface Reading {
  readonly text: string;
  readonly pieces: Piece[];
  /** The plain value above, if the last line with text ended in one: lines deeper than `column` go on with it. */
  open: (TextRange & { readonly column: number }) | undefined;
}
