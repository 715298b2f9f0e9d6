import type { Day } from '../calendar/day.ts';
import { type Field, fieldsOf } from '../vocabulary/anatomy.ts';
import type { Kind, Numbered } from './kind.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * What of a record is known on a day: nothing of what happened later. Without something that must be there, nothing is
 * known of the record (or of the part of it) at all.
 */
export function knownOn<R extends Numbered>(kind: Pick<Kind<R>, 'schema'>, record: R, day: Day): R | undefined {
  return knownPart(fieldsOf(kind.schema), record as unknown as Values, day) as R | undefined;
}

function knownPart(fields: readonly Field[], values: Values, day: Day): Values | undefined {
  const known: Record<string, unknown> = {};
  for (const field of fields) {
    const value = values[field.word];
    if (value === undefined) continue;
    const part = knownValue(field, value, day);
    if (part !== undefined) known[field.word] = part;
    else if (!field.optional) return undefined;
  }
  return known;
}

function knownValue(field: Field, value: unknown, day: Day): unknown {
  const one = (item: unknown) => {
    if (field.fields) return knownPart(field.fields, item as Values, day);
    return field.happened && String(item) > day ? undefined : item;
  };
  if (!field.many) return one(value);
  const known = (value as readonly unknown[]).map(one).filter((item) => item !== undefined);
  return known.length === 0 && field.optional ? undefined : known;
}
