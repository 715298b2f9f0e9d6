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
  if (!delicate(fields).some((field) => isLess(field, values[field.word], day))) return values;
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

/** Whether less is known of a value than is written: something in it happened later, or a list has nothing in it. */
function isLess(field: Field, value: unknown, day: Day): boolean {
  if (value === undefined) return false;
  const one = (item: unknown): boolean => {
    if (!field.fields) return field.happened === true && String(item) > day;
    return delicate(field.fields).some((inner) => isLess(inner, (item as Values)[inner.word], day));
  };
  if (!field.many) return one(value);
  const items = value as readonly unknown[];
  return items.length === 0 || items.some(one);
}

/** The fields of which less may be known than is written. */
function delicate(fields: readonly Field[]): readonly Field[] {
  const known = delicateFields.get(fields);
  if (known) return known;
  const found = fields.filter(
    ({ happened, many, fields: inner }) => happened || many || (inner && delicate(inner).length > 0),
  );
  delicateFields.set(fields, found);
  return found;
}

const delicateFields = new WeakMap<readonly Field[], readonly Field[]>();
