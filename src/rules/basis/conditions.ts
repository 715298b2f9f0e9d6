import type { Kind, Numbered, Register } from '../../records/kind.ts';
import type { Terms } from '../../records/terms.ts';
import { type Field, fieldsOf } from '../../vocabulary/anatomy.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { words } from '../../vocabulary/words.ts';

/** A kind whose records can be told apart by a condition; tasks have nothing derived in this sense. */
type Conditional = Pick<Kind, 'schema'> & Pick<Register, 'derived'>;

/**
 * Whether a record meets a condition: 键=值, with 、 between several values of which one must be there; a key alone must
 * be filled in; of several with ； between them all must hold. A dot leads into what is nested, of a list any will do;
 * what is derived counts as well.
 */
export function meets(kind: Conditional, record: Numbered, condition: string | undefined, terms: Terms): boolean {
  if (condition === undefined) return true;
  const encoded = encodedOf(kind, record);
  return partsOf(condition).every(({ key, values }) => {
    const derived = kind.derived?.find(({ word }) => words[word] === key);
    const found = derived ? [derived.of(record, terms)] : valuesAt(encoded, key.split('.'));
    return values === undefined ? found.length > 0 : found.some((value) => values.includes(String(value)));
  });
}

const encodings = new WeakMap<Numbered, Readonly<Record<string, unknown>>>();

/** A record as it stands in its file; the same one is asked about for every unit, item and condition. */
export function encodedOf({ schema }: Pick<Kind, 'schema'>, record: Numbered): Readonly<Record<string, unknown>> {
  const known = encodings.get(record) ?? (filedAs(schema, record) as Record<string, unknown>);
  encodings.set(record, known);
  return known;
}

interface Part {
  readonly key: string;
  /** None: it is enough that it is filled in. */
  readonly values: readonly string[] | undefined;
}

function partsOf(condition: string): Part[] {
  return condition.split(/[；;]/).map((part) => {
    const [key = '', values] = part.split(/[=＝]/);
    return { key: key.trim(), values: values?.split('、').map((value) => value.trim()) };
  });
}

function valuesAt(node: unknown, path: readonly string[]): unknown[] {
  if (node === undefined) return [];
  if (Array.isArray(node)) return node.flatMap((item) => valuesAt(item, path));
  const [key, ...rest] = path;
  return key === undefined ? [node] : valuesAt((node as Record<string, unknown>)[key], rest);
}

/** The keys that a condition on a kind may name; nobody is found by what is not for the public. */
export function conditionKeys({ schema, derived = [] }: Conditional): string[] {
  return [...fieldsOf(schema).flatMap(keysOf), ...derived.map(({ word }) => words[word])];
}

function keysOf({ key, fields, secret }: Field): string[] {
  if (secret) return [];
  if (!fields) return [key];
  const inner = fields.flatMap((field) => keysOf(field).map((each) => `${key}.${each}`));
  return inner.length === 0 ? [] : [key, ...inner];
}

/** The first part of a condition that fits no key of a kind, or says no value; none where all is well. */
export function faultIn(kind: Conditional, condition: string): string | undefined {
  const keys = conditionKeys(kind);
  return partsOf(condition).find(({ key, values }) => !keys.includes(key) || values?.includes(''))?.key;
}
