import { isError } from '../../ledger/diagnostic.ts';
import { readText } from '../../ledger/document.ts';
import { applyEdits, type Edit } from '../../ledger/text/edit/edit.ts';
import { register as registerSchema, type Unit } from '../../records/unit/schema.ts';
import type { Problem } from '../../views/view/problem.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import { findUnit } from '../asking/units.ts';
import { type FileChange, stop } from '../contract/outcome.ts';
import { readFolder } from '../session/folder.ts';
import { type OpenLedger, openLedger, type Session } from '../session/session.ts';
import { currentText, unreadable } from '../writing/amend.ts';
import { newErrors } from '../writing/new-errors.ts';
import { allFields } from './fields.ts';

const UNITS = 'units.yaml';

/** The register as it would be: its file, the ledger with it, and what it brings to notice. */
export interface AmendedRegister {
  readonly file: FileChange;
  readonly open: OpenLedger;
  readonly warnings: readonly Problem[];
}

const order = [...fieldsOf(registerSchema), ...allFields].map(({ key }) => key);

/** Carries out the smallest edit of units.yaml; refuses what would make anything in the ledger wrong, or two units alike. */
export function amendRegister(open: OpenLedger, edits: readonly Edit[], session: Session): AmendedRegister {
  const old = currentText(open, { file: UNITS });
  const edited = applyEdits(old.text, edits, { order });
  if (!('text' in edited)) return stop('file-unfit', { file: UNITS });
  const { value, diagnostics } = readText(UNITS, edited.text, registerSchema);
  if (!value) return unreadable(diagnostics);
  const after = (old.bom ? '\ufeff' : '') + edited.text;
  const changed = withFile(open, after, session);
  const said = newErrors(open.problems(), changed.problems());
  const error = said.find((one) => isError(one) || one.code === 'unit-alike');
  if (error) return stop('file-faulty', { file: error.file, message: error.message, remedy: error.remedy });
  return { file: { path: UNITS, before: old.bytes, after }, open: changed, warnings: said };
}

/** The ledger with another units.yaml. */
function withFile({ world, folder, terms }: OpenLedger, text: string, session: Session): OpenLedger {
  const others = readFolder(world, folder).filter(({ path }) => path !== UNITS);
  const file = { path: UNITS, kind: 'file' as const, bytes: new TextEncoder().encode(text) };
  return { ...openLedger(session.world, folder, terms.asOf, [...others, file]), folder };
}

/** A unit of the register as it is written there, with its place. */
export interface PlacedUnit {
  readonly unit: Unit;
  readonly index: number;
}

/** The unit that is meant, as it stands in the file. */
export async function placedUnit(open: OpenLedger, typed: string): Promise<PlacedUnit> {
  const found = await findUnit(open.ledger, typed);
  const { directory, register } = open.ledger;
  const units = register?.units ?? [];
  const index = units.findIndex(({ name }) => directory.find(name) === directory.find(found.name));
  return { unit: units[index] ?? found, index };
}

/** 沿革 gets another entry. */
export function reformEdit(entry: Readonly<Record<string, string | readonly string[] | undefined>>): Edit {
  const told = Object.entries(entry).filter((one): one is [string, string | string[]] => one[1] !== undefined);
  return { op: 'append', path: [words.lineage], value: Object.fromEntries(told) };
}
