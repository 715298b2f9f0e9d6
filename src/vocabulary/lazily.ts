import * as z from 'zod';
import { onFirstUse } from './first-use.ts';
import type { Word } from './words.ts';

/** The fields of a record by their English names; the Chinese keys come from the table of words. */
export type Shape = Partial<Record<Word, z.ZodType>>;

/** A value that is written as text; where nothing is said of how it is read, it is that text. */
export interface TextDeclaration {
  readonly form: 'text';
  /** The value, if the text is one. */
  readonly parse?: (text: string) => unknown;
  readonly format?: (value: never) => string;
  /** What may be chosen, in Chinese. */
  readonly choices?: readonly string[];
  /** How it is written: 日期，如 2022-02-14. */
  readonly hint?: string;
}

/** What a codec reads and writes: known where it is declared, without making it. */
export type Declaration =
  | TextDeclaration
  | { readonly form: 'list'; readonly element: z.core.$ZodType }
  | { readonly form: 'record'; readonly shape: Shape }
  | { readonly form: 'optional'; readonly inner: z.core.$ZodType };

/**
 * A codec that is made when something is first asked of it. Every kind declares dozens, most runs read few files or
 * none, and making them all takes as long as a short answer. It can be made optional without being made.
 */
export function lazily<T extends z.ZodType>(make: () => T, declaration: Declaration): T {
  const made = onFirstUse(make);
  const declared: T = new Proxy<T>({} as T, {
    get: (_, key) => (key === 'optional' ? optional : Reflect.get(made(), key)),
    has: (_, key) => Reflect.has(made(), key),
  });
  const optional = () => lazily(() => z.optional(made()), { form: 'optional', inner: declared });
  makers.set(declared, made);
  declarations.set(declared, declaration);
  return declared;
}

const makers = new WeakMap<z.core.$ZodType, () => z.ZodType>();
const declarations = new WeakMap<z.core.$ZodType, Declaration>();

/** What was made of a codec that is declared so: zod's own codecs hold no other. */
export function madeOf<T extends z.ZodType>(codec: T): T {
  return (makers.get(codec)?.() as T | undefined) ?? codec;
}

/** What was declared of a codec. */
export function declarationOf(codec: z.core.$ZodType): Declaration {
  return declarations.get(codec) ?? undeclared();
}

function undeclared(): never {
  throw new Error('a codec that was not declared');
}

/** The fields that a record was declared with, by their English names; undefined of what is no record. */
export function shapeOf(codec: z.core.$ZodType): Shape | undefined {
  const form = declarationOf(codec);
  return form.form === 'record' ? form.shape : undefined;
}
