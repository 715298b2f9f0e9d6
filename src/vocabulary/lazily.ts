import * as z from 'zod';
import { onFirstUse } from './first-use.ts';

/**
 * A codec that is made when something is first asked of it. Every kind declares dozens, most runs read few files or
 * none, and making them all takes as long as a short answer. It can be made optional without being made.
 */
export function lazily<T extends z.ZodType>(make: () => T): T {
  const made = onFirstUse(() => {
    const codec = make();
    declarations.set(codec, declared);
    return codec;
  });
  const declared: T = new Proxy<T>({} as T, {
    get: (_, key) => (key === 'optional' ? optional : Reflect.get(made(), key)),
    has: (_, key) => Reflect.has(made(), key),
  });
  const optional = () => lazily(() => z.optional(made()));
  makers.set(declared, made);
  return declared;
}

const makers = new WeakMap<z.core.$ZodType, () => z.ZodType>();
const declarations = new WeakMap<z.core.$ZodType, z.core.$ZodType>();

/** What was made of a codec that is declared so: zod's own codecs hold no other. */
export function madeOf<T extends z.ZodType>(codec: T): T {
  return (makers.get(codec)?.() as T | undefined) ?? codec;
}

/** The codec as it was declared, under which it is known what it means. */
export function declaredOf(codec: z.core.$ZodType): z.core.$ZodType {
  return declarations.get(codec) ?? codec;
}
