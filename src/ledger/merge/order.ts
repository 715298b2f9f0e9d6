import { kinds } from '../../records/index.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';

/** The keys of the kind of record that lies at a path, in their order. */
export function orderIn(path: string): readonly string[] {
  const kind = kinds.find(({ folder }) => `/${path}`.includes(`/${folder}/`));
  return kind ? fieldsOf(kind.schema).map(({ key }) => key) : [];
}
