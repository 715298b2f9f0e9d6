import type { Plain } from '../../src/ledger/text/plain.ts';
import { kinds } from '../../src/records/index.ts';
import type { Field } from '../../src/vocabulary/anatomy.ts';

/** A value for every field, as a file would have it: the example of its hint, its first choice, a name that is there. */
export function filled(fields: readonly Field[], only: (field: Field) => boolean = () => true): Record<string, Plain> {
  return Object.fromEntries(fields.filter(only).map((field) => [field.key, valueOfField(field, only)]));
}

function valueOfField(field: Field, only: (field: Field) => boolean): Plain {
  const value = field.fields ? filled(field.fields, only) : single(field);
  return field.many ? [value] : value;
}

function single({ choices, hint, refers, word }: Field): string {
  if (choices) return choices[0] ?? '';
  if (refers === 'unit') return '区应急管理局';
  if (refers === 'leader') return '李某';
  const kind = kinds.find(({ name }) => name === refers);
  if (kind) return `${kind.prefix}20220301-7K3Q`;
  if (hint !== undefined) return /，如 (\S+)/.exec(hint)?.[1] ?? hint;
  return `${word}的内容`;
}
