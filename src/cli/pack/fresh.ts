import { type Filed, type Ledger, recordsOf } from '../../ledger/ledger.ts';
import { registers } from '../../records/index.ts';
import type { Numbered, Register } from '../../records/kind.ts';
import type { Terms } from '../../records/terms.ts';
import { cardOf, isPast } from '../../rules/deadlines/card.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import type { Problem } from '../../views/view/problem.ts';
import { type Field, fieldsOf } from '../../vocabulary/anatomy.ts';
import type { Entry } from '../../world/world.ts';
import type { PackRow } from './rows.ts';

/** What is concluded of a ledger, once it is asked for. */
export interface Conclusions {
  readonly terms: Terms;
  standings(): readonly Standing[];
  errors(): readonly Problem[];
}

/**
 * The rows of these files. Of one with an error nothing is kept but that it is to be read each time; nor of one that may
 * be in the ledger's own files only. A task of which a later day tells more has no row yet.
 */
export function freshRows(
  entries: readonly Entry[],
  ledger: Ledger,
  { terms, standings, errors }: Conclusions,
): ReadonlyMap<string, PackRow> {
  const faulty = new Set([...ledger.diagnostics, ...errors()].map(({ file }) => file));
  const isSound = ({ file }: { readonly file: string }) => !faulty.has(file);
  const records = new Map(
    publicRecords(ledger)
      .filter(isSound)
      .map((filed) => [filed.file, filed.record]),
  );
  const tasks = new Map(standings().map((standing) => [standing.file, standing]));
  const rows = entries.flatMap(({ path, stamp }): PackRow[] => {
    const standing = tasks.get(path);
    if (!stamp || (standing && !isPast(standing, terms))) return [];
    if (!standing || !isSound(standing)) return [{ path, stamp, record: records.get(path) }];
    return [{ path, stamp, record: standing.task, card: cardOf(standing, terms) }];
  });
  return new Map(rows.map((row) => [row.path, row]));
}

function publicRecords(ledger: Ledger): readonly Filed<Numbered>[] {
  return registers.filter(isPublic).flatMap((kind) => recordsOf(ledger, kind));
}

function isPublic({ schema }: Register): boolean {
  const secret = (fields: readonly Field[]): boolean =>
    fields.some((field) => field.secret === true || secret(field.fields ?? []));
  return !secret(fieldsOf(schema));
}
