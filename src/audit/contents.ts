import { namedDigest } from '../records/attachment.ts';
import { holiday } from '../records/holiday/schema.ts';
import { office } from '../records/office/schema.ts';
import { PERMISSIONS, permissions } from '../records/permission.ts';
import { plan } from '../records/plan/schema.ts';
import { ruleFile } from '../records/rule/schema.ts';
import { register } from '../records/unit/schema.ts';
import { type Field, fieldsOf } from '../vocabulary/anatomy.ts';
import { recordIn } from './past.ts';

export const RULES = 'rules.yaml';
export const UNITS = 'units.yaml';
export const OFFICE = 'xiaoneng.yaml';
const PLAN = 'plan.yaml';

const single: Readonly<Record<string, () => readonly Field[]>> = {
  [RULES]: () => fieldsOf(ruleFile),
  [UNITS]: () => fieldsOf(register),
  [OFFICE]: () => fieldsOf(office),
  [PLAN]: () => fieldsOf(plan),
  [PERMISSIONS]: () => fieldsOf(permissions),
};

/** What there is no command for: a version of a rule, a decision about the plan. */
const keptByHand: readonly string[] = [RULES, PLAN, OFFICE, PERMISSIONS];

export function isKeptByHand(path: string): boolean {
  return keptByHand.includes(path);
}

/** 历法: a notice, or a local arrangement. */
export function isArrangement(path: string): boolean {
  return /^calendar\/[^/]+\.yaml$/.test(path);
}

/** The number of the record that an attachment belongs to, by where it lies; undefined for what is none. */
export function attachmentIn(path: string): string | undefined {
  return namedDigest(path) === undefined ? undefined : path.split('/')[2];
}

/** The fields of a file of the ledger, by where it lies; undefined for what is none of its own, such as an attachment. */
export function fieldsIn(path: string): readonly Field[] | undefined {
  const kind = recordIn(path)?.kind;
  if (kind) return fieldsOf(kind.schema);
  return isArrangement(path) ? fieldsOf(holiday) : single[path]?.();
}
