import { bearsSecrets, SECRET } from '../../ledger/privacy.ts';
import type { Numbered, Register } from '../../records/kind.ts';
import { knownOn } from '../../records/known.ts';
import { type Requirement, requirementKind } from '../../records/requirement.ts';
import type { Terms } from '../../records/terms.ts';
import { judge } from '../../rules/lateness/lateness.ts';
import { type Field, fieldsOf } from '../../vocabulary/anatomy.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { words } from '../../vocabulary/words.ts';
import { obligationsSection, openSection } from '../tasks/obligations.ts';
import { fromTo } from '../tasks/recorded.ts';
import { attachmentsSection } from '../view/attachments.ts';
import { flat, recordPairs } from '../view/facts.ts';
import { asOfText } from '../view/lateness.ts';
import { type Column, column, labelled, type Row, type Value, type View } from '../view/view.ts';
import { boundsNotes } from './bounds.ts';

/** A record with the Chinese keys of its file; what is secret is covered. */
export function valuesOf(kind: Pick<Register, 'schema'>, record: Numbered): Readonly<Record<string, Value>> {
  const values = filedAs(kind.schema, record) as Record<string, Value>;
  return covered(fieldsOf(kind.schema), values);
}

function covered(fields: readonly Field[], values: Readonly<Record<string, Value>>): Record<string, Value> {
  const shown = fields.flatMap(({ key, secret, fields: inner }): [string, Value][] => {
    const value = values[key];
    if (value === undefined) return [];
    if (secret) return [[key, SECRET]];
    if (!inner) return [[key, value]];
    const nested = (each: Value) => covered(inner, each as Readonly<Record<string, Value>>);
    return [[key, Array.isArray(value) ? value.map(nested) : nested(value)]];
  });
  return Object.fromEntries(shown);
}

/** What is derived from a record on the day of looking, by its Chinese names. */
export function derivedOf(kind: Register, record: Numbered, terms: Terms): Readonly<Record<string, string>> {
  return labelled(
    Object.fromEntries((kind.derived ?? []).map((each) => [each.word, each.of(record, terms)])),
  ) as Readonly<Record<string, string>>;
}

/** A record with what is derived from it, under the key of its kind. */
function whole(kind: Register, record: Numbered, terms: Terms): Readonly<Record<string, Value>> {
  return { [keyOf(kind)]: { ...valuesOf(kind, record), ...derivedOf(kind, record, terms) } };
}

/** What the records of a kind are called in JSON. */
export function keyOf({ key, word }: Pick<Register, 'key' | 'word'>): string {
  return key ? words[key] : word;
}

/** Everything that may be searched in a record, in one text. */
export function plainText(kind: Pick<Register, 'schema'>, record: Numbered): string {
  return Object.values(valuesOf(kind, record)).map(flat).join('\n');
}

/** The list of a register: a line each, with every field in JSON; `handlingAs` tells as what a unit that was asked for has each. */
export function registerView(
  kind: Register,
  records: readonly Numbered[],
  terms: Terms,
  handlingAs?: (record: Numbered) => string,
): View {
  return {
    title: `${kind.word}（截至 ${asOfText(terms.asOf)}）`,
    facts: labelled({ total: records.length }),
    sections: [
      {
        key: keyOf(kind),
        layout: 'list',
        titled: true,
        columns: [...columnsOf(kind), ...(handlingAs ? [column('handlingAs')] : [])],
        rows: records.map(
          (record): Row => ({
            ...valuesAsText({ ...valuesOf(kind, record), ...derivedOf(kind, record, terms) }),
            ...(handlingAs && { handlingAs: handlingAs(record) }),
          }),
        ),
        empty: `没有符合条件的${kind.word}。`,
      },
    ],
    notes: records.length === 0 ? [] : [`共 ${records.length} 条。`],
  };
}

/** The columns to be seen in their order, the last one taking what width is left, and the other fields for JSON. */
function columnsOf(kind: Register): Column[] {
  const last = kind.columns.at(-1);
  const seen = ['id', ...kind.columns] as const;
  const derived = (kind.derived ?? []).map(({ word }) => ({ word, key: words[word] }));
  const hidden = [...fieldsOf(kind.schema), ...derived].filter(({ word }) => !seen.includes(word));
  return [
    ...seen.map((word) => ({ ...column(word, word === last ? { grow: true } : {}), key: words[word] })),
    ...hidden.map(({ key }) => ({ key, title: key, hidden: true })),
  ];
}

function valuesAsText(values: Readonly<Record<string, Value>>): Row {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'object' ? { value, text: flat(value) } : value,
    ]),
  );
}

/** One record, whole, with what is owed because of it. */
export function recordView(kind: Register, record: Numbered, terms: Terms): View {
  const owed = owedBy(kind, record, terms);
  return {
    title: `${record.id}  ${kind.titleOf(record)}`,
    facts: whole(kind, record, terms),
    sections: [
      recordPairs(withoutId(kind, record, terms)),
      ...(owed.length > 0 ? [obligationsSection(owed)] : []),
      ...attachmentsSection(kind, record, isSecretive(kind)),
    ],
    ...notesOn(kind, record),
  };
}

/** A record that has just been entered or changed, and what is to be done about it. */
export function newRecordView(kind: Register, record: Numbered, terms: Terms, deed = '登记'): View {
  const owed = owedBy(kind, record, terms);
  return {
    title: `${deed}${kind.word}  ${record.id}  ${kind.titleOf(record)}`,
    facts: whole(kind, record, terms),
    sections: [recordPairs(withoutId(kind, record, terms)), ...(owed.length > 0 ? [openSection(owed)] : [])],
    ...notesOn(kind, record),
  };
}

/** For which periods something is asked is said wherever it is shown, so that nobody has to find out. */
function notesOn({ name }: Register, record: Numbered): Pick<View, 'notes'> {
  return name === requirementKind.name ? { notes: boundsNotes(record as Requirement) } : {};
}

/** What a correction has changed in a record, and what is to be done about it now. */
export function editedRecordView(
  kind: Register,
  before: Numbered,
  after: Numbered,
  keys: readonly string[],
  terms: Terms,
): View {
  const pick = (record: Numbered) => {
    const shown = valuesOf(kind, record);
    return Object.fromEntries(keys.map((key) => [key, shown[key] ?? null]));
  };
  const owed = owedBy(kind, knownOn(kind, after, terms.asOf.day) ?? after, terms);
  return {
    title: `修改${kind.word}  ${after.id}  ${kind.titleOf(after)}`,
    facts: { ...labelled({ before: pick(before), after: pick(after) }), ...whole(kind, after, terms) },
    sections: [recordPairs(fromTo(pick(before), pick(after))), ...(owed.length > 0 ? [openSection(owed)] : [])],
    ...notesOn(kind, after),
  };
}

function owedBy(kind: Register, record: Numbered, terms: Terms) {
  return (kind.owes?.(record, terms) ?? []).map((obligation) => judge(obligation, kind.dayOf(record), terms));
}

function withoutId(kind: Register, record: Numbered, terms: Terms): Record<string, Value> {
  const { [words.id]: _id, [words.attachments]: _attachments, ...values } = valuesOf(kind, record);
  return { ...derivedOf(kind, record, terms), ...values };
}

/** Whether what is attached to the records of a kind is not for the public. */
export function isSecretive({ schema }: Pick<Register, 'schema'>): boolean {
  return fieldsOf(schema).some((field) => field.word === 'attachments' && bearsSecrets(field));
}
