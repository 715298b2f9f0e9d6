import { bareTitle } from '../../intake/sheet/meanings.ts';
import { flatColumns, flatNames } from '../../records/flat.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import { type Field, fieldsOf, type SpokenSort } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import type { FieldColumns } from '../several/work.ts';

/** The columns of a table that corrects records of a kind: those that `export --all` writes, and what else they are called. */
export function fieldColumns<R extends Numbered>(
  kind: Kind<R>,
  called: ReadonlyMap<string, string> = new Map(),
): FieldColumns<R> {
  const [table = ''] = flatNames(kind as Kind);
  const keys = flatColumns(kind as Kind, table).filter((key) => key !== words.id);
  const plain = keys.map((key) => [bareTitle(key), key] as const);
  const fields = fieldsOf(kind.schema);
  const all = keys.flatMap((key) => {
    const field = fieldAt(key.split('.'), fields);
    return field ? [[key, field] as const] : [];
  });
  return {
    titles: new Map([...called, ...plain]),
    sorts: new Map<string, SpokenSort>(all.flatMap(([key, { spoken }]) => (spoken ? [[key, spoken] as const] : []))),
    lists: new Set(all.flatMap(([key, { many }]) => (many ? [key] : []))),
  };
}

function fieldAt([key, ...rest]: readonly string[], fields: readonly Field[]): Field | undefined {
  const field = fields.find((one) => one.key === key);
  return rest.length === 0 ? field : fieldAt(rest, field?.fields ?? []);
}
