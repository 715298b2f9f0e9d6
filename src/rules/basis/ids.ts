import { type Filed, type FiledTask, idOf, type Ledger, type Remark } from '../../ledger/ledger.ts';
import { kinds, taskKind } from '../../records/index.ts';
import { filePath, isId, type Kind, likelyId, type Numbered, type Register } from '../../records/kind.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';

/** Numbers of one kind: their form, their file, and that none is used twice. */
export function checkIds(kind: Kind, records: readonly Filed<Numbered>[]): Remark[] {
  const holders = holdersOf(kind, records);
  return records.filter(isUnsure).flatMap((filed) => {
    const id = idOf(filed);
    return checkId(kind, id, filed.file, holders.get(id) ?? filed.file);
  });
}

/** A task with a card lies in the place of its number, which nobody can take from it. */
function isUnsure({ card }: Filed<Numbered> & Pick<FiledTask, 'card'>): boolean {
  return card === undefined;
}

/** Each number once: of files that say the same number the one named after it, else the first, so that nothing counts twice. */
export function eachOnce<F extends Filed<Numbered>>(kind: Kind, records: readonly F[]): readonly F[] {
  if (records.length === 0) return records;
  const holders = holdersOf(kind, records);
  return records.filter((filed) => !isUnsure(filed) || holders.get(idOf(filed)) === filed.file);
}

/**
 * Of several files with one number the one it belongs to: that which stands in the number's own place, else the first.
 * Only the numbers of files that are not sure of theirs are here.
 */
function holdersOf(kind: Kind, records: readonly Filed<Numbered>[]): ReadonlyMap<string, string> {
  const known = knownHolders.get(records);
  if (known) return known;
  const holders = new Map<string, string>();
  knownHolders.set(records, holders);
  const unsure = records.filter(isUnsure);
  const taken = new Set(unsure.length === 0 ? [] : records.filter((filed) => !isUnsure(filed)).map(({ file }) => file));
  for (const filed of unsure) {
    const id = idOf(filed);
    const place = filePath(kind, id);
    if (taken.has(place) || filed.file === place) holders.set(id, place);
    else if (!holders.has(id)) holders.set(id, filed.file);
  }
  return holders;
}

const knownHolders = new WeakMap<readonly Filed<Numbered>[], ReadonlyMap<string, string>>();

function checkId(kind: Kind, id: string, file: string, holder: string): Remark[] {
  const found =
    file === holder ? misplaced(kind, id, file) : finding('id-duplicate', [words.id], { id, other: holder });
  return found ? [{ file, record: found }] : [];
}

function misplaced(kind: Kind, id: string, file: string): Finding | undefined {
  if (!isId(kind, id)) {
    return finding('id-form', [words.id], { id, prefix: kind.prefix, meant: likelyId(kind, id) });
  }
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (name !== `${id}.yaml`) return finding('id-file', [words.id], { id, file: name });
  const place = filePath(kind, id);
  return file === place ? undefined : finding('file-place', [], { file, place });
}

/** 督办文号 is used once. */
export function checkDockets(tasks: readonly FiledTask[]): Remark[] {
  const holders = new Map<string, string>();
  return tasks.flatMap((filed) => {
    const { file, card } = filed;
    const { docket } = card ?? filed.record;
    if (docket === undefined) return [];
    const other = holders.get(docket);
    holders.set(docket, other ?? file);
    return other === undefined
      ? []
      : [{ file, record: finding('docket-duplicate', [words.docket], { number: docket, other }) }];
  });
}

/** A number that others gave to the records of a register is used once. */
export function checkUnique(kind: Register, records: readonly Filed<Numbered>[]): Remark[] {
  const { unique } = kind;
  if (!unique) return [];
  const holders = new Map<string, string>();
  const key = words[unique.word];
  return records.flatMap(({ file, record }) => {
    const own = unique.key(record);
    const other = holders.get(own);
    holders.set(own, other ?? file);
    if (other === undefined) return [];
    const number = String((filedAs(kind.schema, record) as Record<string, unknown>)[key]);
    return [{ file, record: finding('number-duplicate', [key], { key, number, other }) }];
  });
}

/** Tells whether there is a task of a number. */
export function taskFinder(ledger: Ledger): (id: string) => boolean {
  const find = recordFinder(ledger);
  return (id) => find(taskKind.name, id);
}

/** Tells whether a kind has a record of a number; one whose file could not be read counts, for nobody knows what it says. */
export function recordFinder(ledger: Ledger): (kind: string, id: string) => boolean {
  const known = finders.get(ledger) ?? newFinder(ledger);
  finders.set(ledger, known);
  return known;
}

const finders = new WeakMap<Ledger, (kind: string, id: string) => boolean>();

function newFinder({ tasks, records, unread }: Ledger): (kind: string, id: string) => boolean {
  const ids = new Map(
    [[taskKind.name, tasks] as const, ...records].map(([name, filed]) => [name, new Set(filed.map(idOf))]),
  );
  const blind = [...unread];
  return (name, id) => {
    const kind = kinds.find((each) => each.name === name);
    if (!kind || ids.get(name)?.has(id)) return kind !== undefined;
    return blind.some((file) => file.includes(id) || filePath(kind, id).startsWith(`${file}/`));
  };
}
