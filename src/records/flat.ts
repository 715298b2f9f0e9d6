import { type Field, fieldsOf } from '../vocabulary/anatomy.ts';
import { yesNo } from '../vocabulary/choices.ts';
import { filedAs } from '../vocabulary/filed.ts';
import { words } from '../vocabulary/words.ts';
import type { Kind, Numbered } from './kind.ts';

/** A value as it stands in a file. */
type Filed = string | Filed[] | { [key: string]: Filed };

/** Records with the keys of their files as tables of texts: one for the kind, one for each of its lists of records. */
export interface FlatTable {
  /** 任务登记, 任务登记·办理经过. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<FlatRow>;
}

export type FlatRow = Readonly<Record<string, string>>;

/** How a kind lies flat: 来源.类别 for what is nested, and a table of its own for a list of records. */
interface Plan {
  readonly name: string;
  readonly leaves: readonly Leaf[];
  readonly lists: readonly (readonly [field: Field, leaves: readonly Leaf[]])[];
}

interface Leaf {
  readonly path: readonly string[];
  /** 来源.类别. */
  readonly title: string;
  /** source_category. */
  readonly name: string;
  readonly sort: ValueSort;
  /** A list of names. */
  readonly many: boolean;
  /** A list of records within one of another list: it is one text. */
  readonly inner?: true;
}

/** What a column of a table holds, for those who reckon with it; all else is text. */
export type ValueSort = 'text' | 'day' | 'moment' | 'whole' | 'yes';

const ID = words.id;

function planOf(kind: Kind): Plan {
  const fields = fieldsOf(kind.schema);
  const lists = fields.filter(isListOfRecords).map((field) => [field, leavesWithin(field.fields ?? [])] as const);
  return { name: `${kind.word}登记`, leaves: leavesOf(fields, []), lists };
}

function isListOfRecords({ many, fields }: Field): boolean {
  return many && fields !== undefined;
}

/** What nobody may see in an answer stays in the ledger. */
function leavesOf(fields: readonly Field[], before: readonly Field[]): Leaf[] {
  return fields
    .filter((field) => !field.secret && !isListOfRecords(field))
    .flatMap((field) => {
      const path = [...before, field];
      return field.fields ? leavesOf(field.fields, path) : [leafAt(path)];
    });
}

/** The leaves of the records of a list; a list in them of others is one leaf. */
function leavesWithin(fields: readonly Field[]): Leaf[] {
  const lists = fields.filter((field) => !field.secret && isListOfRecords(field));
  const inner = lists.map((field): Leaf => ({ ...leafAt([field]), many: false, sort: 'text', inner: true }));
  return [...leavesOf(fields, []), ...inner];
}

function leafAt(path: readonly Field[]): Leaf {
  const keys = path.map(({ key }) => key);
  const last = path.at(-1);
  const many = last?.many === true;
  const name = path.map(({ word }) => asciiName(word)).join('_');
  return { path: keys, title: keys.join('.'), name, many, sort: many || !last ? 'text' : sortOf(last) };
}

/** leaderInCharge → leader_in_charge. */
function asciiName(word: string): string {
  return word.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

function sortOf({ spoken, choices, whole }: Field): ValueSort {
  if (whole) return 'whole';
  if (spoken === 'day' || spoken === 'past') return 'day';
  if (spoken === 'moment') return 'moment';
  return choices?.length === 2 && choices[0] === yesNo.words.yes && choices[1] === yesNo.words.no ? 'yes' : 'text';
}

/** The names of the tables of a kind, its own first. */
export function flatNames(kind: Kind): string[] {
  const { name, lists } = planOf(kind);
  return [name, ...lists.map(([{ key }]) => `${name}·${key}`)];
}

/** The columns that a table of this name may have, in their order. */
export function flatColumns(kind: Kind, table: string): string[] {
  const { name, leaves, lists } = planOf(kind);
  if (table === name) return leaves.map(({ title }) => title);
  const own = lists.find(([{ key }]) => table === `${name}·${key}`)?.[1] ?? [];
  return [ID, ...own.map(({ title }) => title)];
}

/**
 * Lays records down flat; columns that no record fills are left out, and so are lists that none has. Rows are made each
 * time they are gone through, and columns are looked for when somebody asks for them: there may be many.
 */
export function flatten(kind: Kind, records: Iterable<Numbered>): FlatTable[] {
  return layDown(kind).map((laid) => tableOf(laid, records));
}

/** How records of a kind lie flat, a table after the other, for those that go through them once. */
export function layDown(kind: Kind): Laid[] {
  const { name, leaves, lists } = planOf(kind);
  const filed = (record: Numbered) => filedAs(kind.schema, record) as Record<string, Filed>;
  const own: Laid = { name, ascii: asciiName(kind.name), leaves, rowsIn: (record) => [rowOf(leaves, filed(record))] };
  const below = lists.map(([{ key, word }, inner]): Laid => {
    const isThere = (record: Numbered) => (record as Numbered & Readonly<Record<string, unknown>>)[word] !== undefined;
    const items = (record: Numbered) => (isThere(record) ? (filed(record)[key] as Record<string, Filed>[]) : []);
    return {
      name: `${name}·${key}`,
      ascii: `${asciiName(kind.name)}_${asciiName(word)}`,
      leaves: [ID_LEAF, ...inner],
      rowsIn: (record) => items(record).map((item) => ({ [ID]: record.id, ...rowOf(inner, item) })),
    };
  });
  return [own, ...below];
}

const ID_LEAF: Leaf = { path: [ID], title: ID, name: 'id', many: false, sort: 'text' };

/** A table that is laid down, and the rows that a record brings. */
export interface Laid {
  readonly name: string;
  /** visit, visit_visit_problems. */
  readonly ascii: string;
  readonly leaves: readonly Leaf[];
  readonly rowsIn: (record: Numbered) => FlatRow[];
}

function tableOf({ name, leaves, rowsIn }: Laid, records: Iterable<Numbered>): FlatTable {
  let columns: readonly string[] | undefined;
  const rows = {
    *[Symbol.iterator]() {
      for (const record of records) yield* rowsIn(record);
    },
  };
  return {
    name,
    rows,
    get columns() {
      columns ??= filledIn(
        rows,
        leaves.map(({ title }) => title),
      );
      return columns;
    },
  };
}

/** Of these columns those that some row fills. */
function filledIn(rows: Iterable<FlatRow>, columns: readonly string[]): string[] {
  const left = new Set(columns);
  for (const row of rows) for (const column of left) if (row[column] !== undefined) left.delete(column);
  return columns.filter((column) => !left.has(column));
}

function rowOf(leaves: readonly Leaf[], value: Record<string, Filed>): FlatRow {
  const row: Record<string, string> = {};
  for (const leaf of leaves) {
    const found = at(value, leaf.path);
    if (found !== undefined) row[leaf.title] = leaf.inner ? JSON.stringify(found) : written(found);
  }
  return row;
}

function at(value: Filed | undefined, path: readonly string[]): Filed | undefined {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || Array.isArray(found)) return undefined;
    found = found[key];
  }
  return found;
}

/** 甲、乙; each on a line of its own where a name has a 、 itself; as JSON where one has lines, or looks like it. */
function written(value: Filed): string {
  if (!Array.isArray(value)) return String(value);
  const names = value.map(String);
  if (names.some((name) => name.includes('\n') || name.startsWith(LIST))) return JSON.stringify(names);
  return names.some((name) => name.includes('、')) ? names.map((name) => `${name}\n`).join('') : names.join('、');
}

/** The records, with the keys of their files, that tables of a kind tell, by their numbers. */
export function unflatten(kind: Kind, tables: readonly FlatTable[]): Map<string, Record<string, Filed>> {
  const { name, leaves, lists } = planOf(kind);
  const rowsNamed = (wanted: string) => [...(tables.find((one) => one.name === wanted)?.rows ?? [])];
  const records = new Map(rowsNamed(name).map((row) => [row[ID] ?? '', recordIn(leaves, row)]));
  for (const [{ key, optional }, inner] of lists) {
    for (const row of rowsNamed(`${name}·${key}`)) {
      const record = records.get(row[ID] ?? '');
      if (record) record[key] = [...((record[key] ?? []) as Filed[]), recordIn(inner, row)];
    }
    if (!optional) for (const record of records.values()) record[key] ??= [];
  }
  return records;
}

function recordIn(leaves: readonly Leaf[], row: Readonly<Record<string, string>>): Record<string, Filed> {
  const value: Record<string, Filed> = {};
  for (const leaf of leaves) {
    const text = row[leaf.title];
    if (text !== undefined && text !== '') put(value, leaf.path, valueIn(leaf, text));
  }
  return value;
}

function valueIn({ many, inner }: Leaf, text: string): Filed {
  if (inner) return recordsIn(text) ?? text;
  return many ? namesIn(text) : text;
}

function recordsIn(text: string): Filed[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? (list as Filed[]) : undefined;
  } catch {
    return undefined;
  }
}

const LIST = '["';

function namesIn(text: string): string[] {
  if (text.startsWith(LIST)) return listIn(text) ?? [text];
  return text.includes('\n') ? text.replace(/\n$/, '').split('\n') : text.split('、');
}

function listIn(text: string): string[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.map(String) : undefined;
  } catch {
    return undefined;
  }
}

function put(value: Record<string, Filed>, [key = '', ...rest]: readonly string[], filed: Filed): void {
  if (rest.length === 0) {
    value[key] = filed;
    return;
  }
  const inner = (value[key] ?? {}) as Record<string, Filed>;
  value[key] = inner;
  put(inner, rest, filed);
}
