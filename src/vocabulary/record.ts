import * as z from 'zod';
import { lazily, madeOf, type Shape } from './lazily.ts';
import { type Word, words } from './words.ts';

type Output<T> = T extends z.ZodType ? z.output<T> : never;
type OptionalKeys<S> = { [K in keyof S]: undefined extends Output<S[K]> ? K : never }[keyof S];

/** What a record of this shape is in the code: English names, optional fields absent rather than undefined. */
export type Fields<S> = {
  readonly [K in Exclude<keyof S, OptionalKeys<S>>]: Output<S[K]>;
} & {
  readonly [K in OptionalKeys<S>]?: Exclude<Output<S[K]>, undefined>;
};

/** Between the names of known keys in the text of an issue. */
export const KEY_SEPARATOR = '、';

/**
 * A codec between a mapping with Chinese keys, as it stands in a file, and a record with English names.
 * Unknown keys and what is no mapping are refused; the issue's text lists the known keys.
 */
export function record<S extends Shape>(shape: S) {
  const names = Object.keys(shape) as Word[];
  const keys = names.map((name) => words[name]);
  const file = () =>
    z.strictObject(Object.fromEntries(names.map((name) => [words[name], madeOf(shape[name] as z.ZodType)])), {
      error: ({ code }) =>
        code === 'unrecognized_keys' || code === 'invalid_type' ? keys.join(KEY_SEPARATOR) : undefined,
    });
  const make = () =>
    z.codec(file(), z.custom<Fields<S>>(), {
      decode: (mapping) =>
        renamed(
          mapping,
          names,
          (name) => words[name],
          (name) => name,
        ) as Fields<S>,
      encode: (fields) =>
        renamed(
          fields as object,
          names,
          (name) => name,
          (name) => words[name],
        ),
    });
  return lazily(make, { form: 'record', shape });
}

function renamed(from: object, names: readonly Word[], source: (n: Word) => string, target: (n: Word) => string) {
  const values = from as Record<string, unknown>;
  const pairs = names.map((name) => [target(name), values[source(name)]] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/** Text that must not be blank; blank values never reach the codecs, so plain text is enough. */
export const text = anyText();

/** The same as a codec of its own, to be marked with what it means. */
export function anyText() {
  return lazily(() => z.string(), { form: 'text' });
}

/** The text of the issue where a list of names should be: as opposed to a list of records. */
export const NAMES_WANTED = 'names';

/** A list of names. */
export const list = namesOf(text);

/** A list of records, or of whatever else. */
export function listOf<T extends z.ZodType>(element: T) {
  return lazily(() => z.array(madeOf(element)), { form: 'list', element });
}

/** A list of one kind of names. */
export function namesOf<T extends z.ZodType>(name: T) {
  return lazily(
    () => z.array(madeOf(name), { error: ({ code }) => (code === 'invalid_type' ? NAMES_WANTED : undefined) }),
    { form: 'list', element: name },
  );
}

/** What an issue tells of a value that is not written as it must be. */
export interface Miswritten {
  readonly expected: string;
  readonly example: string;
  /** The value in the usual spelling. */
  readonly respelt: string;
  /** How it must be written, where the usual spelling leaves no doubt. */
  readonly meant: string | undefined;
}

/**
 * A value written as text: `expected` names it for the clerk, `example` shows how it is written. What is refused is
 * tried again in the spelling that `respell` makes of it, so that the right one can be proposed.
 */
export function written<T>(
  expected: string,
  example: string,
  parse: (text: string) => T | undefined,
  format: (value: T) => string,
  respell: (text: string) => string = tidied,
) {
  const decode = (input: string, context: z.core.ParsePayload<string>): T => {
    const value = parse(input);
    if (value !== undefined) return value;
    const respelt = respell(tidied(input));
    const meant = parse(respelt);
    const params: Miswritten = {
      expected,
      example,
      respelt,
      meant: meant === undefined ? undefined : format(meant),
    };
    context.issues.push({ code: 'custom', input, params: { ...params } });
    return z.NEVER;
  };
  const hint = `${expected}，如 ${example}`;
  const encode = (value: T) => format(value);
  return lazily(() => z.codec(z.string().meta({ description: hint }), z.custom<T>(), { decode, encode }), {
    form: 'text',
    parse,
    format,
    hint,
  });
}

/** Half-width, without spaces at the ends. */
function tidied(text: string): string {
  return text.normalize('NFKC').trim();
}

/** The Chinese keys of a record in their order, for writing and for help. */
export function keysOf(codec: z.ZodCodec<z.ZodObject, z.ZodType>): string[] {
  return Object.keys(codec.in.shape);
}

/** What a file of this shape may say, as JSON Schema for editors, which take 1 and 007 for numbers and not for texts. */
export function jsonSchema(codec: z.ZodType): object {
  return z.toJSONSchema(madeOf(codec), {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema: schema }) => {
      if (schema.type === 'string' && schema.enum === undefined) Object.assign(schema, { type: ['string', 'number'] });
    },
  });
}
