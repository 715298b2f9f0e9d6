/** What the command line may hold, as data: all that completing a word needs to know of the program. */
export interface Grammar {
  readonly commands: readonly Verb[];
  /** Where the records of each kind lie, by its name. */
  readonly shelves: Readonly<Record<string, Shelf>>;
}

export interface Verb {
  /** In English and in Chinese. */
  readonly names: readonly [string, string];
  readonly about: string;
  readonly options: readonly Flag[];
  /** What its arguments are; the last may stand any number of times. */
  readonly places: readonly Want[];
  readonly verbs?: readonly Verb[];
}

export interface Flag {
  /** --output, -o */
  readonly names: readonly string[];
  readonly about: string;
  /** Its value, where it has one. */
  readonly want?: Want;
}

/** What a word may be: one of a few, the number of a record of these kinds, somebody whom the ledger knows. */
export type Want =
  | { readonly choices: readonly string[] }
  | { readonly numbers: readonly string[] }
  | 'unit'
  | 'leader'
  | 'person'
  | 'anything';

export interface Shelf {
  readonly folder: string;
  readonly prefix: string;
  /** The keys of what tells one record from another, the first two of those that are there. */
  readonly keys: readonly string[];
}
