import type { Day } from '../../calendar/day.ts';
import { readText } from '../../ledger/document.ts';
import { idOf, recordsOf } from '../../ledger/ledger.ts';
import { compose } from '../../ledger/text/edit/compose.ts';
import { filePath, type Kind, type Numbered, newId } from '../../records/kind.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { words } from '../../vocabulary/words.ts';
import { type Draft, inFieldOrder } from '../asking/typed-fields.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { type Amended, unreadable, warningsOf } from './amend.ts';

/** Makes a record of a draft, under a number that none has; refuses what cannot be read or would be wrong. */
export function makeRecord<R extends Numbered>(
  kind: Kind<R>,
  draft: Draft,
  open: OpenLedger,
  session: Session,
): Amended<R> {
  const { prefix, folder, schema } = kind;
  const { value, diagnostics } = readText(
    `${folder}/${prefix}.yaml`,
    recordText(kind, { ...draft, [words.id]: prefix }),
    schema,
  );
  if (!value) return unreadable(diagnostics);
  const taken = new Set(recordsOf(open.whole, kind).map(idOf));
  const id = freshId(kind, kind.dayOf(value), (one) => taken.has(one), session);
  return makeAs(kind, { ...(filedAs(schema, value) as Draft), [words.id]: id }, open);
}

/** The same of a draft that has its number. */
export function makeAs<R extends Numbered>(kind: Kind<R>, draft: Draft, open: OpenLedger): Amended<R> {
  const path = filePath(kind, String(draft[words.id]));
  const text = recordText(kind, draft);
  const { value: record, diagnostics } = readText(path, text, kind.schema);
  if (!record) return unreadable(diagnostics);
  const warnings = warningsOf(kind, { record, file: path }, text, open);
  return { record, file: { path, after: text }, warnings };
}

/** The text of a record's file, its keys in the order of the kind; those that the kind does not have come last. */
export function recordText({ schema }: Pick<Kind, 'schema'>, draft: Draft): string {
  const fields = fieldsOf(schema);
  const others = Object.entries(draft).filter(([name]) => fields.every(({ key }) => key !== name));
  return compose({ ...inFieldOrder(fields, draft), ...Object.fromEntries(others) });
}

/** A number for a new record of a day that is not taken. */
export function freshId(
  kind: Pick<Kind, 'prefix'>,
  day: Day,
  isTaken: (id: string) => boolean,
  { world }: Pick<Session, 'world'>,
): string {
  let id = newId(kind, day, world.random(4));
  while (isTaken(id)) id = newId(kind, day, world.random(4));
  return id;
}
