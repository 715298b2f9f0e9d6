import type * as z from 'zod';
import { declarationOf, shapeOf, type TextDeclaration } from './lazily.ts';
import { type Word, words } from './words.ts';

/**
 * How a value may be spoken: a day to come, one that has been, one with its hour, a day or so long after receipt, a
 * length of time, a share; a day or a commit.
 */
export type SpokenSort = 'day' | 'past' | 'moment' | 'limit' | 'span' | 'share' | 'commit' | 'turn' | 'after';

/** What a value means beyond how it is written. */
export interface Mark {
  /** It names something that must be there: a unit, a leader in charge, or a record of a kind by its number. */
  readonly refers?: string;
  /** It is the day on which something happened: before that day nobody knows of it. */
  readonly happened?: boolean;
  /** What people may write for it in their own words. */
  readonly spoken?: SpokenSort;
  /** It is for the file alone: a person to be protected. */
  readonly secret?: boolean;
  /** It is a whole number. */
  readonly whole?: boolean;
  /** Nothing rests on it: it may be written anew, and history need not account for that. */
  readonly free?: boolean;
}

/** In `refers`: a record of whatever kind. */
export const ANY_KIND = 'record';

const marks = new WeakMap<z.core.$ZodType, Mark>();

/** The same codec, marked with what its values mean; each use needs a codec of its own. */
export function marked<T extends z.core.$ZodType>(codec: T, mark: Mark): T {
  marks.set(codec, mark);
  return codec;
}

/** A field of a record as commands, checks and views need it: what it is called, may hold and means. */
export interface Field extends Mark {
  readonly word: Word;
  /** Its key in the file. */
  readonly key: string;
  readonly optional: boolean;
  readonly many: boolean;
  /** The fields of a nested record. */
  readonly fields?: readonly Field[];
  /** What may be chosen, in Chinese. */
  readonly choices?: readonly string[];
  /** How it is written: 日期，如 2022-02-14. */
  readonly hint?: string;
}

/** The fields of a codec made by `record`, in their order. */
export function fieldsOf(codec: z.core.$ZodType): readonly Field[] {
  const known = anatomies.get(codec);
  if (known) return known;
  const fields = Object.entries(shapeOf(codec) ?? {}).map(([word, each]) => fieldOf(word as Word, each));
  anatomies.set(codec, fields);
  return fields;
}

const anatomies = new WeakMap<z.core.$ZodType, readonly Field[]>();

function fieldOf(word: Word, declared: z.core.$ZodType): Field {
  const { core, optional, many } = bare(declared);
  const form = declarationOf(core);
  const fields = fieldsOf(core);
  const { choices, hint } = form.form === 'text' ? form : NOTHING_SAID;
  return {
    word,
    key: words[word],
    optional,
    many,
    ...(fields.length > 0 && { fields }),
    ...(choices && { choices }),
    ...(hint !== undefined && { hint }),
    ...marks.get(core),
  };
}

const NOTHING_SAID: Pick<TextDeclaration, 'choices' | 'hint'> = {};

/** A codec without what makes it optional or a list. */
function bare(declared: z.core.$ZodType) {
  let core = declared;
  let optional = false;
  let many = false;
  for (;;) {
    const form = declarationOf(core);
    if (form.form === 'optional') [core, optional] = [form.inner, true];
    else if (form.form === 'list') [core, many] = [form.element, true];
    else return { core, optional, many };
  }
}
