import type * as z from 'zod';
import { taskKind } from '../records/index.ts';
import type { Task } from '../records/task/schema.ts';
import { finding } from '../vocabulary/messages.ts';
import type { Diagnostic } from './diagnostic.ts';
import { readDocument, unread, whole } from './document.ts';
import type { Filed, FiledTask, LedgerFile, Packed, Texts } from './ledger.ts';
import { properPlace, stray } from './stray.ts';
import { decode } from './text/read/decode.ts';

/** The files of a ledger, taken off one name or folder at a time; it remembers what was wrong with each. */
export class Pile {
  readonly diagnostics: Diagnostic[] = [];
  /** The files that could not be used. */
  readonly unread = new Set<string>();
  readonly #files: readonly LedgerFile[];
  readonly #folders: ReadonlyMap<string, readonly LedgerFile[]>;
  /** The names and folders that were asked for. */
  readonly #asked = new Set<string>();
  readonly #texts = new Map<string, string>();
  readonly #unopened: LedgerFile[] = [];
  readonly #missing: string[] = [];

  constructor(files: readonly LedgerFile[]) {
    this.#files = files;
    this.#folders = byFolder(files);
  }

  /** The file of a name, in no folder; it is missed where it is needed. */
  single<T>(path: string, schema: z.ZodType<T, unknown>, needed: boolean): T | undefined {
    this.#asked.add(path);
    const file = this.#folders.get('')?.find((one) => one.path === path);
    if (file?.packed) return this.#leave<T>(file, file.packed).record;
    if (file) return this.#take(file, schema);
    if (needed) this.#missing.push(path);
    return undefined;
  }

  /** The records in a folder. */
  folder<T>(name: string, schema: z.ZodType<T, unknown>): Filed<T>[] {
    return this.#inside(name).flatMap((file) => {
      if (file.packed) return [this.#leave<T>(file, file.packed)];
      const record = this.#take(file, schema);
      return record === undefined ? [] : [{ record, file: file.path }];
    });
  }

  /** The tasks; those that are wrong are put into `impaired`. */
  tasks(impaired: Filed<Task>[]): FiledTask[] {
    return this.#inside(taskKind.folder).flatMap((file) => {
      if (file.packed) return [this.#leave<Task>(file, file.packed)];
      const record = this.#take(file, taskKind.schema, impaired);
      return record === undefined ? [] : [{ record, file: file.path }];
    });
  }

  /** What nobody took, and what nobody found, unless it stands there under another name. */
  leftovers(): void {
    const left = [...this.#folders].flatMap(([name, files]) => files.filter((file) => !this.#isAsked(name, file)));
    const known = new Set(left.length === 0 ? [] : this.#files.map(({ path }) => path));
    for (const file of left) {
      this.unread.add(file.path);
      this.diagnostics.push(file.bytes ? whole(file.path, stray(file.path, known)) : unread(file));
    }
    const misnamed = left.map(({ path }) => properPlace(path));
    const lacking = this.#missing.filter((path) => !misnamed.includes(path));
    for (const path of lacking) this.diagnostics.push(whole(path, finding('file-missing', [], { file: path })));
  }

  texts(): Texts {
    const read = this.#texts;
    let byPath: ReadonlyMap<string, LedgerFile> | undefined;
    const unopened = () => (byPath ??= new Map(this.#unopened.map((file) => [file.path, file])));
    return {
      has: (path) => read.has(path) || unopened().has(path),
      get: (path) => read.get(path) ?? textIn(unopened().get(path)),
      keys: () => [...read.keys(), ...unopened().keys()].sort(),
    };
  }

  #inside(name: string): readonly LedgerFile[] {
    this.#asked.add(name);
    return (this.#folders.get(name) ?? []).filter(isNamedAsRecord);
  }

  #isAsked(folder: string, file: LedgerFile): boolean {
    return folder === '' ? this.#asked.has(file.path) : this.#asked.has(folder) && isNamedAsRecord(file);
  }

  #take<T>(file: LedgerFile, schema: z.ZodType<T, unknown>, impaired: Filed<T>[] = []): T | undefined {
    const reading = readDocument(file, schema);
    if (reading.text !== undefined) this.#texts.set(file.path, reading.text);
    if (reading.value === undefined) this.unread.add(file.path);
    if (reading.rest !== undefined) impaired.push({ record: reading.rest, file: file.path });
    this.diagnostics.push(...reading.diagnostics);
    return reading.value;
  }

  /** Takes a file without opening it. */
  #leave<T>(file: LedgerFile, packed: Packed): Filed<T> {
    this.#unopened.push(file);
    return packed as unknown as Filed<T>;
  }
}

function isNamedAsRecord({ path }: LedgerFile): boolean {
  return path.endsWith('.yaml');
}

function textIn(file: LedgerFile | undefined): string | undefined {
  const decoded = file?.bytes && decode(file.bytes);
  return decoded && 'text' in decoded ? decoded.text : undefined;
}

/** Files by the folders at the top in which they lie. */
function byFolder(files: readonly LedgerFile[]): ReadonlyMap<string, readonly LedgerFile[]> {
  const folders = new Map<string, LedgerFile[]>();
  for (const file of files) {
    const top = file.path.slice(0, Math.max(0, file.path.indexOf('/')));
    const inside = folders.get(top);
    if (inside) inside.push(file);
    else folders.set(top, [file]);
  }
  return folders;
}
