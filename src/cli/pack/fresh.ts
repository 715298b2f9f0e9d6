import { type Filed, type Ledger, recordsOf } from '../../ledger/ledger.ts';
import { MARKER } from '../../ledger/marker.ts';
import { registers } from '../../records/index.ts';
import type { Numbered, Register } from '../../records/kind.ts';
import { PERMISSIONS } from '../../records/permission.ts';
import type { Terms } from '../../records/terms.ts';
import { cardOf, settledOn } from '../../rules/deadlines/card.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import type { Problem } from '../../views/view/problem.ts';
import { type Field, fieldsOf } from '../../vocabulary/anatomy.ts';
import type { Entry } from '../../world/world.ts';
import type { PackRow } from './keeping.ts';

/** What is concluded of a ledger, once it is asked for. */
export interface Conclusions {
  readonly terms: Terms;
  standings(): readonly Standing[];
  errors(): readonly Problem[];
}

/**
 * The rows of these files. Of one with an error nothing is kept but that it is to be read each time; nor of one that may
 * be in the ledger's own files only. A task of which a later day tells more is kept without a card until that day is over.
 */
export function freshRows(
  entries: readonly Entry[],
  ledger: Ledger,
  { terms, standings, errors }: Conclusions,
): ReadonlyMap<string, PackRow> {
  const faulty = new Set([...ledger.diagnostics, ...errors()].map(({ file }) => file));
  const cards = new Map(standings().map((standing) => [standing.file, () => cardOf(standing, terms)]));
  const records = new Map<string, { readonly record: object }>(
    [...publicRecords(ledger), ...wholeFiles(ledger)].map((filed) => [filed.file, filed]),
  );
  const tasks = new Map(ledger.tasks.map((filed) => [filed.file, filed]));
  const rowOf = ({ path, stamp }: Entry): PackRow | undefined => {
    if (!stamp || faulty.has(path)) return stamp && { path, stamp };
    const task = tasks.get(path)?.record;
    if (!task) return { path, stamp, record: records.get(path)?.record };
    const since = settledOn(task, terms.calendar);
    if (since >= terms.asOf.day) return { path, stamp, record: task, undecided: since };
    return { path, stamp, record: task, card: cards.get(path)?.() };
  };
  return new Map(entries.flatMap((entry) => rowOf(entry) ?? []).map((row) => [row.path, row]));
}

/** What stands in files of which there is one each, and the arrangements over the calendar: all for the public. */
function wholeFiles(ledger: Ledger): readonly Filed<object>[] {
  const { office, ruleFile, plan, register, permissions, arrangements } = ledger;
  const rest = { 'plan.yaml': plan, 'units.yaml': register, [PERMISSIONS]: permissions };
  const files = { [MARKER]: office, 'rules.yaml': ruleFile, ...rest };
  const read = Object.entries(files).flatMap(([file, record]) => (record ? [{ file, record }] : []));
  return [...read, ...arrangements];
}

function publicRecords(ledger: Ledger): readonly Filed<Numbered>[] {
  return registers.filter(isPublic).flatMap((kind) => recordsOf(ledger, kind));
}

function isPublic({ schema }: Register): boolean {
  const secret = (fields: readonly Field[]): boolean =>
    fields.some((field) => field.secret === true || secret(field.fields ?? []));
  return !secret(fieldsOf(schema));
}
