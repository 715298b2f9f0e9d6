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
import type { Filed, Ledger, LedgerFile } from './ledger.ts';
import { properPlace, stray } from './stray.ts';

/** The file by which a ledger is known. */
export const MARKER = 'xiaoneng.yaml';

/** Reads a whole ledger. Every file that cannot be used is in the diagnostics; the rest is there. */
export function readLedger(files: readonly LedgerFile[]): Ledger {
  const desk = createDesk(files);
  const officeFile = desk.single(MARKER, office, true);
  const rules = desk.single('rules.yaml', ruleFile, false);
  const planFile = desk.single('plan.yaml', plan, false);
  const units = desk.single('units.yaml', register, true);
  const holidays = desk.folder('calendar', holiday);
  const impaired: Filed<Task>[] = [];
  const tasks = desk.folder(taskKind.folder, taskKind.schema, impaired);
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
    texts: desk.texts,
    unread: desk.unread,
    diagnostics: desk.diagnostics.toSorted(byPlace),
  };
}

/** Takes files off a pile one name or folder at a time and remembers what was wrong with each. */
function createDesk(files: readonly LedgerFile[]) {
  const pile = new Map(files.map((file) => [file.path, file]));
  const texts = new Map<string, string>();
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

  function folder<T>(name: string, schema: z.ZodType<T, unknown>, impaired: Filed<T>[] = []): Filed<T>[] {
    const within = `${name}/`;
    const inside: LedgerFile[] = [];
    for (const file of pile.values())
      if (file.path.startsWith(within) && file.path.endsWith('.yaml')) inside.push(file);
    return inside.flatMap((file) => {
      const record = take(file, schema, impaired);
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

  return { single, folder, leftovers, texts, unread: unused, diagnostics };
}
