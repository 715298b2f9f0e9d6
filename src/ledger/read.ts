import type * as z from 'zod';
import { createCalendar } from '../calendar/calendar.ts';
import { arrangementOf, soundHolidays } from '../records/holiday/check.ts';
import { holiday } from '../records/holiday/schema.ts';
import { registers, taskKind } from '../records/index.ts';
import { office } from '../records/office/schema.ts';
import { plan } from '../records/plan/schema.ts';
import { createRulebook } from '../records/rule/rulebook.ts';
import { ruleFile } from '../records/rule/schema.ts';
import type { Task } from '../records/task/schema.ts';
import { createDirectory } from '../records/unit/directory.ts';
import { register } from '../records/unit/schema.ts';
import { finding } from '../vocabulary/messages.ts';
import { byPlace, type Diagnostic } from './diagnostic.ts';
import { type Reading, readDocument, unread, whole } from './document.ts';
import type { Filed, FiledTask, Ledger, LedgerFile } from './ledger.ts';
import { MARKER } from './marker.ts';
import { properPlace, stray } from './stray.ts';
import { createTexts, unopenedTask } from './unopened.ts';

/** Reads a whole ledger. Every file that cannot be used is in the diagnostics; the rest is there. */
export function readLedger(files: readonly LedgerFile[]): Ledger {
  const desk = createDesk(files);
  const officeFile = desk.single(MARKER, office, true);
  const rules = desk.single('rules.yaml', ruleFile, false);
  const planFile = desk.single('plan.yaml', plan, false);
  const units = desk.single('units.yaml', register, true);
  const holidays = desk.folder('calendar', holiday);
  const impaired: Filed<Task>[] = [];
  const tasks = desk.tasks(impaired);
  const records = new Map(registers.map(({ name, folder, schema }) => [name, desk.folder(folder, schema)]));
  desk.leftovers();
  return {
    office: officeFile,
    directory: createDirectory(units),
    register: units,
    ruleFile: rules,
    rules: createRulebook(rules?.rules ?? []),
    plan: planFile,
    calendar: createCalendar(soundHolidays(holidays.map(({ record }) => record)).map(arrangementOf)),
    arrangements: holidays,
    tasks,
    records,
    impaired,
    texts: createTexts(desk.texts, desk.unopened),
    unopened: new Set(desk.unopened.keys()),
    unread: desk.unread,
    diagnostics: desk.diagnostics.toSorted(byPlace),
  };
}

/** Takes files off a pile one name or folder at a time and remembers what was wrong with each. */
function createDesk(files: readonly LedgerFile[]) {
  const [pile, folders] = sorted(files);
  const texts = new Map<string, string>();
  const unopened = new Map<string, LedgerFile>();
  const unused = new Set<string>();
  const missing: string[] = [];
  const diagnostics: Diagnostic[] = [];

  function take<T>(file: LedgerFile, schema: z.ZodType<T, unknown>, impaired: Filed<T>[] = []): T | undefined {
    pile.delete(file.path);
    const reading: Reading<T> = readDocument(file, schema);
    if (reading.text !== undefined) texts.set(file.path, reading.text);
    if (reading.value === undefined) unused.add(file.path);
    if (reading.rest !== undefined) impaired.push({ record: reading.rest, file: file.path });
    diagnostics.push(...reading.diagnostics);
    return reading.value;
  }

  function single<T>(path: string, schema: z.ZodType<T, unknown>, needed: boolean): T | undefined {
    const file = pile.get(path);
    if (file) return take(file, schema);
    if (needed) missing.push(path);
    return undefined;
  }

  function inside(name: string): readonly LedgerFile[] {
    return (folders.get(name) ?? []).filter(({ path }) => path.endsWith('.yaml'));
  }

  /** Takes a file without opening it. */
  function leave(file: LedgerFile): void {
    pile.delete(file.path);
    unopened.set(file.path, file);
  }

  function folder<T>(name: string, schema: z.ZodType<T, unknown>): Filed<T>[] {
    return inside(name).flatMap((file) => {
      const kept = file.kept?.record as T | undefined;
      if (kept) leave(file);
      const record = kept ?? take(file, schema);
      return record === undefined ? [] : [{ record, file: file.path }];
    });
  }

  function tasks(impaired: Filed<Task>[]): FiledTask[] {
    return inside(taskKind.folder).flatMap((file) => {
      if (file.kept?.card) {
        leave(file);
        return [unopenedTask(file, file.kept.card)];
      }
      const record = take(file, taskKind.schema, impaired);
      return record === undefined ? [] : [{ record, file: file.path }];
    });
  }

  /** What nobody took, and what nobody found, unless it stands there under another name. */
  function leftovers(): void {
    const known = new Set(files.map(({ path }) => path));
    for (const file of pile.values()) {
      unused.add(file.path);
      diagnostics.push(file.bytes ? whole(file.path, stray(file.path, known)) : unread(file));
    }
    const misnamed = [...pile.keys()].map(properPlace);
    const lacking = missing.filter((path) => !misnamed.includes(path));
    diagnostics.push(...lacking.map((path) => whole(path, finding('file-missing', [], { file: path }))));
  }

  return { single, folder, tasks, leftovers, texts, unopened, unread: unused, diagnostics };
}

/** Files by their paths, and by the folders at the top in which they lie. */
function sorted(files: readonly LedgerFile[]): [Map<string, LedgerFile>, ReadonlyMap<string, readonly LedgerFile[]>] {
  const [pile, folders] = [new Map<string, LedgerFile>(), new Map<string, LedgerFile[]>()];
  for (const file of files) {
    pile.set(file.path, file);
    const top = file.path.slice(0, Math.max(0, file.path.indexOf('/')));
    const inside = folders.get(top);
    if (inside) inside.push(file);
    else folders.set(top, [file]);
  }
  return [pile, folders];
}
