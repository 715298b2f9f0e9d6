import type { Why } from '../../intake/form/place.ts';
import { type Filed, recordsOf } from '../../ledger/ledger.ts';
import { type Collect, collectKind, type FormField, formFields } from '../../records/collect.ts';
import type { OpenLedger } from '../session/session.ts';
import type { FoundForm } from './gathered.ts';

/** What the ledger knows of a form: the 填报 that it is of, and why nothing of it may be taken. */
export interface FormOrigin {
  readonly filed?: Filed<Collect>;
  readonly why?: Why;
  /** What is to be looked at, and keeps nothing out. */
  readonly warnings: readonly string[];
}

/** Finds the 填报 of a form; one of another ledger, or of before what its unit has answered since, is not taken. */
export function originOf({ file, form }: FoundForm, { whole, ledger }: OpenLedger): FormOrigin {
  const { told } = form.token;
  const all = recordsOf(whole, collectKind);
  const filed = all.find(({ record }) => record.id === told.collect);
  if (!filed?.record.forms.some(({ unit }) => unit === told.unit)) return { why: foreign(told, filed), warnings: [] };
  const later = all.filter(({ record }) => record.date > filed.record.date && isAsked(record, told.unit));
  const answered = later.find(({ record }) => record.replies?.some(({ unit }) => unit === told.unit));
  const newest = later.at(-1)?.record;
  const other = ledger.directory.units.find(
    ({ name, shortNames = [] }) => name !== told.unit && [name, ...shortNames].some((one) => isIn(file, one)),
  );
  const isOther = other && !isIn(file, told.unit) && !isNamedIn(file, told.unit, ledger);
  const warnings = [
    ...(isOther ? [`文件名像是${other.name}的，表是发给${told.unit}的：核对是不是拿错了表`] : []),
    ...(newest && !answered ? [`是 ${filed.record.date} 发的，${newest.date} 又发过一次（${newest.id}）`] : []),
  ];
  if (!answered) return { filed, warnings };
  const message = `是 ${filed.record.date} 发的旧表，${told.unit}已经回了 ${answered.record.date} 发的`;
  return { filed, warnings, why: { message, remedy: '确要登记就用 progress 等写明日期登记' } };
}

function foreign({ collect, name, unit }: FoundForm['form']['token']['told'], filed: Filed<Collect> | undefined): Why {
  const message = filed
    ? `账上 ${collect} 没有发给${unit}`
    : `账上没有 ${collect}，是${name === '' ? '别的账本' : `“${name}”的账本`}发出的，或者发出已经撤回`;
  return { message, remedy: '核对是哪个账本的表' };
}

function isAsked({ forms }: Collect, unit: string): boolean {
  return forms.some((one) => one.unit === unit);
}

function isIn(file: string, name: string): boolean {
  return name.length > 1 && file.includes(name);
}

function isNamedIn(file: string, unit: string, { directory }: OpenLedger['ledger']): boolean {
  return (directory.find(unit)?.shortNames ?? []).some((name) => isIn(file, name));
}

/** What was taken of a unit's form so far, by task and field: the last of each. */
export function takenBefore({ replies = [] }: Collect, unit: string): Map<string, Map<FormField, string>> {
  const taken = new Map<string, Map<FormField, string>>();
  for (const { said = [] } of replies.filter((one) => one.unit === unit))
    for (const row of said) {
      const own = taken.get(row.task) ?? new Map<FormField, string>();
      for (const field of formFields) if (row[field] !== undefined) own.set(field, row[field]);
      taken.set(row.task, own);
    }
  return taken;
}
